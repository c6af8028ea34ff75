import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { namedLand } from '$lib/words/land-words';
import { reservesByLand } from '$lib/atlas/borders/land-table';
import type { AtlasTables } from '$lib/atlas/types';
import type { Fetched } from '$lib/map/ground';
import type { LandData } from '$lib/scene/land-data';
import { DARK, LIGHT } from '$lib/scene/colours';
import { wholeOf } from '$lib/scene/look';
import { boxOf, cameraFor, HOME, project } from '$lib/scene/mercator';
import { makeScene } from '$lib/scene/scene';
import { Map as FakeMap, type Call } from '../../fixtures/fake-map';
import { atlasFrom, FOUR_SQUARE } from '../../fixtures/four-square';
import { assignment, day, owned, part, plan, span, state, tables, view } from '../../fixtures/makers';

vi.mock('maplibre-gl', () => import('../../fixtures/fake-map'));
vi.mock('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url', () => ({ default: 'worker.js' }));
// There is no page to take patterns from, and no canvas to draw them on.
vi.mock('$lib/map/weave', () => ({
  wovenIn: (_: unknown, id: string) => ({ id }),
  tileOf: () => ({ svg: '', width: 20, height: 20 }),
  imageOf: () => Promise.resolve({ width: 40, height: 40 })
}));
const { putGround } = await import('$lib/map/ground');

/** North has A and B, south D; C is the south's until 1945 and the north's from then on. */
const TABLES = tables({
  ownership: [
    ...owned('A:north B:north D:south'),
    span('C', 'south', { until: '1945-01-01' }),
    span('C', 'north', { from: '1945-01-01' })
  ],
  dates: [day('1938-01-01'), day('1945-01-01')],
  states: [state('north'), state('south')],
  parts: [part('corner', { of: 'south', territories: ['D'] })],
  plans: [
    plan('first', {
      assignments: [assignment('north'), assignment('south', { category: 'neutral', orientation: 'neutral' })]
    }),
    plan('second', {
      assignments: [assignment('north'), assignment('south', { category: 'british', orientation: 'british' })]
    }),
    plan('shared', { assignments: [assignment('north', { share: 75 }), assignment('south', { grade: 'inferred' })] }),
    plan('early', {
      land: { date: '1938-01-01', basis: 'title', claims: [], note: '' },
      assignments: [assignment('north'), assignment('south', { category: 'neutral', orientation: 'neutral' })]
    }),
    plan('parted', { assignments: [assignment('north'), assignment('corner')] })
  ]
});
const SQUARES = atlasFrom(FOUR_SQUARE);
const [AB, C, D] = ['A', 'C', 'D'].map(
  (territory) => namedLand(TABLES).pieces.find(({ territories }) => territories.includes(territory))!.id
) as [string, string, string];

const landOf = (of: AtlasTables): LandData => ({
  ...of,
  ownership: of.ownership.map((each) => ({ ...each, cite: '' })),
  military: [],
  zones: of.zones.map((each) => ({ ...each, cite: '' })),
  pieces: namedLand(of).pieces,
  plans: Object.fromEntries(of.plans.map(({ id, land }) => [id, land]))
});

const scenesOf = (of: AtlasTables) => {
  const made = { ...of, reserves: reservesByLand(of), land: namedLand(of) };
  return (id: string, over: Parameters<typeof view>[0] = {}) => makeScene(made, view({ plan: id, ...over }));
};
const sceneOf = scenesOf(TABLES);

/** Media queries that hold; those who listen hear when it turns dark. */
const media = { dark: false, listeners: new Set<() => void>() };
const box = boxOf(HOME);
const container = { clientWidth: 1200, clientHeight: 900 } as HTMLElement;

function put(over: Partial<Fetched> = {}) {
  const oncover = vi.fn<(now: boolean) => void>();
  const fetched = {
    land: landOf(TABLES),
    overview: SQUARES,
    parts: TABLES.parts,
    ...over
  };
  const ground = putGround(container, fetched, oncover);
  return { oncover, ground, map: FakeMap.made.at(-1)! };
}

/** The same when it shows a plan. */
async function showing(id: string, over: Partial<Fetched> = {}) {
  const all = put(over);
  all.ground.show(sceneOf(id));
  all.ground.look(wholeOf(box), box);
  await all.map.load();
  all.map.recent();
  return all;
}

const turn = () => new Promise((done) => setTimeout(done));
const filled = (calls: Call[]) => calls.flatMap(([method, id]) => (method === 'setData' ? [String(id)] : [])).sort();
const painted = (calls: Call[]) =>
  calls.flatMap(([method, , id]) => (method === 'setFeatureState' ? [String(id)] : [])).sort();
/** Layers that are drawn and have a texture. */
const woven = (map: FakeMap) =>
  map.getLayersOrder().filter((id) => id.includes(' ') && map.getLayoutProperty(id, 'visibility') === 'visible');

