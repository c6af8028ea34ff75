import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { diskCache, stampOf } from '../../../../src/cli/figure/disk-cache';

const folder = mkdtempSync(join(tmpdir(), 'spheres-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MADE = { points: Float64Array.from([1.5, Infinity]), lengths: [2], beside: new Map([['a', ['b']]]) };

test('what was made is read back as it was, and not made again', () => {
  const make = vi.fn(() => MADE);
  for (let round = 0; round < 3; round++) expect(diskCache(folder, 'one')('overview laea', make)).toEqual(MADE);
  expect(make).toHaveBeenCalledOnce();
});

test('it is made again from another atlas or by another command', () => {
  diskCache(folder, 'one')('tables', () => 'old');
  expect(diskCache(folder, 'two')('tables', () => 'new')).toBe('new');
  expect(diskCache(folder, 'two')('tables', () => 'never')).toBe('new');
});

test.each(['', 'no such file', '\u0000\u0001'])('a file that is none of these, %j, is replaced', (text) => {
  const torn = join(folder, 'torn');
  diskCache(torn, 'one')('tables', () => 6);
  for (const name of readdirSync(torn)) writeFileSync(join(torn, name), text);
  expect(diskCache(torn, 'one')('tables', () => 7)).toBe(7);
  expect(diskCache(torn, 'one')('tables', () => 8)).toBe(7);
});

test('a name may be as long as what it says', () => {
  const long = (last: number) => `ground ${'/'.repeat(500)} ${last}`;
  expect(diskCache(folder, 'one')(long(1), () => 1)).toBe(1);
  expect(diskCache(folder, 'one')(long(2), () => 2)).toBe(2);
  expect(diskCache(folder, 'one')(long(1), () => 3)).toBe(1);
});

test('of things that are kept for a while, the oldest go', () => {
  const recent = join(folder, 'recent');
  for (const name of ['a', 'b', 'c', 'd']) {
    diskCache(recent, 'one', 3)(name, () => name);
    const file = readdirSync(recent).find((each) => each.startsWith(`${name}-`))!;
    utimesSync(join(recent, file), name.charCodeAt(0), name.charCodeAt(0));
  }
  expect(
    readdirSync(recent)
      .map((name) => name[0])
      .sort()
  ).toEqual(['b', 'c', 'd']);
  expect(diskCache(recent, 'one', 3)('a', () => 'again')).toBe('again');
});

test('what is asked for again stays', () => {
  const recent = join(folder, 'asked');
  const keep = diskCache(recent, 'one', 2);
  const age = (name: string, time: number) => {
    const file = readdirSync(recent).find((each) => each.startsWith(`${name}-`))!;
    utimesSync(join(recent, file), time, time);
  };
  for (const name of ['a', 'b']) keep(name, () => name);
  age('a', 1);
  age('b', 2);
  keep('a', () => 'never');
  keep('c', () => 'c');
  expect(
    readdirSync(recent)
      .map((name) => name[0])
      .sort()
  ).toEqual(['a', 'c']);
});

test('where nothing can be written things are made each time, and nothing is left lying', () => {
  const blocked = join(folder, 'file');
  writeFileSync(blocked, '');
  expect(diskCache(join(blocked, 'kept'), 'one')('tables', () => 1)).toBe(1);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('what is not to be had says so', () => {
  const fail = () => {
    throw new Error('no geometry');
  };
  expect(() => diskCache(folder, 'one')('broken', fail)).toThrow('no geometry');
});

test('a stamp tells a file that was made again', () => {
  const file = join(folder, 'atlas.json');
  writeFileSync(file, 'one');
  const before = stampOf([file]);
  writeFileSync(file, 'other');
  expect(stampOf([file])).not.toBe(before);
});
