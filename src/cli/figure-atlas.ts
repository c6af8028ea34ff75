/** The atlas as figures are drawn from it; each file is read when it is first needed. */

import type { AtlasTables, AtlasTopology, World } from '../lib/atlas/types';
import type { FigureAtlas } from '../lib/figure/figure';
import { readAtlasFile } from './place';

const read = new Map<string, unknown>();

function once<T>(name: string): T {
  if (!read.has(name)) read.set(name, readAtlasFile(name));
  return read.get(name) as T;
}

export const figureAtlas: FigureAtlas = {
  get tables() {
    return once<AtlasTables>('atlas');
  },
  get overview() {
    return once<AtlasTopology>('overview');
  },
  detail: () => once<AtlasTopology>('detail'),
  land: () => once<World>('world')
};
