import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildAtlas } from '../../../src/cli/build';
import { InputError } from '../../../src/cli/errors';
import { OWNERSHIP, temporaryFolder, WATERS, writeGeodata } from '../../fixtures/geodata';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  return () => void vi.restoreAllMocks();
});

const BROKEN = {
  'waters.csv': WATERS.replace(',2,Mer', ',4,Mer'),
  'ownership.csv': OWNERSHIP.replace('sovereign', 'owned')
};

test('an atlas is built and progress told on standard error', async () => {
  const out = join(temporaryFolder(), 'atlas');
  await buildAtlas(writeGeodata().folder, out, '1.0.0');
  expect(readdirSync(out).sort()).toEqual(['atlas.json', 'detail.json', 'overview.json', 'world.json']);
  expect(said[0]).toBe('  reading geodata …');
});

test('broken geodata builds nothing, and says so with all problems', async () => {
  const parent = temporaryFolder();
  const building = buildAtlas(writeGeodata(BROKEN).folder, join(parent, 'atlas'), '1.0.0');
  await expect(building).rejects.toThrow(InputError);
  await expect(building).rejects.toThrow(
    /^2 problem\(s\) in geodata, nothing was built\ngeodata\/ownership\.csv:2 .*\ngeodata\/waters\.csv:2 /
  );
  expect(readdirSync(parent)).toEqual([]);
});

test('broken geodata leaves an atlas built before as it was', async () => {
  const parent = temporaryFolder();
  await buildAtlas(writeGeodata().folder, join(parent, 'atlas'), '1.0.0');
  const before = readFileSync(join(parent, 'atlas', 'atlas.json'), 'utf8');
  await expect(buildAtlas(writeGeodata(BROKEN).folder, join(parent, 'atlas'), '1.0.1')).rejects.toThrow(
    /nothing was built/
  );
  expect(readFileSync(join(parent, 'atlas', 'atlas.json'), 'utf8')).toBe(before);
  expect(readdirSync(parent)).toEqual(['atlas']);
});

test('a folder that is not there is the user’s mistake, not a crash', async () => {
  const out = join(temporaryFolder(), 'atlas');
  await expect(buildAtlas(join(temporaryFolder(), 'nowhere'), out, '1.0.0')).rejects.toThrow(InputError);
  expect(existsSync(out)).toBe(false);
});
