/** Draws a figure's nodes into a PDF: shapes, tiling patterns and text as they stand, nothing as an image. */
import { computedStyle, isHaloed, numberOf, shiftOf } from './computed-style';
import { matrixOf, multiply, type Matrix } from './matrix';
import { faceOf, type Face } from './font-metrics';
import { textOutline, type Fonts } from './outline';
import { withoutQuadratics } from './quadratic-to-cubic';
import type { Attributes, Node } from './svg';
import { faceFile, textIn } from './fonts';

type Document = PDFKit.PDFDocument;

/** What a drawing is made with. */
interface Sheet {
  document: Document;
  /** Nodes that others refer to. */
  byId: Map<string, Node>;
  fonts: Fonts;
  /** Patterns already made, by what they are and where they stand. */
  patterns: Map<string, string>;
}

/** Where on the page a node is drawn, and what it takes over from its groups. */
interface Place {
  matrix: Matrix;
  around: Attributes;
}

const UNDRAWN = new Set(['defs', 'pattern', 'title', 'desc', 'metadata', 'style']);

/**
 * Draws an `<svg>` on the document's page; its user units are points.
 * @param fonts those of the texts, which the document has registered by face too
 * @throws Error if it holds something that figures do not have: opacity, clip paths, images …
 */
export function drawFigure(document: Document, svg: Node, fonts: Fonts): void {
  const byId = new Map<string, Node>();
  collect(svg, byId);
  // A PDF counts from below.
  const page: Matrix = [1, 0, 0, -1, 0, document.page.height];
  const sheet: Sheet = { document, byId, fonts, patterns: new Map() };
  const [left, top, width, height] = viewBoxOf(svg) ?? [0, 0, document.page.width, document.page.height];
  const [across, down] = [document.page.width / width, document.page.height / height];
  const fitted: Matrix = [across, 0, 0, down, -left * across, -top * down];
  inGroup(sheet, fitted, { matrix: page, around: computedStyle({}, svg.attributes) }, (place) =>
    drawAll(svg.children, sheet, place)
  );
}

function collect(node: Node, byId: Map<string, Node>): void {
  const { id } = node.attributes;
  if (id) byId.set(String(id), node);
  for (const child of node.children) if (typeof child !== 'string') collect(child, byId);
}

