import type { FeatureCollection } from 'geojson';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { namedLand } from '$lib/words/land-words';
import { reservesByLand } from '$lib/atlas/borders/land-table';
import type { AtlasTables, AtlasTopology } from '$lib/atlas/types';
import { sharesOf } from '$lib/drawing/patterns';
import { patternImages, symbolImages } from '$lib/map/images';
import type { Ear, Fetched } from '$lib/map/sync';
import type { LandData } from '$lib/scene/land-data';
import type { MapNames, NameSet } from '$lib/scene/map-data';
import { DARK, LIGHT } from '$lib/scene/colours';
import { makeScene } from '$lib/scene/scene';
import { realTables, realTopology } from '../../fixtures/atlas';
import { Map as FakeMap, type Call } from '../../fixtures/fake-map';
import { atlasFrom, FOUR_SQUARE } from '../../fixtures/four-square';
import {
  assignment,
  category,
  day,
  marking,
  owned,
  part,
  plan,
  span,
  state,
  tables,
  view
} from '../../fixtures/makers';

vi.mock('maplibre-gl', () => import('../../fixtures/fake-map'));
vi.mock('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url', () => ({ default: 'worker.js' }));
const { putMap } = await import('$lib/map/sync');

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
    plan('marked', {
      categories: [category('soviet'), marking('base', 'diamond')],
      assignments: [assignment('north'), assignment('corner', { category: 'base', orientation: 'none' })]
    }),
    plan('parted', { assignments: [assignment('north'), assignment('corner')] })
  ]
});
const NAMES: NameSet = {
  lang: 'en',
  numbers: [],
  countries: [
    { id: 'north', text: 'NORTH', at: [22, 49], size: 12, spacing: 0, leader: null },
    { id: 'south', text: 'SOUTH', at: [23, 47], size: 9, spacing: 0, leader: null },
    { id: 'elsewhere', text: 'ELSEWHERE', at: [23, 47], size: 9, spacing: 0, leader: null }
  ],
  waters: []
};
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

/** The same names on maps of every size, but the least: there only the first stands. */
const setsOf = (names: NameSet): MapNames => ({
  ...{ s: names, m: names, l: names, xl: names },
  xs: { ...names, countries: names.countries.slice(0, 1) }
});

function fetchedOf(of: AtlasTables, overview: AtlasTopology, names: NameSet, over: Partial<Fetched> = {}): Fetched {
  return {
    land: landOf(of),
    names: setsOf(names),
    overview,
    parts: of.parts,
    places: new Map(of.parts.map(({ id, at }) => [id, at])),
    shares: sharesOf(of.plans),
    detail: () => Promise.resolve(overview),
    ...over
  };
}

const scenesOf = (of: AtlasTables) => {
  const made = { ...of, reserves: reservesByLand(of), land: namedLand(of) };
  return (id: string, over: Parameters<typeof view>[0] = {}) => makeScene(made, view({ plan: id, ...over }));
};
const sceneOf = scenesOf(TABLES);

/** Media queries that hold; those who listen hear when it turns dark. */
const media = { dark: false, listeners: new Set<() => void>() };

function turnDark() {
  media.dark = true;
  media.listeners.forEach((listener) => listener());
}

/** A map of the four squares, before its style is there. */
function put(over: Partial<Fetched> = {}, container = { clientWidth: 1200, clientHeight: 900 }) {
  const ear = {
    onchoose: vi.fn<Ear['onchoose']>(),
    onpoint: vi.fn<Ear['onpoint']>(),
    oncover: vi.fn<Ear['oncover']>()
  };
  const sync = putMap(container as HTMLElement, fetchedOf(TABLES, SQUARES, NAMES, over), ear);
  return { ear, container, sync, map: FakeMap.made.at(-1)! };
}

/** The same when it shows a plan. */
async function showing(id: string, over: Partial<Fetched> = {}, container?: Parameters<typeof put>[1]) {
  const all = put(over, container);
  all.sync.show(sceneOf(id));
  await all.map.load();
  all.map.recent();
  return all;
}

