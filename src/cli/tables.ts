import { toCsv } from '../lib/atlas/downloads/csv';

export type Format = 'text' | 'json' | 'csv';

/** Rows as aligned text or CSV, in the columns' order. */
export function formatRows(rows: object[], columns: readonly string[], format: 'text' | 'csv'): string {
  if (format === 'csv') return toCsv(rows as Record<string, unknown>[], columns);
  const cells = [
    [...columns],
    ...rows.map((row) => columns.map((column) => wordOf((row as Record<string, unknown>)[column])))
  ];
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

function wordOf(cell: unknown): string {
  if (cell === null || cell === undefined || cell === '') return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell);
}
