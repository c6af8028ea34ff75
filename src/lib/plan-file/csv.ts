// The build for browsers, which Node runs too.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { spell } from './wording';
import type { Parsed } from './located';
import type { Problems } from './problems';
import type { TextFile } from './text-file';

/** A row of a table, its cells by the names of their columns. */
export interface ParsedRow extends Parsed {
  value: Record<string, string>;
  line: number;
}

/** What a table says, row by row. */
export interface ParsedTable {
  /** What the file is called in messages. */
  file: string;
  columns: string[];
  rows: ParsedRow[];
}

/**
 * What a table says; rows that do not fit the header are reported and left out.
 * @param options.foldCase whether the names of columns are taken in small letters
 */
export function parseCsv(
  { name, text }: TextFile,
  problems: Problems,
  { foldCase = false }: { foldCase?: boolean } = {}
): ParsedTable {
  let columns: string[] = [];
  const rows: ParsedRow[] = [];
  try {
    const records = parse(text, {
      raw: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
      columns: (header: string[]) => (columns = foldCase ? header.map((column) => column.toLowerCase()) : header)
    }) as unknown as { record: Record<string, string>; info: { lines: number; error?: CsvError }; raw: string }[];
    for (const column of new Set(columns.filter((c, i) => c && columns.indexOf(c) !== i)))
      problems.add(name, 1, `column ${column} stands twice`);
    for (const { record, info, raw } of records) {
      // `lines` is the last line of the record.
      const line = info.lines - (raw.trim().split('\n').length - 1);
      if (info.error) problems.add(name, line, rowLength(info.error, columns));
      else rows.push({ file: name, value: record, line, lineOf: () => line, placeOf: columnOf });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.add(name, Number(error.lines ?? 0), WORDS[error.code] ?? `this is no CSV: ${error.message}`);
  }
  return { file: name, columns, rows };
}

/** `column grade`, or “the row” for all of it. */
const columnOf = (path: PropertyKey[]): string => (path.length ? `column ${spell(path)}` : 'the row');

const WORDS: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is not closed',
  INVALID_OPENING_QUOTE:
    'a quotation mark stands within a cell; put the whole cell in quotation marks and double those within',
  CSV_INVALID_CLOSING_QUOTE: 'a quotation mark ends a cell too early; double those that belong to the text'
};

function rowLength({ record }: CsvError, columns: string[]): string {
  const cells = (record as string[]).length;
  return `the row has ${cells} cells where the header has ${columns.length}; a cell with a comma stands in quotation marks`;
}
