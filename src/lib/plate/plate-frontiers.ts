/** Frontiers of the plate, by the pieces of land on either side. */
import { frontierPairs } from '../atlas/borders/frontier-pairs';
import type { Piece } from '../atlas/borders/land';
import { landFeature, linesFeature, mergePieces } from '../atlas/borders/merge';
import type { AtlasTopology, Part } from '../atlas/types';
import { drawFrontiers, pixelsAcross } from '../drawing/frontiers';
import { landWithParts, type Frontiers } from '../scene/frontiers';
import { LAYOUT_SCALES, project } from '../scene/mercator';

/**
 * Wherever two pieces meet, in map units, and pieces that a strong line would drown at the size that the plate is shown.
 * @param within the land of a day that its frontiers are wanted of, also where they lie inside a piece
 * @param shares of a map unit that coordinates are rounded to
 */
export function plateFrontiers(
  topology: AtlasTopology,
  pieces: Piece[],
  parts: Pick<Part, 'id' | 'territories'>[],
  within?: (territory: string) => string | undefined,
  shares = 1
): { frontiers: Frontiers; tiny: string[] } {
  const pieceOf = new Map(pieces.flatMap(({ id, territories }) => territories.map((territory) => [territory, id])));
  const lands = mergePieces(topology, pieces).map((piece) => ({
    id: piece.state,
    rings: landFeature(topology, piece)
      .geometry.coordinates.flat()
      .map((ring) => ring.map(project))
  }));
  const { pixels, tiny } = pixelsAcross(lands, LAYOUT_SCALES.wide);
  const holderOf = within ?? ((territory: string) => pieceOf.get(territory));
  const pairs = frontierPairs(
    topology,
    landWithParts((territory) => pieceOf.get(territory), parts),
    (one, other) => holderOf(one) !== holderOf(other)
  );
  const stretches = pairs.map(({ beside, lines }) => ({
    beside,
    lines: linesFeature(topology, lines).coordinates.map((line) => line.map(project))
  }));
  return { frontiers: drawFrontiers(stretches, pixels, shares), tiny };
}
