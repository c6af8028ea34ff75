import type { AtlasTopology, Language } from '../atlas/types';
import type { MapNames, NameSet } from '../scene/map-data';
import type { PlacedNumber } from '../scene/sheet-data';
import type { Placed } from '../drawing/labels';
import { unproject } from '../scene/mercator';
import { plateNames, type NamingTables } from './plate-names';

/** The plate's names as places on the globe, for each set: so a live map sets them where the plate has them. */
export function mapNames(topology: AtlasTopology, tables: NamingTables, language: Language): MapNames {
  const sets = plateNames(topology, tables).map(({ set, names }): [string, NameSet] => [
    set.id,
    {
      lang: language === 'own' ? '' : language,
      countries: names.countries.map(globed),
      numbers: names.numbers.map((number): PlacedNumber => ({
        ...number,
        at: place(number.at),
        size: Math.round(number.size)
      })),
      waters: names.waters.map((name) => ({ ...globed(name), turn: name.turn }))
    }
  ]);
  return Object.fromEntries(sets) as unknown as MapNames;
}

/** Rounded as the plate writes it, so that both set it alike. */
const globed = (name: Placed): Placed => ({
  ...name,
  at: place(name.at),
  size: Math.round(name.size),
  spacing: Math.round(name.spacing),
  leader: name.leader && [place(name.leader[0]), place(name.leader[1])]
});

/** A ten-thousandth of a degree is far less than a pixel. */
function place(point: [number, number]): [number, number] {
  return unproject(point).map((degrees) => Math.round(degrees * 10000) / 10000) as [number, number];
}
