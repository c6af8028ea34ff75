/** Small lands exist: every territory at every level and in every file, at its spot, and in the search. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, test } from 'vitest';
import { areaKm2 } from '$lib/atlas/borders/area';
import { bordersOn } from '$lib/atlas/borders/borders';
import { lackingNear, locator } from '$lib/atlas/borders/locate';
import { onDate } from '$lib/atlas/borders/merge';
import { plain } from '$lib/atlas/fold';
import { bordersFile, territoriesFile } from '$lib/atlas/downloads/border-files';
import type { AtlasTopology } from '$lib/atlas/types';
import { LEVELS, makeLevel } from '../../src/atlas-build/levels';
import { realTables, realTopology } from '../fixtures/atlas';

const tables = realTables();
const ids = tables.territories.map(({ id }) => id);
const detail = realTopology('detail');
const locate = locator(detail);

interface Land {
  geometry: Polygon | MultiPolygon | null;
}
const areaOf = ({ geometry }: Land) => (geometry ? areaKm2(geometry) : 0);

const landsOf = (topology: AtlasTopology) =>
  new Map(topology.objects.territories.geometries.map((g) => [String(g.id), feature(topology, g) as Feature & Land]));

describe.each(LEVELS.map(({ name }) => name))('fault 6: at the level %s', (level) => {
  const topology = realTopology(level);

  test('every territory has land', () => {
    const lands = landsOf(topology);
    expect(ids.filter((id) => !lands.get(id) || areaOf(lands.get(id)!) <= 0)).toEqual([]);
  });

  test('the GeoJSON of territories has a feature for each of them', () => {
    const { features } = territoriesFile(topology, tables) as { features: (Feature & Land)[] };
    expect(features.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(features.filter((each) => areaOf(each) <= 0).map(({ id }) => id)).toEqual([]);
  });

  describe.each(tables.dates)('on $date', (date) => {
    const owners = onDate(topology, tables.ownership, date).owners;
    const states = [...new Set([...owners.values()].map(({ state }) => state))].sort();

    test('every state that owns land has a feature, as GeoJSON', () => {
      const { features } = bordersFile(topology, tables, date, 'geojson') as { features: (Feature & Land)[] };
      expect(features.map(({ id }) => id).sort()).toEqual(states);
      expect(features.filter((each) => areaOf(each) <= 0).map(({ id }) => id)).toEqual([]);
    });

    test('every state that owns land has a feature, as TopoJSON', () => {
      const file = bordersFile(topology, tables, date, 'topojson') as Topology<{ states: GeometryCollection }>;
      const features = file.objects.states.geometries.map((g) => feature(file, g) as Feature & Land);
      expect(features.map(({ id }) => id).sort()).toEqual(states);
      expect(features.filter((each) => areaOf(each) <= 0).map(({ id }) => id)).toEqual([]);
    });

    test('the Vatican and the other small states are among them, and have an area', () => {
      const areas = new Map(bordersOn(topology, tables, date).map(({ id, properties }) => [id, properties.area_km2]));
      for (const id of ['vatican', 'san_marino', 'monaco', 'liechtenstein', 'andorra'])
        expect(areas.get(id), id).toBeGreaterThan(0.3);
    });
  });
});

test('fault 6: areas are those of the land before it was simplified, the same at both levels', () => {
  const [date] = tables.dates;
  const areas = LEVELS.map(({ name }) =>
    bordersOn(realTopology(name), tables, date!).map(({ id, properties }) => [id, properties.area_km2])
  );
  expect(areas[0]).toEqual(areas[1]);
  expect(new Map(areas[0] as [string, number][]).get('vatican')).toBeCloseTo(0.44, 1);
});

const SPOTS: [string, number, number, string, string][] = [
  ['Vatican City', 12.4534, 41.9034, 'vat-core', 'vatican'],
  ['San Marino', 12.4464, 43.9367, 'smr-core', 'san_marino'],
  ['Monaco', 7.4206, 43.7373, 'monaco-core', 'monaco'],
  ['Vaduz', 9.5215, 47.1415, 'lie-core', 'liechtenstein'],
  ['Andorra la Vella', 1.5211, 42.5078, 'and-core', 'andorra'],
  ['Danzig', 18.6491, 54.3523, 'danzig', 'danzig'],
  ['Heligoland', 7.8863, 54.1814, 'heligoland', 'germany'],
  ['Heligoland, Düne', 7.914, 54.185, 'heligoland', 'germany'],
  ['Snake Island', 30.205, 45.255, 'snake-island', 'romania'],
  ['Tangier', -5.8, 35.78, 'tangier', 'tangier'],
  ['Kastellorizo', 29.592, 36.148, 'kastellorizo', 'italy'],
  ['Saseno', 19.28, 40.493, 'saseno', 'italy'],
  ['Suursaari', 26.986, 60.057, 'gulf-islands', 'finland'],
  ['Gibraltar', -5.352, 36.14, 'gibraltar', 'uk'],
  ['Pelagosa', 16.26, 42.392, 'lagosta-pelagosa', 'italy'],
  ['Ventotene', 13.43, 40.797, 'ita-core', 'italy'],
  ['Tremiti', 15.487, 42.112, 'ita-core', 'italy'],
  ['Groix', -3.4543, 47.639, 'fra-core', 'france'],
  ['Sark', -2.36, 49.433, 'channel-is', 'uk'],
  ['Valaam', 30.96, 61.38, 'ladoga-karelia', 'finland'],
  ['Konevets', 30.61, 60.86, 'karelian-isthmus', 'finland'],
  ['Campione', 8.9708, 45.9683, 'ita-core', 'italy'],
  ['Llívia', 1.9808, 42.4642, 'esp-core', 'spain'],
  ['Büsingen', 8.69, 47.6969, 'bw-south', 'germany'],
  ['Baarle-Hertog', 4.93, 51.44, 'bel-core', 'belgium']
];

test.each(SPOTS)('faults 6, 25: the spot of %s answers with its territory', (_, lon, lat, territory, state) => {
  expect(locate([lon, lat])).toBe(territory);
  expect(onDate(detail, tables.ownership, tables.dates[0]!).owners.get(territory)?.state).toBe(state);
});

test.each([
  ['Vatican City', 'vat-core'],
  ['Ватикан', 'vat-core'],
  ['Heligoland', 'heligoland'],
  ['Helgoland', 'heligoland'],
  ['Snake Island', 'snake-island'],
  ['Zmiinyi', 'snake-island'],
  ['Saseno', 'saseno'],
  ['Castelrosso', 'kastellorizo'],
  ['San Marino', 'smr-core'],
  ['Vaduz', 'lie-core'],
  ['Tanger', 'tangier'],
  ['Danzig', 'danzig'],
  ['Groix', 'fra-core']
])('faults 6, 25: the search finds %s, in its territory', (name, territory) => {
  const place = tables.places.find(({ names, other }) =>
    [...Object.values(names), ...other].some((each) => plain(each) === plain(name))
  );
  expect(place?.territory).toBe(territory);
});

describe('fault 25: what the base lacks', () => {
  test('is listed, and is not drawn', () => {
    const drawn = tables.lacking.filter(({ at }) => locate(at));
    // Rocks beside a coast that is drawn a little too far out lie on it.
    expect(drawn.map(({ name }) => name)).toEqual([]);
    expect(tables.lacking.length).toBeGreaterThan(30);
  });

  test.each([
    ['Christiansø', [15.187, 55.32], 'bornholm'],
    ['Levitha', [26.48, 37.01], 'dodecanese']
  ] as const)('%s answers for a spot near it', (name, spot, territory) => {
    expect(lackingNear(tables.lacking, [...spot])).toMatchObject({ name, territory });
  });

  test('does not answer for the open sea', () => {
    expect(lackingNear(tables.lacking, [15.5, 55.6])).toBeNull();
    expect(lackingNear([], [15.187, 55.32])).toBeNull();
  });

  test('does not leave any town of the search on water', () => {
    const far = tables.places.filter(({ territory }) => !ids.includes(territory));
    expect(far).toEqual([]);
  });
});

describe('fault 6: a level of a small topology', () => {
  const box = (west: number, south: number, width: number, height = width): Position[] => [
    [west, south],
    [west, south + height],
    [west + width, south + height],
    [west + width, south],
    [west, south]
  ];
  /** A land of twenty degrees with an enclave, and an isle at sea, both so many degrees wide. */
  const territories = (width: number): Topology => {
    const enclave = box(5.0013, 45.0017, width);
    const land = (territory: string, coordinates: Position[][]) => ({
      type: 'Feature' as const,
      id: territory,
      properties: { territory },
      geometry: { type: 'Polygon' as const, coordinates }
    });
    return toTopology({
      territories: {
        type: 'FeatureCollection',
        features: [
          land('mainland', [box(0, 40, 20, 10), [...enclave].reverse()]),
          land('enclave', [enclave]),
          land('isle', [box(30.0011, 45.0007, width)])
        ]
      } as never
    }) as unknown as Topology;
  };

  describe.each(LEVELS)('$name', (level) => {
    describe.each([0.0005, 0.003, 0.01, 0.05])('with lands %f° wide', (width) => {
      let lands: Map<string, Feature & Land>;
      let at: (spot: [number, number]) => string | null;
      beforeAll(async () => {
        const made = await makeLevel(level, territories(width));
        lands = landsOf(made);
        at = locator(made);
      });

      test('keeps the enclave and the isle', () => {
        expect([...lands.keys()].sort()).toEqual(['enclave', 'isle', 'mainland']);
        for (const [id, land] of lands) expect(areaOf(land), id).toBeGreaterThan(0);
      });

      test('cuts the enclave out of the land around it', () => {
        const cells = [...lands.values()].reduce((sum, land) => sum + areaOf(land), 0);
        const whole = areaKm2({ type: 'Polygon', coordinates: [box(0, 40, 20, 10)] });
        expect((cells - areaOf(lands.get('isle')!)) / whole).toBeCloseTo(1, 3);
        expect(at([10, 45])).toBe('mainland');
      });

      test('makes none larger than the step it needs', () => {
        const step = 30.06 / (level.steps - 1);
        const most = areaKm2({ type: 'Polygon', coordinates: [box(5, 45, width + 2 * step)] });
        for (const id of ['enclave', 'isle']) expect(areaOf(lands.get(id)!)).toBeLessThanOrEqual(most);
      });
    });
  });
});
