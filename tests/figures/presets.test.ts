/** A figure of every preset as SVG, PDF and PNG, made by one command, and looked into with poppler. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRESETS, type PresetId } from '$lib/recipe/presets';

const ids = Object.keys(PRESETS) as PresetId[];
const folder = mkdtempSync(join(tmpdir(), 'spheres-presets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

/** Output of a program that must succeed. */
function output(command: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

let said = '';
beforeAll(() => {
  const rows = ids.map((preset) => ({ out: preset, preset, plans: 'litvinov-1944-11' }));
  writeFileSync(at('list.json'), JSON.stringify(rows));
  const args = ['figure', '--list', at('list.json'), '--out', folder, '--format', 'svg,pdf,png'];
  const { status, stderr } = spawnSync('node', ['dist/spheres.js', ...args], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  said = stderr;
}, 120_000);

test('no figure of a preset has a fault', () => {
  expect(said.split('\n').filter((line) => line.includes('fault:'))).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  const { sets, rules } = PRESETS[id];
  const svg = () => readFileSync(at(`${id}.svg`), 'utf8');
  const heightOf = (text: string) => Number(/<svg[^>]* height="([\d.]+)mm"/.exec(text)?.[1]);

  test('SVG: its size, its type, nothing transparent, nothing from elsewhere', () => {
    const text = svg();
    expect(text).toContain(`width="${Math.round(sets.width! * 100) / 100}mm"`);
    if (rules.height) expect(heightOf(text)).toBeLessThanOrEqual(rules.height);
    const sizes = [...text.matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(sets.least!);
    if (rules.text?.most) expect(Math.max(...sizes)).toBeLessThanOrEqual(rules.text.most);
    if (rules.patterns === false) expect(text).not.toContain('<pattern');
    if (rules.sans) expect(text).not.toContain('Garamond');
    if (rules.tints)
      for (const [, , r, g, b] of text.matchAll(/(fill|stroke)="#(..)(..)(..)"/g)) expect([g, b]).toEqual([r, r]);
    expect(text).not.toMatch(/opacity|rgba|clip-path|class=|<image|href="(?!#)/);
    expect(text.match(/<title/g)).toHaveLength(1);
  });

  test('PDF: its size, fonts embedded as subsets, no picture, names as text', () => {
    const pdf = at(`${id}.pdf`);
    const info = output('pdfinfo', pdf);
    const [, width, height] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
    expect((Number(width) * 25.4) / 72).toBeCloseTo(sets.width!, 1);
    expect((Number(height) * 25.4) / 72).toBeCloseTo(heightOf(svg()), 1);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Pages: +1$/m);
    const fonts = output('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes yes (yes|no) +\d+ +\d+$/);
    expect(output('pdfimages', '-list', pdf).trim().split('\n').slice(2)).toEqual([]);
    // Small capitals are set as capitals, and wide.
    expect(output('pdftotext', pdf, '-').replace(/\s/g, '').toLowerCase()).toContain('poland');
  });

  test('PNG: as many dots as its size asks, and the dpi in the file', () => {
    const png = readFileSync(at(`${id}.png`));
    expect(png.readUInt32BE(16)).toBeCloseTo((sets.width! / 25.4) * 300, -1);
    const physical = png.indexOf('pHYs');
    expect(png.readUInt32BE(physical + 4)).toBe(Math.round(300 / 0.0254));
  });
});
