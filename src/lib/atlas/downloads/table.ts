/** Tables to take away. A file and its schema come from one description, so that they cannot disagree. */
import { toCsv, type Cell } from './csv';
import type { Quote } from '../types';

/** A column, in the words of Frictionless Table Schema. */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  title: string;
  description: string;
  constraints?: Constraints;
}

export interface Constraints {
  required?: true;
  enum?: readonly string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** Columns whose values are the key of another table. */
export interface ForeignKey {
  fields: string | string[];
  reference: { resource: string; fields: string | string[] };
}

export interface Table {
  /** File name without its ending. */
  name: string;
  /** The name with the varying part in capitals, where several tables share one description. */
  pattern: string;
  title: string;
  description: string;
  fields: Field[];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
  rows: () => Record<string, Cell>[];
}

/** What a table has no head for: it stands in each row, where the table has the columns. */
export interface Signature {
  version: string;
  license: string;
}

/** Makers of fields, so that a description reads as a list of columns. */
const field =
  (type: Field['type']) =>
  (name: string, title: string, description: string, constraints?: Constraints): Field => ({
    name,
    type,
    title,
    description,
    ...(constraints && { constraints })
  });

export const text = field('string');
export const whole = field('integer');
export const number = field('number');
export const yesNo = field('boolean');
export const day = field('date');

export const REQUIRED = { required: true } as const;

/** Ids: lower-case letters and digits, joined. */
export const ID = { required: true, pattern: '[a-z0-9]+([_-][a-z0-9]+)*' } as const;

export const NOTE = text('note', 'Note', 'What it says, in the editor’s words', REQUIRED);
export const CITE = text(
  'cite',
  'Citation',
  'Work and page, with the archive leaf in its file where it is known, in words',
  REQUIRED
);

/** Where a quotation stands. */
export const QUOTE_PLACE = [
  text('quote_source', 'Work of the quotation', 'Id of the work that quotes it (sources.json)'),
  text('quote_file', 'File of the quotation', 'Id of the document and its archive file (files.csv)'),
  text('quote_leaf', 'Leaf of the quotation', 'Archive leaf or leaves'),
  text('quote_page', 'Page of the quotation', 'Page of the work that quotes it')
];

/** The cells of `QUOTE_PLACE`. */
export const quotePlace = (quote: Quote | null) => ({
  quote_source: quote?.source ?? null,
  quote_file: quote?.file ?? null,
  quote_leaf: quote?.leaf ?? null,
  quote_page: quote?.page ?? null
});

/** Columns that end every table of the package. */
export const SIGNATURE = [
  text('version', 'Version', 'Version of the data that the row was taken from', REQUIRED),
  text('license', 'Licence', 'Licence of the data, an SPDX id', REQUIRED)
];

/** A table that ends with version and licence. */
export const table = (
  name: string,
  title: string,
  description: string,
  fields: Field[],
  over: Pick<Table, 'primaryKey' | 'rows'> & Partial<Table>
): Table => ({
  name,
  pattern: name,
  title,
  description,
  fields: [...fields, ...SIGNATURE],
  foreignKeys: [],
  ...over
});

/** One column that is a key of another table. */
export const refers = (fields: string, resource: string, to = 'id'): ForeignKey => ({
  fields,
  reference: { resource, fields: to }
});

/** A table as CSV. */
export function tableCsv(table: Table, signature: Signature): string {
  const rows = table.rows().map((row) => ({ ...row, ...signature }) as Record<string, Cell>);
  return toCsv(
    rows,
    table.fields.map((f) => f.name)
  );
}

/** The schema of a table as Frictionless has it. */
export function tableSchema({ fields, primaryKey, foreignKeys }: Table) {
  const booleans = { trueValues: ['yes'], falseValues: ['no'] };
  return {
    fields: fields.map((f) => (f.type === 'boolean' ? { ...f, ...booleans } : f)),
    missingValues: [''],
    primaryKey,
    ...(foreignKeys.length && { foreignKeys })
  };
}
