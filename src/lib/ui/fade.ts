/** A second layer of countries over the plate's own, for the way from one plan to its neighbour. */
import { CSS_PALETTE, fillOf } from '$lib/scene/colours';
import type { Fill } from '$lib/scene/scene';

/**
 * @param plate drawn by `figure/plate.ts`
 * @returns a function that shows other fills with some opacity, 0 to 1, over those that are there
 */
export function ghostOver(plate: HTMLElement): (fills: Fill[], opacity: number) => void {
  const own = plate.querySelector<SVGSVGElement>('.countries')!;
  const ghost = own.cloneNode(false) as SVGSVGElement;
  const lands = new Map<string, SVGElement>();
  for (const land of own.querySelectorAll<SVGElement>('[id^="land-"]')) {
    const copy = land.cloneNode(false) as SVGElement;
    const country = land.id.replace('land-', '');
    copy.removeAttribute('id');
    delete copy.dataset.country;
    lands.set(country, copy);
    ghost.append(copy);
  }
  ghost.classList.add('ghost');
  own.after(ghost);
  let shown: Fill[] | null = null;
  return (fills, opacity) => {
    ghost.style.opacity = String(opacity);
    if (fills === shown) return;
    shown = fills;
    for (const { country, ...paint } of fills) lands.get(country)?.setAttribute('fill', fillOf(paint, CSS_PALETTE));
  };
}
