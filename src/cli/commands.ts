/** What each command prints. Plain functions: the shell round them is `spheres.ts`. */
import { topology as toTopology } from 'topojson-server';
import { areaKm2 } from '../lib/atlas/area';
import { citeText } from '../lib/atlas/cite';
import { borderDate } from '../lib/atlas/owner';
import { landFeature, mergeStates, onDate } from '../lib/atlas/merge';
import { rewind } from '../lib/atlas/rewind';
import type { AtlasTables } from '../lib/atlas/types';
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
  const topology = readTopology(detail);
  const names = new Map(tables.states.map((s) => [s.id, s]));
  const features = mergeStates(onDate(topology, tables.ownership, borderDate(tables.dates, date))).map((land) => {
    const { geometry } = landFeature(topology, land);
    const state = names.get(land.state);
    return {
      type: 'Feature' as const,
      id: land.state,
      properties: {
        state: land.state,
        name: state?.name ?? land.state,
        // The frame cuts some states; a part's area would mislead.
        area_km2: state?.clipped ? null : Math.round(areaKm2(geometry))
      },
      geometry: format === 'geojson' ? rewind(geometry) : geometry
    };
  });
  const collection = { type: 'FeatureCollection' as const, ...aboutData(tables, date), features };
  return json(
    format === 'geojson' ? collection : { ...aboutData(tables, date), ...toTopology({ states: collection }) }
  );
}

function aboutData(tables: AtlasTables, date: string) {
  return {
    version: tables.version,
    date,
    license: 'CC-BY-4.0',
    attribution: 'Spheres; base: Natural Earth (public domain)'
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
