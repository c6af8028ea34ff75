/** What a figure is made of as it will be printed: its texts, lines, fills and patterns, every transformation applied. */
import { computedStyle, numberOf } from './computed-style';
import { IDENTITY, matrixOf, multiply, type Matrix, type Point } from './matrix';
import { capHeightOf, faceOf, widthOf, type Face } from './font-metrics';
import type { Attributes, Node } from './svg';

/** A text as it stands on the page; lengths in points. */
export interface SetText {
  text: string;
  size: number;
  face: Face;
  /** Corners of its box, from the line it stands on to the top of its capitals. */
  corners: Point[];
}

/** A line that is seen. */
export interface DrawnLine {
  /** In points. */
  width: number;
  /** As it is written. */
  colour: string;
}

export interface Inspected {
  /** In points. */
  page: { width: number; height: number };
  texts: SetText[];
  lines: DrawnLine[];
  /** Ids of the patterns that something is filled with. */
  patterns: string[];
  /** Solid colours of all that is drawn, as they are written; those inside used patterns too. */
  colours: string[];
  /** Attributes that make something transparent: `fill-opacity="0.4"`. */
  transparent: string[];
  /** Attributes with a number that is none: `x="NaN"`. */
  broken: string[];
}

const SHAPES = new Set(['path', 'line', 'polyline', 'polygon', 'rect', 'circle', 'ellipse']);
/** Attributes that are made of numbers. */
const PLACES = new Set(
  'x y x1 y1 x2 y2 cx cy r rx ry width height d points transform font-size stroke-width letter-spacing'.split(' ')
);
/** How what is no number is written. */
const NO_NUMBERS = ['NaN', 'Infinity', 'undefined'];
/** What is drawn only where something refers to it. */
const REFERRED = new Set([
  'defs',
  'symbol',
  'pattern',
  'clipPath',
  'mask',
  'marker',
  'metadata',
  'title',
  'desc',
  'style'
]);

interface Place {
  matrix: Matrix;
  attributes: Attributes;
}

const START: Place = { matrix: IDENTITY, attributes: {} };

