import type { Part } from '../atlas/types';
import { CSS_PALETTE, fillOf, nameColours, type Palette } from './colours';
import { isDrowned, partedBy, sideOf } from './frontiers';
import type { Mark, Scene } from './scene';

/** A colour with the one around it. */
export interface Lettering {
  colour: string;
  halo: string;
}

/** What is drawn on a sheet, ready for SVG. */
export interface Picture {
  /** What it shows, in a sentence. */
  sentence: string;
  /** Countries: how they are filled, how their names are set, and the Soviet share in per cent, if they have one. */
  lands: { id: string; fill: string; name: Lettering; share: number | null }[];
  /**
   * Pieces of land, with the country each belongs to where one is asked about, what it is filled with, and the side that
   * frontiers part from others.
   */
  pieces: { id: string; country: string; fill: string; side: string }[];
  /** Keys of the land whose frontiers are drawn. */
  lines: string[];
  /** Over the lands. */
  parts: { id: string; fill: string; side: string }[];
  /** Countries and parts with an outline of their own. */
  outlines: string[];
  marks: Mark[];
}

/** Stands out against everything. */
export const inkOnPaper = ({ ink, paper }: Palette): Lettering => ({ colour: ink, halo: paper });

/**
 * Countries that some painted parts lie in: their land is divided, so that no single colour lies beneath their names.
 * @param painted by the ids of the parts
 * @param all every part there is
 */
export function dividedBy(painted: { country: string }[], all: Pick<Part, 'id' | 'of'>[]): Set<string> {
  return new Set(painted.flatMap(({ country }) => all.find((part) => part.id === country)?.of ?? []));
}

/** What a scene draws on a sheet of Europe. */
export function pictureOf(
  { sentence, fills, land, parts, outlines, marks }: Scene,
  all: Pick<Part, 'id' | 'of'>[],
  palette: Palette = CSS_PALETTE
): Picture {
  // A name over pieces of other colours, or over hatching, stands out against all of them.
  const divided = dividedBy(parts, all);
  const paintIn = new Map(fills.map(({ country, ...paint }) => [country, paint]));
  return {
    sentence,
    outlines,
    marks,
    pieces: land.pieces.flatMap(({ id, country }) => {
      const paint = paintIn.get(country);
      return paint ? [{ id, country, fill: fillOf(paint, palette), side: sideOf(paint) }] : [];
    }),
    lines: [land.key],
    lands: fills.map(({ country, ...paint }) => ({
      id: country,
      fill: fillOf(paint, palette),
      share: paint.share,
      name: divided.has(country) || paint.bargaining ? inkOnPaper(palette) : nameColours(paint, palette)
    })),
    parts: parts.map(({ country, ...paint }) => ({ id: country, fill: fillOf(paint, palette), side: sideOf(paint) }))
  };
}

/** Pairs of pieces whose frontier parts two sides in a picture. @param tiny see `isDrowned` */
export function sidesIn(
  { pieces, parts }: Picture,
  { frontiers, tiny }: { frontiers: [string, string][]; tiny: string[] }
): [string, string][] {
  const found = new Map(pieces.map((piece) => [piece.id, piece]));
  const sides = new Map(parts.map(({ id, side }) => [id, side]));
  const drowned = new Set(tiny);
  const kindOf = partedBy({
    ownerOf: (land) => found.get(land)?.country,
    sideOf: (land) => found.get(land)?.side,
    sideOfPart: (part) => sides.get(part)
  });
  return frontiers.filter((pair) => kindOf(pair) === 'sides' && !isDrowned(pair, drowned));
}
