/** The one way from the text of a plan file to what it says, in each form that plans are written in. */
import { parseCsv, type ParsedTable } from './csv';
import { keysTwice, parseJson } from './json';
import type { Parsed } from './located';
import type { Problems } from './problems';
import type { TextFile } from './text-file';
import { parseYaml } from './yaml';

/** Form of a plan file by the ending of its name. */
export const FORMS = { '.yaml': 'yaml', '.yml': 'yaml', '.json': 'json', '.csv': 'csv' } as const;
export type Form = (typeof FORMS)[keyof typeof FORMS];

/** What a name ends in, in small letters and with its point; '' where it has no ending. */
export const endingOf = (name: string): string => /[^/\\](\.[^./\\]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The form that a name promises; null where it is none of them. */
export const formOf = (name: string): Form | null => (FORMS as Record<string, Form>)[endingOf(name)] ?? null;

/** What a file says: values within values, or the rows of a table. */
export type ParsedFile = { form: 'yaml' | 'json'; tree: Parsed } | { form: 'csv'; table: ParsedTable };

/**
 * What a file says; null where it cannot be read at all. All problems of its form are told.
 * @param options.foldCase whether the columns of a table may be written in capitals
 */
export function parseFile(
  file: TextFile,
  form: Form,
  problems: Problems,
  options: { foldCase?: boolean } = {}
): ParsedFile | null {
  if (!file.text.trim()) {
    problems.add(file.name, 0, 'the file is empty');
    return null;
  }
  if (form === 'csv') return { form, table: parseCsv(file, problems, options) };
  if (form === 'json') keysTwice(file, problems);
  const tree = form === 'json' ? parseJson(file, problems) : parseYaml(file, problems);
  return tree && { form, tree };
}
