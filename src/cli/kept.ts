/** What every figure needs alike, kept in files beside the command: the next one need not make it again. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { ATLAS } from './place';
import { makeFolder, writeWhole } from './write-file';

const COMMAND = fileURLToPath(import.meta.url);
const FOLDER = join(dirname(COMMAND), 'kept');

interface Kept {
  stamp: string;
  made: unknown;
}

/** Tells the atlas and the command that something was made from: another one makes it anew. */
const stamp = (): string =>
  [join(ATLAS, 'atlas.json'), COMMAND]
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${size} ${mtimeMs}`;
    })
    .join(', ');

/**
 * @param name of the file
 * @param make gives plain values: numbers, texts, arrays, maps
 */
export function keptOnDisk<T>(name: string, make: () => T): T {
  const file = join(FOLDER, name.replaceAll(' ', '-'));
  const current = stamp();
  const kept = readKept(file);
  if (kept?.stamp === current) return kept.made as T;
  const made = make();
  try {
    makeFolder(FOLDER);
    writeWhole(file, serialize({ stamp: current, made } satisfies Kept));
  } catch {
    // A command that nobody may write beside is slower, and no worse.
  }
  return made;
}

/** What a file has; null where there is none, or where another version of Node wrote it. */
function readKept(file: string): Kept | null {
  try {
    return deserialize(readFileSync(file)) as Kept;
  } catch {
    return null;
  }
}
