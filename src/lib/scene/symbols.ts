import type { Symbol } from '../atlas/types';

/** Outlines of the symbols within a square from −1 to 1, as SVG path data; a ring is a circle with a hole. */
export const SYMBOL_PATHS: Record<Symbol, string> = {
  triangle: 'M0-1L1 .8H-1Z',
  square: 'M-.8-.8H.8V.8H-.8Z',
  diamond: 'M0-1.1L1 0L0 1.1L-1 0Z',
  ring: 'M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0ZM-.5 0A.5 .5 0 1 0 .5 0A.5 .5 0 1 0-.5 0Z'
};

/** Half the width of a symbol in CSS pixels. */
export const SYMBOL_SIZE = 5;
/** How far a symbol stands from the middle of its country's name, in CSS pixels. */
const APART = 14;

/** A name on the map; all lengths in CSS pixels. */
export interface NameAt {
  id: string;
  text: string;
  x: number;
  y: number;
  size: number;
}

/** How far below its country's name a symbol stands, in CSS pixels; above it (negative) where another name is in the way. */
export function symbolDrop(name: NameAt, names: NameAt[]): number {
  const y = name.y + APART;
  // A capital is about 0.8 of the size wide, its spacing included.
  const blocked = names.some(
    (other) =>
      other.id !== name.id &&
      Math.abs(other.y - y) < other.size / 2 + SYMBOL_SIZE &&
      Math.abs(other.x - name.x) < other.text.length * other.size * 0.4 + SYMBOL_SIZE
  );
  return blocked ? -APART : APART;
}

/** How far to the right the next symbol of the same country stands, in CSS pixels. */
export const SYMBOL_STEP = 2.6 * SYMBOL_SIZE;
