import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Assembled } from './assemble';

/** Writes `atlas.json`, `overview.json`, `detail.json` and `world.json`, all or none. */
export function writeAtlas({ tables, levels, world }: Assembled, out: string): void {
  const folder = resolve(out);
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'atlas.json'), JSON.stringify(tables));
    for (const [name, topology] of Object.entries({ ...levels, world }))
      writeFileSync(join(fresh, `${name}.json`), JSON.stringify(topology));
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
