import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Problems } from '../../../src/build/problems';
import { readJson, readTable, readYaml } from '../../../src/build/read';
import { temporaryFolder } from '../../fixtures/geodata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

function reading<T>(text: string, read: (geodata: { folder: string }, path: string, problems: Problems) => T) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), text);
  const problems = new Problems();
  return { result: read({ folder }, 'file', problems), problems: problems.found };
}

describe('a table', () => {
  const row = z.object({ id: z.string().regex(/^[a-z]+$/, 'must be letters'), story: z.string() });
  const table = (text: string) => reading(text, (geodata, path, problems) => readTable(geodata, path, row, problems));
  const lines = (text: string) => table(text).result.map(({ id, line }) => [id, line]);

  test('knows the line of each row, blank lines counted', () => {
    expect(lines('id,story\na,1\n\nb,2\nc,3')).toEqual([
      ['a', 2],
      ['b', 4],
      ['c', 5]
    ]);
  });

  test('may have Windows line ends and a byte order mark', () => {
    expect(lines('\ufeffid,story\r\na,1\r\n\r\nb,2\r\n')).toEqual([
      ['a', 2],
      ['b', 4]
    ]);
  });

  test('keeps commas and quotation marks in quoted cells', () => {
    expect(table('id,story\na,"One, ""two"" – três"\n').result[0]?.story).toBe('One, "two" – três');
  });

  test('places a row with a cell of several lines on the first of them', () => {
    expect(lines('id,story\na,"x\ny\nz"\nb,1\n')).toEqual([
      ['a', 2],
      ['b', 5]
    ]);
  });

  test('counts lines rightly after a cell of several lines, with Windows line ends as well', () => {
    expect(lines('id,story\r\na,"x\r\ny"\r\nb,1\r\n').at(-1)).toEqual(['b', 4]);
  });

  test('leaves out a broken row and says where it stands', () => {
    const { result, problems } = table('id,story\na,1\nB,2\nc,3\n');
    expect(result.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(problems).toEqual([{ file: 'geodata/file', line: 3, message: 'id: must be letters' }]);
  });

  test('names a column that is missing', () => {
    expect(table('id\na\n').problems[0]).toMatchObject({
      line: 2,
      message: expect.stringContaining('story') as string
    });
  });

  test('with a row of another length says which', () => {
    expect(table('id,story\na,1\nb\n').problems).toMatchObject([{ file: 'geodata/file', line: 3 }]);
    expect(table('id,story\na,1\nb,2,3\n').problems).toMatchObject([{ file: 'geodata/file', line: 3 }]);
  });

  test('with a stray quotation mark says where', () => {
    expect(table('id,story\na,1\nb,say "x"\n').problems).toMatchObject([{ line: 3 }]);
  });

  test('with a quotation mark that is never closed says so, at the row or after it', () => {
    expect(table('id,story\na,1\nb,"x\nc,2\nd,3\n').problems).toMatchObject([
      { message: expect.stringContaining('Quote Not Closed') as string }
    ]);
    expect(table('id,story\na,1\nb,"x\nc,2\nd,3\n').problems[0]?.line).toBeGreaterThanOrEqual(3);
  });
});

describe('a YAML file', () => {
  const schema = z.strictObject({ a: z.number(), list: z.array(z.strictObject({ b: z.string() })).default([]) });
  const yaml = (text: string) => reading(text, (geodata, path, problems) => readYaml(geodata, path, schema, problems));

  test('is read with the line of every value', () => {
    const { result } = yaml('# note\na: 1\nlist:\n  - b: x\n  - b: y\n');
    expect(result?.value).toEqual({ a: 1, list: [{ b: 'x' }, { b: 'y' }] });
    expect(result?.lineOf(['a'])).toBe(2);
    expect(result?.lineOf(['list', 1, 'b'])).toBe(5);
  });

  test('places a value that is not there at the deepest part that is', () => {
    expect(yaml('a: 1\nlist:\n  - b: x\n').result?.lineOf(['list', 0, 'c'])).toBe(3);
  });

  test('places a map by its key, not by what stands in it', () => {
    expect(yaml('a: 1\nlist:\n  - b: x\n').result?.lineOf(['list'])).toBe(2);
  });

  test('that is no YAML is reported with its line', () => {
    expect(yaml('a: 1\nlist: [\nb: 2\n').problems[0]).toMatchObject({ file: 'geodata/file', line: 3 });
    expect(yaml('a: 1\na: 2\n').problems[0]).toMatchObject({ line: 2 });
    expect(yaml('a: 1\nlist:\n\t- b: x\n').problems[0]).toMatchObject({ line: 3 });
  });

  test('that refers to an anchor nobody set is reported, not thrown', () => {
    expect(yaml('a: 1\nlist:\n  - b: *important*\n').problems[0]).toMatchObject({ file: 'geodata/file', line: 3 });
  });

  test('with a value of the wrong kind is reported at the value', () => {
    expect(yaml('a: 1\nlist:\n  - b: x\n  - b: 7\n').problems).toMatchObject([
      { line: 4, message: expect.stringContaining('list.1.b') as string }
    ]);
  });

  test('with a key that nobody reads is reported', () => {
    expect(yaml('a: 1\nb: 2\n').problems[0]?.message).toContain('"b"');
  });

  test('that is empty is reported', () => {
    expect(yaml('').problems).toHaveLength(1);
  });
});

describe('a JSON file', () => {
  const schema = z.object({ a: z.number() });
  const json = (text: string) => reading(text, (geodata, path, problems) => readJson(geodata, path, schema, problems));

  test('is read', () => {
    expect(json('{"a": 1}').result).toEqual({ a: 1 });
  });

  test('that breaks in the middle is reported with its line', () => {
    expect(json('{\n "a": 1,\n}\n').problems).toMatchObject([{ file: 'geodata/file', line: 3 }]);
    expect(json('{\n "a": 1\n "b": 2\n}\n').problems).toMatchObject([{ line: 3 }]);
  });

  test('with a word that is no value is reported with its line', () => {
    expect(json('{\n "a": 1,\n "b": None\n}\n').problems).toMatchObject([{ line: 3 }]);
  });

  test('that ends too early is reported at its end', () => {
    expect(json('{\n "a": 1,\n "b": [1,\n').problems[0]?.line).toBeGreaterThanOrEqual(3);
  });

  test('with a value of the wrong kind is reported with the path to it', () => {
    expect(json('{"a": "x"}').problems[0]?.message).toMatch(/^a: /);
  });
});

test('a file that is not there is reported', () => {
  const problems = new Problems();
  expect(readJson({ folder: temporaryFolder() }, 'nowhere.json', z.any(), problems)).toBeNull();
  expect(problems.found).toEqual([{ file: 'geodata/nowhere.json', line: 0, message: 'file is missing' }]);
});
