/** Where the map of Europe looks, as a link says it. */
import { FRAME } from '../atlas/borders/extent';
import type { FieldRule } from './codec';
import { clip } from './query';

/** [lon, lat] in degrees of what stands in the middle, and how many times larger than where all is in view. */
export type At = [lon: number, lat: number, times: number];

/** How close one can look: Berlin fills a screen. */
export const NEAREST = 48;

export const AT: FieldRule<At, unknown> = {
  read: (text) => {
    const value = parseAt(text);
    return value ? { value } : { problems: [`“${clip(text)}” is no part of this map, as 19.5,52.2,3`] };
  },
  write: String
};

/** `19.5,52.2,3` → [lon, lat, times]; null where it is not a place within the frame, seen 1 to so many times larger. */
function parseAt(text: string): At | null {
  const match = /^(-?\d{1,3}(?:\.\d{1,9})?),(-?\d{1,2}(?:\.\d{1,9})?),(\d{1,2}(?:\.\d{1,9})?)$/.exec(text);
  if (!match) return null;
  const [lon, lat, times] = roundAt([Number(match[1]), Number(match[2]), Number(match[3])]);
  const framed = lon >= FRAME.west && lon <= FRAME.east && lat >= FRAME.south && lat <= FRAME.north;
  return framed && times >= 1 && times <= NEAREST ? [lon, lat, times] : null;
}

/** About a hundred metres, and a hundredth. */
export const roundAt = ([lon, lat, times]: At): At => [round(lon, 1000), round(lat, 1000), round(times, 100)];

// Adding zero turns −0, which no text keeps, into 0.
const round = (value: number, parts: number): number => Math.round(value * parts) / parts + 0;
