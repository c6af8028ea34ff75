/** Files that are written whole or not at all. */
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError, reasonOf } from './trouble';

/** Threads of one process write too. */
const unique = (): string => `${process.pid}-${Math.random().toString(36).slice(2)}`;

/** Writes a file beside its place and moves it there. @throws InputError naming the file where that cannot be */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const fresh = join(dirname(file), `.${basename(file)}.${unique()}.part`);
  try {
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    writeFileSync(fresh, content);
    renameSync(fresh, file);
  } catch (error) {
    if (existsSync(fresh)) rmSync(fresh);
    throw new InputError(`cannot write ${file}: ${reasonOf(error)}`);
  }
}

/** Makes a folder unless it is there. @throws InputError naming it where that cannot be */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new InputError(`cannot make the folder ${folder}: ${reasonOf(error)}`);
  }
}
