/** Lists of figures: CSV with a head, or a JSON array of objects; each row a file to write and fields of a recipe. */
import { readFileSync } from 'node:fs';
import { isAbsolute, normalize } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FigureTables } from '../../lib/atlas/types';
import { readRecipe, type RecipeChoices, type RecipeProblem, type Recipe } from '../../lib/recipe/recipe';
import { FORMATS, type Format } from '../../lib/recipe/links';
import { formatOf } from './format';
import { InputError, reasonOf, UsageError } from '../errors';

/** A row as it stands in a list. */
export interface Row {
  /** Where it stands, to be named in messages: `figures.csv:3`, `figures.json, entry 2`. */
  place: string;
  /** File to write, below the folder of the command. */
  out: string;
  pairs: (readonly [string, string])[];
}

/** A file to write, relative to the folder of the command. */
export interface WantedFile {
  file: string;
  format: Format;
}

/** One figure to make. */
export interface Task {
  place: string;
  recipe: Recipe;
  files: WantedFile[];
}

/** Reads a list. @throws InputError naming the file, and the place where there is one */
export function readList(file: string): Row[] {
  const text = readText(file);
  const rows = /\.json$/i.test(file) ? rowsOfJson(file, text) : rowsOfCsv(file, text);
  if (!rows.length) throw new InputError(`${file} lists no figure`);
  return rows;
}

/** A row for every plan; plans that reach beyond Europe are world views. */
export function rowsOfAll({ plans }: FigureTables): Row[] {
  return plans.map(({ id, map }) => ({
    place: id,
    out: id,
    pairs: [['plans', id], ...(map === 'world' ? [['mode', 'world'] as const] : [])]
  }));
}

/**
 * What is to be made of some rows.
 * @param said fields that hold where a row says nothing
 * @param formats for files that are named without an ending
 * @returns all that can be made, and what is wrong with the other rows, each with its place
 * @throws UsageError listing what is wrong with `said` in every row
 */
export function tasksOf(
  rows: Row[],
  said: Row['pairs'],
  formats: Format[],
  choices: RecipeChoices
): { tasks: Task[]; problems: string[] } {
  const read = rows.map((row) => {
    const own = new Set(row.pairs.map(([field]) => field));
    return { ...row, ...readRecipe([...row.pairs, ...said.filter(([field]) => !own.has(field))], choices) };
  });
  refuseEverywhere(
    said.map(([field]) => field),
    read.map(({ problems }) => problems)
  );
  const problems: string[] = [];
  const taken = new Map<string, string>();
  const tasks = read.flatMap(({ place, out, recipe, problems: found }): Task[] => {
    const files = filesOf(out, formats);
    const wrong = [
      ...(typeof files === 'string' ? [files] : files.flatMap(({ file }) => twice(file, place, taken))),
      ...found.map(({ field, message }) => `${field}: ${message}`)
    ];
    problems.push(...wrong.map((each) => `${place}: ${each}`));
    return wrong.length || typeof files === 'string' ? [] : [{ place, recipe, files }];
  });
  return { tasks, problems };
}

/** @throws UsageError where an option is at fault, not a row */
function refuseEverywhere(said: string[], problems: RecipeProblem[][]): void {
  const [first = [], ...others] = problems;
  const everywhere = first.filter(
    ({ field, message }) =>
      said.includes(field) && others.every((found) => found.some((other) => other.message === message))
  );
  if (everywhere.length)
    throw new UsageError(everywhere.map(({ field, message }) => `--${field}: ${message}`).join('\n         '));
}

/** What is wrong where a file is named a second time; notes who names it. */
function twice(file: string, place: string, taken: Map<string, string>): string[] {
  const other = taken.get(file);
  taken.set(file, other ?? place);
  return other === undefined ? [] : [`out: ${file} is written by ${other} already`];
}

/** Files that a row names, or what is wrong with its name. */
function filesOf(out: string, formats: Format[]): WantedFile[] | string {
  const file = normalize(out);
  if (!out || out.endsWith('/')) return 'out: the name of the file is missing';
  if (isAbsolute(file) || file.split(/[\\/]/)[0] === '..') return `out: ${out} lies outside the folder of --out`;
  const format = formatOf(file);
  if (format) return [{ file, format }];
  if (/\.[a-z]{1,4}$/i.test(file)) return `out: ${out} ends in none of ${FORMATS.map((each) => `.${each}`).join(', ')}`;
  return formats.map((each) => ({ file: `${file}.${each}`, format: each }));
}

function rowsOfJson(file: string, text: string): Row[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file} is no JSON: ${reasonOf(error)}`);
  }
  if (!Array.isArray(list)) throw new InputError(`${file} is no list: it must be a JSON array of objects`);
  return list.map((entry: unknown, index) => {
    const place = `${file}, entry ${index + 1}`;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
      throw new InputError(`${place}: it is no object with \`out\` and the fields of a recipe`);
    return rowOf(
      place,
      Object.entries(entry).map(([key, value]) => [key, textOf(value)])
    );
  });
}

/** Numbers and lists may stand in JSON as such. */
const textOf = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(',') : String(value));

interface CsvRecord {
  record: Record<string, string>;
  info: { lines: number };
}

function rowsOfCsv(file: string, text: string): Row[] {
  let records: CsvRecord[];
  try {
    records = parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true }) as unknown as CsvRecord[];
  } catch (error) {
    throw new InputError(`${file} is no CSV: ${reasonOf(error)}`);
  }
  // An empty cell leaves its field unsaid.
  return records.map(({ record, info }) =>
    rowOf(
      `${file}:${info.lines}`,
      Object.entries(record).filter(([, value]) => value !== '')
    )
  );
}

const rowOf = (place: string, pairs: [string, string][]): Row => ({
  place,
  out: pairs.find(([key]) => key === 'out')?.[1] ?? '',
  pairs: pairs.filter(([key]) => key !== 'out')
});

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`cannot read ${file}: ${reasonOf(error)}`);
  }
}
