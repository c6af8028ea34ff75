/** What plans, readings and notes may name: countries, parts, works and archive files. */
import type { z } from 'zod';
import type { ArchiveFile, Source } from '../lib/atlas/types';
import { wrongPage } from '../lib/plan-file/cited';
import type { Problems } from '../lib/plan-file/problems';
import { called, readJson, readTable, type GeodataFolder, type Row } from './read-files';
import type { Vocabulary } from '../lib/plan-file/rules';
import { fileRow, partRow, sourcesFile, stateRow } from './schema';

export interface VocabularyTables {
  states: Row<z.output<typeof stateRow>>[];
  parts: Row<z.output<typeof partRow>>[];
  sources: Source[];
  files: ArchiveFile[];
  vocabulary: Vocabulary;
}

/** Reads the tables that others refer to. Where one is broken, nobody else is blamed for what it lacks. */
export function readVocabulary(geodata: GeodataFolder, problems: Problems): VocabularyTables {
  const states = readTable(geodata, 'states.csv', stateRow, problems);
  const parts = readTable(geodata, 'parts.csv', partRow, problems);
  const sources = readJson(geodata, 'sources.json', sourcesFile, problems) as Source[] | null;
  const files = readFiles(geodata, sources, problems);
  const sound = !problems.found.some((p) => p.file === called('states.csv') || p.file === called('parts.csv'));
  return {
    states,
    parts,
    sources: sources ?? [],
    files,
    vocabulary: {
      subjects: sound ? new Map([...states, ...parts].map(({ id, name }) => [id, name])) : null,
      required: states.filter((s) => s.role === 'subject' || s.role === 'micro').map((s) => s.id),
      sources,
      files: problems.found.some((p) => p.file === called('files.csv')) ? null : files
    }
  };
}

function readFiles(geodata: GeodataFolder, sources: Source[] | null, problems: Problems): ArchiveFile[] {
  const rows = readTable(geodata, 'files.csv', fileRow, problems);
  for (const [index, { id, source: key, page, line }] of rows.entries()) {
    const complain = (message: string) => problems.add(called('files.csv'), line, `${id}: ${message}`);
    if (rows.findIndex((row) => row.id === id) < index) complain('stands there twice');
    const source = sources?.find((s) => s.id === key);
    if (sources && !source) complain(`the bibliography has no “${key}”`);
    const wrong = source && wrongPage(page, source);
    if (wrong) complain(wrong);
  }
  return rows.map(({ source, page, ...row }) => ({
    id: row.id,
    reference: row.reference,
    leaves: row.leaves,
    author: row.author,
    title: row.title,
    date: row.date,
    note: row.note,
    cite: { source, file: '', leaf: '', page }
  }));
}