beforeEach(() => {
  Object.assign(media, { dark: false, listeners: new Set() });
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('document', {});
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return media.dark;
    },
    addEventListener: (_: string, listener: () => void) => media.listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => media.listeners.delete(listener)
  }));
});
afterEach(() => vi.unstubAllGlobals());

describe('the land', () => {
  test('waits for the style, and is that of the last scene asked for before', async () => {
    const { ground, map } = put();
    ground.show(sceneOf('first'));
    ground.show(sceneOf('second'));
    expect(map.calls).toEqual([]);
    await map.load();
    expect(map.states[`states ${D}`]).toEqual({ colour: LIGHT.british });
    expect(map.states[`states ${AB}`]).toEqual({ colour: LIGHT.soviet });
  });

  test('is painted anew only where the next plan differs', async () => {
    const { ground, map } = await showing('first');
    ground.show(sceneOf('second'));
    await turn();
    const calls = map.recent();
    expect(painted(calls)).toEqual([D]);
    expect(filled(calls)).toEqual([]);
    ground.show(sceneOf('second', { country: 'north' }));
    await turn();
    expect(map.recent()).toEqual([]);
  });

  test('goes to whoever holds it in the plan', async () => {
    const { ground, map } = await showing('first');
    const before = map.states[`states ${C}`];
    ground.show(sceneOf('early'));
    await turn();
    expect(map.states[`states ${C}`]).not.toEqual(before);
  });
});

describe('textures', () => {
  test('are drawn where a country has one, each in a layer of its own; those that none has are not', async () => {
    const { ground, map } = await showing('first');
    expect(woven(map)).toEqual([]);
    ground.show(sceneOf('shared'));
    await turn();
    expect(woven(map)).toHaveLength(2);
    expect(map.data.woven!.features).toHaveLength(3);
    expect([...map.images]).toHaveLength(2);
    ground.show(sceneOf('first'));
    await turn();
    expect(woven(map)).toEqual([]);
  });

  test('of a plan that the reader has left meanwhile do not come', async () => {
    const { ground, map } = await showing('first');
    ground.show(sceneOf('shared'));
    ground.show(sceneOf('first'));
    await turn();
    expect(map.data.woven!.features).toEqual([]);
  });

  test('parts lie over the land, only those that the plan speaks of', async () => {
    const { ground, map } = await showing('first');
    expect(map.data.parts!.features).toEqual([]);
    ground.show(sceneOf('parted'));
    await turn();
    expect(map.data.parts!.features.map(({ properties }) => properties)).toEqual([{ colour: LIGHT.soviet }]);
  });
});

describe('the camera', () => {
  test('is where the drawn plate looks', async () => {
    const { ground, map } = await showing('first');
    const whole = cameraFor(box, 1200, 900);
    expect(map.camera!.zoom).toBeCloseTo(whole.zoom, 9);
    expect(map.camera!.center.lng).toBeCloseTo(whole.center[0], 9);
    ground.look({ middle: project([21, 52]), times: 4 }, box);
    expect(map.camera!.zoom).toBeCloseTo(whole.zoom + 2, 9);
    expect(map.camera!.center.lat).toBeCloseTo(52, 9);
  });

  test('finer land is drawn in place of the first, once', async () => {
    const { ground, map } = await showing('shared');
    const finer = { ...SQUARES };
    ground.refine(finer);
    ground.refine(finer);
    await turn();
    const calls = map.recent();
    expect(filled(calls)).toEqual(['parts', 'states', 'woven']);
    expect(woven(map)).toHaveLength(2);
  });
});

describe('covering the plate', () => {
  test('waits until everything is drawn', async () => {
    const { map, oncover } = await showing('shared');
    expect(oncover).not.toHaveBeenCalled();
    await map.happen('idle');
    expect(oncover.mock.calls).toEqual([[true]]);
  });

  test('ends with a lost WebGL, and begins again when it is back', async () => {
    const { map, oncover } = await showing('first');
    await map.happen('idle');
    await map.happen('webglcontextlost');
    expect(oncover).toHaveBeenLastCalledWith(false);
    map.setStyle(map.style);
    await map.load();
    await map.happen('idle');
    expect(oncover).toHaveBeenLastCalledWith(true);
    expect(map.states[`states ${D}`]).toEqual({ colour: LIGHT.neutral });
  });

  test('in the dark it has the colours of the dark', async () => {
    const { map } = await showing('first');
    media.dark = true;
    media.listeners.forEach((listener) => listener());
    await map.load();
    expect(map.states[`states ${D}`]).toEqual({ colour: DARK.neutral });
  });

  test('what is removed hears no more', async () => {
    const { ground, map } = await showing('first');
    ground.remove();
    ground.show(sceneOf('second'));
    await turn();
    expect(map.removed).toBe(true);
    expect(media.listeners.size).toBe(0);
  });
});
