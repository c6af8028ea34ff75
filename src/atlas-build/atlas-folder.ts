/** The folder that an atlas is written to: it may be new, empty, or hold an older atlas, and nothing else. */
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What an atlas consists of. */
export const ATLAS_FILES = ['atlas.json', 'overview.json', 'detail.json', 'world.json'];

/** A folder holds what no build made, or is none. */
export class TakenError extends Error {}

/**
 * The folder that an atlas is to stand in; a link to a folder is followed.
 * @returns its absolute path
 * @throws TakenError where something else would be lost, the system's error where it could not be written
 */
export function atlasFolder(out: string): string {
  const named = resolve(out);
  const isThere = lstatSync(named, { throwIfNoEntry: false });
  const place = isThere ? realpathSync(named) : named;
  if (isThere) refuseOther(place);
  accessSync(firstThere(dirname(place)), constants.W_OK | constants.X_OK);
  return place;
}

function refuseOther(place: string): void {
  if (!statSync(place).isDirectory()) throw new TakenError('it is a file and no folder');
  const names = readdirSync(place);
  const other = names.find((name) => !ATLAS_FILES.includes(name));
  if (other !== undefined) throw new TakenError(`it is no atlas: it holds “${other}”`);
  if (names.length && !isAtlas(join(place, 'atlas.json')))
    throw new TakenError('it is no atlas: its atlas.json is missing or something else');
  if (place === realpathSync(process.cwd()))
    throw new TakenError('it is the folder you are in, which is to be replaced');
}

/** Whether a file has the tables of an atlas. */
function isAtlas(file: string): boolean {
  try {
    const tables: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return ['version', 'plans', 'dates'].every((name) => Object.hasOwn(tables as object, name));
  } catch {
    return false;
  }
}

/** The folder itself, or the nearest above it that is there. */
function firstThere(folder: string): string {
  while (!existsSync(folder)) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' });
  return folder;
}
