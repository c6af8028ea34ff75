/** How frontiers are drawn: within a side, between two sides, or not at all. */
import { inMemory } from '../atlas/memo';
import type { Part } from '../atlas/types';
import type { Paint } from './colours';
import type { Scene } from './scene';

/** Id of the stretch between two pieces, on a page where each stands once. */
export const frontierId = ([one, other]: readonly [string, string]): string => `frontier-${one}-${other}`;

/** Kinds of lines, by their names in `drawing/line-looks.ts`. */
export type FrontierKind = 'frontier' | 'sides';

/** Stretches of frontier. Plain values: they stand in a file, and as attributes of the page. */
export interface Frontiers {
  /** The two lands of each stretch. */
  beside: [string, string][];
  /** Its path data: it begins with the only `M` in it. */
  data: string[];
}

/** Side of land that no plan says anything of. */
export const NO_SIDE = 'none';

/**
 * What a frontier does not part: a power and its sphere, whatever is firmly or faintly said of one side, and all land that
 * nothing is said of. Each share is a side by itself, for it is a bargain by itself.
 */
export function sideOf(paint: Pick<Paint, 'ink' | 'texture' | 'share'> | undefined): string {
  if (!paint || paint.ink === 'silent' || paint.ink === 'context') return NO_SIDE;
  if (paint.share !== null) return `share ${paint.share}`;
  // What is of no side makes no side together.
  if (paint.ink === 'aim') return paint.texture === 'tint' ? 'other' : 'aim';
  if (paint.ink === 'ussr') return 'soviet';
  return paint.ink === 'uk' ? 'british' : paint.ink;
}

/** How the frontier between two countries is drawn, by their sides. */
export const kindBetween = (one = NO_SIDE, other = NO_SIDE): FrontierKind => (one === other ? 'frontier' : 'sides');

/**
 * Names of land that frontiers are told by: a piece or country, and whatever parts of countries lie there, since a plan may
 * fill a part otherwise than its country.
 * @param landOf the piece or country that a territory is of
 */
export function landWithParts(
  landOf: (territory: string) => string | undefined,
  parts: Pick<Part, 'id' | 'territories'>[]
): (territory: string) => string {
  const over = new Map<string, string[]>();
  for (const { id, territories } of parts)
    for (const territory of territories) over.set(territory, [...(over.get(territory) ?? []), id]);
  return (territory) => [landOf(territory) ?? '', ...(over.get(territory) ?? [])].join(':');
}

/** The piece or country of such a name, and the parts that lie there. */
export function landIn(name: string): { land: string; parts: string[] } {
  return named(name, () => {
    const [land = '', ...parts] = name.split(':');
    return { land, parts };
  });
}
/** Names are few, and asked for at every step. */
const named = inMemory();

/** Who has land in a picture, and on which side it and the parts of it are that are filled by themselves. */
export interface Parting {
  ownerOf: (land: string) => string | undefined;
  sideOf: (land: string) => string | undefined;
  sideOfPart: (part: string) => string | undefined;
}

/**
 * How the frontier between two pieces of land is drawn; null where they are one country's and on one side: parts of a
 * country that are on two sides are parted as two countries are.
 * @param anyway whether there is a frontier even within a country, as of another day
 */
export function partedBy(
  { ownerOf, sideOf, sideOfPart }: Parting,
  anyway = false
): (beside: readonly [string, string]) => FrontierKind | null {
  const sideAt = (name: string): string => {
    const { land, parts } = landIn(name);
    for (const part of parts) {
      const side = sideOfPart(part);
      if (side !== undefined) return side;
    }
    return sideOf(land) ?? NO_SIDE;
  };
  const ownerAt = (name: string) => ownerOf(landIn(name).land) ?? '';
  return ([one, other]) => {
    const kind = kindBetween(sideAt(one), sideAt(other));
    return kind === 'frontier' && ownerAt(one) === ownerAt(other) && !anyway ? null : kind;
  };
}

/** The same in a scene. */
export function frontierIn(
  { fills, parts, land }: Pick<Scene, 'fills' | 'parts' | 'land'>,
  anyway = false
): (beside: readonly [string, string]) => FrontierKind | null {
  const sides = new Map([...fills, ...parts].map((fill) => [fill.country, sideOf(fill)]));
  const owners = new Map(land.pieces.map(({ id, country }) => [id, country]));
  const ownerOf = (id: string) => owners.get(id);
  const sideOfLand = (id: string) => sides.get(ownerOf(id) ?? '');
  return partedBy({ ownerOf, sideOf: sideOfLand, sideOfPart: (part) => sides.get(part) }, anyway);
}

/** What a stretch parts: two lands, or parts of one. */
export function parted(beside: readonly [string, string]): string[][] {
  const [one, other] = [landIn(beside[0]), landIn(beside[1])];
  return [one, other].map(({ land, parts }) => (one.land === other.land && parts.length ? parts : [land]));
}

/** Whether a strong line would drown what a stretch parts. @param tiny lands and parts that are too small for one */
export const isDrowned = (beside: readonly [string, string], tiny: Set<string>): boolean =>
  parted(beside).some((lands) => lands.every((land) => tiny.has(land)));
