import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { keysTwice, parseJson } from '../../../src/lib/plan-file/json';
import { checked } from '../../../src/lib/plan-file/located';
import { Problems } from '../../../src/lib/plan-file/problems';

function json(text: string) {
  const problems = new Problems();
  return { parsed: parseJson({ name: 'f.json', text }, problems), problems: problems.found };
}
const said = (text: string) => json(text).problems.map(({ line, message }) => `${line}  ${message}`);

test('a JSON file is read with the line of every value', () => {
  const { parsed } = json('{\n "a": [\n  {"b": 1},\n  {"b": 2}\n ]\n}');
  expect(parsed?.value).toEqual({ a: [{ b: 1 }, { b: 2 }] });
  expect(parsed?.lineOf(['a', 1, 'b'])).toBe(4);
  expect(parsed?.lineOf(['a', 1, 'c'])).toBe(4);
  expect(parsed?.placeOf(['a', 1, 'b'])).toBe('a[1].b');
});

describe('what is no JSON is said with its line and what to do:', () => {
  test.each([
    [
      'a comma too many',
      '{\n "a": 1,\n}\n',
      '3  a key in double quotation marks should stand here; is there a comma too many before it?'
    ],
    ['a comma that is missing', '{\n "a": 1\n "b": 2\n}\n', '3  a comma is missing before this'],
    [
      'a word that is no value',
      '{\n "a": 1,\n "b": None\n}\n',
      '3  this is no value; text stands in double quotation marks'
    ],
    ['an end too early', '{\n "a": [1\n', '3  a “]” is missing at the end'],
    ['an open quotation mark', '{\n "a": "x\n}\n', '2  a double quotation mark is not closed on its line'],
    ['a comment', '{\n // x\n "a": 1\n}\n', '2  comments are not allowed'],
    ['nothing', ' \n', '0  the file is empty']
  ])('%s', (_, text, message) => {
    expect(said(text)[0]).toBe(message);
    expect(json(text).parsed).toBeNull();
  });
});

test('a value of the wrong kind is said with its path and line', () => {
  const { parsed } = json('{\n "a": "x"\n}');
  const problems = new Problems();
  expect(checked(parsed!, z.object({ a: z.number() }), problems)).toBeNull();
  expect(problems.found).toEqual([
    { file: 'f.json', line: 2, message: 'a must be a number, without quotation marks, not “x”' }
  ]);
});

test('keys that stand twice in one object are said; the same key in two objects is none', () => {
  const problems = new Problems();
  keysTwice({ name: 'f.json', text: '{\n "a": {"b": 1},\n "c": {"b": 1,\n "b": 2},\n "a": 3\n}' }, problems);
  expect(problems.found.map(({ line, message }) => `${line}  ${message}`)).toEqual([
    '4  the key “b” stands here a second time; keep one',
    '5  the key “a” stands here a second time; keep one'
  ]);
});

test('brackets nested deeper than the machine can go are no reason to fall over', () => {
  const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const { parsed } = json(text);
  expect(parsed?.lineOf([0, 0])).toBe(1);
  expect(() => keysTwice({ name: 'f.json', text }, new Problems())).not.toThrow();
});
