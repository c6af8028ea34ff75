import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseCsv } from '../../../src/lib/plan-file/csv';
import { checked } from '../../../src/lib/plan-file/located';
import { Problems } from '../../../src/lib/plan-file/problems';

function table(text: string) {
  const problems = new Problems();
  return { ...parseCsv({ name: 'f.csv', text }, problems), problems: problems.found };
}
const lines = (text: string) => table(text).rows.map(({ value, line }) => [value.id, line]);

describe('a table', () => {
  test('knows the line of each row, blank lines counted', () => {
    expect(lines('id,story\na,1\n\nb,2\nc,3')).toEqual([
      ['a', 2],
      ['b', 4],
      ['c', 5]
    ]);
  });

  test('keeps commas and quotation marks in quoted cells', () => {
    expect(table('id,story\na,"One, ""two"" – três"\n').rows[0]?.value.story).toBe('One, "two" – três');
  });

  test('places a row with a cell of several lines on the first of them', () => {
    expect(lines('id,story\na,"x\ny\nz"\nb,1\n')).toEqual([
      ['a', 2],
      ['b', 5]
    ]);
  });

  test('names its columns', () => {
    expect(table('id,story\n').columns).toEqual(['id', 'story']);
    expect(table('').columns).toEqual([]);
  });

  test('with rows of another length says which, and reads the others', () => {
    const { rows, problems } = table('id,story\na,1\nb\nc,2,3\nd,4\n');
    expect(rows.map(({ value }) => value.id)).toEqual(['a', 'd']);
    const message = (cells: number) =>
      `the row has ${cells} cells where the header has 2; a cell with a comma stands in quotation marks`;
    expect(problems).toEqual([
      { file: 'f.csv', line: 3, message: message(1) },
      { file: 'f.csv', line: 4, message: message(3) }
    ]);
  });

  test('with a stray quotation mark says where, and what to do', () => {
    expect(table('id,story\na,1\nb,say "x"\n').problems).toEqual([
      {
        file: 'f.csv',
        line: 3,
        message: 'a quotation mark stands within a cell; put the whole cell in quotation marks and double those within'
      }
    ]);
  });

  test('with a quotation mark that is never closed says so, at the row or after it', () => {
    const { problems } = table('id,story\na,1\nb,"x\nc,2\nd,3\n');
    expect(problems).toMatchObject([{ message: 'a quotation mark is not closed' }]);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(3);
  });

  test('with a column that stands twice says so', () => {
    expect(table('id,id\na,b\n').problems).toEqual([{ file: 'f.csv', line: 1, message: 'column id stands twice' }]);
  });
});

test('what is wrong with a cell is said with its line and column', () => {
  const problems = new Problems();
  const row = z.object({ id: z.string().regex(/^[a-z]+$/, 'must be letters'), story: z.string() });
  const rows = table('id,story\na,1\nB,2\n').rows.map((parsed) => checked(parsed, row, problems));
  expect(rows).toEqual([{ id: 'a', story: '1' }, null]);
  expect(problems.found).toEqual([{ file: 'f.csv', line: 3, message: 'column id must be letters' }]);
});

test('a column that is missing is named', () => {
  const problems = new Problems();
  for (const parsed of table('id\na\n').rows) checked(parsed, z.object({ story: z.string() }), problems);
  expect(problems.found).toEqual([{ file: 'f.csv', line: 2, message: 'column story is missing' }]);
});
