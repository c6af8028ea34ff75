/** Frontiers as path data, by the land on either side, so that a step to another plan only sorts them anew. */
import { isDrowned, parted, type FrontierKind, type Frontiers } from '../scene/frontiers';
import { PIECE } from '../atlas/borders/land';
import type { Point } from '../scene/mercator';
import { drawnData } from './path';

export const NO_FRONTIERS: Frontiers = { beside: [], data: [] };

/** Lands less than so many CSS pixels across would be all frontier, and have none; those of the second have only a thin one. */
const SPECK = 4;
const TINY = 10;

/**
 * @param stretches lines in drawing units
 * @param pixels how many CSS pixels a land or part is across
 * @param parts see `drawnData`
 */
export function drawFrontiers(
  stretches: { beside: [string, string]; lines: Point[][] }[],
  pixels: (land: string) => number,
  parts = 1
): Frontiers {
  const drawn = stretches.flatMap(({ beside, lines }) => {
    if (parted(beside).some((lands) => Math.max(...lands.map(pixels)) < SPECK)) return [];
    const data = drawnData(lines, false, parts).replace(/^m/, 'M');
    return data ? [{ beside, data }] : [];
  });
  return { beside: drawn.map(({ beside }) => beside), data: drawn.map(({ data }) => data) };
}

/** Lands that a frontier between sides would drown. */
const tinyAmong = (lands: string[], pixels: (land: string) => number): string[] =>
  lands.filter((land) => pixels(land) < TINY);

/**
 * How many CSS pixels lands are across, of their rings. A small piece of a larger country is as large as any: its stretch
 * of the country's frontier may not be missing.
 */
export function pixelsAcross(
  lands: { id: string; rings: Point[][] }[],
  scale: number
): { pixels: (land: string) => number; tiny: string[] } {
  const across = new Map(
    lands.filter(({ id }) => !id.startsWith(PIECE)).map(({ id, rings }) => [id, acrossOf(rings) * scale])
  );
  const pixels = (land: string) => across.get(land) ?? Infinity;
  return { pixels, tiny: tinyAmong([...across.keys()], pixels) };
}

/** Frontiers as one path's data, and what they part as text beside it. */
export const joinFrontiers = ({ beside, data }: Frontiers): { beside: string; d: string } => ({
  beside: beside.map((pair) => pair.join(' ')).join(','),
  d: data.join('')
});

/** The way back. */
export function splitFrontiers(beside: string, d: string): Frontiers {
  if (!beside) return NO_FRONTIERS;
  return {
    beside: beside.split(',').map((pair) => pair.split(' ') as [string, string]),
    data: d
      .split('M')
      .slice(1)
      .map((data) => `M${data}`)
  };
}

/** What is drawn of each kind, and what is not drawn. */
export type Sorted = Record<FrontierKind | 'none', Frontiers>;

/** @param tiny lands and parts whose frontiers are thin, whatever they part */
export function sortFrontiers(
  { beside, data }: Frontiers,
  kindOf: (beside: [string, string]) => FrontierKind | null,
  tiny: Set<string>
): Sorted {
  const empty = (): Frontiers => ({ beside: [], data: [] });
  const sorted: Sorted = { frontier: empty(), sides: empty(), none: empty() };
  beside.forEach((pair, index) => {
    const kind = kindOf(pair) ?? 'none';
    const into = sorted[kind === 'sides' && isDrowned(pair, tiny) ? 'frontier' : kind];
    into.beside.push(pair);
    into.data.push(data[index] ?? '');
  });
  return sorted;
}

/** How far some rings reach across or down, whichever is more; 0 where there are none. */
function acrossOf(rings: Point[][]): number {
  const reach = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  for (const ring of rings)
    for (const [x, y] of ring) {
      reach[0] = Math.min(reach[0], x);
      reach[1] = Math.min(reach[1], y);
      reach[2] = Math.max(reach[2], x);
      reach[3] = Math.max(reach[3], y);
    }
  return Math.max(0, reach[2] - reach[0], reach[3] - reach[1]);
}