const filled = (calls: Call[]) => calls.flatMap(([method, id]) => (method === 'setData' ? [String(id)] : [])).sort();
const painted = (calls: Call[]) =>
  calls
    .flatMap(([method, source, id]) => (method === 'setFeatureState' ? [`${String(source)} ${String(id)}`] : []))
    .sort();
const texts = (data: FeatureCollection | undefined) =>
  data!.features.map(({ properties }) => properties?.text as string);

beforeEach(() => {
  Object.assign(media, { dark: false, listeners: new Set() });
  vi.stubGlobal('matchMedia', (query: string) => ({
    get matches() {
      return query.includes('dark') ? media.dark : false;
    },
    addEventListener: (_: string, listener: () => void) => media.listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => media.listeners.delete(listener)
  }));
});
afterEach(() => vi.unstubAllGlobals());

describe('the first scene', () => {
  test('waits for the style', async () => {
    const { sync, map } = put();
    sync.show(sceneOf('first'));
    sync.preview(sceneOf('second'), 0.5);
    expect(map.calls).toEqual([]);
    await map.load();
    expect(map.states[`states ${D}`]).toMatchObject({ ink: 'neutral' });
  });

  test('is the last that was asked for before the style was there', async () => {
    const { sync, map } = put();
    sync.show(sceneOf('first'));
    sync.show(sceneOf('second'));
    await map.load();
    expect(map.states[`states ${D}`]).toMatchObject({ ink: 'british' });
  });

  test('may come after the style', async () => {
    const { sync, map } = put();
    await map.load();
    expect(map.states).toEqual({});
    sync.show(sceneOf('first'));
    expect(map.states[`states ${D}`]).toMatchObject({ ink: 'neutral' });
    expect(texts(map.data.names)).toEqual(['NORTH', 'SOUTH']);
  });

  test('fills every source, each once, and paints every piece and name', async () => {
    const { sync, map } = put();
    sync.show(sceneOf('first'));
    await map.load();
    expect(filled(map.calls)).toEqual(Object.keys(map.style.sources).sort());
    expect(painted(map.calls)).toEqual(
      [...[AB, C, D].map((id) => `states ${id}`), 'names north', 'names south', 'parts corner'].sort()
    );
    expect(map.states[`states ${AB}`]).toEqual({ ink: 'soviet', texture: 'solid', bargaining: false, share: -1 });
    expect(map.states['parts corner']).toEqual({ ink: '', texture: 'solid', bargaining: false, outlined: false });
  });

  test('has every image that the style asks for', async () => {
    const { map } = await showing('first');
    const images = { ...patternImages(LIGHT, [75]), ...symbolImages(LIGHT) };
    expect([...map.images].sort()).toEqual(Object.keys(images).sort());
  });

  test('names whoever has land, and no one else', async () => {
    const { map } = await showing('first');
    expect(texts(map.data.names)).toEqual(['NORTH', 'SOUTH']);
  });

  test('has the names of a small map where it is small', async () => {
    const { map } = await showing('first', {}, { clientWidth: 200, clientHeight: 220 });
    expect(texts(map.data.names)).toEqual(['NORTH']);
  });
});

