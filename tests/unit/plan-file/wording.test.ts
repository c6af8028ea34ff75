import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { check, spell } from '../../../src/lib/plan-file/wording';

/** `place message` of each complaint. */
function said(schema: z.ZodType, value: unknown): string[] {
  const result = check(schema, value);
  return 'value' in result ? [] : result.complaints.map(({ where, message }) => `${spell(where)} ${message}`);
}

const grade = z.enum(['named', 'class']);
const day = z.iso.date('must be a day that exists, as 1945-01-01');
const entry = z.strictObject({ grade, note: z.string().min(1).describe('your own words'), date: day });
const whole = { grade: 'named', note: 'x', date: '1944-11-15' };

test('a value that fits comes back as the schema makes it', () => {
  expect(check(z.object({ a: z.string().transform(Number) }), { a: '1' })).toEqual({ value: { a: 1 } });
});

test('what is missing is said with what should be there', () => {
  expect(said(entry, {})).toEqual([
    'grade is missing; it is one of named, class',
    'note is missing; it holds your own words',
    'date is missing; it must be a day that exists, as 1945-01-01'
  ]);
});

test('what is blank is said to be', () => {
  expect(said(entry, { ...whole, grade: null })).toEqual(['grade is blank; it is one of named, class']);
  expect(said(entry, { ...whole, note: '' })).toEqual(['note is blank']);
});

test('a wrong word is quoted beside the right ones', () => {
  expect(said(entry, { ...whole, grade: 'certain' })).toEqual(['grade must be one of named, class, not “certain”']);
});

test('a schema’s own words are kept', () => {
  expect(said(entry, { ...whole, date: '1944-02-30' })).toEqual(['date must be a day that exists, as 1945-01-01']);
});

test('a key that is not known is said at the key, with those that are', () => {
  expect(said(z.object({ a: entry }), { a: { ...whole, gradee: 'x', nota: 'y' } })).toEqual([
    'a.gradee is not known here; known are grade, note, date',
    'a.nota is not known here; known are grade, note, date'
  ]);
});

describe('a value of the wrong kind', () => {
  test.each([
    [z.string(), 12, "must be text; put it in quotation marks: '12'"],
    [z.string(), [], 'must be text'],
    [z.boolean(), 'yes', 'must be true or false, without quotation marks, not “yes”'],
    [z.number(), '50', 'must be a number, without quotation marks, not “50”'],
    [z.coerce.number(), 'x', 'must be a number'],
    [z.number().max(100), 120, 'must be 100 or less, not 120'],
    [z.number().min(0), -1, 'must be 0 or more, not -1'],
    [z.array(z.string()), 'x', 'must be a list'],
    [z.array(z.string()).min(1), [], 'needs at least 1 entry'],
    [z.strictObject({}), 'x', 'must hold keys with values, not “x”'],
    [z.record(z.string(), z.string()), [], 'must hold keys with values'],
    [z.record(z.string().regex(/^a/, 'must begin with a'), z.string()), { b: 'x' }, 'must begin with a'],
    [z.literal('Feature'), 'feature', 'must be one of Feature, not “feature”']
  ])('%#', (schema, value, message) => {
    expect(said(z.object({ x: schema }), { x: value })[0]).toMatch(/^x/);
    expect(said(z.object({ x: schema }), { x: value }).join()).toContain(message);
  });
});

test('of alternatives the one is spoken of that comes nearest', () => {
  const line = z.object({ type: z.literal('line'), points: z.array(z.number()).min(2) });
  const lines = z.object({ type: z.literal('lines'), lines: z.array(z.number()) });
  expect(said(z.union([lines, line]), { type: 'line', points: [1] })).toEqual(['points needs at least 2 entries']);
  expect(said(z.object({ x: z.union([grade, z.literal('')]) }), { x: 'certain' })).toEqual([
    'x must be one of named, class, not “certain”'
  ]);
});

test('paths are spelt with dots and brackets', () => {
  expect(spell(['assignments', 3, 'cite', 0])).toBe('assignments[3].cite[0]');
  expect(spell([])).toBe('');
});
