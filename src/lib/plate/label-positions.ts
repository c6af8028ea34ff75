import type { AtlasTables, AtlasTopology } from '../atlas/types';
import type { MapNames, NameSet } from '../scene/map-data';
import { LAYOUTS, placeNames } from '../drawing/place-names';
import { namingLands } from './plate';
import { boxOf, HOME, unproject } from '../scene/mercator';

/** The plate's names as places on the globe, for each layout: so a live map sets them where the plate has them. */
export function mapNames(
  topology: AtlasTopology,
  tables: Pick<AtlasTables, 'states' | 'waters' | 'ownership' | 'dates' | 'plans'>
): MapNames {
  const lands = namingLands(topology, tables);
  const sets = LAYOUTS.map((layout): [string, NameSet] => {
    const { countries, waters } = placeNames(lands, tables.states, tables.waters, layout, boxOf(HOME));
    const size = (units: number) => Math.round(units * layout.scale * 10) / 10;
    return [
      layout.name,
      {
        countries: countries.map(({ id, text, at, size: units, leader }) => ({
          id,
          text,
          at: place(at),
          size: size(units),
          leader: leader && [place(leader[0]), place(leader[1])]
        })),
        waters: waters.map(({ text, at, size: units, turn }) => ({ text, at: place(at), size: size(units), turn }))
      }
    ];
  });
  return Object.fromEntries(sets) as unknown as MapNames;
}

function place(point: [number, number]): [number, number] {
  return unproject(point).map((degrees) => Math.round(degrees * 1000) / 1000) as [number, number];
}
