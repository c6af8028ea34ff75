/** Rivers, towns and parts of countries that are seen from nearer: drawn into the plate's own layers wherever the map comes to rest. */
import type { Language, Place } from '../atlas/types';
import { isShown, meet, placeTowns, TOWN, type Town } from '../drawing/towns';
import { widthOf } from '../drawing/place-names';
import type { Look } from '../scene/look';
import { BASELINE } from '../drawing/lettering';
import { CSS_PALETTE, nameColours } from '../scene/colours';
import { project, type Box } from '../scene/mercator';
import { NAME_SETS } from '../scene/name-sets';
import type { Fill } from '../scene/scene';
import { sectorWord } from '../words/city-words';
import { element, write } from './element';

/** How often larger than the whole the map is seen where smaller rivers are drawn. */
export const RIVERS_FROM = 2;

/** A town as far as a map needs it. */
export type Townlike = Pick<Place, 'id' | 'at' | 'rank' | 'names'>;

/**
 * Writes the towns that are seen.
 * @param rest where the map has come to rest; null where all has been in view so far
 */
export function layTowns(
  plate: HTMLElement,
  places: Townlike[],
  language: Language,
  rest: { look: Pick<Look, 'times'> } | null
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
  for (const { names, scale } of setsOn(layer, times)) {
    const placed = placeTowns(towns, namesIn(names), scale, around);
    const group = names.querySelector<SVGElement>('.towns');
    if (!group) continue;
    group.replaceChildren(...placed.flatMap((town) => drawTown(town, scale)));
    group.dataset.times = String(times);
    group.classList.remove('later');
  }
}

/** The sets of names of a plate, with the CSS pixels to a map unit that they are set for; from nearer only that which is seen. */
function setsOn(layer: Element, times: number): { names: Element; least: number; scale: number }[] {
  return NAME_SETS.flatMap(({ id, from, sizes }) => {
    const names = layer.querySelector(`.names.${id}`);
    if (!names || (times > 1 && !names.checkVisibility())) return [];
    return [{ names, least: sizes.at(-1)!, scale: from * times }];
  });
}

/** How often larger than the whole the map is seen where parts are named: before, their colours and the key tell them. */
const PARTS_FROM = 3;
/** How much wider than its name a part must be. */
const ROOMY = 1.15;

/**
 * Writes the names of parts of countries, sectors of cities among them, that are wide enough for them from where the map
 * has come to rest.
 * @param about path data of a part, '' while there is none; what it is called; [lon, lat] of parts; the language of names
 */
export function layParts(
  plate: HTMLElement,
  parts: Fill[],
  {
    landOf,
    called,
    places,
    language
  }: {
    landOf: (part: string) => string;
    called: (part: string) => string;
    places: Map<string, [number, number]>;
    language: Language;
  },
  times: number
): void {
  const layer = plate.querySelector('.lettering');
  if (!layer || (times < PARTS_FROM && !layer.querySelector('.part-names'))) return;
  const drawn = [...plate.querySelectorAll<SVGGraphicsElement>('.parts > .part')];
  for (const { names, least, scale } of setsOn(layer, times)) {
    const group =
      names.querySelector('.part-names') ??
      names.insertBefore(element('g', { class: 'part-names' }), names.querySelector('.towns'));
    group.replaceChildren();
    const taken = namesIn(names);
    const size = least / scale;
    const texts = parts.flatMap((part, index) => {
      // On the map of a city its sectors are told by their powers.
      const text = sectorWord(part.country, language) ?? called(part.country);
      const place = places.get(part.country);
      const width = widthOf(text) * size;
      if (times < PARTS_FROM || !place || !landOf(part.country) || (drawn[index]?.getBBox().width ?? 0) < ROOMY * width)
        return [];
      const [x, y] = project(place);
      const box = { x: x - width / 2, y: y - size / 2, width, height: size };
      if (taken.some((other) => meet(other, box))) return [];
      taken.push(box);
      const { colour: fill, halo: stroke } = nameColours(part, CSS_PALETTE);
      return [element('text', { x, y: y + size * BASELINE, 'font-size': size, fill, stroke }, text)];
    });
    group.replaceChildren(...texts);
  }
}

/** Where names of countries, waters and parts stand. */
function namesIn(names: Element): Box[] {
  const texts = names.querySelectorAll<SVGTextElement>(
    ':is(.country-names, .waters, .part-names) text:not(.away, .later)'
  );
  return [...texts].map((text) => {
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
  write(plate.querySelector('.river:not(.more)'), 'd', great);
  write(plate.querySelector('.river.more'), 'd', times >= RIVERS_FROM ? small : '');
}
