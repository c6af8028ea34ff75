/** Reading the files of a folder of geodata, each checked against its schema, every problem with its line. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodType } from 'zod';
import { parseCsv } from '../lib/plan-file/csv';
import { parseJson } from '../lib/plan-file/json';
import { checked } from '../lib/plan-file/located';
import type { Problems } from '../lib/plan-file/problems';
import { openText } from './open-text';
import type { TextFile } from '../lib/plan-file/text-file';
import { parseYaml } from '../lib/plan-file/yaml';

/** A folder of hand-edited truth; every path is relative to it and reported as `geodata/…`. */
export interface GeodataFolder {
  folder: string;
}

/** One row of a table with the line it stands on. */
export type Row<T> = T & { line: number };

/** How a file is called in messages. */
export const called = (path: string): string => `geodata/${path}`;

/** A file as text, or null (and a problem) if there is none. */
export function readText(geodata: GeodataFolder, path: string, problems: Problems): TextFile | null {
  return openText(join(geodata.folder, path), called(path), problems);
}

/**
 * Files of a folder in alphabetical order, by their paths.
 * @param problems told of a missing folder, where it must be there
 */
export function filesIn(geodata: GeodataFolder, folder: string, ending: string, problems?: Problems): string[] {
  if (!existsSync(join(geodata.folder, folder))) {
    problems?.add(called(folder), 0, 'folder is missing');
    return [];
  }
  return readdirSync(join(geodata.folder, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Rows of a CSV with a header, each checked against `schema`; broken rows are reported and left out. */
export function readTable<T>(geodata: GeodataFolder, path: string, schema: ZodType<T>, problems: Problems): Row<T>[] {
  const file = readText(geodata, path, problems);
  if (!file) return [];
  return parseCsv(file, problems).rows.flatMap((row) => {
    const value = checked(row, schema, problems);
    return value ? [{ ...value, line: row.line }] : [];
  });
}

/** A YAML file checked against `schema`. */
export function readYaml<T>(geodata: GeodataFolder, path: string, schema: ZodType<T>, problems: Problems): T | null {
  const file = readText(geodata, path, problems);
  const parsed = file && parseYaml(file, problems);
  return parsed && checked(parsed, schema, problems);
}

/** A JSON file checked against `schema`. */
export function readJson<T>(geodata: GeodataFolder, path: string, schema: ZodType<T>, problems: Problems): T | null {
  const file = readText(geodata, path, problems);
  const parsed = file && parseJson(file, problems);
  return parsed && checked(parsed, schema, problems);
}
