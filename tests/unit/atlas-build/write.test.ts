import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Assembled } from '../../../src/atlas-build/assemble';
import { writeAtlas } from '../../../src/atlas-build/write';
import { atlasFrom } from '../../fixtures/four-square';
import { temporaryFolder } from '../../fixtures/geodata';
import { tables } from '../../fixtures/makers';

const topology = atlasFrom(['AB']);
const assembled = (version: string): Assembled => ({
  tables: tables({ version }),
  levels: { overview: topology, detail: topology },
  world: {
    type: 'Topology',
    arcs: [],
    objects: { land: { type: 'GeometryCollection', geometries: [] } },
    beyond: { ussr: [], other: [] },
    whole: { land: [], cuts: { lons: [], lats: [] }, states: [] }
  },
  territories: topology
});
const version = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'atlas.json'), 'utf8')) as { version: string }).version;

test('an atlas is its tables, two levels of geometry and the world beyond', () => {
  const folder = join(temporaryFolder(), 'deep', 'atlas');
  writeAtlas(assembled('1'), folder);
  expect(readdirSync(folder).sort()).toEqual(['atlas.json', 'detail.json', 'overview.json', 'world.json']);
  expect(JSON.parse(readFileSync(join(folder, 'detail.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(topology)));
});

test('a new atlas takes the place of the old and leaves nothing beside it', () => {
  const parent = temporaryFolder();
  writeAtlas(assembled('1'), join(parent, 'atlas'));
  writeAtlas(assembled('2'), join(parent, 'atlas'));
  expect(version(join(parent, 'atlas'))).toBe('2');
  expect(readdirSync(parent)).toEqual(['atlas']);
});

test('a folder written with a slash at its end is the same folder', () => {
  const parent = temporaryFolder();
  writeAtlas(assembled('1'), `${join(parent, 'atlas')}/`);
  expect(version(join(parent, 'atlas'))).toBe('1');
  expect(readdirSync(parent)).toEqual(['atlas']);
});

test('what fails in the middle leaves the old atlas as it was, and no half of the new', () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'atlas');
  writeAtlas(assembled('1'), folder);
  const broken = { ...assembled('2'), levels: { overview: topology, detail: 1n } } as unknown as Assembled;
  expect(() => writeAtlas(broken, folder)).toThrow();
  expect(version(folder)).toBe('1');
  expect(readdirSync(parent)).toEqual(['atlas']);
  expect(existsSync(`${folder}.new`)).toBe(false);
});
