/** What journals and screens ask of a figure: fields that a preset sets, and rules that a figure is checked by. */
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

export interface Preset {
  title: string;
  /** Where its rules stand, in words. */
  after: string;
  sets: Partial<FigureFields>;
  rules: Rules;
}

const NATURE = {
  after: 'Nature, guide to preparing final artwork',
  rules: { widths: [89, 183], height: 170, text: { least: 5, most: 7 }, sans: true, patterns: false }
} satisfies Partial<Preset>;
const NATURE_SETS = { typeface: 'sans', size: 6.3, least: 5, weave: 'signs' } satisfies Preset['sets'];

const ELSEVIER = {
  after: 'Elsevier, artwork sizing',
  rules: { widths: [90, 140, 190], text: { least: 6 }, lines: { least: 0.1, most: 1.5 } }
} satisfies Partial<Preset>;
const ELSEVIER_SETS = { size: 7, least: 6 } satisfies Preset['sets'];

const PLATE_SETS = { margin: 15, size: 10, least: 6.5, line: 0.3 } satisfies Preset['sets'];

const ALL = {
  'nature-89': { title: 'Nature, one column (89 mm)', ...NATURE, sets: { ...NATURE_SETS, width: 89 } },
  'nature-183': { title: 'Nature, two columns (183 mm)', ...NATURE, sets: { ...NATURE_SETS, width: 183 } },
  'elsevier-90': { title: 'Elsevier, one column (90 mm)', ...ELSEVIER, sets: { ...ELSEVIER_SETS, width: 90 } },
  'elsevier-140': { title: 'Elsevier, one and a half (140 mm)', ...ELSEVIER, sets: { ...ELSEVIER_SETS, width: 140 } },
  'elsevier-190': { title: 'Elsevier, two columns (190 mm)', ...ELSEVIER, sets: { ...ELSEVIER_SETS, width: 190 } },
  'taylor-francis': {
    title: 'Taylor & Francis (lines from 0.3 pt)',
    after: 'Taylor & Francis, submission of electronic artwork',
    sets: { width: 130, size: 8, least: 6, line: 0.3 },
    rules: { lines: { least: 0.3 } }
  },
  cambridge: {
    title: 'Cambridge (at final size)',
    after: 'Cambridge University Press, artwork guide: supplied at the size of printing',
    sets: { width: 125, size: 8, least: 6, line: 0.3 },
    rules: { text: { least: 6 }, lines: { least: 0.3 } }
  },
  hjas: {
    title: 'One-colour print (HJAS, 106 × 188 mm)',
    after: 'Harvard Journal of Asiatic Studies, illustrations: greys of 10, 30, 50 and 70 %, then hatching',
    sets: { width: 106, size: 8, least: 6, line: 0.3, colours: 'grey' },
    rules: { widths: [106], height: 188, tints: [10, 30, 50, 70] }
  },
  slide: {
    title: 'Slide, 16 : 9',
    after: 'a slide of 13⅓ × 7½ inches',
    sets: { width: 338.667, height: 190.5, margin: 8, typeface: 'sans', size: 16, least: 11, line: 0.5 },
    rules: { widths: [338.667], height: 190.5, text: { least: 10 } }
  },
  'a4-plate': {
    title: 'Plate, A4',
    after: 'a sheet of 210 × 297 mm',
    sets: { ...PLATE_SETS, width: 210, height: 297 },
    rules: { widths: [210], height: 297 }
  },
  'letter-plate': {
    title: 'Plate, US Letter',
    after: 'a sheet of 8½ × 11 inches',
    sets: { ...PLATE_SETS, width: 215.9, height: 279.4 },
    rules: { widths: [215.9], height: 279.4 }
  }
} satisfies Record<string, Preset>;

export type PresetId = keyof typeof ALL;
export const PRESETS: Record<PresetId, Preset> = ALL;
