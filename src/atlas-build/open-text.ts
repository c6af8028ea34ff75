/** The door for hand-edited files: text or a problem, never an exception. */
import { readFileSync, statSync } from 'node:fs';
import type { Problems } from '../lib/plan-file/problems';
import { decodeText, sizeFault, type TextFile } from '../lib/plan-file/text-file';

/**
 * The text of a file without byte-order mark, every line ended by `\n`; null (and a problem) where there is none.
 * @param largest number of bytes that are read at most
 */
export function openText(path: string, name: string, problems: Problems, largest = Infinity): TextFile | null {
  const broken = (message: string) => {
    problems.add(name, 0, message);
    return null;
  };
  let bytes: Buffer;
  try {
    const found = statSync(path);
    if (found.isDirectory()) return broken('is a folder; name one file in it');
    if (!found.isFile()) return broken('is no ordinary file');
    const tooLarge = sizeFault(found.size, largest);
    if (tooLarge) return broken(tooLarge);
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return broken('file is missing');
    return broken(code === 'EACCES' ? 'may not be read: you lack the permission' : `cannot be read (${code})`);
  }
  return decodeText(name, bytes, problems);
}
