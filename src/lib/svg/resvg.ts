/** What resvg draws otherwise than browsers do, put right before it draws: tiles of patterns, and spaced text. */
import { computedStyle, numberOf, shiftOf } from './computed-style';
import { matrixOf, multiply, type Matrix } from './matrix';
import { node, type Attributes, type Node } from './svg';

/**
 * The figure as resvg draws it right. It draws one tile of a pattern in pixels and repeats it, so that a tile of broken
 * pixels leaves lines at its edges: tiles are scaled by half a pixel at most. And it anchors a text without the spacing
 * after its last letter.
 * @param pixels to a unit of the figure
 */
export function forResvg(svg: Node, pixels: number): Node {
  const patterns = patternsIn(svg);
  const made = new Map<string, Node>();

  const fitted = (id: string, matrix: Matrix): string => {
    const pattern = patterns.get(id);
    if (!pattern) return id;
    const name = `${id}-${scalesOf(matrix)
      .map((scale) => Math.round(scale * 1e6))
      .join('-')}`;
    if (!made.has(name)) made.set(name, fit(pattern, matrix, name));
    return name;
  };

  const draw = ({ tag, attributes, children }: Node, outer: Matrix, around: Attributes): Node => {
    if (tag === 'pattern') return { tag, attributes, children };
    const matrix = attributes['transform'] ? multiply(outer, matrixOf(attributes['transform'])) : outer;
    const all = computedStyle(around, attributes);
    const inner = children.map((child) => (typeof child === 'string' ? child : draw(child, matrix, all)));
    const id = tag === 'g' || tag === 'svg' ? undefined : /^url\(#(.+)\)$/.exec(String(all['fill']))?.[1];
    const fill = id && { fill: `url(#${fitted(id, matrix)})` };
    const shift =
      tag === 'text' ? { x: numberOf(attributes['x']) - shiftOf(numberOf(all['letter-spacing']), all) } : {};
    return { tag, attributes: { ...attributes, ...fill, ...shift }, children: inner };
  };
  const drawn = draw(svg, [pixels, 0, 0, pixels, 0, 0], {});
  const attributes = { ...drawn.attributes, xmlns: 'http://www.w3.org/2000/svg' };
  return { ...drawn, attributes, children: [node('defs', {}, [...made.values()]), ...drawn.children] };
}

function patternsIn(svg: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  const look = (within: Node): void => {
    if (within.tag === 'pattern') found.set(String(within.attributes['id']), within);
    else for (const child of within.children) if (typeof child !== 'string') look(child);
  };
  look(svg);
  return found;
}

function fit(pattern: Node, matrix: Matrix, id: string): Node {
  const { attributes } = pattern;
  const turned = multiply(matrix, matrixOf(attributes['patternTransform']));
  const [across, down] = scalesOf(turned);
  const stretch = (length: number) => Math.max(1, Math.round(length)) / length;
  const scale = [stretch(numberOf(attributes['width']) * across), stretch(numberOf(attributes['height']) * down)];
  const transform = `${attributes['patternTransform'] || ''} scale(${scale.join(' ')})`.trim();
  return { ...pattern, attributes: { ...attributes, id, patternTransform: transform } };
}

/** Pixels to a unit across and down. */
const scalesOf = ([a, b, c, d]: Matrix): [number, number] => [Math.hypot(a, b), Math.hypot(c, d)];
