/** The world view: plans that are not about Europe alone. */
import type { Symbol } from '../atlas/types';
import { fillOf, solidPaint, type Paint, type Palette } from '../scene/colours';
import type { Box, Point } from '../scene/mercator';
import type { Scene } from '../scene/scene';
import { SYMBOL_PATHS } from '../drawing/symbols';
import { widthOf } from '../drawing/place-names';
import { BASELINE, leaderPath } from '../drawing/lettering';
import { node, type Node } from '../svg/svg';
import { textureDefs } from '../drawing/patterns';

/** The world as path data, in drawing units; see `worldShape`. */
export interface WorldShape {
  width: number;
  height: number;
  sphere: string;
  graticule: string;
  land: string;
  /** Countries of the atlas that its frame does not cut: an index of `paths`, by key of a plan's land and by country. */
  states: Record<string, Record<string, number>>;
  paths: string[];
  /** Where the mark of a country or part stands. */
  at: Record<string, Point>;
}

/** Least width shown, in drawing units: about a sixth of the world. */
const LEAST = 700;

/** What of the world a scene shows, and where everything stands on it; in drawing units. */
export interface WorldLayout {
  /** The part of the world that is shown. */
  box: Box;
  /** Size of names. */
  size: number;
  /** Path data of countries that the scene fills. */
  filled: (Paint & { country: string; d: string })[];
  /** Path data of what has an outline of its own. */
  outlines: string[];
  /** Small symbols on filled countries, which have their names from their shapes. */
  small: { symbol: Symbol; at: Point }[];
  /** What is pointed at, as it has no land here: by a symbol, or by a spot in its paint. */
  pointed: { paint: Paint; symbol: Symbol | undefined; at: Point }[];
  labels: WorldLabel[];
}

/**
 * Where a scene's world is looked at, and where its marks and names stand.
 * @param nameOf name of a country or part
 * @param look how names are set, where not as on a page
 */
