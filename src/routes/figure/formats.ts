/** The formats that a figure can be taken away in, by the ending of the file. */
export const FORMATS = { svg: 'SVG', pdf: 'PDF', png: 'PNG' } as const;
export type Format = keyof typeof FORMATS;
