import type { FeatureCollection, MultiLineString, MultiPolygon, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { namedLand } from '$lib/words/land-words';
import { landSources, lineSources, markSources, nameSources, outlineSources, partSources } from '$lib/map/sources';
import type { LandData } from '$lib/scene/land-data';
import type { NameSet } from '$lib/scene/map-data';
import { makeScene } from '$lib/scene/scene';
import { project } from '$lib/scene/mercator';
import { atlasFrom, FOUR_SQUARE, NORTH, squareDegrees, steps, WEST } from '../../fixtures/four-square';
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

const SQUARES = atlasFrom(FOUR_SQUARE);
/** North has the two squares of the north, and from 1945 on, which the USA did not recognise, that of the south-west. */
const TABLES = tables({
  ownership: [
    ...owned('A:north B:north D:south'),
    span('C', 'south', { until: '1945-01-01' }),
    span('C', 'north', { from: '1945-01-01', unrecognised: 'USA' })
  ],
  dates: [day('1938-01-01'), day('1945-01-01')],
  states: [state('north'), state('south')],
  parts: [part('corner', { of: 'south', territories: ['D'] }), part('port', { at: [21.5, 48.5] })],
  plans: [
    plan('early', { land: { date: '1938-01-01', basis: 'title', claims: [], note: '' } }),
    plan('late', {
      categories: [category('soviet'), marking('base', 'diamond')],
      assignments: [
        assignment('north'),
        assignment('south', { category: 'base', orientation: 'none' }),
        assignment('port', { category: 'base', orientation: 'none' })
      ]
    })
  ]
});
const LAND: LandData = {
  ...TABLES,
  ownership: TABLES.ownership.map((each) => ({ ...each, cite: '' })),
  military: [],
  zones: ['A', 'B'].map((territory, index) => ({
    arrangement: '1945-07-26',
    territory,
    power: index ? 'soviet' : 'british',
    zone: territory,
    cite: ''
  })),
  pieces: namedLand(TABLES).pieces,
  plans: Object.fromEntries(TABLES.plans.map(({ id, land }) => [id, land]))
};
const sceneOf = (id: string, over: Parameters<typeof view>[0] = {}) =>
  makeScene({ ...TABLES, reserves: {}, land: namedLand(TABLES) }, view({ plan: id, ...over }));
const NAMES: NameSet = {
  lang: 'en',
  countries: [
    { id: 'north', text: 'NORTH', at: [22, 49], size: 12, spacing: 3, leader: null },
    {
      id: 'south',
      text: 'SOUTH',
      at: [30, 40],
      size: 9,
      spacing: 0,
      turn: 30,
      leader: [
        [23, 47],
        [30, 40]
      ]
    }
  ],
  numbers: [],
  waters: [{ id: 'Sea', text: 'Sea', at: [10, 40], size: 11, spacing: 1, leader: null, turn: -20 }]
};

const linesIn = (collection: FeatureCollection | undefined) =>
  collection!.features.flatMap(({ geometry }) => steps((geometry as MultiLineString).coordinates));

describe('land', () => {
  const { states, coast } = landSources(SQUARES, LAND);

  test('is every piece that no plan parts, by its name', () => {
    const found = states!.features.map(({ properties, geometry }) => [
      properties?.state as string,
      squareDegrees(geometry as MultiPolygon)
    ]);
    expect(new Map(found as [string, number][])).toEqual(
      new Map(LAND.pieces.map(({ id, territories }) => [id, 4 * territories.length]))
    );
    expect(LAND.pieces.map(({ territories }) => territories.join(''))).toEqual(['AB', 'D', 'C']);
  });

  test('has a coast all round and none within', () => {
    expect(linesIn(coast)).toHaveLength(16);
  });

  test('of parts is that of those that have any', () => {
    const { parts } = partSources(SQUARES, TABLES.parts);
    expect(parts!.features.map(({ properties }) => properties)).toEqual([{ state: 'corner' }]);
    expect(squareDegrees(parts!.features[0]!.geometry as MultiPolygon)).toBe(4);
  });
});

describe('lines', () => {
  const plain = { date: null, also: null, spot: null };
  const vertical = ['2,2 2,3', '2,3 2,4'];
  const horizontal = ['0,2 1,2', '1,2 2,2', '2,2 3,2', '3,2 4,2'];

  test('are those of the plan’s land', () => {
    expect(linesIn(lineSources(SQUARES, LAND, plain, 'early').frontiers)).toEqual(horizontal);
    expect(linesIn(lineSources(SQUARES, LAND, plain, 'late').frontiers)).toEqual(
      [...vertical, ...horizontal.slice(2)].sort()
    );
  });

  test('are those of a border date where one is chosen, whatever the plan', () => {
    const at = (plan: string) => lineSources(SQUARES, LAND, { ...plain, date: '1938-01-01' }, plan).frontiers;
    expect(linesIn(at('late'))).toEqual(horizontal);
    expect(at('early')).toBe(at('late'));
  });

  test('with dots where land is held under a reserve', () => {
    expect(linesIn(lineSources(SQUARES, LAND, plain, 'early').reserves)).toEqual([]);
    expect(linesIn(lineSources(SQUARES, LAND, plain, 'late').reserves)).toEqual(horizontal.slice(0, 2));
  });

  test('are meshed once for each land', () => {
    const once = lineSources(SQUARES, LAND, plain, 'late');
    const again = lineSources(SQUARES, LAND, { ...plain, also: '1938-01-01' }, 'late');
    expect(again.frontiers).toBe(once.frontiers);
    expect(again.reserves).toBe(once.reserves);
  });

  test('of a second set are those of another date, or of zones, or none', () => {
    const also = (set: string | null) => lineSources(SQUARES, LAND, { ...plain, also: set }, 'late').also;
    expect(also(null)!.features).toEqual([]);
    expect(linesIn(also('1938-01-01'))).toEqual(horizontal);
    expect(linesIn(also('zones-1945-07-26'))).toEqual(expect.arrayContaining(['2,0 2,1', '2,1 2,2']));
  });

  test('go with the spot that is asked about', () => {
    const spot = (at: [number, number] | null) =>
      lineSources(SQUARES, LAND, { ...plain, spot: at }, 'late').spot!.features;
    expect(spot(null)).toEqual([]);
    expect(spot([WEST, NORTH]).map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [WEST, NORTH] }
    ]);
  });
});

