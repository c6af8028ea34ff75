/** PNGs of figures. */
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { pngOf } from '../../src/cli/figure/raster';
import { setPngMetadata } from '../../src/lib/svg/png-chunks';
import { node, stringify } from '../../src/lib/svg/svg';
import { packet } from '../../src/lib/svg/xmp';
import { FONTS } from './look';
import { sample, SIZE, WORDS } from './sample';

const png = (dpi: number) => pngOf(sample(), SIZE.width, () => WORDS, dpi, FONTS);

interface Chunk {
  name: string;
  data: Buffer;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const file = Buffer.from(bytes);
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({ name: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

describe.each([300, 600])('at %d dpi', (dpi) => {
  test('has its pixels, its dots to the inch and the packet', async () => {
    const chunks = chunksOf(await png(dpi));
    const data = (name: string) => chunks.find((chunk) => chunk.name === name)!.data;
    expect(data('IHDR').readUInt32BE(0)).toBe(Math.round((89 / 25.4) * dpi));
    expect(Math.abs(data('IHDR').readUInt32BE(4) - (60 / 25.4) * dpi)).toBeLessThanOrEqual(1);
    expect(data('pHYs').readUInt32BE(0)).toBe(Math.round(dpi / 0.0254));
    expect(data('pHYs').readUInt32BE(4)).toBe(Math.round(dpi / 0.0254));
    expect(data('pHYs')[8]).toBe(1);
    expect(data('iTXt').toString('utf8')).toBe(`XML:com.adobe.xmp\0\0\0\0\0${packet(WORDS)}`);
    expect(chunks.at(-1)!.name).toBe('IEND');
  });
});

test('is the same twice, to the byte', async () => {
  expect(Buffer.compare(Buffer.from(await png(150)), Buffer.from(await png(150)))).toBe(0);
});

test('its chunks are whole, so that a picture of a picture can be drawn', async () => {
  const link = `data:image/png;base64,${Buffer.from(await png(72)).toString('base64')}`;
  const outer = node('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 252 170' }, [
    node('image', { href: link, width: 252, height: 170 })
  ]);
  const { pixels } = new Resvg(stringify(outer)).render();
  // Inside the ellipse of the sample, on its white ground.
  const at = (150 * 252 + 104) * 4;
  expect([...pixels.subarray(at, at + 4)]).toEqual([255, 255, 255, 255]);
});

test('no lines stand between the tiles of a pattern', async () => {
  const tile = node('pattern', { id: 'a', width: 3.1, height: 3.1, patternUnits: 'userSpaceOnUse' }, [
    node('rect', { width: 3.1, height: 3.1, fill: '#0000ff' })
  ]);
  const svg = node('svg', { viewBox: '0 0 72 72' }, [
    node('defs', {}, [tile]),
    node('rect', { width: 72, height: 72, fill: 'url(#a)' })
  ]);
  const link = `data:image/png;base64,${Buffer.from(await pngOf(svg, 25.4, () => WORDS, 100, FONTS)).toString('base64')}`;
  const outer = node('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 100 100' }, [
    node('image', { href: link, width: 100, height: 100 })
  ]);
  const { pixels } = new Resvg(stringify(outer)).render();
  const blue = Array.from({ length: pixels.length / 4 }, (_, i) => [...pixels.subarray(i * 4, i * 4 + 4)].join());
  expect(new Set(blue)).toEqual(new Set(['0,0,255,255']));
});

test('a picture that is none is refused', () => {
  const facts = { dpi: 300, packet: '' };
  expect(() => setPngMetadata(new Uint8Array(4), facts)).toThrow('does not begin like a PNG');
  expect(() => setPngMetadata(new Uint8Array(30).fill(200), facts)).toThrow('breaks off');
});
