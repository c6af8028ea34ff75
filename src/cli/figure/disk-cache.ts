/** What every figure needs alike, kept in files: the next command need not make it again. */
import checksum from 'crc/calculators/crc32';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../../lib/atlas/memo';
import { makeFolder, writeWhole } from '../write-file';

interface Entry {
  stamp: string;
  name: string;
  made: unknown;
}

/**
 * A cache in a folder. A file that another stamp was set on, that another version of Node wrote, or that is
 * no such file at all, is made anew.
 * @param stamp tells what things are made from, and by what
 * @param most files that may be there: those go first that nothing asked for the longest
 */
export function diskCache(folder: string, stamp: string, most = Infinity): Cache {
  return <T>(name: string, make: () => T): T => {
    const file = join(folder, fileFor(name));
    const found = readEntry(file);
    if (found?.stamp === stamp && found.name === name) {
      if (most < Infinity) touch(file);
      return found.made as T;
    }
    const made = make();
    try {
      makeFolder(folder);
      writeWhole(file, serialize({ stamp, name, made } satisfies Entry));
      removeIdle(folder, most);
    } catch {
      // A command that nobody may write beside is slower, and no worse.
    }
    return made;
  };
}

/** Names say all that something depends on, which may be long. Should two come to the same file, its name tells. */
const fileFor = (name: string): string =>
  `${name.split(' ')[0]}-${(checksum(new TextEncoder().encode(name), 0) >>> 0).toString(16)}`;

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Where nobody may write, nothing goes either.
  }
}

function removeIdle(folder: string, most: number): void {
  const files = readdirSync(folder);
  if (files.length <= most) return;
  const aged = files.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of aged.sort((a, b) => b.time - a.time).slice(most)) rmSync(join(folder, name), { force: true });
}

/** Sizes and times of some files: they differ once one of them is made again. */
export const stampOf = (files: string[]): string =>
  files
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${size} ${mtimeMs}`;
    })
    .join(', ');

function readEntry(file: string): Entry | null {
  try {
    return deserialize(readFileSync(file)) as Entry;
  } catch {
    return null;
  }
}
