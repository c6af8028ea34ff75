/** The generated atlas as the prerenderer reads it; never part of what a browser loads. */
import { readFileSync } from 'node:fs';
import { inMemory, noCache } from '$lib/atlas/memo';
import { reservesByLand } from '$lib/atlas/borders/land-table';
import { namedLand } from '$lib/words/land-words';
import { outlineOf } from '$lib/atlas/plan';
import type { AtlasTables, AtlasTopology, World } from '$lib/atlas/types';
import type { FigureAtlas } from '$lib/figure/atlas';
import type { WorldShape } from '$lib/pages/world';
import { worldShape } from '$lib/pages/world-shape';
import type { SceneTables } from '$lib/scene/scene';

/** Made once under its name: every page and file of a build is made from the same few. */
export const once = inMemory();

const read = <T>(name: string): T =>
  once(`file ${name}`, () => JSON.parse(readFileSync(`static/atlas/${name}.json`, 'utf8')) as T);

export const readTables = (): AtlasTables => read('atlas');
export const readTopology = (level: 'overview' | 'detail'): AtlasTopology => read(level);

/** What scenes are made from. */
export const sceneTables = (): SceneTables =>
  once('scene tables', () => {
    const tables = readTables();
    return {
      ...tables,
      plans: tables.plans.map(outlineOf),
      reserves: reservesByLand(tables),
      land: namedLand(tables)
    };
  });

/** All that figures are drawn from. */
export const readFigureAtlas = (): FigureAtlas => ({
  tables: readTables(),
  overview: readTopology('overview'),
  detail: () => readTopology('detail'),
  land: () => read('world'),
  cache: (name, make) => once(`figure ${name}`, make),
  recent: noCache
});

/** Countries and parts in the order of their names. */
export const subjectsOf = ({ states, parts }: AtlasTables): { id: string; name: string }[] =>
  [...states, ...parts].sort((a, b) => a.name.localeCompare(b.name));

/**
 * The world that plans beyond Europe are drawn on.
 * @param width of all of it in drawing units: its coasts are as fine as that; on a page of many maps they weigh the most
 */
export const drawWorld = (width?: number): WorldShape =>
  once(`world ${width}`, () =>
    worldShape(read<World>('world'), readTopology('overview'), readTables(), width === undefined ? {} : { width })
  );
