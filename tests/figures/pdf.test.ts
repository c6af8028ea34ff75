/** PDFs of figures, as Poppler reads them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { node } from '../../src/lib/svg/svg';
import { packet } from '../../src/lib/svg/xmp';
import { fileWith, pdf, said, testWith } from './look';
import { sample, WORDS } from './sample';

const path = fileWith(await pdf(sample()), 'pdf');
const testPdf = testWith('poppler-utils');

testPdf('has its fonts inside, cut to what it uses', () => {
  const fonts = said('pdffonts', path).trim().split('\n').slice(2);
  expect(fonts.map((line) => line.split(/\s+/)[0]!.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
    'EBGaramond-Italic',
    'EBGaramond-Regular',
    'SourceSans3-Regular',
    'SourceSans3-SemiBold'
  ]);
  for (const line of fonts) expect(line).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
});

testPdf('holds no image: patterns are drawn as lines', () => {
  expect(said('pdfimages', '-list', path).trim().split('\n')).toHaveLength(2);
});

testPdf('its names are text, each once, spaced ones too', () => {
  const text = said('pdftotext', path, '-');
  for (const name of ['Poland', 'ČEHOSLOVAČKA', 'Союз ССР', 'Ελλάς', 'Baltic Sea', 'Īrān, Ḥijāz, București'])
    expect(text.split(name)).toHaveLength(2);
  expect(text).toContain('75 : 25 % — “Naughty” document & <Tolstoy>');
});

testPdf('is as large as the figure, and says what it is', () => {
  const info = said('pdfinfo', path);
  const [width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info)!.slice(1).map(Number);
  expect((width! * 25.4) / 72).toBeCloseTo(89, 2);
  expect((height! * 25.4) / 72).toBeCloseTo(60, 2);
  expect(info).toMatch(/Title:\s+Plans & <spheres>, 1944–45/);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/JavaScript:\s+no/);
  expect(info).toMatch(/Pages:\s+1/);
});

testPdf('carries the packet as we wrote it, language and alternative text', async () => {
  expect(said('pdfinfo', '-meta', path).trim()).toBe(packet(WORDS));
  const raw = Buffer.from(await pdf(sample())).toString('latin1');
  expect(raw).toContain('/Lang (en)');
  expect(raw).toContain('/DisplayDocTitle true');
  expect(said('pdfinfo', '-struct', path)).toMatch(/Document\s+Figure/);
  expect(raw).toMatch(/\/S \/Figure[^]{0,400}\/Alt /);
});

test('is the same twice, to the byte', async () => {
  expect(Buffer.compare(Buffer.from(await pdf(sample())), Buffer.from(await pdf(sample())))).toBe(0);
});

testPdf('draws what is used again, and a viewBox that does not begin at 0', async () => {
  const svg = node('svg', { viewBox: '10 20 252.28 170.08' }, [
    node('defs', {}, [node('rect', { id: 'spot', width: 40, height: 40, fill: '#ff0000' })]),
    node('use', { href: '#spot', x: 110, y: 120 })
  ]);
  const [red, white] = [pixelOf(await pdf(svg), 120, 120), pixelOf(await pdf(svg), 90, 120)];
  expect([red, white]).toEqual([
    [255, 0, 0],
    [255, 255, 255]
  ]);
});

/** Colour at a point of a page, in points from its upper left corner. */
function pixelOf(bytes: Uint8Array, x: number, y: number): number[] {
  const place = ['-x', String(x), '-y', String(y), '-W', '1', '-H', '1'];
  const stem = fileWith(bytes, 'pdf');
  said('pdftoppm', '-r', '72', '-singlefile', ...place, stem, stem);
  return [...readFileSync(`${stem}.ppm`).subarray(-3)];
}

describe('refuses what figures do not have', () => {
  test.each([
    ['opacity', node('g', { opacity: 0.5 }), 'figures have no opacity'],
    ['a clip path', node('g', { 'clip-path': 'url(#a)' }), 'figures have no clip-path'],
    ['an image', node('image', { href: 'a.png' }), 'figures have no <image>'],
    ['a missing pattern', node('rect', { width: 1, height: 1, fill: 'url(#a)' }), 'filled with a'],
    ['a missing shape', node('use', { href: '#a' }), 'uses #a'],
    ['a strange transformation', node('g', { transform: 'skewX(3)' }), 'cannot read the transformation'],
    ['text in pieces', node('text', {}, [node('tspan', {}, ['a'])]), 'holds a <tspan>']
  ])('%s', async (_, child, problem) => {
    await expect(pdf(node('svg', { viewBox: '0 0 10 10' }, [child]))).rejects.toThrow(problem);
  });
});
