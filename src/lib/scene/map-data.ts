import type { NameSetId } from './name-sets';
import type { PlacedName, PlacedNumber } from './sheet-data';

/** Names set for maps of some size; places are [lon, lat], lengths in map units, as they stand on the drawn plate. */
export interface NameSet {
  /** Of all of them; '' where each is in its own. */
  lang: string;
  countries: PlacedName[];
  numbers: PlacedNumber[];
  waters: (PlacedName & { turn: number })[];
}

/** Where a live map sets its names; made while prerendering, fetched when the map is. */
export type MapNames = Record<NameSetId, NameSet>;

/** Names in one language, fetched when it is chosen. */
export interface NamesData {
  map: MapNames;
  /** What countries and parts are called in lists, by id. */
  subjects: Record<string, string>;
}
