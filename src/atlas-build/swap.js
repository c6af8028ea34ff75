/** Plain JavaScript, for the configuration of the site puts its folder in place with it too. */
import { existsSync, renameSync } from 'node:fs';

/**
 * Puts a finished folder in the place of an older one, if there is one, by renaming: nobody ever finds half of either.
 * @param {string} fresh the finished folder
 * @param {string} place where it is to be
 * @param {string} before where the older one goes, which is not there yet; all three lie on one disk
 * @throws the system's error; then the older folder is in its place, or where even that fails, in `before`
 */
export function swap(fresh, place, before) {
  const older = existsSync(place);
  if (older) renameSync(place, before);
  try {
    renameSync(fresh, place);
  } catch (error) {
    if (older) renameSync(before, place);
    throw error;
  }
}
