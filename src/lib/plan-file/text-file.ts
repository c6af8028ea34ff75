/** Text of a file, wherever it comes from: text or a problem, never an exception. */
import type { Problems } from './problems';

/** A text file, and what it is called in messages. */
export interface TextFile {
  name: string;
  text: string;
}

/** What is wrong with a file of some bytes where `largest` are read at most; '' where nothing is. */
export const sizeFault = (bytes: number, largest: number): string =>
  bytes > largest ? `has ${inMegabytes(bytes)}; files of more than ${inMegabytes(largest)} are not read` : '';

const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toLocaleString('en-GB')} MB`;

/** Bytes as text without byte-order mark, every line ended by `\n`; null (and a problem) where they are none. */
export function decodeText(name: string, bytes: Uint8Array, problems: Problems): TextFile | null {
  const broken = (message: string) => {
    problems.add(name, 0, message);
    return null;
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return broken('is no text in UTF-8; save it as UTF-8');
  }
  if (text.includes('\0')) return broken('is no text');
  return { name, text: text.replace(/\r\n?/g, '\n') };
}
