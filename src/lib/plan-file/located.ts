/** Values that still know where in their file they stand. */
import type { ZodType } from 'zod';
import type { Problems } from './problems';
import { check, spell } from './wording';

/** What a file says, with the way from a path inside it to its line. */
export interface Parsed {
  /** What the file is called in messages. */
  file: string;
  value: unknown;
  lineOf: (path: PropertyKey[]) => number;
  /** What a path is called in messages. */
  placeOf: (path: PropertyKey[]) => string;
}

/** `assignments[3].grade`, or “the file” for all of it. */
export const pathInFile = (path: PropertyKey[]): string => spell(path) || 'the file';

/** The value as `schema` wants it, or null and everything that is wrong with it. */
export function checked<T>({ file, value, lineOf, placeOf }: Parsed, schema: ZodType<T>, problems: Problems): T | null {
  const result = check(schema, value);
  if ('value' in result) return result.value;
  for (const { where, message } of result.complaints) problems.add(file, lineOf(where), `${placeOf(where)} ${message}`);
  return null;
}
