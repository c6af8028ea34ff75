/** The door for hand-edited files: text or a problem, never an exception. */
import { readFileSync, statSync } from 'node:fs';
import type { TextFile } from '../lib/plan-file/text-file';
import type { Problems } from '../lib/plan-file/problems';

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
    if (found.size > largest)
      return broken(`has ${inMegabytes(found.size)}; files of more than ${inMegabytes(largest)} are not read`);
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return broken('file is missing');
    return broken(code === 'EACCES' ? 'may not be read: you lack the permission' : `cannot be read (${code})`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return broken('is no text in UTF-8; save it as UTF-8');
  }
  if (text.includes('\0')) return broken('is no text');
  return { name, text: text.replace(/\r\n?/g, '\n') };
}

const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toLocaleString('en-GB')} MB`;
