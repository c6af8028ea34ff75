import { stringify } from 'csv-stringify/browser/esm/sync';

export type Cell = string | number | boolean | null;

/** Rows as CSV with a head, in the columns' order: yes and no for booleans, nothing for null. */
export function toCsv<Row extends object>(rows: Row[], columns: readonly (keyof Row & string)[]): string {
  return stringify(rows, { header: true, columns: [...columns], cast: { boolean: (value) => (value ? 'yes' : 'no') } });
}