describe('a step to another plan', () => {
  test('of the same land paints anew what looks otherwise, and nothing else', async () => {
    const { sync, map } = await showing('first');
    sync.show(sceneOf('second'));
    const calls = map.recent();
    expect(filled(calls)).toEqual([]);
    expect(painted(calls)).toEqual(['names south', `states ${D}`]);
    expect(map.states[`states ${D}`]).toMatchObject({ ink: 'british' });
  });

  test('to the same scene does nothing', async () => {
    const { sync, map } = await showing('first');
    sync.show(sceneOf('first'));
    expect(map.recent()).toEqual([]);
  });

  test('of other land draws its lines, outlines and names, but no land', async () => {
    const { sync, map } = await showing('first');
    sync.show(sceneOf('early'));
    const calls = map.recent();
    expect(filled(calls)).toEqual(['also', 'frontiers', 'leaders', 'names', 'outlines', 'reserves', 'spot', 'waters']);
    // The piece that is the south's in this plan.
    expect(painted(calls)).toEqual([`states ${C}`]);
    expect(map.states[`states ${C}`]).toMatchObject({ ink: 'neutral' });
  });

  test('takes its shares and textures with it', async () => {
    const { sync, map } = await showing('shared');
    expect(map.states[`states ${AB}`]).toMatchObject({ share: 75 });
    expect(map.states[`states ${D}`]).toMatchObject({ ink: 'soviet', texture: 'inferred' });
    sync.show(sceneOf('first'));
    expect(map.states[`states ${AB}`]).toMatchObject({ share: -1 });
    expect(map.states[`states ${D}`]).toMatchObject({ texture: 'solid' });
  });

  test('paints parts, and takes their paint away again', async () => {
    const { sync, map } = await showing('first');
    sync.show(sceneOf('parted'));
    expect(map.states['parts corner']).toMatchObject({ ink: 'soviet', outlined: false });
    sync.show(sceneOf('first'));
    expect(map.states['parts corner']).toMatchObject({ ink: '', outlined: false });
  });

  test('sets symbols, outlines their parts, and takes both away again', async () => {
    const { sync, map } = await showing('first');
    sync.show(sceneOf('marked'));
    expect(filled(map.recent())).toEqual(['marks', 'outlines']);
    expect(map.data.marks!.features).toHaveLength(1);
    expect(map.states['parts corner']).toMatchObject({ outlined: true });
    sync.show(sceneOf('first'));
    expect(filled(map.recent())).toEqual(['marks', 'outlines']);
    expect(map.data.marks!.features).toEqual([]);
    expect(map.states['parts corner']).toMatchObject({ outlined: false });
  });
});

describe('within a plan', () => {
  test('a country that is chosen is outlined, and nothing is made anew', async () => {
    const { sync, map } = await showing('first');
    sync.show(sceneOf('first', { country: 'south' }));
    expect(map.recent()).toEqual([['setData', 'outlines']]);
    expect(map.data.outlines!.features.map(({ properties }) => properties)).toEqual([{ chosen: true }]);
    sync.show(sceneOf('first'));
    expect(map.recent()).toEqual([['setData', 'outlines']]);
    expect(map.data.outlines!.features).toEqual([]);
  });

  test.each([
    ['a border date', { date: '1938-01-01' }],
    ['a second set of lines', { also: '1938-01-01' }],
    ['a spot', { spot: [22, 48] as [number, number] }]
  ])('%s changes lines alone', async (_, over) => {
    const { sync, map } = await showing('first');
    sync.show(sceneOf('first', over));
    expect(map.recent().map(([method, id]) => [method, id])).toEqual(
      ['frontiers', 'reserves', 'also', 'spot'].map((id) => ['setData', id])
    );
  });

  test('lines of a border date stay from plan to plan of other land', async () => {
    const { sync, map } = await showing('first');
    sync.show(sceneOf('first', { date: '1938-01-01' }));
    const { frontiers } = map.data;
    map.recent();
    sync.show(sceneOf('early', { date: '1938-01-01' }));
    expect(filled(map.recent())).not.toContain('frontiers');
    expect(map.data.frontiers).toBe(frontiers);
  });
});

describe('names in another language', () => {
  const other = { ...NAMES, countries: NAMES.countries.map((name) => ({ ...name, text: `${name.text} IN FRENCH` })) };
  const french: MapNames = { xs: other, s: other, m: other, l: other, xl: other };

  test('are written, with the symbols that stand beside them, and nothing else changes', async () => {
    const { sync, map } = await showing('first');
    sync.rename(french);
    expect(filled(map.calls)).toEqual(['leaders', 'marks', 'names', 'waters']);
    expect(painted(map.calls)).toEqual([]);
    expect(texts(map.data.names)).toEqual(['NORTH IN FRENCH', 'SOUTH IN FRENCH']);
  });

  test('wait for the style', async () => {
    const { sync, map } = put();
    sync.show(sceneOf('first'));
    sync.rename(french);
    expect(map.calls).toEqual([]);
    await map.load();
    expect(texts(map.data.names)).toEqual(['NORTH IN FRENCH', 'SOUTH IN FRENCH']);
  });

  test('stay when the land of the plan changes', async () => {
    const { sync, map } = await showing('first');
    sync.rename(french);
    sync.show(sceneOf('early'));
    expect(texts(map.data.names)).toEqual(['NORTH IN FRENCH', 'SOUTH IN FRENCH']);
  });
});

