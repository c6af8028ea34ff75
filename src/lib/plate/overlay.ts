/** What is laid over the drawn plate beside the fills: parts of countries, outlines, symbols, and names in other languages. */
import { CSS_PALETTE, fillOf } from '$lib/scene/colours';
import { LAYOUT_SCALES, project } from '$lib/scene/mercator';
import type { NameSet } from '$lib/scene/map-data';
import type { Scene } from '$lib/scene/scene';
import { BASELINE, leaderPath } from '$lib/drawing/lettering';
import { element } from './element';
import { growth } from './letters';
import { placeSymbols, symbolSpot, SYMBOL_PATHS, SYMBOL_SIZE, type NameOn } from '$lib/drawing/symbols';

/**
 * Draws a scene's parts, outlines and symbols on a plate, in place of those that are there.
 * @param landOf path data of the land of a country or part, in map units; '' where it has none
 * @param places [lon, lat] of subjects that have no name on the map
 * @param times how often larger than the whole the map is seen
 */
export function layOver(
  plate: HTMLElement,
  { parts, outlines, marks }: Scene,
  landOf: (id: string) => string,
  places: Map<string, [number, number]>,
  times = 1
): void {
  plate
    .querySelector('.parts')
    ?.replaceChildren(
      ...parts.map((part) =>
        element('path', { class: 'part', fill: fillOf(part, CSS_PALETTE), d: landOf(part.country) })
      )
    );
  plate.querySelector('.outlines')?.replaceChildren(...outlines.map((id) => element('path', { d: landOf(id) })));
  for (const [layout, whole] of Object.entries(LAYOUT_SCALES)) {
    const scale = (whole * times) / growth(times);
    const group = plate.querySelector(`.names.${layout}`);
    const names = [...(group?.querySelectorAll<SVGElement>('[data-name]') ?? [])].map((name): NameOn => {
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
        transform: `translate(${symbolSpot(placed).join(' ')}) scale(${Math.round((SYMBOL_SIZE / scale) * 10) / 10})`
      })
    );
    group?.querySelector('.marks')?.replaceChildren(...symbols);
  }
}

/** Writes the plate's names anew; colours come with the next painting. */
export function rename(plate: HTMLElement, sets: Record<'wide' | 'narrow', NameSet>): void {
  for (const [layout, scale] of Object.entries(LAYOUT_SCALES)) {
    const { countries, waters } = sets[layout as keyof typeof LAYOUT_SCALES];
    const group = plate.querySelector(`.names.${layout}`);
    group?.querySelector('.country-names')?.replaceChildren(
      ...countries.map(({ id, text, at, size, leader }) =>
        element(
          'text',
          {
            'data-name': id,
            ...(leader ? { 'data-beside': '', fill: CSS_PALETTE.ink, stroke: CSS_PALETTE.water } : {}),
            ...lettering(at, size / scale, 0.12)
          },
          text
        )
      )
    );
    group?.querySelector('.leaders')?.replaceChildren(
      ...countries.flatMap(({ id, leader }) =>
        leader
          ? [
              element('path', {
                'data-leader': id,
                class: 'leader',
                d: leaderPath(leader.map(project))
              })
            ]
          : []
      )
    );
    group?.querySelector('.waters')?.replaceChildren(
      ...waters.map(({ text, at, size, turn }) => {
        const [x, y] = project(at).map(Math.round);
        return element('text', { ...lettering(at, size / scale, 0.1), transform: `rotate(${turn} ${x} ${y})` }, text);
      })
    );
  }
}

/** Place, size and spacing of a text as the plate sets it. */
function lettering(at: [number, number], size: number, spacing: number): Record<string, string> {
  const [x, y] = project(at);
  return {
    x: String(Math.round(x)),
    y: String(Math.round(y + size * BASELINE)),
    'font-size': String(Math.round(size)),
    'letter-spacing': String(Math.round(size * spacing))
  };
}
