/** A second layer of countries over the plate's own, for the way from one plan to its neighbour. */
import { CSS_PALETTE, fillOf } from '$lib/scene/colours';
import type { Scene } from '$lib/scene/scene';

/** What shows through of a neighbouring plan: its countries, and whose land is whose in it. */
export type Neighbour = Pick<Scene, 'fills' | 'land'>;

/**
 * @param plate drawn by `plate/plate.ts`
 * @returns a function that shows another plan with some opacity, 0 to 1, over the one that is there
 */
export function previewOver(plate: HTMLElement): (neighbour: Neighbour | null, opacity: number) => void {
  const own = plate.querySelector<SVGSVGElement>('.countries')!;
  const preview = own.cloneNode(false) as SVGSVGElement;
  const pieces = new Map<string, SVGElement>();
  for (const land of own.querySelectorAll<SVGElement>('[id^="land-"]')) {
    const copy = land.cloneNode(false) as SVGElement;
    pieces.set(land.id.replace('land-', ''), copy);
    copy.removeAttribute('id');
    delete copy.dataset.country;
    preview.append(copy);
  }
  preview.classList.add('preview');
  own.after(preview);
  let shown: Neighbour | null = null;
  return (neighbour, opacity) => {
    preview.style.opacity = String(opacity);
    if (!neighbour || neighbour === shown) return;
    shown = neighbour;
    const paintOf = new Map(neighbour.fills.map((fill) => [fill.country, fill]));
    for (const { id, country } of neighbour.land.pieces) {
      const piece = pieces.get(id);
      const paint = paintOf.get(country);
      if (!piece || !paint) continue;
      const fill = fillOf(paint, CSS_PALETTE);
      piece.setAttribute('fill', fill);
      if (piece.hasAttribute('stroke')) piece.setAttribute('stroke', fill);
    }
  };
}
