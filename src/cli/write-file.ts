/** Files that are written whole or not at all. */
import { existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError, reasonOf } from './errors';

/** Threads of one process write too. */
const unique = (): string => `${process.pid}-${Math.random().toString(36).slice(2)}`;

/**
 * Writes a file beside its place and moves it there. A link stays, and what it leads to is written.
 * @throws InputError naming the file where that cannot be, or where something stands there that is no file or read-only
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  let fresh: string | null = null;
  try {
    const place = lstatSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : file;
    refuseOther(place);
    fresh = join(dirname(place), `.${basename(place)}.${unique()}.part`);
    writeFileSync(fresh, content);
    renameSync(fresh, place);
  } catch (error) {
    if (fresh !== null && existsSync(fresh)) rmSync(fresh);
    throw new InputError(`cannot write ${file}: ${reasonOf(error)}`);
  }
}

/** Moving a file to its place would replace whatever is there: a device, or a file that was locked against writing. */
function refuseOther(place: string): void {
  const there = statSync(place, { throwIfNoEntry: false });
  if (!there) return;
  if (there.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (!there.isFile()) throw new Error('it is no ordinary file');
  // Not what the system allows: to its administrator, everything.
  if (!(there.mode & 0o222)) throw new Error('it is read-only');
}

/** Makes a folder unless it is there. @throws InputError naming it where that cannot be */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new InputError(`cannot make the folder ${folder}: ${reasonOf(error)}`);
  }
}
