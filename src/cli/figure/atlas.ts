/** The atlas as figures are drawn from it; each file is read when it is first needed. */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIGURE_TABLES, type AtlasTopology, type FigureTables, type World } from '../../lib/atlas/types';
import { inMemory, whenAsked, type Keep } from '../../lib/atlas/memo';
import type { FigureAtlas } from '../../lib/figure/ground';
import { keptIn, stampOf } from './disk-cache';
import { ATLAS, readAtlasFile, readTables, readTopology } from '../paths';

const once = inMemory();
const COMMAND = fileURLToPath(import.meta.url);
/** Grounds and names: twice what the build leaves here. The largest grounds take a megabyte, most a tenth of it. */
const MOST_RECENT = 400;

const onDisk = whenAsked(() => {
  const stamp = stampOf([COMMAND, join(ATLAS, 'atlas.json')]);
  const folder = join(dirname(COMMAND), 'kept');
  return { kept: keptIn(folder, stamp), recent: keptIn(join(folder, 'recent'), stamp, MOST_RECENT) };
});
const kept: Keep = (name, make) => once(`kept ${name}`, () => onDisk().kept(name, make));

export const figureAtlas: FigureAtlas = {
  get tables() {
    return kept('tables', (): FigureTables => {
      const all = readTables();
      return Object.fromEntries(FIGURE_TABLES.map((name) => [name, all[name]])) as unknown as FigureTables;
    });
  },
  get overview() {
    return once<AtlasTopology>('overview', () => readTopology('overview'));
  },
  detail: () => once('detail', () => readTopology('detail')),
  land: () => once('world', () => readAtlasFile('world') as World),
  kept,
  recent: (name, make) => onDisk().recent(name, make)
};
