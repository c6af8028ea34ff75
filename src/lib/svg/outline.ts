/** Text of a figure as outlines, for places that lack its fonts. */
import { create, type Font, type Glyph } from 'fontkit';
import { computedStyle, isHaloed, numberOf, shiftOf } from './computed-style';
import { FACES, faceOf, type Face } from './font-metrics';
import { node, stringify, type Attributes, type Node } from './svg';
import { faceFile, textIn, type FontFiles } from './fonts';

/** Opened fonts by face. */
export type Fonts = Map<Face, Font>;

/** Opens the whole faces among some font files; throws what the font reader says of a file that is no font. */
export function openFonts(files: FontFiles): Fonts {
  return new Map(
    FACES.flatMap((face) => {
      const file = files.get(faceFile(face));
      return file ? [[face, create(file as Buffer) as Font] as const] : [];
    })
  );
}

/**
 * The figure with its texts as outlines, each halo below its letters.
 * @throws Error if the font of a text is missing
 */
export function outlined(svg: Node, fonts: Fonts): Node {
  const draw = ({ tag, attributes, children }: Node, around: Attributes): Node => {
    const all = computedStyle(around, attributes);
    if (tag === 'text') return outline(attributes, textIn(children), all, fonts);
    const inner = children.map((child) => (typeof child === 'string' ? child : draw(child, all)));
    return { tag, attributes: pick(attributes, (key) => !TYPE.has(key)), children: inner };
  };
  return draw(svg, {});
}

/** Text of an SVG that every renderer draws alike, since it needs no font. */
export function drawingOf(svg: Node, files: FontFiles): string {
  const { tag, attributes, children } = outlined(svg, openFonts(files));
  return stringify({ tag, attributes: { ...attributes, xmlns: 'http://www.w3.org/2000/svg' }, children });
}

const TYPE = new Set(['font-family', 'font-style', 'font-weight', 'font-size', 'letter-spacing', 'text-anchor']);
const PLACE = new Set(['x', 'y']);

function outline(own: Attributes, words: string, all: Attributes, fonts: Fonts): Node {
  const face = faceOf(all);
  const font = fonts.get(face);
  if (!font) throw new Error(`the font file ${faceFile(face)} is missing`);
  const d = textOutline(words, font, all, numberOf(own['x']), numberOf(own['y']));
  const kept = pick(own, (key) => !TYPE.has(key) && !PLACE.has(key));
  if (!isHaloed(all)) return node('path', { ...kept, d });
  const { transform, ...paint } = kept;
  const halo = pick(paint, (key) => key !== 'fill' && key !== 'paint-order');
  return node('g', { transform }, [
    node('path', { ...halo, fill: 'none', d }),
    node('path', { fill: paint['fill'], stroke: 'none', d })
  ]);
}

function pick(attributes: Attributes, wanted: (key: string) => boolean): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => wanted(key)));
}

/** Path data of a line of text at (x, y), in the units of its size. */
export function textOutline(words: string, font: Font, type: Attributes, x: number, y: number): string {
  const scale = numberOf(type['font-size'], 16) / font.unitsPerEm;
  const spacing = numberOf(type['letter-spacing']);
  const { glyphs, positions } = font.layout(words);
  const advances = positions.map(({ xAdvance }) => xAdvance * scale + spacing);
  const width = advances.reduce((sum, advance) => sum + advance, 0);
  let pen = x - shiftOf(width, type);
  return glyphs
    .map((glyph, index) => {
      const { xOffset, yOffset } = positions[index]!;
      const data = glyphData(glyph, scale, pen + xOffset * scale, y - yOffset * scale);
      pen += advances[index]!;
      return data;
    })
    .join('');
}

const LETTERS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z'
};

function glyphData(glyph: Glyph, scale: number, x: number, y: number): string {
  return glyph.path.commands
    .map(({ command, args }) => {
      const numbers = args.map((value, index) => thousandth(index % 2 ? y - value * scale : x + value * scale));
      return LETTERS[command] + numbers.join(' ');
    })
    .join('');
}

/** A thousandth of a point is finer than any printer. */
const thousandth = (value: number): number => Math.round(value * 1000) / 1000 || 0;
