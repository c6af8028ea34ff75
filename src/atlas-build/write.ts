import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Assembled } from './assemble';
import { ATLAS_FILES, atlasFolder } from './atlas-folder';
import { swap } from './swap.js';

/**
 * Writes `atlas.json`, `overview.json`, `detail.json` and `world.json`, all or none, in place of an older atlas.
 * @throws TakenError where `out` holds anything else, the system's error where it cannot be written
 */
export function writeAtlas({ tables, levels, world }: Assembled, out: string): void {
  const place = atlasFolder(out);
  mkdirSync(dirname(place), { recursive: true });
  const beside = mkdtempSync(join(dirname(place), `.${basename(place)}-`));
  const [fresh, before] = [join(beside, 'fresh'), join(beside, 'before')];
  try {
    mkdirSync(fresh);
    writeFileSync(join(fresh, 'atlas.json'), JSON.stringify(tables));
    for (const [name, topology] of Object.entries({ ...levels, world }))
      writeFileSync(join(fresh, `${name}.json`), JSON.stringify(topology));
    swap(fresh, place, before);
  } finally {
    removeAtlas(fresh);
    // Where nothing is in its place, the older atlas could not be put back, and is here.
    if (existsSync(place)) removeAtlas(before);
    if (!readdirSync(beside).length) rmdirSync(beside);
  }
}

/** Removes what a build writes and nothing else, whatever a folder may have got since it was looked at. */
function removeAtlas(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of ATLAS_FILES) rmSync(join(folder, name), { force: true });
  if (!readdirSync(folder).length) rmdirSync(folder);
}
