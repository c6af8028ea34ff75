import { createHash } from 'node:crypto';

/**
 * A picture as text that can be reviewed line by line: one element a line, one point of a line a line, one ring of land a
 * line. It stays the same picture.
 */
export function normalise(markup: string): string {
  const broken = markup
    .replace(/ points="([^"]*)"/g, (_, data: string) => ` points="\n${data.trim().split(/\s+/).join('\n')}"`)
    .replace(/ d="([^"]{120,})"/g, (_, data: string) => ` d="${data.trim().replace(/(?<=.)(?=m)/g, '\n')}"`);
  return `${broken.replace(/></g, '>\n<')}\n`;
}

/**
 * What is left of a picture that nobody keeps: one element a line, and long data as its length and a hash. It tells that
 * something changed and in which element, not what.
 */
export function hashed(markup: string): string {
  const short = markup.replace(
    / (d|points)="([^"]{120,})"/g,
    (_, name: string, data: string) => ` ${name}="${data.length} characters, ${hashOf(data)}"`
  );
  return `${short.replace(/></g, '>\n<')}\n`;
}

/** The first twelve hexadecimal digits of SHA-256. */
export const hashOf = (data: string): string => createHash('sha256').update(data).digest('hex').slice(0, 12);
