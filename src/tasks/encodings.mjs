/** Which compressed form of a file a client would rather have. */
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Codings by the ending of the file that holds them, the smaller first. */
const ENDINGS = { br: 'br', gzip: 'gz' };

/**
 * @param {string} folder of a site
 * @param {string} path that is asked for, as it stands in the address
 * @param {string | undefined} accepts the header Accept-Encoding
 * @returns {{ coded: { plain: string, path: string, coding: string } | null } | null} null where no file there has
 *   compressed forms beside it; else the one to send, with the path of the file as such, or null to send just that
 */
export function encodedForm(folder, path, accepts) {
  for (const plain of [path, `${path}.html`]) {
    const file = fileAt(folder, plain);
    if (!file) continue;
    // What was compressed before the file was written is of another one.
    const there = Object.entries(ENDINGS)
      .map(([coding, ending]) => ({ plain, path: `${plain}.${ending}`, coding }))
      .filter((form) => (fileAt(folder, form.path)?.mtimeMs ?? -1) >= file.mtimeMs);
    if (!there.length) return null;
    const wanted = weights(accepts);
    const [best] = there.sort((a, b) => wanted(b.coding) - wanted(a.coding));
    const weight = best ? wanted(best.coding) : 0;
    return { coded: best && weight > 0 && weight >= wanted('identity') ? best : null };
  }
  return null;
}

/** @param {string} folder @param {string} path */
function fileAt(folder, path) {
  let name;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  // Whatever leads out of the folder is refused by what sends files; it is not looked at here either.
  if (name.includes('\0') || name.split(/[\\/]/).includes('..')) return null;
  try {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    return stat?.isFile() ? stat : null;
  } catch {
    // A name that is too long, or below a file.
    return null;
  }
}

/**
 * How much a client wants a coding: from 0, not at all, to 1. A file as such is welcome unless that is ruled out, but less
 * than any coding that is named.
 * @param {string | undefined} accepts
 * @returns {(coding: string) => number}
 */
function weights(accepts = '') {
  const said = new Map(
    accepts
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
        const q = parameters.find((each) => each.startsWith('q='))?.slice(2);
        const value = q === undefined ? 1 : Number(q);
        return [name, value >= 0 && value <= 1 ? value : 0];
      })
  );
  return (coding) => said.get(coding) ?? (coding === 'identity' ? 0 : (said.get('*') ?? 0));
}
