import { stringify } from 'csv-stringify/sync';

export type Format = 'text' | 'json' | 'csv';
export type Cell = string | number | boolean | null;

/** Rows as aligned text or CSV, in the columns' order. */
export function formatRows(rows: Record<string, Cell>[], columns: string[], format: 'text' | 'csv'): string {
  if (format === 'csv') return stringify(rows, { header: true, columns, cast: { boolean: (b) => (b ? 'yes' : 'no') } });
  const cells = [columns, ...rows.map((row) => columns.map((column) => wordOf(row[column])))];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)));
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('');
}

function wordOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell === '') return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell);
}
