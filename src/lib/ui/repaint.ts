import { fillOf } from '$lib/figure/textures';
import { CSS_PALETTE, nameColours } from '$lib/scene/colours';
import type { Fill } from '$lib/scene/scene';

interface Parts {
  land: SVGElement | null;
  names: SVGElement[];
}

/**
 * A prerendered plate, found once: what is drawn stays, only colours change.
 * @param svg drawn by `figure/plate.ts`
 */
export function plateIn(svg: SVGElement) {
  const parts = new Map<string, Parts>();
  for (const land of svg.querySelectorAll<SVGElement>('[data-country]'))
    parts.set(land.dataset.country ?? '', { land, names: [] });
  for (const name of svg.querySelectorAll<SVGElement>('[data-name]')) {
    const id = name.dataset.name ?? '';
    const part = parts.get(id) ?? { land: null, names: [] };
    part.names.push(name);
    parts.set(id, part);
  }
  const chosen = svg.querySelector('.chosen');
  const title = svg.querySelector('title');
  const painted = new Map<string, string>();

  return {
    /** Colours the countries; flashes those that change, except at the first call. */
    paint(fills: Fill[], sentence: string): void {
      const first = painted.size === 0;
      for (const { country, ink, texture } of fills) {
        const part = parts.get(country);
        const fill = fillOf({ ink, texture }, CSS_PALETTE);
        if (!part || painted.get(country) === fill) continue;
        painted.set(country, fill);
        part.land?.setAttribute('fill', fill);
        for (const name of part.names) {
          if ('beside' in name.dataset) continue;
          const { colour, halo } = nameColours({ ink, texture }, CSS_PALETTE);
          name.setAttribute('fill', colour);
          name.setAttribute('stroke', halo);
        }
        if (!first && part.land) flash(part.land);
      }
      if (title) title.textContent = sentence;
    },
    /** Outlines the chosen country, or none. */
    choose(country: string | null): void {
      if (country && parts.get(country)?.land) chosen?.setAttribute('href', `#land-${country}`);
      else chosen?.removeAttribute('href');
    }
  };
}

function flash(land: SVGElement): void {
  land.classList.remove('changed');
  // A class set again in the same frame starts no animation; the next frame does.
  requestAnimationFrame(() => land.classList.add('changed'));
}

/** The country drawn at an event, or null. */
export function countryAt(event: Event): string | null {
  const target = event.target instanceof Element ? event.target.closest<SVGElement>('[data-country]') : null;
  return target?.dataset.country ?? null;
}
