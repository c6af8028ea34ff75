/** What is laid over the drawn plate beside the fills: parts of countries, outlines, symbols, numbers, and names in other languages. */
import { CSS_PALETTE, fillOf, markColours } from '$lib/scene/colours';
import { project } from '$lib/scene/mercator';
import { NAME_SETS } from '$lib/scene/name-sets';
import type { MapNames } from '$lib/scene/map-data';
import type { PlacedName } from '$lib/scene/sheet-data';
import type { Scene } from '$lib/scene/scene';
import { BASELINE, leaderPath, seenFrom, setAt, shareText } from '$lib/drawing/lettering';
import { element } from './element';
import { growth } from './letters';
import { placeSymbols, symbolSpot, SYMBOL_PATHS, SYMBOL_SIZE, type NameOn } from '$lib/drawing/symbols';
import type { Attributes } from '$lib/svg/svg';

/** What was laid over each plate last: most steps lay the same, which is nothing. */
const laid = new WeakMap<HTMLElement, string>();

/**
 * Draws a scene's parts, outlines, symbols and numbers on a plate, in place of those that are there.
 * @param landOf path data of the land of a country or part, in map units; '' where it has none
 * @param places [lon, lat] of subjects that have no name on the map
 * @param times how often larger than the whole the map is seen
 */
export function layOver(
  plate: HTMLElement,
  { parts, outlines, marks, fills }: Scene,
  landOf: (id: string) => string,
  places: Map<string, [number, number]>,
  times = 1
): void {
  const filled = parts.map((part) => ({ class: 'part', fill: fillOf(part, CSS_PALETTE), d: landOf(part.country) }));
  const edged = outlines.map((id) => ({ d: landOf(id) }));
  const shareOf = new Map(fills.flatMap(({ country, share }) => (share === null ? [] : [[country, share]])));
  const asked = JSON.stringify([filled, edged, marks, [...shareOf], times]);
  if (laid.get(plate) === asked) return;
  laid.set(plate, asked);
  plate.querySelector('.parts')?.replaceChildren(...filled.map((part) => element('path', part)));
  plate.querySelector('.outlines')?.replaceChildren(...edged.map((outline) => element('path', outline)));
  for (const { id: set, from } of NAME_SETS) {
    const scale = (from * times) / growth(times);
    const group = plate.querySelector(`.names.${set}`);
    if (!group) continue;
    const names = [...group.querySelectorAll<SVGElement>('[data-name]:not(.later)')].map((name): NameOn => {
      const number = (key: string) => Number(name.getAttribute(key));
      const size = number('font-size');
      const { dataset, textContent: text } = name;
      return { id: dataset.name ?? '', text, at: [number('x'), number('y') - size * BASELINE], size };
    });
    const placeOf = (id: string) => {
      const at = places.get(id);
      return at && project(at);
    };
    const symbols = placeSymbols(marks, names, scale, placeOf).map((placed) =>
      element('path', {
        d: SYMBOL_PATHS[placed.symbol],
        ...markColours(placed.ink, CSS_PALETTE),
        transform: `translate(${symbolSpot(placed).join(' ')}) scale(${Math.round((SYMBOL_SIZE / scale) * 10) / 10})`
      })
    );
    group.querySelector('.marks')?.replaceChildren(...symbols);
    for (const number of group.querySelectorAll<SVGElement>('[data-number]')) {
      const share = shareOf.get(number.dataset.number ?? '') ?? null;
      number.textContent = share === null ? '' : shareText(share);
      if (!('alone' in number.dataset)) continue;
      // The name gives way to its number.
      const own = `:is([data-name='${number.dataset.number}'], [data-leader='${number.dataset.number}'])`;
      for (const name of group.querySelectorAll(own)) name.classList.toggle('numbered', share !== null);
    }
  }
}

/** Writes the plate's names anew; colours come with the next painting. */
export function rename(plate: HTMLElement, sets: MapNames): void {
  laid.delete(plate);
  for (const { id: set } of NAME_SETS) {
    const { lang, countries, numbers, waters } = sets[set];
    const group = plate.querySelector(`.names.${set}`);
    const fill = (name: string, children: SVGElement[]) => group?.querySelector(name)?.replaceChildren(...children);
    if (lang) group?.setAttribute('lang', lang);
    else group?.removeAttribute('lang');
    fill(
      '.country-names',
      countries.map((name) =>
        element(
          'text',
          {
            'data-name': name.id,
            ...(name.within && { 'data-on': name.within, 'font-style': 'italic' }),
            ...(name.leader && { 'data-beside': '', fill: CSS_PALETTE.ink }),
            ...(name.across && { 'data-across': '' }),
            ...(name.from && { class: 'later' }),
            ...seenFrom(name),
            ...lettering(name)
          },
          name.text
        )
      )
    );
    fill(
      '.numbers',
      numbers.map(({ id, at, size, turn, alone }) =>
        element('text', {
          'data-number': id,
          ...(alone && { 'data-alone': '' }),
          ...setAt(project(at), size, turn),
          'font-size': size,
          fill: CSS_PALETTE.ink,
          stroke: CSS_PALETTE.paper
        })
      )
    );
    fill(
      '.leaders',
      countries.flatMap(({ id, leader, ...name }) =>
        leader
          ? [
              element('path', {
                'data-leader': id,
                class: 'leader',
                ...seenFrom(name),
                d: leaderPath(leader.map(project))
              })
            ]
          : []
      )
    );
    fill(
      '.waters',
      waters.map((name) => element('text', lettering(name), name.text))
    );
  }
}

/** Place, size and spacing of a text as the plate sets it. */
const lettering = ({ at, size, spacing, turn }: PlacedName): Attributes => ({
  ...setAt(project(at), size, turn),
  'font-size': size,
  'letter-spacing': spacing
});
