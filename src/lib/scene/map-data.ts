type Place = [number, number];

/** Names set for one width of screen; places are [lon, lat], sizes CSS pixels at the starting zoom. */
export interface NameSet {
  countries: { id: string; text: string; at: Place; size: number; leader: [Place, Place] | null }[];
  waters: { text: string; at: Place; size: number; turn: number }[];
}

/** Where a live map sets its names; made while prerendering, fetched when the map is. */
export interface MapNames {
  wide: NameSet;
  narrow: NameSet;
}

/** Names in one language, fetched when it is chosen. */
export interface NamesData {
  map: MapNames;
  /** What countries and parts are called in lists, by id. */
  subjects: Record<string, string>;
}
