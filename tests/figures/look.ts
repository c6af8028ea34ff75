/** What other programs say of a file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { readFonts } from '../../src/cli/figure/raster';
import { pdfOf } from '../../src/lib/svg/pdf';
import { stringify, type Node } from '../../src/lib/svg/svg';
import { embedFonts, filesForEmbedding, filesForOutlines } from '../../src/lib/svg/fonts';
import { outlined, openFonts } from '../../src/lib/svg/outline';
import { withMetadata } from '../../src/lib/svg/xmp';
import { readersMissing } from '../../src/tasks/test-programs.mjs';
import { SIZE, WORDS } from './sample';

export const FONTS = fileURLToPath(new URL('../../static/fonts/figure', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'spheres-figures-'));
let count = 0;

/** Path of a file with these contents. */
export function fileWith(contents: Uint8Array | string, kind: string): string {
  const path = join(folder, `${++count}.${kind}`);
  writeFileSync(path, contents);
  return path;
}

const missing = readersMissing();

/** Tests that look with programs of these packages of Debian; skipped, and counted so, where one is not there. */
export const testWith = (...packages: string[]) => test.skipIf(packages.some((name) => missing.includes(name)));

/** What a program says; throws what it complains of. */
export function said(program: string, ...words: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program}: ${stderr.slice(0, 2000)}`);
  return stdout;
}

export async function pdf(svg: Node): Promise<Uint8Array> {
  return pdfOf(svg, SIZE, WORDS, readFonts(filesForOutlines(svg), FONTS));
}

export const svgWithFonts = (svg: Node): string =>
  stringify(withMetadata(embedFonts(svg, readFonts(filesForEmbedding(svg), FONTS)), WORDS));

export const svgWithOutlines = (svg: Node): string =>
  stringify(withMetadata(outlined(svg, openFonts(readFonts(filesForOutlines(svg), FONTS))), WORDS));
