/** The fonts that a figure's texts need, and the figure with them inside. */
import { computedStyle, isHaloed, numberOf } from './computed-style';
import { FACES, FAMILIES, faceOf, widthOf, type Face } from './font-metrics';
import measured from './font-metrics.json';
import { node, type Attributes, type Node } from './svg';

/** Font files by name, as in `static/fonts/figure`. */
export type FontFiles = Map<string, Uint8Array>;

const SCRIPTS = Object.entries(measured.scripts);

/** Name of the file that holds a whole face. */
export const faceFile = (face: Face): string => `${face}.ttf`;

/** Files that outlines and PDFs of a figure need: the faces that its texts are set in, whole. */
export function filesForOutlines(svg: Node): string[] {
  return [...charactersOf(svg).keys()].map(faceFile);
}

/** Files that an SVG with its fonts needs: of those faces, the cuts of the scripts that its texts are in. */
export function filesForEmbedding(svg: Node): string[] {
  return cutsOf(svg).map(({ file }) => file);
}

/**
 * The figure with the fonts that its texts need, as data in a style sheet. Each text says how long it is, since programs
 * like Inkscape set it in a font that they have; and each halo is a text of its own below the letters, since not every
 * program knows that a stroke can be painted first.
 * @param files those of `filesForEmbedding`
 * @throws Error if one is missing
 */
export function embedFonts(svg: Node, files: FontFiles): Node {
  const rules = cutsOf(svg).map(({ face, file, ranges }) => {
    const { family, style, weight } = FAMILIES[face];
    const source = `url(data:font/woff2;base64,${base64(fileOf(files, file))}) format('woff2')`;
    const covered = ranges.map(([from, to]) => `U+${from!.toString(16)}-${to!.toString(16)}`).join(', ');
    return `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: ${weight}; src: ${source}; unicode-range: ${covered}; }`;
  });
  const style = rules.length ? [node('style', { type: 'text/css' }, [`\n${rules.join('\n')}\n`])] : [];
  const drawn = portable(svg, {});
  return { ...drawn, children: [...style, ...drawn.children] };
}

function portable({ tag, attributes, children }: Node, around: Attributes): Node {
  const all = computedStyle(around, attributes);
  if (tag !== 'text') {
    const inner = children.map((child) => (typeof child === 'string' ? child : portable(child, all)));
    return { tag, attributes, children: inner };
  }
  const measured: Attributes = { ...attributes, ...lengthOf(children, all) };
  if (!isHaloed(all)) return node(tag, measured, children);
  const { transform, stroke, fill, ...own } = { ...measured, 'paint-order': null } as Attributes;
  const halo = node(tag, { ...own, fill: 'none', stroke, 'aria-hidden': 'true' }, children);
  return node('g', { transform }, [halo, node(tag, { ...own, fill, stroke: 'none' }, children)]);
}

/** How long a text is in the face that it is meant for; letters of another are drawn as much narrower as they are wider. */
function lengthOf(children: Node['children'], all: Attributes): Attributes {
  const words = textIn(children);
  const length = widthOf(words, faceOf(all), numberOf(all['font-size']), numberOf(all['letter-spacing']));
  return length > 0 ? { textLength: length, lengthAdjust: 'spacingAndGlyphs' } : {};
}

/** Faces and scripts of a figure's texts, in a fixed order. */
function cutsOf(svg: Node): { face: Face; file: string; ranges: number[][] }[] {
  return [...charactersOf(svg)].flatMap(([face, characters]) => {
    const codes = [...characters].map((character) => character.codePointAt(0)!);
    return SCRIPTS.filter(([, ranges]) =>
      codes.some((code) => ranges.some(([from, to]) => code >= from! && code <= to!))
    ).map(([script, ranges]) => ({ face, file: `${face}-${script}.woff2`, ranges }));
  });
}

/** Characters that a figure sets in each face that it uses. */
function charactersOf(svg: Node): Map<Face, Set<string>> {
  const found = new Map<Face, Set<string>>(FACES.map((face) => [face, new Set()]));
  const collect = ({ tag, attributes, children }: Node, around: Attributes): void => {
    const all = computedStyle(around, attributes);
    if (tag === 'text') for (const character of textIn(children)) found.get(faceOf(all))!.add(character);
    else for (const child of children) if (typeof child !== 'string') collect(child, all);
  };
  collect(svg, {});
  return new Map([...found].filter(([, characters]) => characters.size));
}

/** Text of a `<text>`. */
export function textIn(children: Node['children']): string {
  return children
    .map((child) => {
      if (typeof child !== 'string') throw new Error(`a text holds a <${child.tag}>, which figures do not set`);
      return child;
    })
    .join('');
}

/** @throws Error if it is missing */
export function fileOf(files: FontFiles, name: string): Uint8Array {
  const file = files.get(name);
  if (!file) throw new Error(`the font file ${name} is missing`);
  return file;
}

/** Arguments that a call may have. */
const MOST_AT_ONCE = 8192;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += MOST_AT_ONCE)
    binary += String.fromCharCode.apply(null, bytes.subarray(from, from + MOST_AT_ONCE) as unknown as number[]);
  return btoa(binary);
}
