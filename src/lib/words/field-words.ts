/** What the fields of a recipe may be, as a form and a caption call it. */

/** Sections of Europe: by themselves, and within a sentence. */
export const EXTENT_WORDS = {
  europe: { title: 'Europe', within: 'Europe' },
  central: { title: 'Central and Eastern Europe', within: 'Central and Eastern Europe' },
  zones: { title: 'Germany and Austria', within: 'Germany, Austria and the lands around them' },
  balkans: { title: 'The Balkans', within: 'the Balkans' },
  scandinavia: { title: 'Scandinavia', within: 'Scandinavia' }
} as const;

/** What is drawn beside a map: in a list to choose from, and in a summary. */
export const FURNITURE_WORDS = {
  letters: { title: 'Panel letters', short: 'panel letters' },
  legend: { title: 'Legend', short: 'legend' },
  scale: { title: 'Scale bar', short: 'scale bar' },
  graticule: { title: 'Graticule', short: 'graticule' },
  inset: { title: 'Inset: where it lies', short: 'inset' },
  cities: { title: 'Insets: divided cities', short: 'cities' },
  source: { title: 'Source line', short: 'source line' }
} as const;

export const TYPEFACE_WORDS = { serif: 'Serif', sans: 'Sans' } as const;
export const COLOUR_WORDS = { colour: 'Colour', grey: 'One colour (greys)' } as const;
/** How what colour alone does not say is said. */
export const WEAVE_WORDS = { patterns: 'Hatching and stripes', signs: 'Plain fills with signs' } as const;
export const LETTERING_WORDS = { text: 'Text, fonts embedded', outlines: 'Outlines' } as const;

export const PROJECTION_WORDS = {
  laea: 'Lambert azimuthal equal-area (EPSG:3035)',
  lcc: 'Lambert conformal conic (EPSG:3034)',
  mercator: 'Mercator'
} as const;
