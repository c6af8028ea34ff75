/** The plate for a close view: the same lines and lands as far as they are known, in parts of a map unit. */
import { DEFAULT_LAND } from '../atlas/borders/land';
import { coasts, inLand, landFeature, linesFeature, mergePieces, onDate, reserves } from '../atlas/borders/merge';
import { borderDate } from '../atlas/borders/owner';
import { setArcs } from '../atlas/borders/set-arcs';
import type { AtlasTopology, Part } from '../atlas/types';
import { coastData } from '../drawing/coast';
import { pathData } from '../drawing/path';
import type { LandData } from '../scene/land-data';
import type { Scene } from '../scene/scene';
import { element } from './element';
import { piecesWithParts, plateFrontiers } from './plate-frontiers';
import type { PlateLines } from './repaint';

/** Parts of a map unit: half a pixel where nobody can look closer. */
const PARTS = 25;

/** Those made so far, by topology and by the day or land, and the second set, that they are of. */
const made = new WeakMap<AtlasTopology, Map<string, PlateLines>>();

/** Lines of the view's border date or of the plan's land, and the second set: each made once. */
export function exactLines(
  topology: AtlasTopology,
  land: LandData,
  parts: Pick<Part, 'id' | 'territories'>[],
  { view, plan }: Scene
): PlateLines {
  const { date, also } = view;
  const of = land.plans[plan.id] ?? DEFAULT_LAND;
  const key = JSON.stringify([date ?? of, also]);
  const kept = made.get(topology) ?? new Map<string, PlateLines>();
  made.set(topology, kept);
  const found = kept.get(key);
  if (found) return found;
  const dated = date
    ? onDate(topology, land.ownership, borderDate(land.dates, date))
    : inLand(topology, land.ownership, of);
  const ownerOf = date
    ? (territory: string) => dated.owners.get(territory)?.state
    : piecesWithParts(land.pieces, parts);
  const lines = {
    frontiers: plateFrontiers(topology, land.pieces, parts, ownerOf, PARTS).frontiers,
    ofDay: date !== null,
    reserves: pathData(reserves(dated).coordinates, false, PARTS),
    also: also ? pathData(linesFeature(topology, setArcs(topology, land, also)).coordinates, false, PARTS) : ''
  };
  kept.set(key, lines);
  return lines;
}

/** Draws coasts and lands of a plate as exactly as its lines. */
export function refine(plate: HTMLElement, topology: AtlasTopology, { pieces }: Pick<LandData, 'pieces'>): void {
  const stretches = coastData(coasts({ topology }).coordinates, PARTS).map((d) => element('path', { d }));
  plate.querySelector('#coast')?.replaceChildren(...stretches);
  for (const piece of mergePieces(topology, pieces))
    plate
      .querySelector(`#land-${CSS.escape(piece.state)}`)
      ?.setAttribute('d', pathData(landFeature(topology, piece).geometry.coordinates.flat(), true, PARTS));
}
