/** The world view: plans that are not about Europe alone. */
import type { Symbol } from '../atlas/types';
import { fillOf, solidPaint, type Paint, type Palette } from '../scene/colours';
import type { Box, Point } from '../scene/mercator';
import type { Scene } from '../scene/scene';
import { SYMBOL_PATHS } from '../drawing/symbols';
import { widthOf } from '../drawing/place-names';
import { BASELINE, leaderPath } from '../drawing/lettering';
import { node, type Node } from '../svg/svg';
import { sharesOf, textureDefs } from '../drawing/patterns';

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

/**
 * The world, or as much of it as a scene speaks of: land without frontiers, Europe's countries in the scene's fills,
 * and a named mark for everything beyond Europe and for all that claims no land.
 * @param nameOf name of a country or part
 * @param look how it is set, where not as on a page
 */
export function worldPlate(
  world: WorldShape,
  scene: Scene,
  palette: Palette,
  nameOf: (id: string) => string,
  look: Partial<WorldLook> = {}
): Node {
  const { size, line, widthOf, fill, aspect, id } = {
    ...PAGE,
    fill: (paint: Paint) => fillOf(paint, palette),
    ...look
  };
  const states = world.states[scene.land.key] ?? {};
  const pathOf = (country: string) => world.paths[states[country] ?? -1];
  const filled = scene.fills.filter(({ country }) => pathOf(country) && !scene.outlines.includes(country));
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
  // Rounded up, so that none is thinner than it may be.
  const stroke = (width: number) => Math.max(round(unit * width), Math.ceil(unit * line * 10) / 10);
  const labels = placed(
    pointed
      .map(({ country }, index) => ({ id: country, text: nameOf(country), at: spots[index]! }))
      .filter(({ at: [x, y] }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height),
    unit * size,
    widthOf,
    box
  );
  // A filled country has its name from its shape; its symbols are small, beside each other.
  const small = scene.marks.flatMap(({ country, symbol }, index) => {
    const at = filled.some((fill) => fill.country === country) && world.at[country];
    if (!at) return [];
    const before = scene.marks.slice(0, index).filter((mark) => mark.country === country).length;
    return [symbolAt(symbol, [at[0] + before * unit * 8, at[1]], unit * 3, palette)];
  });
  const marks = pointed.map((paint, index) => {
    const [x, y] = spots[index]!;
    const symbol = symbolOf.get(paint.country);
    return symbol
      ? symbolAt(symbol, [x, y], unit * 7, palette)
      : node('circle', {
          cx: x,
          cy: y,
          r: round(unit * 7),
          fill: fill(paint),
          stroke: palette.ink,
          'stroke-width': stroke(1.2)
        });
  });
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'world',
      viewBox: [box.x, box.y, box.width, box.height].map(round).join(' '),
      role: 'img',
      'aria-label': scene.sentence
    },
    [
      node('defs', {}, textureDefs(palette, sharesOf([scene.plan]))),
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
        filled.map((paint) => node('path', { id: id(paint.country), d: pathOf(paint.country), fill: fill(paint) }))
      ),
      node(
        'g',
        { stroke: palette.ink, 'stroke-width': stroke(1.4), fill: 'none' },
        scene.outlines.flatMap((id) => (pathOf(id) ? [node('path', { d: pathOf(id) })] : []))
      ),
      node(
        'g',
        { stroke: palette.ink, 'stroke-width': stroke(0.7) },
        labels.flatMap(({ leader }) => (leader ? [node('path', { d: leaderPath(leader, round) })] : []))
      ),
      ...small,
      ...marks,
      node(
        'g',
        {
          class: 'world-names',
          fill: palette.ink,
          stroke: palette.paper,
          'stroke-width': round(unit * 4),
          'font-size': round(unit * size)
        },
        labels.map(({ id, text, at: [x, y], anchor }) =>
          node('text', { 'data-name': id, x: round(x), y: round(y + unit * size * BASELINE), 'text-anchor': anchor }, [
            text
          ])
        )
      )
    ]
  );
}

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

/** How names and fills are set. */
export interface WorldLook {
  /** Size of names in thousandths of the width. */
  size: number;
  /** Thinnest line, in thousandths of the width. */
  line: number;
  /** Width of a text at size 1. */
  widthOf: (text: string) => number;
  fill: (paint: Paint) => string;
  /** Width over height. */
  aspect: number;
  /** Id of a country's land on the drawing, or null where the page has others. */
  id: (country: string) => string | null;
}

/** As on a page. */
const PAGE = { size: 17, line: 0, widthOf, aspect: 1.8, id: () => null };

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

interface Label {
  id: string;
  text: string;
  at: Point;
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
): Label[] {
  const taken = wishes.map(({ at: [x, y] }) => ({
    left: x - size * 0.4,
    right: x + size * 0.4,
    top: y - size * 0.4,
    bottom: y + size * 0.4
  }));
  return wishes.flatMap(({ id, text, at: [x, y] }, own): Label[] => {
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
    return [{ id, text, at, anchor: dx > 0 ? 'start' : 'end', leader: dy === 0 ? null : [[x, y], at] }];
  });
}
