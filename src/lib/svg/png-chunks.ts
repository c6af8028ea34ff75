/** What a PNG says of itself: its resolution, and the packet of the figure. */
import checksum from 'crc/calculators/crc32';
import { dotsAlong } from './units';

const SIGNATURE = 8;
/** Length, name and checksum. */
const FRAME = 12;

export interface PngFacts {
  /** Dots to the inch. */
  dpi: number;
  packet: string;
}

/**
 * A PNG with its resolution and the figure's packet, in place of what it said before.
 * @throws Error if it is not a whole PNG
 */
export function setPngMetadata(png: Uint8Array, { dpi, packet }: PngFacts): Uint8Array<ArrayBuffer> {
  const [header, ...others] = chunksOf(png);
  if (header?.name !== 'IHDR') throw new Error('the picture does not begin like a PNG');
  const kept = others.filter(({ name }) => name !== 'pHYs' && name !== 'iTXt');
  return joined([
    png.subarray(0, SIGNATURE),
    header.bytes,
    resolution(dpi),
    textChunk('XML:com.adobe.xmp', packet),
    ...kept.map(({ bytes }) => bytes)
  ]);
}

interface Chunk {
  name: string;
  /** The whole chunk, frame included. */
  bytes: Uint8Array;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at < png.length;) {
    const end = at + FRAME <= png.length ? at + FRAME + view.getUint32(at) : Infinity;
    if (end > png.length) throw new Error('the PNG breaks off before its end');
    chunks.push({ name: String.fromCharCode(...png.subarray(at + 4, at + 8)), bytes: png.subarray(at, end) });
    at = end;
  }
  return chunks;
}

/** pHYs: dots to the metre, both ways. */
function resolution(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = dotsAlong(1000, dpi);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return chunk('pHYs', data);
}

/** iTXt, not compressed, without language. */
function textChunk(keyword: string, text: string): Uint8Array {
  return chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data]);
  return joined([word(data.length), named, word(checksum(named))]);
}

/** Four bytes, the highest first. */
function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value);
  return bytes;
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
