import { expect, test } from 'vitest';
import { formatRows } from '../../../src/cli/tables';

const ROWS = [
  { id: 'norway', side: 'soviet', open: true, share: null },
  { id: 'uk', side: '', open: false, share: 0 }
];
const COLUMNS = ['id', 'side', 'open', 'share'];

test('text is aligned under its columns, blanks are dashes', () => {
  expect(formatRows(ROWS, COLUMNS, 'text')).toBe(
    ['id      side    open  share', 'norway  soviet  yes   –', 'uk      –       no    0', ''].join('\n')
  );
});

test('CSV has a header and one row each, in the order of the columns', () => {
  expect(formatRows(ROWS, COLUMNS, 'csv')).toBe('id,side,open,share\nnorway,soviet,yes,\nuk,,no,0\n');
});

test('CSV quotes what needs it', () => {
  expect(formatRows([{ note: 'a, "b"\nc' }], ['note'], 'csv')).toBe('note\n"a, ""b""\nc"\n');
});

test('no rows still have a header', () => {
  expect(formatRows([], COLUMNS, 'csv')).toBe('id,side,open,share\n');
  expect(formatRows([], COLUMNS, 'text')).toBe('id  side  open  share\n');
});
