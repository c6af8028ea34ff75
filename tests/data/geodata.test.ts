import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { realTables, realTopology } from '../fixtures/atlas';

const tables = realTables();

test('the base is the one its README vouches for', () => {
  const sum = createHash('sha256').update(readFileSync('geodata/base/units.topo.json')).digest('hex');
  expect(readFileSync('geodata/base/README.md', 'utf8')).toContain(sum);
});

test('the index of units lists exactly the units of the base', () => {
  const { objects } = JSON.parse(readFileSync('geodata/base/units.topo.json', 'utf8'));
  const units = objects.all.geometries.map((g: { properties: { id: string } }) => g.properties.id).sort();
  const rows = parse(readFileSync('geodata/base/units.csv', 'utf8'), { columns: true }) as { unit: string }[];
  expect(rows.map((row) => row.unit).sort()).toEqual(units);
});

test('every line says what it rests on and how exact it is', () => {
  expect(tables.lines.length).toBeGreaterThan(20);
  for (const line of tables.lines) {
    expect(line.source.length, line.id).toBeGreaterThan(10);
    expect(line.accuracyKm, line.id).toBeLessThanOrEqual(10);
  }
});

test.each(['overview', 'detail'] as const)('every territory larger than an islet is drawn at the level %s', (level) => {
  const drawn = new Set(realTopology(level).objects.territories.geometries.map((g) => String(g.id)));
  const missing = tables.territories.map((t) => t.id).filter((id) => !drawn.has(id));
  expect(missing.length).toBeLessThan(10);
});
