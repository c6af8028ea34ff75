/** What each command prints. Plain functions: the shell round them is `spheres.ts`. */
import { citesText } from '../lib/atlas/evidence';
import { borderDate } from '../lib/atlas/borders/owner';
import { readAs } from '../lib/atlas/plan';
import { PLAN_COLUMNS, planFile, planRows } from '../lib/atlas/downloads/plan-tables';
import { bordersFile, territoriesCsv, territoriesFile } from '../lib/atlas/downloads/border-files';
import { readTables, readTopology } from './paths';
import { formatRows, type Format } from './tables';
import { oneOf } from './errors';

export function plans(format: Format): string {
  const rows = readTables().plans.map(({ id, date, author, title }) => ({ id, date, author, title }));
  return format === 'json' ? json(rows) : formatRows(rows, ['id', 'date', 'author', 'title'], format);
}

/** @param reading id of another reading of the plan, or null for the default one */
export function plan(id: string, format: Format, reading: string | null): string {
  const { plans, ...works } = readTables();
  oneOf(
    'plan',
    id,
    plans.map((p) => p.id)
  );
  const found = plans.find((p) => p.id === id)!;
  const other = found.readings.find((r) => r.id === reading);
  if (reading !== null)
    oneOf(
      `reading of ${id}`,
      reading,
      found.readings.map((r) => r.id)
    );
  const read = readAs(found, reading);
  if (format !== 'json') return formatRows(planRows(read, works), PLAN_COLUMNS, format);
  const { assignments, ...head } = planFile(read, works);
  if (!other) return json({ ...head, assignments });
  const { title, editor, date, note, cite } = other;
  const how = { id: other.id, title, editor, date, note, cite: citesText(cite, works) };
  return json({ ...head, reading: how, assignments });
}

export function borders(date: string, format: 'geojson' | 'topojson', detail: 'overview' | 'detail'): string {
  const tables = readTables();
  oneOf(
    'border date',
    date,
    tables.dates.map((d) => d.date)
  );
  return json(bordersFile(readTopology(detail), tables, borderDate(tables.dates, date), format));
}

export function territories(format: 'geojson' | 'csv', detail: 'overview' | 'detail'): string {
  const tables = readTables();
  const topology = readTopology(detail);
  return format === 'geojson' ? json(territoriesFile(topology, tables)) : territoriesCsv(topology, tables);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
