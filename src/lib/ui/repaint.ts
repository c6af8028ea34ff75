import { CSS_PALETTE, fillOf, nameColours } from '$lib/scene/colours';
import { project, unproject } from '$lib/scene/frame';
import type { Fill } from '$lib/scene/scene';

/** Path data, in map units, of the lines that a view draws. */
export interface PlateLines {
  frontiers: string;
  reserves: string;
  also: string;
}

interface Parts {
  land: SVGElement | null;
  names: SVGElement[];
}

/**
 * A prerendered plate, found once: what is drawn stays, only colours change.
 * @param plate drawn by `figure/plate.ts`
 */
export function plateIn(plate: HTMLElement) {
  const parts = new Map<string, Parts>();
  for (const land of plate.querySelectorAll<SVGElement>('[data-country]'))
    parts.set(land.dataset.country ?? '', { land, names: [] });
  for (const name of plate.querySelectorAll<SVGElement>('[data-name]')) {
    const id = name.dataset.name ?? '';
    const part = parts.get(id) ?? { land: null, names: [] };
    part.names.push(name);
    parts.set(id, part);
  }
  const chosen = plate.querySelector('.chosen');
  const spotMark = plate.querySelector('.spot');
  const svg = plate.querySelector<SVGSVGElement>('.countries');
  const painted = new Map<string, string>();

  return {
    /** Colours the countries; flashes those that change, except at the first call. */
    paint(fills: Fill[], sentence: string): void {
      const first = painted.size === 0;
      const changed: SVGElement[] = [];
      for (const { country, ...paint } of fills) {
        const part = parts.get(country);
        const fill = fillOf(paint, CSS_PALETTE);
        if (!part || painted.get(country) === fill) continue;
        painted.set(country, fill);
        part.land?.setAttribute('fill', fill);
        if (part.land) changed.push(part.land);
        for (const name of part.names) {
          if ('beside' in name.dataset) continue;
          const { colour, halo } = nameColours(paint, CSS_PALETTE);
          name.setAttribute('fill', colour);
          name.setAttribute('stroke', halo);
        }
      }
      plate.setAttribute('aria-label', sentence);
      if (!first) flash(changed);
    },
    /** Draws other lines than the prerendered ones. */
    draw({ frontiers, reserves, also }: PlateLines): void {
      plate.querySelector('#frontiers')?.setAttribute('d', frontiers);
      plate.querySelector('.reserve')?.setAttribute('d', reserves);
      for (const path of plate.querySelectorAll('.also')) path.setAttribute('d', also);
    },
    /** Marks a spot, or none. */
    mark(spot: [number, number] | null): void {
      const [x, y] = spot ? project(spot) : [0, 0];
      spotMark?.setAttribute('cx', String(Math.round(x)));
      spotMark?.setAttribute('cy', String(Math.round(y)));
      spotMark?.setAttribute('r', spot ? '16' : '0');
    },
    /** The spot under a mouse or finger, [lon, lat]. */
    spotAt({ clientX, clientY }: MouseEvent): [number, number] | null {
      const toMap = svg?.getScreenCTM()?.inverse();
      if (!toMap) return null;
      const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toMap);
      return unproject([x, y]);
    },
    /** Outlines the chosen country, or none. */
    choose(country: string | null): void {
      chosen?.setAttribute('d', (country && parts.get(country)?.land?.getAttribute('d')) || '');
    }
  };
}

/** Shows a change without a word: the outline lights up once, unless the reader wants no motion. */
function flash(lands: SVGElement[]): void {
  if (!lands.length || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const glow = { stroke: 'var(--ink)', strokeWidth: '18px' };
  const rest = { stroke: 'transparent', strokeWidth: '0' };
  // In the next frame: a step of the slider itself only colours.
  requestAnimationFrame(() => {
    for (const land of lands) land.animate([glow, rest], { duration: 900, easing: 'ease-out' });
  });
}

/** The country drawn at an event, or null. */
export function countryAt(event: Event): string | null {
  const target = event.target instanceof Element ? event.target.closest<SVGElement>('[data-country]') : null;
  return target?.dataset.country ?? null;
}