describe('a neighbouring plan', () => {
  test('shows through, painted once however far it leans', async () => {
    const { sync, map } = await showing('first');
    const second = sceneOf('second');
    sync.preview(second, 0.2);
    expect(painted(map.recent())).toEqual([AB, C, D].map((id) => `states ${id}`).sort());
    expect(map.states[`states ${D}`]).toMatchObject({ ink: 'neutral', previewed: 'british' });
    sync.preview(second, 0.6);
    expect(map.recent()).toEqual([['setPaintProperty', 'preview', 'fill-opacity', 0.6]]);
  });

  test('goes', async () => {
    const { sync, map } = await showing('first');
    sync.preview(sceneOf('second'), 0.6);
    map.recent();
    sync.preview(null, 0);
    expect(map.recent()).toEqual([['setPaintProperty', 'preview', 'fill-opacity', 0]]);
  });
});

describe('when it turns dark', () => {
  test('the map has a new style, and everything anew once that is there', async () => {
    const { sync, map } = await showing('first');
    const before = structuredClone({ states: map.states, data: map.data, images: map.images });
    turnDark();
    expect(map.recent()).toEqual([['setStyle', { diff: false }]]);
    expect(map.style.layers[0]!.paint).toEqual({ 'background-color': DARK.water });
    sync.show(sceneOf('second'));
    sync.show(sceneOf('first'));
    expect(map.calls).toEqual([]);
    await map.load();
    expect({ states: map.states, data: map.data, images: map.images }).toEqual(before);
  });

  test('a neighbour that shows through is painted again', async () => {
    const { sync, map } = await showing('first');
    const second = sceneOf('second');
    sync.preview(second, 0.5);
    turnDark();
    await map.load();
    sync.preview(second, 0.5);
    expect(map.states[`states ${D}`]).toMatchObject({ previewed: 'british' });
  });
});

describe('the map covers the plate', () => {
  test('once it has drawn, and not while its WebGL is lost', async () => {
    const { ear, sync, map } = await showing('first');
    expect(ear.oncover.mock.calls).toEqual([]);
    await map.happen('idle');
    await map.happen('idle');
    expect(ear.oncover.mock.calls).toEqual([[true]]);
    await map.happen('webglcontextlost');
    expect(ear.oncover.mock.lastCall).toEqual([false]);
    sync.show(sceneOf('second'));
    expect(map.calls).toEqual([]);
    await map.happen('webglcontextrestored');
    await map.load();
    expect(map.states[`states ${D}`]).toMatchObject({ ink: 'british' });
    await map.happen('idle');
    expect(ear.oncover.mock.lastCall).toEqual([true]);
  });
});

describe('the pointer', () => {
  const at = (lon: number, lat: number) => ({ point: { x: 0, y: 0 }, lngLat: { toArray: () => [lon, lat] } });

  test('chooses the country of the moment under it', async () => {
    const { ear, sync, map } = await showing('first');
    map.under = [C];
    await map.happen('click', at(21, 47));
    expect(ear.onchoose.mock.lastCall).toEqual(['north', [21, 47]]);
    sync.show(sceneOf('early'));
    await map.happen('click', at(21, 47));
    expect(ear.onchoose.mock.lastCall).toEqual(['south', [21, 47]]);
  });

  test('chooses none at sea, nor before there is a scene', async () => {
    const { ear, map } = put();
    map.under = [C];
    await map.happen('click', at(21, 47));
    const shown = await showing('first');
    await shown.map.happen('click', at(0, 0));
    expect([ear.onchoose.mock.lastCall, shown.ear.onchoose.mock.lastCall]).toEqual([
      [null, [21, 47]],
      [null, [0, 0]]
    ]);
  });

  test('shows that there is something to choose', async () => {
    const { ear, map } = await showing('first');
    map.under = [D];
    await map.happen('mousemove', at(23, 47));
    expect([map.canvas.style.cursor, ear.onpoint.mock.lastCall]).toEqual(['pointer', ['south']]);
    map.under = [];
    await map.happen('mousemove', at(0, 0));
    expect([map.canvas.style.cursor, ear.onpoint.mock.lastCall]).toEqual(['', [null]]);
    await map.happen('mouseout');
    expect(ear.onpoint).toHaveBeenCalledTimes(3);
  });
});

