/** Symbols of a scene as SVG, each on its country. */
import type { Part } from '../atlas/types';
import { markColours, type Palette } from '../scene/colours';
import type { Point } from '../scene/mercator';
import type { Mark } from '../scene/scene';
import { node, type Node } from '../svg/svg';
import { bestSpot } from './label-spots';
import type { Placed } from './labels';
import { wholeOf, type Paper, type Sheet } from './sheet';
import { placeSymbols, symbolSpot, SYMBOL_PATHS } from './symbols';

const isOn = ({ width, height }: Paper, [x, y]: Point) => x > 0 && x < width && y > 0 && y < height;

/** Where most of a state's land is around a symbol; null where none of it is on the sheet. */
export function middleOf(sheet: Sheet, state: string): Point | null {
  const land = sheet.lands.find(({ id }) => id === state);
  return land ? (bestSpot(land, 1, wholeOf(sheet))?.at ?? null) : null;
}

/**
 * Symbols of a scene: each stands under its country's name, or inside the country, or at its own place.
 * @param scale CSS pixels to a drawing unit
 * @param half half the width of a symbol, in drawing units
 */
export function symbolsOn(
  paper: Paper,
  middleOf: (state: string) => Point | null,
  marks: Mark[],
  parts: Part[],
  countries: Placed[],
  scale: number,
  half: number,
  palette: Palette
): Node {
  const placeOf = (id: string): Point | null => {
    const middle = middleOf(id);
    if (middle) return middle;
    const part = parts.find((each) => each.id === id);
    return part ? paper.at(part.at) : null;
  };
  const drawn = placeSymbols(marks, countries, scale, placeOf).flatMap((placed) => {
    const spot = symbolSpot(placed);
    if (!isOn(paper, spot)) return [];
    const transform = `translate(${spot.join(' ')}) scale(${half})`;
    return [node('path', { d: SYMBOL_PATHS[placed.symbol], ...markColours(placed.ink, palette), transform })];
  });
  return node('g', { 'stroke-width': 0.3 }, drawn);
}
