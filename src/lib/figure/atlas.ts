/** The atlas as figures are drawn from it: what is projected, merged or meshed once for many of them. */
import type { Cache } from '../atlas/memo';
import { landNamed, ownersBetween, type LandTable } from '../atlas/borders/land';
import { landTable } from '../atlas/borders/land-table';
import { frontierPairs, type FrontierPair } from '../atlas/borders/frontier-pairs';
import { inLand, onDate, shapesOn, type Dated, type Shapes } from '../atlas/borders/merge';
import { setArcs } from '../atlas/borders/set-arcs';
import { neighboursOf } from '../atlas/borders/neighbours';
import type { Held } from '../atlas/borders/owner';
import type { AtlasTopology, FigureTables, World } from '../atlas/types';
import type { MultiLineString as TopoLines } from 'topojson-specification';
import type { Plane } from '../drawing/projection';
import { projectTopology, type ProjectedTopology } from '../drawing/projected-topology';
import type { FigureScene } from '../recipe/figure-scene';
import { landWithParts } from '../scene/frontiers';
import type { Point } from '../scene/mercator';

/** What figures are drawn from. */
export interface FigureAtlas {
  tables: FigureTables;
  overview: AtlasTopology;
  /** Read only where a figure needs it. */
  detail: () => AtlasTopology;
  land: () => World;
  /**
   * What is made under a name, made once: it is the same for every figure. Only plain values, numbers in arrays and the
   * like, so that it can be kept in a file.
   */
  cache: Cache;
  /** The same for what figures of one place and about one size share: it may be kept for a while. */
  recent: Cache;
}

/** Countries that share a frontier as a figure draws them: fills that meet must be told apart. */
export function neighboursIn(atlas: FigureAtlas, { panels }: Pick<FigureScene, 'panels'>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const key of new Set(panels.map(({ land }) => land)))
    for (const [state, beside] of neighboursOn(atlas, key))
      found.set(state, [...new Set([...(found.get(state) ?? []), ...beside])]);
  return found;
}

const neighboursOn = (atlas: FigureAtlas, land: string): Map<string, string[]> =>
  atlas.cache(`neighbours ${land}`, () => neighboursOf(shapesIn(atlas, 'overview', land).states));

export type Level = 'overview' | 'detail';

/** One geometry of the atlas in one plane, as far as it is asked for. */
export interface LandSource {
  /** Each arc is projected once for all figures. */
  projected: () => ProjectedTopology;
  /** What is drawn of a border date, of a plan's land, or between the land of two plans, by its key. */
  shapes: (key: string) => Shapes;
  /** Frontiers of one key, by the land of another on either side of them; of the same, also those of parts of countries. */
  frontiers: (lines: string, land: string) => FrontierPair[];
  /** Lines of a border date, or of the zones of a day, by their key. */
  also: (key: string) => TopoLines;
  /** Rings of the coarse land beyond the frame of the atlas: that of the Soviet Union, and all other. */
  beyond: () => { ussr: Point[][]; other: Point[][] };
}

export function landSource(atlas: FigureAtlas, level: Level, plane: Plane): LandSource {
  return {
    projected: () => atlas.cache(`${level} ${plane.id}`, () => projectTopology(topologyOf(atlas, level), plane.at)),
    shapes: (key) => shapesIn(atlas, level, key),
    frontiers: (lines, land) =>
      atlas.cache(`${level} frontiers of ${lines} in ${land}`, () => {
        const topology = topologyOf(atlas, level);
        const [drawn, filled] = [lines, land].map((key) => datedIn(atlas, topology, key).owners);
        const ownerIn = (owners: Map<string, Held> | undefined) => (territory: string) => owners?.get(territory)?.state;
        const [lineOwner, landOwner] = [ownerIn(drawn), landWithParts(ownerIn(filled), atlas.tables.parts)];
        // Of its own land a panel may fill parts by themselves.
        return lines === land
          ? frontierPairs(topology, landOwner)
          : frontierPairs(topology, landOwner, (one, other) => lineOwner(one) !== lineOwner(other));
      }),
    also: (key) => atlas.cache(`${level} lines of ${key}`, () => setArcs(topologyOf(atlas, level), atlas.tables, key)),
    beyond: () =>
      atlas.cache(`beyond ${plane.id}`, () => {
        const { ussr, other } = atlas.land().beyond;
        const near = (rings: Point[][]) =>
          rings.map((ring) => ring.map(plane.at)).filter((ring) => ring.every((point) => point.every(Number.isFinite)));
        return { ussr: near(ussr), other: near(other) };
      })
  };
}

const topologyOf = (atlas: FigureAtlas, level: Level): AtlasTopology =>
  level === 'detail' ? atlas.detail() : atlas.overview;

const tableIn = (atlas: FigureAtlas): LandTable => atlas.cache('land table', () => landTable(atlas.tables));

const shapesIn = (atlas: FigureAtlas, level: Level, key: string): Shapes =>
  atlas.cache(`${level} ${key}`, () => shapesOn(datedIn(atlas, topologyOf(atlas, level), key)));

function datedIn(atlas: FigureAtlas, topology: AtlasTopology, key: string): Dated {
  const { ownership, dates, plans } = atlas.tables;
  const date = dates.find((each) => each.date === key);
  if (date) return onDate(topology, ownership, date);
  if (!key.includes(' ')) return inLand(topology, ownership, landNamed(plans, tableIn(atlas), key));
  const owners = [...ownersBetween(tableIn(atlas), key)].map(([territory, state]): [string, Held] => [
    territory,
    { territory, state, from: '', until: '', status: 'claimed', unrecognised: '' }
  ]);
  return { topology, owners: new Map(owners), leased: new Set() };
}