describe('on zooming in', () => {
  const finer = atlasFrom(FOUR_SQUARE);

  test('the detail is fetched once, and all that has geometry is drawn from it', async () => {
    const detail = vi.fn(() => Promise.resolve(finer));
    const { map } = await showing('first', { detail });
    map.zoom += 1;
    await map.happen('zoomend');
    expect(detail).not.toHaveBeenCalled();
    map.zoom += 1;
    await map.happen('zoomend');
    expect(filled(map.recent())).toEqual(expect.arrayContaining(['states', 'coast', 'parts', 'frontiers', 'outlines']));
    await map.happen('zoomend');
    expect(detail).toHaveBeenCalledOnce();
    expect(map.calls).toEqual([]);
  });

  test('detail that does not come is asked for again', async () => {
    const detail = vi.fn<Fetched['detail']>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(finer);
    const { map } = await showing('first', { detail });
    map.zoom += 2;
    await map.happen('zoomend');
    expect(map.calls).toEqual([]);
    await map.happen('zoomend');
    expect(filled(map.calls)).toContain('states');
  });
});

describe('a window of another size', () => {
  test('shows all Europe until the reader has moved the map', async () => {
    const { map, container } = await showing('first');
    container.clientWidth = 600;
    await map.happen('resize');
    expect(map.recent().map(([method]) => method)).toEqual(['jumpTo']);
    await map.happen('movestart', { originalEvent: {} });
    await map.happen('resize');
    expect(map.recent()).toEqual([]);
  });
});

describe('a map that is removed', () => {
  test('is gone, listens to nothing, and is asked nothing more', async () => {
    let arrive: (topology: AtlasTopology) => void = () => {};
    const { sync, map } = await showing('first', { detail: () => new Promise((done) => (arrive = done)) });
    map.zoom += 2;
    const zoomed = map.happen('zoomend');
    sync.remove();
    expect(map.removed).toBe(true);
    expect(media.listeners.size).toBe(0);
    turnDark();
    sync.show(sceneOf('second'));
    sync.preview(sceneOf('early'), 1);
    arrive(atlasFrom(FOUR_SQUARE));
    await zoomed;
    expect(map.calls).toEqual([]);
  });
});

describe('the real atlas', () => {
  const real = realTables();
  const sceneIn = scenesOf(real);
  const names: NameSet = {
    lang: 'en',
    numbers: [],
    countries: real.states.map(({ id, name }) => ({ id, text: name, at: [20, 50], size: 9, spacing: 0, leader: null })),
    waters: []
  };
  const fetched = fetchedOf(real, realTopology('overview'), names);
  const shown = (...ids: string[]) => {
    const sync = putMap({ clientWidth: 1200, clientHeight: 900 } as HTMLElement, fetched, {
      onchoose: () => {},
      onpoint: () => {},
      oncover: () => {}
    });
    const map = FakeMap.made.at(-1)!;
    map.loaded = true;
    void map.happen('style.load');
    ids.forEach((id) => sync.show(sceneIn(id)));
    return map;
  };

  test('looks the same however one comes to a plan', () => {
    const ids = real.plans.map(({ id }) => id);
    const stepped = shown(...ids, ...ids.toReversed());
    const straight = shown(ids[0]!);
    expect(stepped.data).toEqual(straight.data);
    // Parts and names that an earlier plan has painted keep a state; what is drawn of them is what the plan has.
    expect(stepped.states).toMatchObject(straight.states);
  });
});
