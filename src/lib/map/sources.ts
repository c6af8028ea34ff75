import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { coasts, frontiers, landFeature, mergeStates, onDate, reserves } from '../atlas/merge';
import type { AtlasTopology, BorderDate, Ownership } from '../atlas/types';
import type { NameSet } from '../scene/map-data';

/** Data of the map's geometric sources, by source. */
export function geometrySources(
  topology: AtlasTopology,
  ownership: Ownership[],
  date: BorderDate
): Record<string, FeatureCollection> {
  const dated = onDate(topology, ownership, date);
  return {
    states: collect(mergeStates(dated).map((land) => landFeature(topology, land))),
    coast: collect([lone(coasts(dated))]),
    frontiers: collect([lone(frontiers(dated))]),
    reserves: collect([lone(reserves(dated))])
  };
}

/** Data of the sources that names are written from. */
export function nameSources({ countries, waters }: NameSet): Record<string, FeatureCollection> {
  return {
    names: collect(
      countries.map(({ id, text, at, size, leader }) =>
        lone({ type: 'Point', coordinates: at }, { country: id, text, size, beside: leader !== null })
      )
    ),
    leaders: collect(
      countries.flatMap(({ leader }) => (leader ? [lone({ type: 'LineString', coordinates: leader })] : []))
    ),
    waters: collect(
      waters.map(({ text, at, size, turn }) => lone({ type: 'Point', coordinates: at }, { text, size, turn }))
    )
  };
}

function lone(geometry: Geometry, properties: Record<string, unknown> = {}): Feature {
  return { type: 'Feature', properties, geometry };
}

function collect(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
