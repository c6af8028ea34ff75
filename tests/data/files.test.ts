import { describe, expect, test } from 'vitest';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { borderDate } from '../../src/lib/atlas/borders/owner';
import { tableCsv } from '../../src/lib/atlas/downloads/table';
import { bordersFile, bordersTable, signatureOf, territoriesFile } from '../../src/lib/atlas/downloads/border-files';
import { realTables, realTopology } from '../fixtures/atlas';

const tables = realTables();
const topology = realTopology('detail');
const features = (file: object) => (file as { features: Feature<MultiPolygon, Record<string, unknown>>[] }).features;

/** Twice the planar area, positive counter-clockwise. */
const turn = (ring: Position[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);

const files = [
  ...tables.dates.map(({ date }) => ({
    name: date,
    file: bordersFile(topology, tables, borderDate(tables.dates, date), 'geojson')
  })),
  { name: 'territories', file: territoriesFile(topology, tables) }
];

describe.each(files)('GeoJSON of $name', ({ file }) => {
  test('says its version and licence', () => {
    expect(file).toMatchObject({ version: tables.version, license: 'CC-BY-4.0' });
  });

  test('has closed rings, the outer counter-clockwise, the holes clockwise', () => {
    for (const { id, geometry } of features(file))
      for (const rings of geometry.coordinates)
        rings.forEach((ring, index) => {
          expect(ring.length, String(id)).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1), String(id)).toEqual(ring[0]);
          expect(Math.sign(turn(ring)), String(id)).toBe(index === 0 ? 1 : -1);
        });
  });
});

const statesOn = (date: string) => features(files.find(({ name }) => name === date)!.file);

test('every state of a date is one feature with a stable id, a name and an area', () => {
  for (const { date } of tables.dates) {
    const found = statesOn(date);
    const ids = found.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, properties } of found) {
      expect(properties.state).toBe(id);
      expect(properties.name).not.toBe('');
      const clipped = tables.states.find((s) => s.id === id)!.clipped;
      if (clipped) expect(properties.area_km2).toBeNull();
      else expect(properties.area_km2).toBeGreaterThanOrEqual(0);
    }
  }
});

test('areas differ from published figures by no more than what is tolerated with a reason', () => {
  for (const { state, date, km2, tolerancePercent, reason } of tables.areas) {
    if (tolerancePercent > 1) expect(reason, `${state} ${date}`).not.toBe('');
    const found = statesOn(date).find((f) => f.id === state);
    const area = found?.properties.area_km2;
    if (typeof area !== 'number' || km2 < 10) continue;
    // Half a per cent more than at full resolution, for what the level leaves out.
    expect(Math.abs(area - km2) / km2, `${state} ${date}: ${area} against ${km2}`).toBeLessThan(
      tolerancePercent / 100 + 0.005
    );
  }
});

test('the table of a date carries version and licence in its rows', () => {
  const [head, first] = tableCsv(bordersTable(topology, tables, tables.dates[0]!), signatureOf(tables)).split('\n');
  expect(head).toBe('state,name,date,basis,area_km2,version,license');
  expect(first).toMatch(new RegExp(`,${tables.version},CC-BY-4.0$`));
});

test('every town lies in a territory, and most towns of the contested lands have several names', () => {
  const ids = new Set(tables.territories.map((t) => t.id));
  expect(tables.places.length).toBeGreaterThanOrEqual(400);
  for (const place of tables.places) expect(ids).toContain(place.territory);
  expect(tables.places.find((p) => p.id === 'lwow')).toMatchObject({ territory: 'e-galicia' });
});

test('every piece of Germany of 1937 and of Austria has a zone in the arrangement of July 1945', () => {
  const zoned = new Set(tables.zones.filter((z) => z.arrangement === '1945-07-26').map((z) => z.territory));
  const german = tables.ownership
    .filter((o) => o.status === 'sovereign' && (o.state === 'germany' || o.state === 'austria'))
    .map((o) => o.territory);
  expect([...new Set(german)].filter((id) => !zoned.has(id))).toEqual([]);
});
