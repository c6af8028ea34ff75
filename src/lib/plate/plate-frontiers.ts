/** Frontiers of the plate, by the pieces of land on either side. */
import { frontierPairs } from '../atlas/borders/frontier-pairs';
import type { Piece } from '../atlas/borders/land';
import { landFeature, linesFeature, mergePart, mergePieces } from '../atlas/borders/merge';
import type { AtlasTopology, Part } from '../atlas/types';
import { drawFrontiers, pixelsAcross } from '../drawing/frontiers';
import { landWithParts, type Frontiers } from '../scene/frontiers';
import { LAYOUT_SCALES, project, type Point } from '../scene/mercator';

/**
 * Wherever two pieces meet, in map units, and pieces and parts that a strong line would drown at the size that the plate
 * is shown.
 * @param within the land that frontiers are wanted of, also where they lie inside a piece: that of a day, or pieces with
 * their parts
 * @param shares of a map unit that coordinates are rounded to
 */
export function plateFrontiers(
  topology: AtlasTopology,
  pieces: Piece[],
  parts: Pick<Part, 'id' | 'territories'>[],
  within: (territory: string) => string | undefined = pieceIn(pieces),
  shares = 1
): { frontiers: Frontiers; tiny: string[] } {
  const lands = mergePieces(topology, pieces).map((piece) => ({
    id: piece.state,
    rings: landFeature(topology, piece)
      .geometry.coordinates.flat()
      .map((ring) => ring.map(project))
  }));
  const ofParts = parts
    .filter(({ territories }) => territories.length)
    .map(({ id, territories }) => ({
      id,
      rings: (mergePart(topology, territories).coordinates.flat() as Point[][]).map((ring) => ring.map(project))
    }));
  const { pixels, tiny } = pixelsAcross([...lands, ...ofParts], LAYOUT_SCALES.wide);
  const pairs = frontierPairs(topology, piecesWithParts(pieces, parts), (one, other) => within(one) !== within(other));
  const stretches = pairs.map(({ beside, lines }) => ({
    beside,
    lines: linesFeature(topology, lines).coordinates.map((line) => line.map(project))
  }));
  return { frontiers: drawFrontiers(stretches, pixels, shares), tiny };
}

/** Pieces with whatever parts of countries lie there. */
export const piecesWithParts = (
  pieces: Piece[],
  parts: Pick<Part, 'id' | 'territories'>[]
): ((territory: string) => string | undefined) => landWithParts(pieceIn(pieces), parts);

function pieceIn(pieces: Piece[]): (territory: string) => string | undefined {
  const pieceOf = new Map(pieces.flatMap(({ id, territories }) => territories.map((territory) => [territory, id])));
  return (territory) => pieceOf.get(territory);
}