export function layoutWorld(
  world: WorldShape,
  scene: Scene,
  nameOf: (id: string) => string,
  { size, widthOf, aspect }: NamesLook = PAGE
): WorldLayout {
  const states = world.states[scene.land.key] ?? {};
  const pathOf = (country: string) => world.paths[states[country] ?? -1];
  const filled = scene.fills.flatMap((paint) => {
    const d = pathOf(paint.country);
    return d && !scene.outlines.includes(paint.country) ? [{ ...paint, d }] : [];
  });
  const symbolOf = new Map(scene.marks.map((mark) => [mark.country, mark.symbol]));
  const pointed = [
    ...scene.parts,
    ...scene.fills,
    ...scene.marks.map(({ country }) => ({ country, ...solidPaint('aim') }))
  ].filter(
    ({ country }, index, all) =>
      world.at[country] !== undefined &&
      (!pathOf(country) || scene.outlines.includes(country)) &&
      all.findIndex((other) => other.country === country) === index
  );
  const spots = pointed.map(({ country }) => world.at[country]!);
  // Powers that are only spoken of may lie outside; what is marked may not.
  const marked = spots.filter((_, index) => symbolOf.has(pointed[index]!.country));
  const filledAt = filled.flatMap(({ country }) => (world.at[country] ? [world.at[country]] : []));
  const box = around(marked.length ? marked : [...spots, ...filledAt], world, aspect);
  const unit = box.width / 1000;
  return {
    box,
    size: unit * size,
    filled,
    outlines: scene.outlines.flatMap((id) => pathOf(id) || []),
    small: scene.marks.flatMap(({ country, symbol }, index) => {
      const at = filled.some((fill) => fill.country === country) && world.at[country];
      if (!at) return [];
      const before = scene.marks.slice(0, index).filter((mark) => mark.country === country).length;
      return [{ symbol, at: [at[0] + before * unit * 8, at[1]] satisfies Point }];
    }),
    pointed: pointed.map((paint, index) => ({ paint, symbol: symbolOf.get(paint.country), at: spots[index]! })),
    labels: placed(
      pointed
        .map(({ country }, index) => ({ id: country, text: nameOf(country), at: spots[index]! }))
        .filter(({ at: [x, y] }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height),
      unit * size,
      widthOf,
      box
    )
  };
}

/**
 * A laid-out world without its names: land without frontiers, Europe's countries in the scene's fills, and a mark for
 * everything beyond Europe and for all that claims no land.
 */
export function drawWorld(
  world: WorldShape,
  { box, filled, outlines, small, pointed, labels }: WorldLayout,
  palette: Palette,
  { line, fill, id }: PaintLook
): Node[] {
  const unit = box.width / 1000;
  // Rounded up, so that none is thinner than it may be.
  const stroke = (width: number) => Math.max(round(unit * width), Math.ceil(unit * line * 10) / 10);
  return [
    node('path', { d: world.sphere, fill: palette.water }),
    node('path', { d: world.graticule, fill: 'none', stroke: palette.waterLine, 'stroke-width': stroke(0.5) }),
    node('path', {
      d: world.land,
      fill: palette.silent,
      stroke: palette.waterText,
      'stroke-width': stroke(0.6),
      'stroke-linejoin': 'round'
    }),
    node(
      'g',
      { stroke: palette.paper, 'stroke-width': stroke(0.5), 'stroke-linejoin': 'round' },
      filled.map(({ d, ...paint }) => node('path', { id: id(paint.country), d, fill: fill(paint) }))
    ),
    node(
      'g',
      { stroke: palette.ink, 'stroke-width': stroke(1.4), fill: 'none' },
      outlines.map((d) => node('path', { d }))
    ),
    node(
      'g',
      { stroke: palette.ink, 'stroke-width': stroke(0.7) },
      labels.flatMap(({ leader }) => (leader ? [node('path', { d: leaderPath(leader, round) })] : []))
    ),
    ...small.map(({ symbol, at }) => symbolAt(symbol, at, unit * 3, palette)),
    ...pointed.map(({ paint, symbol, at: [x, y] }) =>
      symbol
        ? symbolAt(symbol, [x, y], unit * 7, palette)
        : node('circle', {
            cx: x,
            cy: y,
            r: round(unit * 7),
            fill: fill(paint),
            stroke: palette.ink,
            'stroke-width': stroke(1.2)
          })
    )
  ];
}

/**
 * The world, or as much of it as a scene speaks of, as a picture for a page.
 * @param nameOf name of a country or part
 */
export function worldPlate(world: WorldShape, scene: Scene, palette: Palette, nameOf: (id: string) => string): Node {
  const layout = layoutWorld(world, scene, nameOf);
  const { x, y, width, height } = roundedBox(layout.box);
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'world',
      viewBox: `${x} ${y} ${width} ${height}`,
      role: 'img',
      'aria-label': scene.sentence
    },
    [
      node('defs', {}, textureDefs(palette, [...scene.fills, ...scene.parts])),
      ...drawWorld(world, layout, palette, { line: 0, fill: (paint) => fillOf(paint, palette), id: () => null }),
      node(
        'g',
        {
          class: 'world-names',
          fill: palette.ink,
          stroke: palette.paper,
          'stroke-width': round((layout.box.width / 1000) * 4),
          'font-size': round(layout.size)
        },
        layout.labels.map(({ id, text, foot: [x, y], anchor }) =>
          node('text', { 'data-name': id, x, y, 'text-anchor': anchor }, [text])
        )
      )
    ]
  );
}

/** A box in tenths of a drawing unit, as fine as anything here is drawn. */
export const roundedBox = ({ x, y, width, height }: Box): Box => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height)
});