describe('outlines', () => {
  const outlined = (scene: ReturnType<typeof sceneOf>) =>
    outlineSources(SQUARES, LAND, scene).outlines!.features.map(({ properties, geometry }) => [
      properties?.chosen as boolean,
      squareDegrees(geometry as MultiPolygon)
    ]);

  test('are none where none is marked or chosen', () => {
    expect(outlined(sceneOf('early'))).toEqual([]);
  });

  test('go round all the land of the country chosen, as the plan has it', () => {
    expect(outlined(sceneOf('early', { country: 'south' }))).toEqual([[true, 8]]);
    expect(outlined(sceneOf('late', { country: 'north' }))).toEqual([
      [false, 4],
      [true, 12]
    ]);
  });

  test('leave out what has no land', () => {
    expect(sceneOf('late').outlines).toEqual(['south', 'port']);
    expect(outlined(sceneOf('late'))).toEqual([[false, 4]]);
  });
});

describe('names', () => {
  const { names, leaders, waters } = nameSources(NAMES, 0.5);

  test('stand at their places, those with a leader beside their land', () => {
    expect(
      names!.features.map(({ properties, geometry }) => ({ ...properties, at: (geometry as Point).coordinates }))
    ).toEqual([
      { country: 'north', text: 'NORTH', size: 6, spacing: 0.25, turn: 0, beside: false, at: [22, 49] },
      { country: 'south', text: 'SOUTH', size: 4.5, spacing: 0, turn: 30, beside: true, at: [30, 40] }
    ]);
    expect(leaders!.features.map(({ geometry }) => geometry)).toEqual([
      { type: 'LineString', coordinates: NAMES.countries[1]!.leader }
    ]);
  });

  test('of waters keep their turn', () => {
    expect(waters!.features.map(({ properties }) => properties)).toEqual([{ text: 'Sea', size: 5.5, turn: -20 }]);
  });
});

describe('symbols', () => {
  const { marks } = markSources(sceneOf('late'), NAMES, new Map([['port', [21.5, 48.5]]]), 0.275);

  test('stand where the name of their country does, or at a place of their own', () => {
    expect(
      marks!.features.map(({ properties, geometry }) => [properties?.symbol, (geometry as Point).coordinates])
    ).toEqual([
      ['diamond', [30, 40]],
      ['diamond', [21.5, 48.5]]
    ]);
  });

  test('keep clear of the name, in CSS pixels', () => {
    expect(marks!.features.map(({ properties }) => properties?.offset as number[])).toEqual([
      [0, 14],
      [0, 0]
    ]);
  });

  test('step above the name where another name stands below, at the scale that names are set for', () => {
    const scale = 0.275;
    const [x, y] = project([30, 40]);
    const below = { id: 'north', text: 'NORTH', size: 40, spacing: 0, leader: null, at: [30, 40] as [number, number] };
    // 14 px below at this scale is some 51 map units, or 1.2 degrees of longitude on the equator.
    const crowded = { ...NAMES, countries: [NAMES.countries[1]!, { ...below, at: [30, 39.03] as [number, number] }] };
    expect((project([30, 39.03])[1] - y) * scale).toBeCloseTo(14, 0);
    expect(x).toBe(project([30, 39.03])[0]);
    const { marks: moved } = markSources(sceneOf('late'), crowded, new Map(), scale);
    expect(moved!.features.map(({ properties }) => properties?.offset as number[])).toEqual([[0, -14]]);
  });

  test('are none where their subject is nowhere', () => {
    expect(markSources(sceneOf('late'), { ...NAMES, countries: [] }, new Map(), 0.275).marks!.features).toEqual([]);
  });
});
