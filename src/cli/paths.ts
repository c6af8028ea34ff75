/** Where things stand, seen from the bundled command in `dist/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AtlasTables, AtlasTopology } from '../lib/atlas/types';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const GEODATA = join(ROOT, 'geodata');
export const ATLAS = join(ROOT, 'static', 'atlas');

/** A file of the built atlas: `atlas` for the tables, `overview` and `detail` for Europe, `world` for the coasts beyond. */
export const readAtlasFile = (name: string): unknown => JSON.parse(readFileSync(join(ATLAS, `${name}.json`), 'utf8'));

export const readTables = (): AtlasTables => readAtlasFile('atlas') as AtlasTables;
export const readTopology = (detail: 'overview' | 'detail'): AtlasTopology => readAtlasFile(detail) as AtlasTopology;

/** Version of the package, which is the version of its data. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}
