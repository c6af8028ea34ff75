/** Values that still know where in their file they stand. */
import type { ZodType } from 'zod';
import type { Problems } from './problems';
import { check, spell } from './wording';

/** A way into what a file says: keys, and indexes from 0. */
export type Path = PropertyKey[];

/** What a file says, with the way from a path inside it to its line. */
export interface Parsed {
  /** What the file is called in messages. */
  file: string;
  value: unknown;
  lineOf: (path: Path) => number;
  /** What a path is called in messages. */
  placeOf: (path: Path) => string;
}

/** `assignments[3].grade`, or “the file” for all of it. */
export const pathInFile = (path: Path): string => spell(path) || 'the file';

/** The value as `schema` wants it, or null and everything that is wrong with it. */
export function checked<T>({ file, value, lineOf, placeOf }: Parsed, schema: ZodType<T>, problems: Problems): T | null {
  const result = check(schema, value);
  if ('value' in result) return result.value;
  for (const { where, message } of result.complaints) problems.add(file, lineOf(where), `${placeOf(where)} ${message}`);
  return null;
}

/** Tells what is wrong at a place. */
export type Report = (where: Path, sentence: string) => void;

/** Tells problems of a parsed file. */
export const reportTo =
  ({ file, lineOf, placeOf }: Parsed, problems: Problems): Report =>
  (where, sentence) =>
    problems.add(file, lineOf(where), `${placeOf(where)}: ${sentence}`);