/** @param svg a figure whose texts are texts */
export function inspect(svg: Node): Inspected {
  const [, , width = 0, height = 0] = String(svg.attributes['viewBox'] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const found: Inspected = {
    page: { width, height },
    texts: [],
    lines: [],
    patterns: [],
    colours: [],
    transparent: [],
    broken: []
  };
  const byId = nodesById(svg);
  const colours = new Set<string>();
  const patterns = new Set<string>();
  const transparent = new Set<string>();
  const broken = new Set<string>();

  const paint = (value: Attributes[string]) => {
    const text = String(value ?? 'none');
    const id = /^url\(['"]?#(.+?)['"]?\)$/.exec(text)?.[1];
    if (id === undefined) {
      if (!['none', 'transparent'].includes(text)) colours.add(text);
      if (/^(rgba|hsla)\(|^#([0-9a-f]{4}|[0-9a-f]{8})$|^transparent$/i.test(text)) transparent.add(text);
      return;
    }
    const pattern = byId.get(id);
    if (patterns.has(id) || !pattern) return;
    patterns.add(id);
    for (const child of pattern.children) if (typeof child !== 'string') walk(child, START, true);
  };

  const walk = ({ tag, attributes, children }: Node, around: Place, inPattern: boolean) => {
    if (REFERRED.has(tag)) return;
    for (const key in attributes) {
      const value = attributes[key];
      if (key.endsWith('opacity') && value !== null && value !== undefined && Number(value) !== 1)
        transparent.add(`${key}="${value}"`);
      if (!PLACES.has(key)) continue;
      const written = String(value ?? '');
      if (NO_NUMBERS.some((word) => written.includes(word))) broken.add(`${key}="${written.slice(0, 40)}"`);
    }
    const place: Place = {
      matrix: attributes['transform'] ? multiply(around.matrix, matrixOf(attributes['transform'])) : around.matrix,
      attributes: computedStyle(around.attributes, attributes)
    };
    if (tag === 'use') {
      const target = byId.get(String(attributes['href'] ?? '').slice(1));
      const moved: Matrix = [1, 0, 0, 1, numberOf(attributes['x']), numberOf(attributes['y'])];
      if (target) walk(target, { ...place, matrix: multiply(place.matrix, moved) }, inPattern);
      return;
    }
    if (tag === 'text') {
      paint(place.attributes['fill'] ?? 'black');
      paint(place.attributes['stroke']);
      const text = children.filter((child) => typeof child === 'string').join('');
      if (text.trim()) found.texts.push(setText(text, attributes, place));
      return;
    }
    if (SHAPES.has(tag)) {
      paint(place.attributes['fill'] ?? 'black');
      const width = lineWidth(place);
      if (width > 0) {
        paint(place.attributes['stroke']);
        // The unit of a pattern is not known here; what it strokes is part of a fill.
        if (!inPattern) found.lines.push({ width, colour: String(place.attributes['stroke']) });
      }
    }
    for (const child of children) if (typeof child !== 'string') walk(child, place, inPattern);
  };

  walk(svg, START, false);
  return {
    ...found,
    patterns: [...patterns],
    colours: [...colours],
    transparent: [...transparent],
    broken: [...broken]
  };
}

function nodesById(svg: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  const look = (each: Node) => {
    if (each.attributes['id']) found.set(String(each.attributes['id']), each);
    for (const child of each.children) if (typeof child !== 'string') look(child);
  };
  look(svg);
  return found;
}

/** How much larger a matrix makes lengths, on the whole. */
const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

const at = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

/** Width of a shape's line in points; 0 where it has none. */
function lineWidth({ attributes, matrix }: Place): number {
  const stroke = String(attributes['stroke'] ?? 'none');
  return stroke === 'none' ? 0 : numberOf(attributes['stroke-width'], 1) * scaleOf(matrix);
}

function setText(text: string, own: Attributes, { matrix, attributes }: Place): SetText {
  const face = faceOf(attributes);
  const size = numberOf(attributes['font-size'], 16);
  const spacing = numberOf(attributes['letter-spacing']);
  // What is added after the last letter is not seen.
  const width = widthOf(text, face, size, spacing) - spacing;
  const anchor = attributes['text-anchor'];
  const left =
    numberOf(own['x']) - (anchor === 'middle' ? (width + spacing) / 2 : anchor === 'end' ? width + spacing : 0);
  const foot = numberOf(own['y']);
  const top = foot - size * capHeightOf(face);
  const corners = (
    [
      [left, top],
      [left + width, top],
      [left + width, foot],
      [left, foot]
    ] satisfies Point[]
  ).map((corner) => at(matrix, corner));
  return { text, size: size * scaleOf(matrix), face, corners };
}

/** How much of a text lies beyond the page, in points; 0 where it is all inside. */
export function beyondPage({ corners }: SetText, { width, height }: Inspected['page']): number {
  return Math.max(0, ...corners.flatMap(([x, y]) => [-x, -y, x - width, y - height]));
}

/** Whether two texts lie on each other by more than a hair. */
export function overlap(one: SetText, other: SetText): boolean {
  if (isApart(one.corners, other.corners, 0) || isApart(one.corners, other.corners, 1)) return false;
  const axes = [...edges(one.corners), ...edges(other.corners)].map(([x, y]): Point => [-y, x]);
  return axes.every((axis) => {
    const [from, to] = reach(one.corners, axis);
    const [otherFrom, otherTo] = reach(other.corners, axis);
    return from + HAIR < otherTo && otherFrom + HAIR < to;
  });
}

/** In points. */
const HAIR = 0.2;

/** Whether boxes are apart along an axis of the page, which most are. */
function isApart(corners: Point[], others: Point[], axis: 0 | 1): boolean {
  const isBefore = (some: Point[], rest: Point[]) =>
    some.every((corner) => rest.every((other) => corner[axis] <= other[axis]));
  return isBefore(corners, others) || isBefore(others, corners);
}

/** Directions of the sides of a box, of length one. */
function edges(corners: Point[]): Point[] {
  return corners.slice(0, 2).map(([x, y], index): Point => {
    const [nextX, nextY] = corners[index + 1]!;
    const length = Math.hypot(nextX - x, nextY - y) || 1;
    return [(nextX - x) / length, (nextY - y) / length];
  });
}

/** Where a box begins and ends along an axis. */
function reach(corners: Point[], [x, y]: Point): Point {
  const along = corners.map(([cornerX, cornerY]) => cornerX * x + cornerY * y);
  return [Math.min(...along), Math.max(...along)];
}
