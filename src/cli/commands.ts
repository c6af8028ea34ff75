/** What each command prints. Plain functions: the shell round them is `spheres.ts`. */
import { citeText } from '../lib/atlas/cite';
import { borderDate } from '../lib/atlas/owner';
import { bordersFile, territoriesCsv, territoriesFile } from '../lib/atlas/takeaway';
import { readTables, readTopology } from './place';
import { formatRows, type Format } from './tables';
import { oneOf } from './trouble';

export function plans(format: Format): string {
  const rows = readTables().plans.map(({ id, date, author, title }) => ({ id, date, author, title }));
  return format === 'json' ? json(rows) : formatRows(rows, ['id', 'date', 'author', 'title'], format);
}

export function plan(id: string, format: Format): string {
  const tables = readTables();
  oneOf(
    'plan',
    id,
    tables.plans.map((p) => p.id)
  );
  const found = tables.plans.find((p) => p.id === id)!;
  const rows = found.assignments.map(({ country, category, orientation, grade, bargaining, share, note, cite }) => ({
    country,
    category,
    orientation,
    grade,
    bargaining,
    share,
    note,
    cite: cite.map((c) => citeText(c, found, tables.sources)).join('; ')
  }));
  if (format !== 'json')
    return formatRows(rows, ['country', 'category', 'orientation', 'grade', 'bargaining', 'share', 'cite'], format);
  const { date, author, title, archive, summary, note, categories } = found;
  return json({ id, date, author, title, archive, summary, note, categories, assignments: rows });
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
