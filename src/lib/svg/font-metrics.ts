/** The faces that figures are set in, and their measures, so that a layout needs no font file. */
import { inMemory } from '../atlas/memo';
import measured from './font-metrics.json';
import type { Attributes } from './svg';

export const FACES = ['serif', 'italic', 'sans', 'slanted', 'bold'] as const;
export type Face = (typeof FACES)[number];

interface Family {
  /** Name of the font itself. */
  family: string;
  /** What stands in for it where it is missing. */
  fallback: string;
  style: 'normal' | 'italic';
  weight: number;
}

export const FAMILIES: Record<Face, Family> = {
  serif: { family: 'EB Garamond', fallback: "'Times New Roman', serif", style: 'normal', weight: 400 },
  italic: { family: 'EB Garamond', fallback: "'Times New Roman', serif", style: 'italic', weight: 400 },
  sans: { family: 'Source Sans 3', fallback: 'Arial, sans-serif', style: 'normal', weight: 400 },
  slanted: { family: 'Source Sans 3', fallback: 'Arial, sans-serif', style: 'italic', weight: 400 },
  bold: { family: 'Source Sans 3', fallback: 'Arial, sans-serif', style: 'normal', weight: 600 }
};

/** Attributes that set a `<text>` in a face. */
export function attributesOf(face: Face): Attributes {
  const { family, fallback, style, weight } = FAMILIES[face];
  return {
    // Quoted, since a bare name must not end in a number.
    'font-family': `'${family}', ${fallback}`,
    'font-style': style === 'normal' ? null : style,
    'font-weight': weight === 400 ? null : weight
  };
}

/** Face that a `<text>` with these attributes is set in; the serif where they name no font of ours. */
export function faceOf(attributes: Attributes): Face {
  const family = String(attributes['font-family'] ?? '').replace(/^['"]/, '');
  const weight = attributes['font-weight'] ?? 400;
  const italic = attributes['font-style'] === 'italic';
  if (!family.startsWith(FAMILIES.sans.family)) return italic ? 'italic' : 'serif';
  if (weight === 'bold' || Number(weight) >= 600) return 'bold';
  return italic ? 'slanted' : 'sans';
}

interface Measures {
  /** All in thousandths of the size of the type. */
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  /** Advance widths of runs of characters, by the code point that each begins with. */
  widths: Record<string, number[]>;
}

/** Width of a character that a face lacks, in thousandths of the size of the type. */
const MIDDLING = 520;

const MEASURES: Record<Face, Measures> = measured.faces;
const once = inMemory();

/** Widths of the characters of a face by their code points. */
const widthsOf = (face: Face): Map<number, number> =>
  once(
    face,
    () =>
      new Map(
        Object.entries(MEASURES[face].widths).flatMap(([first, run]) =>
          run.map((width, index) => [Number(first) + index, width] as const)
        )
      )
  );

/**
 * Length of a line of text in points, without kerning (which makes it a little shorter).
 * @param size of the type, in points
 * @param spacing added after each character, in points
 */
export function widthOf(text: string, face: Face, size: number, spacing = 0): number {
  const widths = widthsOf(face);
  const characters = [...text];
  const units = characters.reduce((sum, character) => sum + (widths.get(character.codePointAt(0)!) ?? MIDDLING), 0);
  return (units * size) / 1000 + characters.length * spacing;
}

/** Whether a face has every character of a text. */
export function canSet(text: string, face: Face): boolean {
  return [...text].every((character) => widthsOf(face).has(character.codePointAt(0)!));
}

/** Height of capitals in parts of the size of the type. */
export const capHeightOf = (face: Face): number => MEASURES[face].capHeight / 1000;

/** How far the tallest letters reach above the line, in parts of the size of the type. */
export const ascentOf = (face: Face): number => MEASURES[face].ascent / 1000;

/** How far the deepest letters reach below the line, in parts of the size of the type. */
export const descentOf = (face: Face): number => MEASURES[face].descent / 1000;
