/** Lines of text on a page, in points. */
import { ascentOf, attributesOf, descentOf, widthOf, type Face } from '../svg/font-metrics';
import { node, type Node } from '../svg/svg';
import { decimal } from '../svg/units';

/** Lines one below another; `height` is what they take. */
export interface Block {
  nodes: Node[];
  height: number;
}

/** Text broken into lines that fit. */
export function lines(
  words: string,
  face: Face,
  size: number,
  width: number,
  x: number,
  top: number,
  fill: string
): Block {
  const leading = size * LEADING;
  const broken = wrapped(words, face, size, width);
  const nodes = broken.map((line, index) =>
    node(
      'text',
      {
        ...attributesOf(face),
        x: decimal(x),
        y: decimal(top + size * ascentOf(face) + index * leading),
        'font-size': decimal(size),
        fill
      },
      [line]
    )
  );
  return { nodes, height: (broken.length - 1) * leading + size * (ascentOf(face) + descentOf(face)) };
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
