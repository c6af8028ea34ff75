/** Lines of text on a page, in points. */
import type { Point } from '../scene/mercator';
import { ascentOf, attributesOf, descentOf, widthOf, type Face } from '../svg/font-metrics';
import { node, type Node } from '../svg/svg';
import { decimal } from '../svg/units';

/** A text broken into lines, and the height that they take. */
export interface Paragraph {
  lines: string[];
  face: Face;
  size: number;
  height: number;
}

/** A text in lines that fit into a width. */
export function paragraph(words: string, face: Face, size: number, width: number): Paragraph {
  const lines = wrapped(words, face, size, width);
  return {
    lines,
    face,
    size,
    height: (lines.length - 1) * (size * LEADING) + size * (ascentOf(face) + descentOf(face))
  };
}

/** @param at upper left corner */
export function drawParagraph({ lines, face, size }: Paragraph, [x, top]: Point, fill: string): Node[] {
  return lines.map((line, index) =>
    node(
      'text',
      {
        ...attributesOf(face),
        x: decimal(x),
        y: decimal(top + size * ascentOf(face) + index * (size * LEADING)),
        'font-size': decimal(size),
        fill
      },
      [line]
    )
  );
}

/** From one line of text to the next, in parts of its size. */
export const LEADING = 1.25;

/** Lines of a text, broken between words but not at no-break spaces; a word longer than a line is broken where it must be. */
export function wrapped(words: string, face: Face, size: number, width: number): string[] {
  const broken: string[] = [];
  let line = '';
  const fits = (text: string) => widthOf(text, face, size) <= width;
  for (const word of words.split(/ +/)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) broken.push(line);
    line = '';
    for (const character of word) {
      if (line && !fits(line + character)) {
        broken.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line ? [...broken, line] : broken;
}
