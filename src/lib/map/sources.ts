import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { DEFAULT_LAND } from '../atlas/borders/land';
import {
  coasts,
  frontiers,
  inLand,
  landFeature,
  linesFeature,
  mergePart,
  mergePieces,
  onDate,
  reserves,
  type Dated
} from '../atlas/borders/merge';
import { borderDate } from '../atlas/borders/owner';
import { setArcs } from '../atlas/borders/set-arcs';
import type { AtlasTopology, Part } from '../atlas/types';
import type { LandData } from '../scene/land-data';
import type { NameSet } from '../scene/map-data';
import type { Scene } from '../scene/scene';
import { project } from '../scene/mercator';
import { placeSymbols } from '../drawing/symbols';
import type { View } from '../address/view';

/** Land of the parts that plans speak of. */
export function partSources(
  topology: AtlasTopology,
  parts: Pick<Part, 'id' | 'territories'>[]
): Record<string, FeatureCollection> {
  const landed = parts.filter((part) => part.territories.length);
  return { parts: collect(landed.map(({ id, territories }) => lone(mergePart(topology, territories), { state: id }))) };
}

/**
 * Symbols of a scene: beside their country's name, or at their own place.
 * @param scale CSS pixels to a map unit at the starting zoom
 */
export function markSources(
  { marks }: Scene,
  { countries }: NameSet,
  places: Map<string, [number, number]>,
  scale: number
): Record<string, FeatureCollection> {
  // Names in CSS pixels, since the offsets of icons are.
  const names = countries.map(({ id, text, at, size }) => {
    const [x, y] = project(at);
    return { id, text, at: [x * scale, y * scale] as [number, number], size: size * scale };
  });
  const globe = (id: string) => countries.find((name) => name.id === id)?.at ?? places.get(id);
  const features = placeSymbols(marks, names, 1, globe).map(({ country, symbol, offset }) =>
    lone({ type: 'Point', coordinates: globe(country)! }, { symbol, offset })
  );
  return { marks: collect(features) };
}

/** Pieces of land, which plans colour as their countries, and coasts. */
export function landSources(topology: AtlasTopology, { pieces }: LandData): Record<string, FeatureCollection> {
  return {
    states: collect(mergePieces(topology, pieces).map((piece) => landFeature(topology, piece))),
    coast: collect([lone(coasts({ topology }))])
  };
}

type Meshes = Record<'frontiers' | 'reserves', FeatureCollection>;
/** Those made so far, by topology and by the day or land that they are of. */
const meshed = new WeakMap<AtlasTopology, Map<string, Meshes>>();

/** Frontiers and reserves: going back and forth between plans meshes each land once. */
function meshesOf(topology: AtlasTopology, land: LandData, date: string | null, plan: string): Meshes {
  const of = land.plans[plan] ?? DEFAULT_LAND;
  const key = date ?? JSON.stringify(of);
  const kept = meshed.get(topology) ?? new Map<string, Meshes>();
  meshed.set(topology, kept);
  const found = kept.get(key);
  if (found) return found;
  const dated = date ? datedOf(topology, land, date) : inLand(topology, land.ownership, of);
  const made = { frontiers: collect([lone(frontiers(dated))]), reserves: collect([lone(reserves(dated))]) };
  kept.set(key, made);
  return made;
}

/** Lines of the view's border date or of the plan's land, the second set, and the spot asked about. */
export function lineSources(
  topology: AtlasTopology,
  land: LandData,
  { date, also, spot }: Pick<View, 'date' | 'also' | 'spot'>,
  plan: string
): Record<string, FeatureCollection> {
  return {
    ...meshesOf(topology, land, date, plan),
    also: collect(also ? [lone(linesFeature(topology, setArcs(topology, land, also)))] : []),
    spot: collect(spot ? [lone({ type: 'Point', coordinates: spot })] : [])
  };
}

/** The outline of a country whose land is several pieces. */
export function outlineSources(
  topology: AtlasTopology,
  { pieces }: LandData,
  scene: Scene
): Record<string, FeatureCollection> {
  const owned = (country: string) => {
    const ids = new Set(scene.land.pieces.filter((piece) => piece.country === country).map(({ id }) => id));
    return pieces.filter(({ id }) => ids.has(id)).flatMap(({ territories }) => territories);
  };
  const { country } = scene.view;
  const outlined = (id: string, chosen: boolean) => {
    const territories = owned(id);
    return territories.length ? [lone(mergePart(topology, territories), { chosen })] : [];
  };
  return {
    outlines: collect([
      ...scene.outlines.flatMap((id) => outlined(id, false)),
      ...(country ? outlined(country, true) : [])
    ])
  };
}

function datedOf(topology: AtlasTopology, { ownership, dates }: LandData, date: string): Dated {
  return onDate(topology, ownership, borderDate(dates, date));
}

/**
 * Data of the sources that names are written from.
 * @param scale CSS pixels to a map unit at the starting zoom
 */
export function nameSources({ countries, waters }: NameSet, scale: number): Record<string, FeatureCollection> {
  return {
    names: collect(
      countries.map(({ id, text, at, size, spacing, turn = 0, leader }) =>
        lone(
          { type: 'Point', coordinates: at },
          { country: id, text, size: size * scale, spacing: spacing / size, turn, beside: leader !== null }
        )
      )
    ),
    leaders: collect(
      countries.flatMap(({ leader }) => (leader ? [lone({ type: 'LineString', coordinates: leader })] : []))
    ),
    waters: collect(
      waters.map(({ text, at, size, turn }) =>
        lone({ type: 'Point', coordinates: at }, { text, size: size * scale, turn })
      )
    )
  };
}

function lone(geometry: Geometry, properties: Record<string, unknown> = {}): Feature {
  return { type: 'Feature', properties, geometry };
}

function collect(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
