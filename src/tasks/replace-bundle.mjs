/** Puts a finished bundle in place of an older one, under commands that may be running. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Chunks carry the digest of their content, so a running command still finds its own: they go with the bundle after
 * this. Nothing goes that no bundle has put there, but for what the older command kept for itself.
 * @param {string} fresh folder with a bundle and its package.json, which lists its `files`
 * @param {string} place where they go
 */
export function replaceBundle(fresh, place) {
  const { files = [], ...rest } = packageIn(fresh);
  const { files: before = [], older = [] } = packageIn(place);
  for (const name of files) renameSync(join(fresh, name), join(place, name));
  for (const name of older) if (![...files, ...before].includes(name)) rmSync(join(place, name), { force: true });
  const replaced = before.filter((name) => !files.includes(name));
  writeFileSync(join(fresh, 'package.json'), JSON.stringify({ ...rest, files, older: replaced }));
  renameSync(join(fresh, 'package.json'), join(place, 'package.json'));
  rmSync(join(place, 'kept'), { recursive: true, force: true });
}

/**
 * What a bundle says of itself: its files, and those of the one before that it left.
 * @param {string} folder
 * @returns {{ files?: string[], older?: string[] }}
 */
function packageIn(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