function symbolAt(symbol: Symbol, [x, y]: Point, half: number, palette: Palette): Node {
  return node('path', {
    d: SYMBOL_PATHS[symbol],
    fill: palette.ink,
    stroke: palette.paper,
    'stroke-width': 0.35,
    transform: `translate(${round(x)} ${round(y)}) scale(${round(half)})`
  });
}

const round = (value: number) => Math.round(value * 10) / 10;

/** How names are set. */
export interface NamesLook {
  /** Size of names in thousandths of the width. */
  size: number;
  /** Width of a text at size 1. */
  widthOf: (text: string) => number;
  /** Width over height. */
  aspect: number;
}

/** As on a page. */
const PAGE: NamesLook = { size: 17, widthOf, aspect: 1.8 };

/** How lines and fills are drawn. */
export interface PaintLook {
  /** Thinnest line, in thousandths of the width. */
  line: number;
  fill: (paint: Paint) => string;
  /** Id of a country's land on the drawing, or null where the page has others. */
  id: (country: string) => string | null;
}

/** The part of the world in which all points stand with room for their names. */
function around(points: Point[], world: WorldShape, aspect: number): Box {
  if (!points.length) return { x: 0, y: 0, width: world.width, height: world.height };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const wanted = Math.max(LEAST, (right - left) * 1.35, (bottom - top) * 1.35 * aspect);
  const width = Math.min(world.width, wanted);
  const height = Math.min(world.height, width / aspect);
  const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  return {
    x: clamp((left + right - width) / 2, 0, world.width - width),
    y: clamp((top + bottom - height) / 2, 0, world.height - height),
    width,
    height
  };
}

/** A name beside its mark. */
export interface WorldLabel {
  id: string;
  text: string;
  /** Where its baseline begins or ends, in tenths of a drawing unit. */
  foot: Point;
  anchor: 'start' | 'end';
  leader: [Point, Point] | null;
}

/** Places tried for a name, in units of its size from the mark; those farther off get a leader line. */
const TRIES: Point[] = [0, -1.1, 1.1, -2.2, 2.2, -3.4, 3.4, -4.6, 4.6].flatMap((down): Point[] => [
  [0.75 + Math.abs(down) * 0.5, down],
  [-0.75 - Math.abs(down) * 0.5, down]
]);

/** Names beside their marks, none on another, none cut off. */
function placed(
  wishes: { id: string; text: string; at: Point }[],
  size: number,
  widthOf: (text: string) => number,
  box: Box
): WorldLabel[] {
  const taken = wishes.map(({ at: [x, y] }) => ({
    left: x - size * 0.4,
    right: x + size * 0.4,
    top: y - size * 0.4,
    bottom: y + size * 0.4
  }));
  return wishes.flatMap(({ id, text, at: [x, y] }, own): WorldLabel[] => {
    const width = widthOf(text) * size;
    const tries = TRIES.map(([dx, dy]) => {
      const left = dx > 0 ? x + dx * size : x + dx * size - width;
      const middle = y + dy * size;
      return { dx, dy, left, right: left + width, top: middle - size * 0.5, bottom: middle + size * 0.5 };
    });
    const isOn = (t: { left: number; right: number; top: number; bottom: number }) =>
      t.left > box.x && t.right < box.x + box.width && t.top > box.y && t.bottom < box.y + box.height;
    const free = tries.find(
      (t) =>
        isOn(t) &&
        !taken.some(
          (o, index) => index !== own && t.left < o.right && t.right > o.left && t.top < o.bottom && t.bottom > o.top
        )
    );
    // Where names crowd, the nearest place that is on the drawing must do; where it is too small, there is none.
    const found = free ?? tries.find(isOn);
    if (!found) return [];
    const { dx, dy, ...reach } = found;
    taken.push(reach);
    const at: Point = [x + dx * size, y + dy * size];
    const foot: Point = [round(at[0]), round(at[1] + size * BASELINE)];
    return [{ id, text, foot, anchor: dx > 0 ? 'start' : 'end', leader: dy === 0 ? null : [[x, y], at] }];
  });
}