function viewBoxOf({ attributes }: Node): [number, number, number, number] | null {
  const numbers = String(attributes['viewBox'] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const [left, top, width, height] = numbers;
  return numbers.length === 4 && width! > 0 && height! > 0 ? [left!, top!, width!, height!] : null;
}

function drawAll(children: Node['children'], sheet: Sheet, place: Place): void {
  for (const child of children) if (typeof child !== 'string') draw(child, sheet, place);
}

function draw(node: Node, sheet: Sheet, place: Place): void {
  const { tag, attributes } = node;
  if (UNDRAWN.has(tag)) return;
  refuseTransparency(attributes);
  const around = computedStyle(place.around, attributes);
  inGroup(sheet, matrixOf(attributes['transform']), { ...place, around }, (inside) => {
    if (tag === 'g') drawAll(node.children, sheet, inside);
    else if (tag === 'use') drawAgain(attributes, sheet, inside);
    else if (tag === 'text') drawText(attributes, textIn(node.children), sheet, inside);
    else paint(shapeOf(node, sheet.document), sheet, inside);
  });
}

function refuseTransparency(attributes: Attributes): void {
  for (const key of ['opacity', 'fill-opacity', 'stroke-opacity', 'clip-path', 'mask', 'filter', 'style', 'class'])
    if (attributes[key] !== undefined && attributes[key] !== null && attributes[key] !== false)
      throw new Error(`figures have no ${key}`);
}

function inGroup(sheet: Sheet, matrix: Matrix, place: Place, drawInside: (place: Place) => void): void {
  const still = matrix.every((value, index) => value === (index === 0 || index === 3 ? 1 : 0));
  if (still) return drawInside(place);
  sheet.document.save().transform(...matrix);
  drawInside({ ...place, matrix: multiply(place.matrix, matrix) });
  sheet.document.restore();
}

function drawAgain(attributes: Attributes, sheet: Sheet, place: Place): void {
  const target = sheet.byId.get(String(attributes['href'] ?? '').slice(1));
  if (!target) throw new Error(`a figure uses ${attributes['href']}, which it does not have`);
  const moved: Matrix = [1, 0, 0, 1, numberOf(attributes['x']), numberOf(attributes['y'])];
  inGroup(sheet, moved, place, (inside) => draw(target, sheet, inside));
}

/** What puts a shape's path into the document. */
function shapeOf({ tag, attributes }: Node, document: Document): () => void {
  const at = (key: string) => numberOf(attributes[key]);
  switch (tag) {
    case 'path': {
      // The library draws quadratic curves as others.
      const data = withoutQuadratics(String(attributes['d'] ?? ''));
      return () => document.path(data);
    }
    case 'rect': {
      const radius = numberOf(attributes['rx'], at('ry'));
      if (radius) return () => document.roundedRect(at('x'), at('y'), at('width'), at('height'), radius);
      return () => document.rect(at('x'), at('y'), at('width'), at('height'));
    }
    case 'circle':
      return () => document.circle(at('cx'), at('cy'), at('r'));
    case 'ellipse':
      return () => document.ellipse(at('cx'), at('cy'), at('rx'), at('ry'));
    case 'line':
      return () => document.moveTo(at('x1'), at('y1')).lineTo(at('x2'), at('y2'));
    case 'polyline':
    case 'polygon':
      return () => document.path(`M${attributes['points'] ?? ''}${tag === 'polygon' ? 'Z' : ''}`);
    default:
      throw new Error(`figures have no <${tag}>`);
  }
}

/** Fills and strokes a shape in the order that it asks for. */
function paint(shape: () => void, sheet: Sheet, place: Place): void {
  const { around } = place;
  const fill = colourOf(around['fill'] ?? '#000');
  const stroke = colourOf(around['stroke'] ?? 'none');
  const strokeWidth = numberOf(around['stroke-width'], 1);
  const filling = () => {
    if (fill) fillShape(shape, fill, sheet, place);
  };
  const stroking = () => {
    if (stroke && strokeWidth > 0) strokeShape(shape, stroke, strokeWidth, sheet, around);
  };
  if (isHaloed(around)) {
    stroking();
    filling();
  } else {
    filling();
    stroking();
  }
}

const colourOf = (value: Attributes[string]): string | null =>
  value === null || value === undefined || value === 'none' ? null : String(value);

function fillShape(shape: () => void, fill: string, sheet: Sheet, place: Place): void {
  const { document } = sheet;
  const rule = place.around['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero';
  const id = /^url\(#(.+)\)$/.exec(fill)?.[1];
  if (!id) {
    shape();
    document.fillColor(fill).fill(rule);
    return;
  }
  const pattern = sheet.byId.get(id);
  if (pattern?.tag !== 'pattern') throw new Error(`a figure is filled with ${id}, which it does not have`);
  // The ground below all tiles at once: painted with each tile, it would leave hairlines between them in many viewers.
  const { ground, signs } = groundAndSigns(pattern);
  if (ground) {
    shape();
    document.fillColor(ground).fill(rule);
  }
  if (!signs.length) return;
  shape();
  document.addContent(`/Pattern cs /${patternName(id, pattern, signs, sheet, place)} scn`);
  document.fill(rule);
}

function groundAndSigns({ attributes, children }: Node): { ground: string | null; signs: Node[] } {
  const [first, ...others] = children.filter((child) => typeof child !== 'string');
  const covers =
    first?.tag === 'rect' &&
    ['x', 'y'].every((key) => numberOf(first.attributes[key]) === numberOf(attributes[key])) &&
    ['width', 'height'].every((key) => numberOf(first.attributes[key]) >= numberOf(attributes[key])) &&
    !String(first.attributes['fill']).startsWith('url') &&
    !first.attributes['transform'] &&
    !first.attributes['stroke'];
  if (!covers) return { ground: null, signs: first ? [first, ...others] : [] };
  refuseTransparency(first.attributes);
  return { ground: colourOf(first.attributes['fill'] ?? '#000'), signs: others };
}

/** Name of a coloured tiling pattern in the page's resources, made where it is not there yet. */
function patternName(id: string, pattern: Node, signs: Node[], sheet: Sheet, place: Place): string {
  const { document, patterns } = sheet;
  const { attributes } = pattern;
  if (attributes['patternUnits'] !== 'userSpaceOnUse' || attributes['viewBox'])
    throw new Error(`the pattern ${id} is not measured in the units of the drawing`);
  const matrix = multiply(place.matrix, matrixOf(attributes['patternTransform']));
  const key = `${id} ${matrix.join(' ')}`;
  const known = patterns.get(key);
  if (known) return known;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(attributes[name])) as Tile;
  const reference = document.ref({
    Type: 'Pattern',
    PatternType: 1,
    PaintType: 1,
    TilingType: 1,
    BBox: [x - BLEED, y - BLEED, x + width + BLEED, y + height + BLEED],
    XStep: width,
    YStep: height,
    Matrix: matrix,
    Resources: {}
  });
  const content = contentOf(document, () =>
    drawAll(
      signs.map((sign) => bled(sign, [x, y, width, height])),
      sheet,
      { matrix, around: computedStyle({}, attributes) }
    )
  );
  reference.end(new TextEncoder().encode(content));
  const name = `Tile${patterns.size + 1}`;
  patterns.set(key, name);
  (document.page as PDFKit.PDFPage & { patterns: Record<string, unknown> }).patterns[name] = reference;
  return name;
}

/** Left, top, width and height. */
type Tile = [number, number, number, number];

/** How far tiles reach into each other, in units of the pattern: too little to be seen, enough to leave no hairline. */
const BLEED = 0.4;

/** A sign that goes on in the next tile, drawn a little into it. */
function bled(sign: Node, [left, top, width, height]: Tile): Node {
  if (sign.tag !== 'rect' || sign.attributes['transform']) return sign;
  const [x, y, across, down] = ['x', 'y', 'width', 'height'].map((name) => numberOf(sign.attributes[name])) as Tile;
  const [west, north] = [x <= left ? BLEED : 0, y <= top ? BLEED : 0];
  const east = x + across >= left + width ? BLEED : 0;
  const south = y + down >= top + height ? BLEED : 0;
  const box = { x: x - west, y: y - north, width: across + west + east, height: down + north + south };
  return { ...sign, attributes: { ...sign.attributes, ...box } };
}

/** What a drawing would write on the page. */
function contentOf(document: Document, drawAside: () => void): string {
  const { page } = document;
  const lines: string[] = [];
  document.page = Object.create(page, { write: { value: (line: string) => lines.push(line) } });
  drawAside();
  document.page = page;
  return lines.join('\n');
}

function strokeShape(shape: () => void, stroke: string, width: number, sheet: Sheet, around: Attributes): void {
  if (stroke.startsWith('url')) throw new Error('figures have no patterns on lines');
  const { document } = sheet;
  const dashes = String(around['stroke-dasharray'] ?? 'none');
  shape();
  document
    .strokeColor(stroke)
    .lineWidth(width)
    .lineCap((around['stroke-linecap'] ?? 'butt') as 'butt')
    .lineJoin((around['stroke-linejoin'] ?? 'miter') as 'miter')
    .miterLimit(numberOf(around['stroke-miterlimit'], 4));
  if (dashes === 'none') document.undash();
  else
    document.dash(
      dashes
        .trim()
        .split(/[\s,]+/)
        .map(Number) as never,
      { phase: numberOf(around['stroke-dashoffset']) }
    );
  document.stroke();
}

/** Letters as text that can be searched, above a halo of outlines, since text twice would be found twice. */
function drawText(own: Attributes, words: string, sheet: Sheet, place: Place): void {
  const { document, fonts } = sheet;
  const { around } = place;
  const face = faceOf(around);
  const font = fonts.get(face);
  if (!font) throw new Error(`the font file ${faceFile(face)} is missing`);
  const [x, y] = [numberOf(own['x']), numberOf(own['y'])];
  const fill = colourOf(around['fill'] ?? '#000');
  const stroke = colourOf(around['stroke'] ?? 'none');
  if (stroke) {
    const data = withoutQuadratics(textOutline(words, font, around, x, y));
    const halo = () => document.path(data);
    strokeShape(halo, stroke, numberOf(around['stroke-width'], 1), sheet, around);
  }
  if (fill) letters(document, words, face, fill, around, x, y);
}

function letters(document: Document, words: string, face: Face, fill: string, type: Attributes, x: number, y: number) {
  const size = numberOf(type['font-size'], 16);
  const spacing = numberOf(type['letter-spacing']);
  // With features named, even none, the library sets the line as a whole and not word by word.
  const features: [] = [];
  document.font(face).fontSize(size).fillColor(fill);
  const width = document.widthOfString(words, { features }) + spacing * [...words].length;
  const options = { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing, features } as const;
  // Readers take wide spacing for the end of a word unless they are told what is written.
  if (spacing) document.markContent('Span', { actual: words });
  document.text(words, x - shiftOf(width, type), y, options);
  if (spacing) document.endMarkedContent();
}
