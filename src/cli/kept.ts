/** What every figure needs alike, kept in files: the next command need not make it again. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Keep } from '../lib/figure/ground';
import { makeFolder, writeWhole } from './write-file';

interface Kept {
  stamp: string;
  made: unknown;
}

/**
 * Keeps what is made in a folder. A file that another stamp was set on, that another version of Node wrote, or that is
 * no such file at all, is made anew.
 * @param stamp tells what things are made from, and by what
 */
export function keptIn(folder: string, stamp: string): Keep {
  return <T>(name: string, make: () => T): T => {
    const file = join(folder, name.replaceAll(' ', '-'));
    const kept = readKept(file);
    if (kept?.stamp === stamp) return kept.made as T;
    const made = make();
    try {
      makeFolder(folder);
      writeWhole(file, serialize({ stamp, made } satisfies Kept));
    } catch {
      // A command that nobody may write beside is slower, and no worse.
    }
    return made;
  };
}

/** Sizes and times of some files: they differ once one of them is made again. */
export const stampOf = (files: string[]): string =>
  files
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${size} ${mtimeMs}`;
    })
    .join(', ');

function readKept(file: string): Kept | null {
  try {
    return deserialize(readFileSync(file)) as Kept;
  } catch {
    return null;
  }
}
