/** The names of the explorer's map: a set for every size of it, placed once, where they fit whatever plan is shown. */
import { FRAME } from '../atlas/borders/extent';
import { commonOwners } from '../atlas/borders/land';
import { landTable } from '../atlas/borders/land-table';
import { landFeature, mergeBy, mergePart, mergePieces } from '../atlas/borders/merge';
import type { AtlasTables, AtlasTopology } from '../atlas/types';
import { edgesOf, landOf, type Land } from '../drawing/label-spots';
import { ON_SCREEN, placeNames, roomsOf, landsWithin, wishesOf, type Names } from '../drawing/place-names';
import { sharesOf } from '../drawing/patterns';
import { shareText } from '../drawing/lettering';
import { boxOf, HOME, project, type Point } from '../scene/mercator';
import { NAME_SETS, type NameSetOf } from '../scene/name-sets';
import { withCloser } from './closer-names';

export interface PlateNames {
  set: NameSetOf;
  names: Names;
}

export type NamingTables = Pick<AtlasTables, 'states' | 'waters' | 'ownership' | 'dates' | 'plans' | 'parts'>;

/** Names of every set; lengths in map units. */
export function plateNames(topology: AtlasTopology, tables: NamingTables): PlateNames[] {
  const table = landTable(tables);
  const land = mergePieces(topology, table.pieces).map((piece) =>
    landOf(piece.state, landFeature(topology, piece).geometry)
  );
  const within = landsWithin(tables, (territories) => landOf('', mergePart(topology, territories)));
  const [home, frame] = [boxOf(HOME), boxOf(FRAME)];
  const edges = edgesOf(land, frame);
  const rooms = roomsOf(namingLands(topology, tables), [home, frame], within, true);
  const nearOf = byHand(tables);
  const wishes = wishesOf(rooms, tables.states, { underOf: longestShare(tables), nearOf });
  const bare = wishesOf(rooms, tables.states, { nearOf });
  return NAME_SETS.map((set) => {
    // Wide maps go on to the left and right; nothing says how far, but oceans have room there.
    const box = set.isWide ? { ...home, x: frame.x, width: frame.width } : home;
    const layout = { name: set.id, scale: set.from, sizes: set.sizes, waterSizes: set.waterSizes, ...ON_SCREEN };
    const names = placeNames(wishes, tables.waters, edges, layout, { at: project, box });
    return { set, names: withCloser(names, bare, edges, layout, box, project) };
  });
}

/** What of each state's land is its own whatever plan is shown: names stand there. */
export function namingLands(
  topology: AtlasTopology,
  tables: Pick<AtlasTables, 'ownership' | 'dates' | 'plans'>
): Land[] {
  const common = commonOwners(landTable(tables));
  return mergeBy(topology, (territory) => common.get(territory)).map((land) =>
    landOf(land.state, landFeature(topology, land).geometry)
  );
}

/** Where somebody set a name. */
function byHand({ states }: Pick<AtlasTables, 'states'>): (id: string) => Point | undefined {
  const places = new Map(states.flatMap(({ id, label }) => (label ? [[id, project(label)]] : [])));
  return (id) => places.get(id);
}

/** The longest number that may stand under a country's name; none where no plan has a share for it. */
export function longestShare({ plans }: Pick<AtlasTables, 'plans'>): (id: string) => string | undefined {
  const shared = new Set(
    plans.flatMap(({ assignments }) => assignments.flatMap(({ country, share }) => (share === null ? [] : [country])))
  );
  const longest = shareText(Math.max(...sharesOf(plans), 10));
  return (id) => (shared.has(id) ? longest : undefined);
}
