import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { show } from './gallery';
import { hashed, normalise } from './markup';

const FOLDER = 'tests/visual';

/** Compares a picture with the one that is kept of it, which `vitest -u` draws anew, and shows both where they differ. */
export async function expectPicture(group: 'lines' | 'plans', id: string, markup: string): Promise<void> {
  const picture = normalise(markup);
  const kept = keptPicture(group, id);
  show(`${group}-${id}`, picture, kept === picture ? null : kept);
  await expect(picture).toMatchFileSnapshot(`pictures/${group}/${id}.svg`);
}

/** Compares a picture with what is kept of it, the hashes of its long data, and shows it. */
export async function expectHash(group: 'lines' | 'plates', id: string, markup: string): Promise<void> {
  show(`${group}-${id}`, markup);
  await expect(hashed(markup)).toMatchFileSnapshot(`hashes/${group}/${id}.txt`);
}

/** The picture that is kept; null where none is yet. */
export function keptPicture(group: 'lines' | 'plans', id: string): string | null {
  const file = `${FOLDER}/pictures/${group}/${id}.svg`;
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Ids of what is kept in a folder. */
export function keptIds(folder: `${'pictures' | 'hashes'}/${string}`): string[] {
  return readdirSync(`${FOLDER}/${folder}`).map((file) => file.replace(/\.\w+$/, ''));
}
