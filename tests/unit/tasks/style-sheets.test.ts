/** The style sheets that are made of what the code says are as the code says now. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as looks from '$lib/drawing/line-looks';
import * as colours from '$lib/scene/colours';
import { SITE_FONTS } from '../../../src/tasks/site-fonts.mjs';
import * as sets from '$lib/scene/name-sets';
import { fontSheet, lineSheet, nameSheet, paletteSheet } from '../../../src/tasks/style-sheets.mjs';

const sheet = (name: string) => readFileSync(`src/${name}`, 'utf8');

test('the palette is that of the code', () => {
  expect(sheet('app.palette.css')).toBe(paletteSheet(colours));
});

test('the lines are those of the table', () => {
  expect(sheet('app.lines.css')).toBe(lineSheet(looks, colours.kebab));
});

test('the plate shows the set of names that the code says for its box', () => {
  expect(sheet('app.names.css')).toBe(nameSheet(sets));
});

test('the rules of the fonts are those that the files were cut by', () => {
  expect(sheet('app.fonts.css')).toBe(fontSheet());
  expect(sheet('app.fonts.css').match(/src: url/g)).toHaveLength(SITE_FONTS.length);
});

test('what stands in for a font is made about as wide and as high: Garamond is narrower than Times', () => {
  const rules = sheet('app.fonts.css')
    .split('@font-face')
    .filter((rule) => rule.includes('Fallback'));
  const percent = (rule: string, what: string) => Number(new RegExp(`${what}: ([\\d.]+)%`).exec(rule)?.[1]);
  expect(rules).toHaveLength(4);
  for (const rule of rules) {
    expect(percent(rule, 'size-adjust'), rule).toBeGreaterThan(85);
    expect(percent(rule, 'size-adjust'), rule).toBeLessThan(105);
    expect(percent(rule, 'ascent-override'), rule).toBeGreaterThan(90);
    expect(percent(rule, 'descent-override'), rule).toBeGreaterThan(25);
  }
});

test('every font of the site has its file', () => {
  for (const { file } of SITE_FONTS) expect(existsSync(`static/fonts/${file}.woff2`)).toBe(true);
});

test('no other sheet says a colour or a font file of its own', () => {
  expect(sheet('app.css')).not.toMatch(/#[0-9a-f]{6}|@font-face/);
});
