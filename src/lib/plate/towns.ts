/** Rivers and towns that are seen from nearer: drawn into the plate's own layers wherever the map comes to rest. */
import type { Language, Place } from '../atlas/types';
import { isShown, placeTowns, TOWN, type Town } from '../drawing/towns';
import { widthOf } from '../drawing/place-names';
import type { Box } from '../scene/mercator';
import { element } from './element';

/** How often larger than the whole the map is seen where smaller rivers are drawn. */
export const RIVERS_FROM = 2;

/**
 * Writes the towns that are seen.
 * @param scale CSS pixels to a map unit
 * @param times how often larger than the whole the map is seen
 */
export function layTowns(plate: HTMLElement, places: Place[], language: Language, scale: number, times: number): void {
  const layer = plate.querySelector<SVGSVGElement>('.lettering');
  if (!layer) return;
  const towns = places
    .filter((place) => isShown(place, times))
    .sort((a, b) => a.rank - b.rank)
    .map(({ names, at }) => ({ text: names[language], at }));
  const { x, y, width, height } = layer.viewBox.baseVal;
  // What lies a little beyond the edge is there when the map is moved.
  const around = { x: x - width / 4, y: y - height / 4, width: width * 1.5, height: height * 1.5 };
  for (const group of layer.querySelectorAll('.towns')) {
    if (!group.parentElement?.checkVisibility()) continue;
    const placed = placeTowns(towns, namesIn(group.parentElement), scale, around);
    group.replaceChildren(...placed.flatMap((town) => drawTown(town, scale)));
  }
}

/** Where names of countries and waters stand. */
function namesIn(names: Element): Box[] {
  return [...names.querySelectorAll<SVGTextElement>(':is(.country-names, .waters) text:not(.away)')].map((text) => {
    const number = (key: string) => Number(text.getAttribute(key));
    const size = number('font-size');
    const letters = text.textContent ?? '';
    const width = size * widthOf(letters) + number('letter-spacing') * letters.length;
    return { x: number('x') - width / 2, y: number('y') - size * 0.8, width, height: size };
  });
}

function drawTown({ text, at: [cx, cy], x, y, anchor }: Town, scale: number): SVGElement[] {
  const place = (value: number) => String(Math.round(value * 100) / 100);
  return [
    element('circle', { cx: place(cx), cy: place(cy), r: place(TOWN.dot / scale) }),
    element(
      'text',
      { x: place(x), y: place(y), 'font-size': place(TOWN.size / scale), 'text-anchor': anchor },
      text
    )
  ];
}

/**
 * Draws smaller rivers beside the greatest, or not.
 * @param data path data of all rivers, as fine as they are known; of the greatest first
 */
export function layRivers(plate: HTMLElement, [, more = '']: string[], times: number): void {
  plate.querySelector('.river.more')?.setAttribute('d', times >= RIVERS_FROM ? more : '');
}
