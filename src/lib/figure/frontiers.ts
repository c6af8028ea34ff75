/** Frontiers of a panel: what parts two sides of it, and what lies within one, on whatever that is filled with. */
import { groundOf, solidPaint, type Paint } from '../scene/colours';
import { differenceSide } from '../scene/difference';
import { landIn, partedBy, sideOf } from '../scene/frontiers';
import { sortFrontiers } from '../drawing/frontiers';
import type { FigurePanel } from '../recipe/figure-scene';
import type { Fills } from './fills';
import type { Ground } from './ground';

/** As path data. */
export interface PanelFrontiers {
  sides: string;
  /** By the colour that they lie on. */
  within: Map<string, string>;
}

export function frontiersIn(
  { scene, difference }: FigurePanel,
  { frontiers, tiny, ofDay }: Ground,
  { palette }: Fills
): PanelFrontiers {
  const paints = new Map<string, Paint>(
    [...(scene?.fills ?? []), ...(scene?.parts ?? [])].map((fill) => [fill.country, fill])
  );
  const sides = new Map<string, string>([...paints].map(([id, paint]) => [id, sideOf(paint)]));
  for (const entry of difference?.entries ?? [])
    for (const id of [...entry.countries, ...entry.pieces]) sides.set(id, differenceSide(entry));
  const sideAt = (id: string) => sides.get(id);
  const kindOf = partedBy({ ownerOf: (land) => land, sideOf: sideAt, sideOfPart: sideAt }, ofDay);
  const sorted = sortFrontiers(frontiers, kindOf, new Set(tiny));
  const within = new Map<string, string>();
  sorted.frontier.beside.forEach(([name], index) => {
    const ground = groundOf(paints.get(landIn(name).land) ?? solidPaint('silent'), palette);
    within.set(ground, (within.get(ground) ?? '') + (sorted.frontier.data[index] ?? ''));
  });
  return { sides: sorted.sides.data.join(''), within };
}
