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
  /** Degrees, clockwise, that it is turned by; none where it stands level. */
  turn?: number;
  /** True where it lies over two fills, and so has a halo. */
  across?: boolean;
  /** For a land within another's, whose name stands in italic: the country that it lies in. */
  within?: string;
  /** True where it is only what the name would have carried. */
  alone?: boolean;
  /** How often larger than the whole the map is seen where it comes, and where another way of setting it does. */
  from?: number;
  until?: number;
}

/** Where the number of a country stands: under its name, or instead of it. */
export interface PlacedNumber {
  id: string;
  at: [number, number];
  size: number;
  turn: number;
  /** True where the name gives way to it. */
  alone: boolean;
}

/** Names set for one width of map. */
export interface SheetLayout {
  /** CSS pixels to a drawing unit at which the sizes are right. */
  scale: number;
  /** Language of all of them; '' where each is in its own. */
  lang: string;
  names: PlacedName[];
  numbers: PlacedNumber[];
}

export type SheetNames = Record<'wide' | 'narrow', SheetLayout>;

/** Names in one language, on the sheet and in lists. */
export interface SheetLanguage {
  sheet: SheetNames;
  /** What countries and parts are called, by id. */
  subjects: Record<string, string>;
}
