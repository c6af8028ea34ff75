/** Rivers and towns that are seen from nearer: drawn into the plate's own layers wherever the map comes to rest. */
import type { Language, Place } from '../atlas/types';
import { isShown, placeTowns, TOWN, type Town } from '../drawing/towns';
import { widthOf } from '../drawing/place-names';
import type { Look } from '../scene/look';
import { LAYOUT_SCALES, type Box } from '../scene/mercator';
import { element } from './element';

/** How often larger than the whole the map is seen where smaller rivers are drawn. */
export const RIVERS_FROM = 2;

/** A town as far as a map needs it. */
export type Townlike = Pick<Place, 'id' | 'at' | 'rank' | 'names'>;

/**
 * Writes the towns that are seen.
 * @param rest where the map has come to rest, with CSS pixels to a map unit; null where all has been in view so far
 */
export function layTowns(
  plate: HTMLElement,
  places: Townlike[],
  language: Language,
  rest: { look: Pick<Look, 'times'>; scale: number } | null
): void {
  const layer = plate.querySelector<SVGSVGElement>('.lettering');
  // In English they stand in the page.
  if (!layer || (!rest && (plate.dataset.towns ?? 'en') === language)) return;
  plate.dataset.towns = language;
  const times = rest?.look.times ?? 1;
  const towns = places
    .filter((place) => isShown(place, times))
    .sort((a, b) => a.rank - b.rank)
    .map(({ names, at }) => ({ text: names[language], at }));
  const { x, y, width, height } = layer.viewBox.baseVal;
  // What lies a little beyond the edge is there when the map is moved.
  const around = { x: x - width / 4, y: y - height / 4, width: width * 1.5, height: height * 1.5 };
  for (const [layout, whole] of Object.entries(LAYOUT_SCALES)) {
    const names = layer.querySelector(`.names.${layout}`);
    if (!names || (times > 1 && !names.checkVisibility())) continue;
    const scale = rest && times > 1 ? rest.scale : whole;
    const placed = placeTowns(towns, namesIn(names), scale, around);
    names.querySelector('.towns')?.replaceChildren(...placed.flatMap((town) => drawTown(town, scale)));
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
    element('text', { x: place(x), y: place(y), 'font-size': place(TOWN.size / scale), 'text-anchor': anchor }, text)
  ];
}

/**
 * Draws rivers as fine as they are known, and smaller ones once the map is near enough.
 * @param data path data of the rivers of each rank
 */
export function layRivers(plate: HTMLElement, [great = '', small = '']: string[], times: number): void {
  plate.querySelector('.river:not(.more)')?.setAttribute('d', great);
  plate.querySelector('.river.more')?.setAttribute('d', times >= RIVERS_FROM ? small : '');
}
