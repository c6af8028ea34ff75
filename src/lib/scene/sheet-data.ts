/** What a page knows of the sheet that its maps are drawn on; the land itself stands in the page, as `land-ID` and `part-ID`. */
export interface SheetData {
  /** In drawing units. */
  width: number;
  height: number;
  /** Countries and parts that have land on it. */
  lands: string[];
  parts: string[];
  /** Pieces that meet on it; where they do stands in the page as `frontier-A-B`. */
  frontiers: [string, string][];
  /** Pieces that a strong line would drown. */
  tiny: string[];
  /** Where a symbol of a country or part stands that has no name on the map. */
  places: Record<string, [number, number]>;
}

/** A name where it stands; lengths in drawing units. */
export interface PlacedName {
  id: string;
  text: string;
  /** Centre of the text. */
  at: [number, number];
  size: number;
  spacing: number;
  /** Where the leader line starts and ends, or null. */
  leader: [[number, number], [number, number]] | null;
}

/** Names set for one width of map. */
export interface SheetLayout {
  /** CSS pixels to a drawing unit at which the sizes are right. */
  scale: number;
  names: PlacedName[];
}

export type SheetNames = Record<'wide' | 'narrow', SheetLayout>;

/** Names in one language, on the sheet and in lists. */
export interface SheetLanguage {
  sheet: SheetNames;
  /** What countries and parts are called, by id. */
  subjects: Record<string, string>;
}
