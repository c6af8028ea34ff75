/** Faults 21 and 14: leader lines crossed other countries, names fell on each other and shrank until nobody could read them. */
import { describe, expect, test } from 'vitest';
import { landTable } from '$lib/atlas/borders/land-table';
import { landFeature, mergePieces } from '$lib/atlas/borders/merge';
import { inLanguage } from '$lib/atlas/names';
import { LANGUAGES } from '$lib/atlas/types';
import { edgesOf, landOf, shoreOf, type Shore } from '$lib/drawing/label-spots';
import { ON_SCREEN, SCREEN_WIDTHS } from '$lib/drawing/place-names';
import { tilesMeet, type Tile } from '$lib/drawing/tiles';
import { FRAME } from '$lib/atlas/borders/extent';
import { plateNames } from '$lib/plate/plate-names';
import { shareText } from '$lib/drawing/lettering';
import { boxOf, HOME } from '$lib/scene/mercator';
import { leastBox, NAME_SETS } from '$lib/scene/name-sets';
import type { PlacedName } from '$lib/scene/sheet-data';
import { realTables, realTopology } from '../fixtures/atlas';

const tables = realTables();
const overview = realTopology('overview');
const pieces = mergePieces(overview, landTable(tables).pieces).map((piece) =>
  landOf(piece.state, landFeature(overview, piece).geometry)
);
const ownersOf = new Map(
  landTable(tables).pieces.map(({ id }, index) => [
    id,
    new Set(landTable(tables).lands.map(({ owners }) => owners[index]))
  ])
);
/** All land but what a country has on some day. */
const foreign = new Map<string, Shore>();
const foreignTo = (country: string): Shore => {
  const found =
    foreign.get(country) ??
    shoreOf(
      edgesOf(
        pieces.filter(({ id }) => !ownersOf.get(id)?.has(country)),
        boxOf(FRAME)
      )
    );
  foreign.set(country, found);
  return found;
};

function tileOf({ text, at, size, spacing, turn = 0, within }: PlacedName, width = SCREEN_WIDTHS.country): Tile {
  return { at, turn, half: [(size * width(text, Boolean(within)) + spacing * text.length) / 2, size * 0.33] };
}

describe.each(LANGUAGES)('the names of the explorer’s map in %s', (language) => {
  const sets = plateNames(overview, { ...tables, ...inLanguage(tables, language) });

  test.each(NAME_SETS.map(({ id }) => id))(
    'of set %s touch neither each other nor other lands, and can be read',
    (id) => {
      const { set, names: all } = sets.find((each) => each.set.id === id)!;
      const names = { ...all, countries: all.countries.filter(({ from }) => !from) };
      const hidden = new Set(names.numbers.filter(({ alone }) => alone).map((number) => number.id));
      const shared = names.numbers.map((number) => ({ ...number, text: shareText(90), spacing: 0, leader: null }));
      const tiles = (some: PlacedName[]) => some.map((name) => [name.text, tileOf(name)] as const);
      const waters = names.waters.map((name) => [name.text, tileOf(name, SCREEN_WIDTHS.water)] as const);
      // A number that stands instead of a name is never seen with it.
      for (const shown of [
        [...tiles(names.countries), ...waters],
        [...tiles(names.countries.filter((name) => !hidden.has(name.id))), ...tiles(shared), ...waters]
      ])
        shown.forEach(([one, a], index) =>
          expect(
            shown.slice(index + 1).flatMap(([other, b]) => (tilesMeet(a, b) ? [`${one} on ${other}`] : []))
          ).toEqual([])
        );
      for (const { size, text } of [...names.countries, ...shared])
        expect(size * set.from, text).toBeGreaterThanOrEqual(10.99);
      for (const { id: country, leader } of names.countries) {
        if (!leader) continue;
        const [[x, y], [toX, toY]] = leader;
        expect(Math.hypot(toX - x, toY - y) * set.from).toBeLessThanOrEqual(ON_SCREEN.reach + 0.01);
        for (let i = 0; i <= 20; i++)
          expect(foreignTo(country).isOpen([x + ((toX - x) * i) / 20, y + ((toY - y) * i) / 20]), country).toBe(true);
      }
      // What has a share in some plan tells it on maps of every size.
      expect(names.numbers.map((number) => number.id).sort()).toEqual([
        'bulgaria',
        'greece',
        'hungary',
        'romania',
        'yugoslavia'
      ]);
    }
  );
});

describe.each(LANGUAGES)('looked at from nearer, in %s', (language) => {
  const named = inLanguage(tables, language);

  test.each(plateNames(overview, { ...tables, ...named }).map((each) => [each.set.id, each.names.countries] as const))(
    'set %s names every country, in the end in full and on its land, and never twice at once',
    (_, countries) => {
      for (const { id, role, name, locale } of named.states) {
        if (role !== 'subject') continue;
        const ways = countries.filter((way) => way.id === id);
        const last = ways.at(-1);
        expect(last, id).toBeDefined();
        expect(last!.leader, id).toBeNull();
        // Two names stand for lands of which hardly anything is left to stand on.
        if (!['danzig', 'luxembourg', 'saar'].includes(id))
          expect([name, name.toLocaleUpperCase(locale)]).toContain(last!.text);
        ways.forEach((way, index) => expect(way.until, `${id} ${index}`).toBe(ways[index + 1]?.from));
      }
    }
  );
});

test('shown to a room, the map has the next smaller set: on a large screen its letters are 20 pixels or more', () => {
  const scale = (1080 - 112 - 104) / boxOf(HOME).height;
  const index = NAME_SETS.findLastIndex(({ from }) => scale >= from);
  const { sizes, from } = NAME_SETS[index - 1]!;
  expect((sizes.at(-1)! * scale) / from).toBeGreaterThanOrEqual(20);
});

test('maps of every size take a set whose letters are between eleven pixels and 1.4 times that', () => {
  for (const [width, height] of [
    [320, 268],
    [390, 544],
    [768, 532],
    [944, 516],
    [1072, 668],
    [1552, 1000]
  ] as const) {
    const whole = boxOf({ west: -11, south: 34.2, east: 43.5, north: 71.4 });
    const scale = Math.min(width / whole.width, height / whole.height);
    const set = NAME_SETS.findLast(({ from }) => scale >= from)!;
    const box = leastBox(set);
    expect(width >= box.width && height >= box.height, `${width}`).toBe(true);
    const wanted = 11 * Math.min(1.6, Math.max(1, scale / 0.248));
    const smallest = (set.sizes.at(-1)! * scale) / set.from;
    expect(smallest).toBeGreaterThanOrEqual(11);
    expect(smallest / wanted).toBeLessThan(1.3);
  }
});
