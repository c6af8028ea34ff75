import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { landFeature, mergeStates, onDate } from '../../src/lib/atlas/borders/merge';
import { realTables, realTopology } from '../fixtures/atlas';

type Town = Record<'name_modern' | 'lat' | 'lon' | 'p1937' | 'p1941' | 'p1945' | 'p1947', string>;

/** Towns with the state they lay in on each border date; blank where that is not certain. */
const towns = parse(readFileSync('tests/data/places.tsv', 'utf8'), {
  columns: true,
  delimiter: '\t',
  quote: null
}) as Town[];
const tables = realTables();
const topology = realTopology('detail');

/** Coasts are coarse: a town in the water counts for the land within so many km. */
const COAST_KM = 5;
const KM = 111.195;

interface Land {
  state: string;
  geometry: MultiPolygon;
}

function holds({ geometry }: Land, x: number, y: number): boolean {
  let inside = false;
  for (const ring of geometry.coordinates.flat())
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}

function distanceKm({ geometry }: Land, x: number, y: number): number {
  const scale = Math.cos((y * Math.PI) / 180);
  let nearest = Infinity;
  for (const ring of geometry.coordinates.flat())
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = [((ring[i - 1]?.[0] ?? 0) - x) * scale, (ring[i - 1]?.[1] ?? 0) - y];
      const [bx, by] = [((ring[i]?.[0] ?? 0) - x) * scale, (ring[i]?.[1] ?? 0) - y];
      const [ex, ey] = [bx - ax, by - ay];
      const share = Math.min(1, Math.max(0, -(ax * ex + ay * ey) / (ex * ex + ey * ey || 1)));
      nearest = Math.min(nearest, Math.hypot(ax + share * ex, ay + share * ey));
    }
  return nearest * KM;
}

describe.each(tables.dates)('on $date', (date) => {
  const column = `p${date.date.slice(0, 4)}` as 'p1937' | 'p1941' | 'p1945' | 'p1947';
  const lands = mergeStates(onDate(topology, tables.ownership, date)).map((land): Land => ({
    state: land.state,
    geometry: landFeature(topology, land).geometry
  }));
  const found = towns
    .filter((town) => town[column])
    .map((town) => {
      const [x, y] = [Number(town.lon), Number(town.lat)];
      const holding = lands.filter((land) => holds(land, x, y)).map((land) => land.state);
      if (!holding.length) {
        const near = lands
          .map((land) => ({ state: land.state, km: distanceKm(land, x, y) }))
          .sort((a, b) => a.km - b.km)[0];
        if (near && near.km <= COAST_KM) holding.push(near.state);
      }
      return { town, holding, right: holding.length === 1 && holding[0] === town[column] };
    });
  const name = ({ town, holding }: (typeof found)[number]) =>
    `${town.name_modern} (${town.lat}, ${town.lon}) should be in ${town[column]}, is in ${holding.join(' and ') || 'the sea'}`;
  test('there are towns to check', () => expect(found.length).toBeGreaterThan(1000));

  test('no town lies in two states', () => {
    expect(found.filter(({ holding }) => holding.length > 1).map(name)).toEqual([]);
  });

  test('every town lies in the state that it lay in', () => {
    expect(found.filter(({ right }) => !right).map(name)).toEqual([]);
  });
});
