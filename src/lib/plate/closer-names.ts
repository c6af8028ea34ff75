/** Names that find no room on the whole map, or none but shortened or beside their land: set anew for whoever looks closer. */
import type { Edges } from '../drawing/label-spots';
import type { Placed, Wish } from '../drawing/labels';
import { SCREEN_WIDTHS, setNames, type Layout, type Names } from '../drawing/place-names';
import { isSteep } from '../drawing/rows';
import { boundsOf, tileOf } from '../drawing/tiles';
import type { Box, Point } from '../scene/mercator';
import { timesWhere } from './letters';

/** How much larger a land is beside its letters, in turn, until its name stands on it whole. */
const ROOMIER = [1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 8, 10, 12.5, 16];
/** Where no leader line is left, which would grow with the land. */
const NO_LEADERS = 2;

/** How well a name says which land is meant: not at all; shortened or from beside it or on end, or two of these; whole. */
function worthOf(name: Placed | undefined, { text, lower }: Wish): number {
  if (!name) return 0;
  const isWhole = name.text === text || name.text === lower;
  return 3 - Number(!isWhole) - Number(Boolean(name.leader) || isSteep(name.turn));
}

/**
 * The names of a map, and after them those that take their place from nearer, in order.
 * @param wishes without numbers, which have their place already
 * @param edges of all land there is
 * @param box that names of waters may not leave
 */
export function withCloser(
  names: Names,
  wishes: Wish[],
  edges: Edges,
  layout: Layout,
  box: Box,
  at: (place: Point) => Point
): Names {
  const seen = new Map(names.countries.map((name) => [name.id, name]));
  const all = [...names.countries];
  for (const roomier of ROOMIER) {
    const left = wishes.filter((wish) => worthOf(seen.get(wish.id), wish) < 3);
    if (!left.length) break;
    const ids = new Set(left.map(({ id }) => id));
    const blocked = [...seen.values()].filter(({ id }) => !ids.has(id)).map((name) => boxAround(name, roomier));
    const near = { ...layout, scale: layout.scale * roomier, sizes: layout.sizes.slice(-1), waterSizes: [], reach: 0 };
    const setting = { at, widths: SCREEN_WIDTHS, blocked, box, afloat: 1 };
    const set = new Map(setNames(left, [], edges, near, setting).countries.map((name) => [name.id, name]));
    const from = Math.ceil(timesWhere(roomier) * 10) / 10;
    for (const wish of left) {
      const before = seen.get(wish.id);
      const found = set.get(wish.id) ?? (roomier < NO_LEADERS ? undefined : inland(before, roomier));
      const isLed = Boolean(before?.leader) && roomier >= NO_LEADERS;
      if (!found || (!isLed && worthOf(found, wish) <= worthOf(before, wish))) continue;
      const name = { ...found, size: found.size * roomier, spacing: found.spacing * roomier, from };
      if (before) all[all.indexOf(before)] = { ...before, until: from };
      all.push(name);
      seen.set(wish.id, name);
    }
  }
  return { ...names, countries: all };
}

/** A name beside its land as it stands on it, whether or not there is room. */
function inland(name: Placed | undefined, roomier: number): Placed | null {
  if (!name?.leader) return null;
  const { id, text, size, spacing, leader } = name;
  return { id, text, at: leader[0], size: size / roomier, spacing: spacing / roomier, leader: null, across: true };
}

/** What a name takes of a map that has grown beside its letters; of a turned one as if it lay level. */
function boxAround({ text, at: [x, y], size, spacing, turn = 0 }: Placed, roomier: number) {
  const width = size * SCREEN_WIDTHS.country(text) + spacing * text.length;
  const half: Point = [width / 2 / roomier, size / 2 / roomier];
  const level = { left: x - half[0], right: x + half[0], top: y - half[1], bottom: y + half[1] };
  return boundsOf({ ...tileOf(level), turn });
}
