/** What plans, readings and notes may name: countries, parts and works. */
import type { z } from 'zod';
import type { Source } from '../lib/atlas/types';
import type { Problems } from './problems';
import { called, readJson, readTable, type Geodata, type Row } from './read';
import type { Known } from './rules';
import { partRow, sourcesFile, stateRow } from './schema';

export interface KnownTables {
  states: Row<z.output<typeof stateRow>>[];
  parts: Row<z.output<typeof partRow>>[];
  sources: Source[];
  known: Known;
}

/** Reads the tables that others refer to. Where one is broken, nobody else is blamed for what it lacks. */
export function readKnown(geodata: Geodata, problems: Problems): KnownTables {
  const states = readTable(geodata, 'states.csv', stateRow, problems);
  const parts = readTable(geodata, 'parts.csv', partRow, problems);
  const sources = readJson(geodata, 'sources.json', sourcesFile, problems) as Source[] | null;
  const sound = !problems.found.some((p) => p.file === called('states.csv') || p.file === called('parts.csv'));
  return {
    ...{ states, parts, sources: sources ?? [] },
    known: {
      subjects: sound ? new Map([...states, ...parts].map(({ id, name }) => [id, name])) : null,
      required: states.filter((s) => s.role === 'subject' || s.role === 'micro').map((s) => s.id),
      sources
    }
  };
}
