/** The atlas as figures are drawn from it; each file is read when it is first needed. */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIGURE_TABLES, type AtlasTopology, type FigureTables, type World } from '../../lib/atlas/types';
import { inMemory, lazy, type Cache } from '../../lib/atlas/memo';
import type { FigureAtlas } from '../../lib/figure/atlas';
import { diskCache, stampOf } from './disk-cache';
import { ATLAS, readAtlasFile, readTables, readTopology } from '../paths';

const once = inMemory();
const COMMAND = fileURLToPath(import.meta.url);
/** Grounds and names: twice what the build leaves here. The largest grounds take a megabyte, most a tenth of it. */
const MOST_RECENT = 400;

const onDisk = lazy(() => {
  const stamp = stampOf([COMMAND, join(ATLAS, 'atlas.json')]);
  const folder = join(dirname(COMMAND), 'kept');
  return { lasting: diskCache(folder, stamp), recent: diskCache(join(folder, 'recent'), stamp, MOST_RECENT) };
});
const cache: Cache = (name, make) => once(`figure ${name}`, () => onDisk().lasting(name, make));

export const figureAtlas: FigureAtlas = {
  get tables() {
    return cache('tables', (): FigureTables => {
      const all = readTables();
      return Object.fromEntries(FIGURE_TABLES.map((name) => [name, all[name]])) as unknown as FigureTables;
    });
  },
  get overview() {
    return once<AtlasTopology>('overview', () => readTopology('overview'));
  },
  detail: () => once('detail', () => readTopology('detail')),
  land: () => once('world', () => readAtlasFile('world') as World),
  cache,
  recent: (name, make) => onDisk().recent(name, make)
};
