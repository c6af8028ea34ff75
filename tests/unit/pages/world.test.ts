import { describe, expect, test } from 'vitest';
import { reservesByLand } from '$lib/atlas/borders/land-table';
import { outlineOf } from '$lib/atlas/plan';
import { defaultView } from '$lib/address/view';
import { widthOf } from '$lib/drawing/place-names';
import { layoutWorld, worldPlate, type WorldLabel } from '$lib/pages/world';
import { worldShape } from '$lib/pages/world-shape';
import { stringify } from '$lib/svg/svg';
import { LIGHT } from '$lib/scene/colours';
import { makeScene } from '$lib/scene/scene';
import { namedLand } from '$lib/words/land-words';
import { worldLand } from '../../../src/atlas-build/world';
import { realTables, realTopology } from '../../fixtures/atlas';

const tables = realTables();
const world = worldShape(worldLand(), realTopology('overview'), tables, { width: 1500 });
const scenes = {
  ...tables,
  plans: tables.plans.map(outlineOf),
  reserves: reservesByLand(tables),
  land: namedLand(tables)
};
const sceneOf = (plan: string) => makeScene(scenes, { ...defaultView, plan, map: 'world' });
const nameOf = (id: string) => [...tables.states, ...tables.parts].find((each) => each.id === id)?.name ?? id;
/** Rooms of the explorer on a screen, a small screen and a phone, and of a page, in CSS pixels. */
const ROOMS = [
  { width: 1072, height: 668, size: 15 },
  { width: 944, height: 516, size: 15 },
  { width: 720, height: 420, size: 15 },
  { width: 390, height: 544, size: 12.5 }
];
const opening = tables.plans.filter(({ map }) => map === 'world').map(({ id }) => id);

function reach({ text, foot: [x, y], anchor }: WorldLabel, size: number) {
  const width = widthOf(text) * size;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
}

describe.each(opening)('the world of %s', (plan) => {
  const scene = sceneOf(plan);

  test.each(ROOMS)('fills its room of $width × $height, and no name is on another or cut off', (room) => {
    const { box, size, labels, pointed } = layoutWorld(world, scene, nameOf, { ...room, widthOf });
    expect(box.width / box.height).toBeCloseTo(room.width / room.height, 5);
    const reaches = labels.map((label) => reach(label, size));
    for (const [index, a] of reaches.entries()) {
      expect(a.left > box.x && a.right < box.x + box.width && a.top > box.y && a.bottom < box.y + box.height).toBe(
        true
      );
      const met = reaches
        .slice(index + 1)
        .findIndex((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
      expect(met === -1 ? null : [labels[index]!.text, labels[index + 1 + met]!.text]).toBeNull();
    }
    for (const { at } of pointed) {
      expect(at[0]).toBeGreaterThan(box.x);
      expect(at[0]).toBeLessThan(box.x + box.width);
    }
  });

  test('names all that it marks or fills', () => {
    const { labels } = layoutWorld(world, scene, nameOf, { ...ROOMS[0]!, widthOf });
    const spoken = [...scene.fills, ...scene.parts, ...scene.marks].map(({ country }) => country);
    expect(labels.map(({ id }) => id).sort()).toEqual([...new Set(spoken)].sort());
  });
});

/** Plans that speak of the Soviet Union. */
const speaking = tables.plans
  .map(({ id }) => id)
  .filter((id) => sceneOf(id).fills.some(({ country }) => country === 'ussr'));

describe.each(speaking)('the Soviet Union on the world of %s', (plan) => {
  const rooms = [...ROOMS, { width: 250, height: 180, size: 8 }, { width: 520, height: 700, size: 15 }];

  test.each(rooms)('is whole, as far as the Bering Strait, or is said to go on: $width × $height', (room) => {
    const { box, filled, labels } = layoutWorld(world, sceneOf(plan), nameOf, { ...room, widthOf });
    const soviet = filled.find(({ country }) => country === 'ussr')!.box;
    const isWhole = soviet.x >= box.x && soviet.x + soviet.width <= box.x + box.width;
    const name = labels.find(({ id }) => id === 'ussr')?.text ?? '';
    expect(isWhole || name.endsWith('→'), name).toBe(true);
    if (room.width > room.height * 1.2) expect(isWhole).toBe(true);
  });
});

test('powers that a plan speaks of are areas, not spots beside one', () => {
  const { filled, pointed } = layoutWorld(world, sceneOf('trusteeships-1945'), nameOf, { ...ROOMS[0]!, widthOf });
  expect(filled.map(({ country }) => country).sort()).toEqual(['uk', 'usa', 'ussr']);
  expect(pointed.every(({ mark }) => mark)).toBe(true);
  expect(new Set(pointed.map(({ mark }) => mark?.ink))).toEqual(new Set(['soviet', null]));
});

test('southern Sakhalin and the Kuriles are Soviet from autumn 1945 on', () => {
  const soviet = (plan: string) => {
    const { filled } = layoutWorld(world, sceneOf(plan), nameOf, { ...ROOMS[0]!, widthOf });
    return filled.find(({ country }) => country === 'ussr')!.d.length;
  };
  expect(soviet('maisky-1945-12')).toBeGreaterThan(soviet('maisky-1944-01'));
});

test('a small multiple has no names', () => {
  const drawn = (width: number) =>
    stringify(worldPlate(world, sceneOf('lippmann-1944'), LIGHT, nameOf, { width, height: 180 }));
  expect(drawn(250)).not.toContain('<text');
  expect(drawn(400)).toContain('<text');
});
