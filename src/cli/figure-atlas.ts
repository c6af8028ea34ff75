/** The atlas as figures are drawn from it; each file is read when it is first needed. */

import { FIGURE_TABLES, type AtlasTopology, type FigureTables, type World } from '../lib/atlas/types';
import { inMemory, type FigureAtlas } from '../lib/figure/ground';
import { keptOnDisk } from './kept';
import { readAtlasFile, readTables, readTopology } from './place';

const once = inMemory();
const kept = <T>(name: string, make: () => T): T => once(`kept ${name}`, () => keptOnDisk(name, make));

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
  kept
};
