/** The gallery, as the build has made it: each figure is what the command below it makes. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRESETS } from '$lib/recipe/presets';
import { MODES } from '$lib/recipe/fields';
import figures from '../../src/lib/server/gallery-figures.json';
import { galleryFigures } from '../../src/lib/server/gallery';
import { temporaryFolder } from '../fixtures/geodata';

const made = galleryFigures();

test('it has every preset and every kind of figure', () => {
  const used = (field: 'preset' | 'mode') =>
    new Set(figures.map((figure) => (figure as Record<string, unknown>)[field]));
  expect(Object.keys(PRESETS).filter((preset) => !used('preset').has(preset))).toEqual([]);
  expect(Object.keys(MODES).filter((mode) => mode !== 'plan' && !used('mode').has(mode))).toEqual([]);
});

test('every figure says what it shows, has a size and a PDF', () => {
  for (const { name, title, alternative, width, height } of made) {
    expect(title.length, name).toBeGreaterThan(5);
    expect(alternative.length, name).toBeGreaterThan(40);
    expect(Math.min(width, height), name).toBeGreaterThan(200);
    expect(existsSync(join('static', 'gallery', `${name}.pdf`)), name).toBe(true);
  }
});

test.each(['difference', 'danube'])(
  'the command below %s makes it again, byte for byte',
  { timeout: 30_000 },
  (name) => {
    const folder = temporaryFolder();
    const { command } = made.find((figure) => figure.name === name)!;
    const cli = join(process.cwd(), 'dist', 'spheres.js');
    const { status, stderr } = spawnSync('sh', ['-c', command.join(' ').replace(/^spheres/, `node ${cli}`)], {
      cwd: folder,
      encoding: 'utf8'
    });
    expect(status, stderr).toBe(0);
    const again = readFileSync(join(folder, `${name}.svg`));
    expect(again.equals(readFileSync(join('static', 'gallery', `${name}.svg`)))).toBe(true);
  }
);
