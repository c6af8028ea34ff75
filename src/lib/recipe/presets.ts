/** What journals and screens ask of a figure: fields that a preset sets, and rules that a figure is checked by. */
import { PRESET_WORDS, type PresetWords } from '../words/preset-words';
import type { FigureFields } from './fields';

/** Rules of a preset; what is not given is not checked. */
export interface Rules {
  /** Widths that are taken, in mm. */
  widths?: number[];
  /** Most height, in mm. */
  height?: number;
  /** Sizes of text in points, from and to. */
  text?: { least: number; most?: number };
  sans?: boolean;
  /** Widths of lines in points, from and to. */
  lines?: { least: number; most?: number };
  /** False where fills must be plain. */
  patterns?: boolean;
  /** Only greys: no hue, and no tints but these, in per cent of black. */
  tints?: number[];
}

export interface Preset extends PresetWords {
  sets: Partial<FigureFields>;
  rules: Rules;
}

const NATURE = { widths: [89, 183], height: 170, text: { least: 5, most: 7 }, sans: true, patterns: false };
const NATURE_SETS = { typeface: 'sans', size: 6.3, least: 5, weave: 'signs' } satisfies Preset['sets'];

const ELSEVIER = { widths: [90, 140, 190], text: { least: 6 }, lines: { least: 0.1, most: 1.5 } };
const ELSEVIER_SETS = { size: 7, least: 6 } satisfies Preset['sets'];

const PLATE_SETS = { margin: 15, size: 10, least: 6.5, line: 0.3 } satisfies Preset['sets'];

const ALL = {
  'nature-89': { ...PRESET_WORDS['nature-89'], sets: { ...NATURE_SETS, width: 89 }, rules: NATURE },
  'nature-183': { ...PRESET_WORDS['nature-183'], sets: { ...NATURE_SETS, width: 183 }, rules: NATURE },
  'elsevier-90': { ...PRESET_WORDS['elsevier-90'], sets: { ...ELSEVIER_SETS, width: 90 }, rules: ELSEVIER },
  'elsevier-140': { ...PRESET_WORDS['elsevier-140'], sets: { ...ELSEVIER_SETS, width: 140 }, rules: ELSEVIER },
  'elsevier-190': { ...PRESET_WORDS['elsevier-190'], sets: { ...ELSEVIER_SETS, width: 190 }, rules: ELSEVIER },
  'taylor-francis': {
    ...PRESET_WORDS['taylor-francis'],
    sets: { width: 130, size: 8, least: 6, line: 0.3 },
    rules: { lines: { least: 0.3 } }
  },
  cambridge: {
    ...PRESET_WORDS.cambridge,
    sets: { width: 125, size: 8, least: 6, line: 0.3 },
    rules: { text: { least: 6 }, lines: { least: 0.3 } }
  },
  hjas: {
    ...PRESET_WORDS.hjas,
    sets: { width: 106, size: 8, least: 6, line: 0.3, colours: 'grey' },
    rules: { widths: [106], height: 188, tints: [10, 30, 50, 70] }
  },
  slide: {
    ...PRESET_WORDS.slide,
    sets: { width: 338.667, height: 190.5, margin: 8, typeface: 'sans', size: 16, least: 11, line: 0.5 },
    rules: { widths: [338.667], height: 190.5, text: { least: 10 } }
  },
  'a4-plate': {
    ...PRESET_WORDS['a4-plate'],
    sets: { ...PLATE_SETS, width: 210, height: 297 },
    rules: { widths: [210], height: 297 }
  },
  'letter-plate': {
    ...PRESET_WORDS['letter-plate'],
    sets: { ...PLATE_SETS, width: 215.9, height: 279.4 },
    rules: { widths: [215.9], height: 279.4 }
  }
} satisfies Record<keyof typeof PRESET_WORDS, Preset>;

export type PresetId = keyof typeof ALL;
export const PRESETS: Record<PresetId, Preset> = ALL;
