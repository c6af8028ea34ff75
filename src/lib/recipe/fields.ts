/** What a recipe holds: its fields, what each may be, and what they are where nobody says otherwise. */
import { DEFAULT_RULE, THRESHOLDS, type Rule } from '../atlas/compare';
import type { Language } from '../atlas/types';
import {
  COLOUR_WORDS,
  EXTENT_WORDS,
  FURNITURE_WORDS,
  LETTERING_WORDS,
  TYPEFACE_WORDS,
  WEAVE_WORDS
} from '../words/field-words';
import { EXTENT_BOXES, type ExtentId } from '../atlas/borders/extent';
import { DEFAULT_PLAN } from '../address/view';
import type { Bounds, ProjectionId } from '../drawing/projections';

/** What a figure shows, and how many plans it takes; `null` where as many as there are. */
export const MODES = {
  plan: { title: 'One plan', least: 1, most: 1 },
  pair: { title: 'Pair', least: 2, most: 2 },
  triptych: { title: 'Triptych', least: 3, most: 3 },
  grid: { title: 'Grid of plans', least: 4, most: null },
  difference: { title: 'Difference', least: 2, most: 2 },
  world: { title: 'World view', least: 1, most: 1 }
} as const;
export type FigureMode = keyof typeof MODES;

/** How many plans a figure takes, at least and at most. @param all number of plans that there are */
export function plansTaken(mode: FigureMode, all: number): { least: number; most: number } {
  const { least, most } = MODES[mode];
  return { least, most: most ?? Math.max(least, all) };
}

/** Boxes in degrees, with what they are called. */
const extent = <Id extends ExtentId>(id: Id) => ({ ...EXTENT_WORDS[id], box: EXTENT_BOXES[id] });
export const EXTENTS: Record<ExtentId, { title: string; box: Bounds }> = {
  europe: extent('europe'),
  central: extent('central'),
  zones: extent('zones'),
  balkans: extent('balkans'),
  scandinavia: extent('scandinavia')
};
export type { ExtentId };

/** What is drawn beside a map, with what it is called. */
export const FURNITURE = FURNITURE_WORDS;
export type Furniture = keyof typeof FURNITURE;

export const TYPEFACES = TYPEFACE_WORDS;
export const COLOURS = COLOUR_WORDS;
/** How what colour alone does not say is said. */
export const WEAVES = WEAVE_WORDS;
export const LETTERING = LETTERING_WORDS;
export const DPIS = ['300', '600', '1200'] as const;

/** What a figure is asked, but for the preset that may have asked it. */
export interface FigureFields extends Rule {
  mode: FigureMode;
  plans: string[];
  /** Another reading of one of the plans, or null. */
  reading: string | null;
  /** Border date whose lines are drawn, or null for those of the land that each plan fills. */
  date: string | null;
  /** A second set of lines, dashed, as a view has it; or null. */
  also: string | null;
  /** Null for the part of Europe that the plans themselves open on. */
  extent: ExtentId | Bounds | null;
  projection: ProjectionId;
  /** Of the whole figure, in mm. */
  width: number;
  /** Of the whole figure, in mm; null where the content decides. */
  height: number | null;
  /** Paper around the content, in mm. */
  margin: number;
  /** '' where there is none. */
  title: string;
  /** What is drawn beside the map. */
  with: Furniture[];
  names: Language;
  typeface: keyof typeof TYPEFACES;
  /** Size of the text in points; names of small countries go down to `least`. */
  size: number;
  /** Smallest text in points. */
  least: number;
  /** Thinnest line in points. */
  line: number;
  colours: keyof typeof COLOURS;
  weave: keyof typeof WEAVES;
  lettering: keyof typeof LETTERING;
  /** Of a PNG. */
  dpi: number;
}

export const DEFAULTS: FigureFields = {
  mode: 'plan',
  plans: [DEFAULT_PLAN],
  reading: null,
  date: null,
  also: null,
  extent: null,
  projection: 'laea',
  width: 180,
  height: null,
  margin: 0,
  title: '',
  with: ['letters', 'legend', 'scale', 'cities', 'source'],
  names: 'en',
  typeface: 'serif',
  size: 8,
  least: 5.5,
  line: 0.25,
  colours: 'colour',
  weave: 'patterns',
  lettering: 'text',
  dpi: 300,
  ...DEFAULT_RULE
};

/** Limits of the numbers, in the unit of the field. */
export const LIMITS = {
  width: { least: 30, most: 1200, unit: 'mm' },
  height: { least: 30, most: 1200, unit: 'mm' },
  margin: { least: 0, most: 50, unit: 'mm' },
  size: { least: 4, most: 40, unit: 'pt' },
  least: { least: 3, most: 40, unit: 'pt' },
  line: { least: 0.1, most: 3, unit: 'pt' },
  threshold: { ...THRESHOLDS, unit: '%' }
} as const;
export const LONGEST_TITLE = 200;
