/** The atlas as figures are drawn from it; each file is read when it is first needed. */

import type { AtlasTables, AtlasTopology, World } from '../lib/atlas/types';
import type { FigureAtlas } from '../lib/figure/ground';
import { inMemory } from '../lib/figure/ground';
import { keptOnDisk } from './kept';
import { readAtlasFile } from './place';

const once = inMemory();
const read = <T>(name: string): T => once(name, () => readAtlasFile(name) as T);

export const figureAtlas: FigureAtlas = {
  get tables() {
    return read<AtlasTables>('atlas');
  },
  get overview() {
    return read<AtlasTopology>('overview');
  },
  detail: () => read<AtlasTopology>('detail'),
  land: () => read<World>('world'),
  kept: (name, make) => once(`kept ${name}`, () => keptOnDisk(name, make))
};
