/** What presets are for, who asks for their rules, and where these stand. */

/** The words of a preset. */
export interface PresetWords {
  title: string;
  /** Who asks: `Nature`. */
  asker: string;
  /** Where its rules stand. */
  after: string;
}

const NATURE = { asker: 'Nature', after: 'Nature, guide to preparing final artwork' };
const ELSEVIER = { asker: 'Elsevier', after: 'Elsevier, artwork sizing' };

export const PRESET_WORDS = {
  'nature-89': { ...NATURE, title: 'Nature, one column (89 mm)' },
  'nature-183': { ...NATURE, title: 'Nature, two columns (183 mm)' },
  'elsevier-90': { ...ELSEVIER, title: 'Elsevier, one column (90 mm)' },
  'elsevier-140': { ...ELSEVIER, title: 'Elsevier, one and a half (140 mm)' },
  'elsevier-190': { ...ELSEVIER, title: 'Elsevier, two columns (190 mm)' },
  'taylor-francis': {
    title: 'Taylor & Francis (lines from 0.3 pt)',
    asker: 'Taylor & Francis',
    after: 'Taylor & Francis, submission of electronic artwork'
  },
  cambridge: {
    title: 'Cambridge (at final size)',
    asker: 'Cambridge University Press',
    after: 'Cambridge University Press, artwork guide: supplied at the size of printing'
  },
  hjas: {
    title: 'One-colour print (HJAS, 106 × 188 mm)',
    asker: 'Harvard Journal of Asiatic Studies',
    after: 'Harvard Journal of Asiatic Studies, illustrations: greys of 10, 30, 50 and 70 %, then hatching'
  },
  slide: { title: 'Slide, 16 : 9', asker: 'a slide of 13⅓ × 7½ inches', after: 'a slide of 13⅓ × 7½ inches' },
  'a4-plate': { title: 'Plate, A4', asker: 'a sheet of 210 × 297 mm', after: 'a sheet of 210 × 297 mm' },
  'letter-plate': { title: 'Plate, US Letter', asker: 'a sheet of 8½ × 11 inches', after: 'a sheet of 8½ × 11 inches' }
} satisfies Record<string, PresetWords>;
