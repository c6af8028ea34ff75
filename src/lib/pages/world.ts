/** The world view: plans that are not about Europe alone. */
import { fillOf, markColours, nameColours, solidPaint, type Paint, type Palette } from '../scene/colours';
import type { Box, Point } from '../scene/mercator';
import type { Lettering } from '../scene/picture';
import type { Mark, Scene } from '../scene/scene';
import { SYMBOL_PATHS } from '../drawing/symbols';
import { widthOf } from '../drawing/place-names';
import { BASELINE, leaderPath } from '../drawing/lettering';
import { node, type Node } from '../svg/svg';
import { goingOn } from '../words/world-words';
import { textureDefs } from '../drawing/patterns';

/** The world, or a part of it, as path data in drawing units; see `worldShape`. */
export interface WorldShape {
  /** Where all of it lies. */
  whole: Box;
  land: string;
  coast: string;
  /** Countries: an index of `paths`, by key of a plan's land and by country. */
  states: Record<string, Record<string, number>>;
  /** With the box of their largest pieces, in Europe and beyond. */
  paths: { d: string; box: Box }[];
  /** Where the mark of a country or part stands. */
  at: Record<string, Point>;
  /** Countries that go on from Europe far beyond it. */
  vast: string[];
}

/** Least width shown, as a share of the world's. */
const LEAST = 1 / 6;
/** Width over height of a room from which all of a vast land is shown. */
const LYING = 1.2;
/** Room around what is spoken of, as a share of what it takes. */
const ROOM = 0.13;
/** Up to so many countries are named beside their land where their names do not fit on it. */
const FEW = 6;
/** Lengths in parts of the size of names: half a symbol, and half a small one. */
const [SYMBOL, SMALL] = [0.42, 0.3];
/** Widths of lines, in pixels of a screen or points of a page. */
const LINES = { coast: 0.5, outline: 1.1, leader: 0.7, spot: 1.2 };

/** What of the world a scene shows, and where everything stands on it; in drawing units. */
export interface WorldLayout {
  /** The part of the world that is shown. */
  box: Box;
  /** Drawing units to a pixel of the screen or a point of the page. */
  unit: number;
  /** Size of names. */
  size: number;
  /** Path data of countries that the scene fills. */
  filled: (Paint & { country: string; d: string; box: Box })[];
  /** Path data of what has an outline of its own. */
  outlines: string[];
  /** Small symbols on filled countries. */
  small: (Pick<Mark, 'symbol' | 'ink'> & { at: Point })[];
  /** What is pointed at, as it has no land here: by a symbol, or by a spot in its paint. */
  pointed: { paint: Paint; mark: Pick<Mark, 'symbol' | 'ink'> | undefined; at: Point }[];
  labels: WorldLabel[];
}

/** The room that a world is drawn in, and how its names are set. */
export interface WorldRoom {
  /** In pixels of a screen or points of a page. */
  width: number;
  height: number;
  /** Of names, in the same. */
  size: number;
  /** Width of a text at size 1. */
  widthOf: (text: string) => number;
}

/**
 * Where a scene's world is looked at, and where its marks and names stand.
 * @param nameOf name of a country or part
 * @param box what is shown, where that is known
 */
export function layoutWorld(
  world: WorldShape,
  scene: Scene,
  nameOf: (id: string) => string,
  room: WorldRoom,
  box = lookAt(world, scene, room)
): WorldLayout {
  const unit = box.width / room.width;
  const size = unit * room.size;
  const { filled, pointed } = subjectsOf(world, scene);
  const pathOf = pathsIn(world, scene);
  const markOf = new Map(scene.marks.map((mark) => [mark.country, mark]));
  const inside = filled.flatMap((paint): WorldLabel[] => {
    const name = nameOf(paint.country);
    const at = world.vast.includes(paint.country) ? middleOfBoth(paint.box, box) : world.at[paint.country];
    const isCut = world.vast.includes(paint.country) && paint.box.x + paint.box.width > box.x + box.width;
    // Land that the picture cuts off is said to go on, where there is no room for its name too.
    const text = (isCut ? [goingOn(name), goingOn()] : [name]).find(
      (each) => at && fits(room.widthOf(each) * size, size, at, paint.box, box)
    );
    if (!at || text === undefined) return [];
    const foot: Point = [round(at[0]), round(at[1] + size * BASELINE)];
    return [{ id: paint.country, text, foot, anchor: 'middle', leader: null, paint }];
  });
  const isInside = new Set(inside.map(({ id }) => id));
  const beside = filled.filter(({ country }) => !isInside.has(country) && world.at[country] && filled.length <= FEW);
  const small = scene.marks.flatMap(({ country, symbol, ink }, index) => {
    const name = inside.find(({ id }) => id === country);
    const at = filled.some((fill) => fill.country === country) && (name?.foot ?? world.at[country]);
    if (!at) return [];
    const before = scene.marks.slice(0, index).filter((mark) => mark.country === country).length;
    return [{ symbol, ink, at: [at[0] + before * size * 0.7, at[1] + (name ? size * 0.6 : 0)] satisfies Point }];
  });
  const marked = pointed.map(({ country, ...paint }) => ({
    paint,
    mark: markOf.get(country),
    at: world.at[country]!
  }));
  return {
    box,
    unit,
    size,
    filled,
    outlines: scene.outlines.flatMap((id) => pathOf(id)?.d ?? []),
    small,
    pointed: marked,
    labels: [
      ...inside,
      ...placed(
        [...pointed, ...beside]
          .map(({ country }) => ({ id: country, text: nameOf(country), at: world.at[country]! }))
          .filter(({ at }) => isIn(at, box)),
        inside.map((label) => roomOf(label, room.widthOf(label.text) * size, size)),
        size,
        room.widthOf,
        box
      )
    ]
  };
}

const pathsIn = (world: WorldShape, scene: Scene) => {
  const states = world.states[scene.land.key] ?? {};
  return (country: string) => world.paths[states[country] ?? -1];
};

/** What a scene fills, and what it points at since it has no land here or claims none. */
function subjectsOf(world: WorldShape, scene: Scene) {
  const pathOf = pathsIn(world, scene);
  const isOutlined = (country: string) => scene.outlines.includes(country);
  const filled = scene.fills.flatMap((paint) => {
    const path = pathOf(paint.country);
    return path && !isOutlined(paint.country) ? [{ ...paint, ...path }] : [];
  });
  const pointed = [
    ...scene.parts,
    ...scene.fills,
    ...scene.marks.map(({ country }) => ({ country, ...solidPaint('aim') }))
  ].filter(
    ({ country }, index, all) =>
      world.at[country] !== undefined &&
      (!pathOf(country) || isOutlined(country)) &&
      all.findIndex((other) => other.country === country) === index
  );
  return { filled, pointed };
}

/** The part of the world, in the proportions of a room, that has all in it that a scene speaks of. */
export function lookAt(world: WorldShape, scene: Scene, { width, height }: Pick<WorldRoom, 'width' | 'height'>): Box {
  const { filled, pointed } = subjectsOf(world, scene);
  const pathOf = pathsIn(world, scene);
  const aspect = width / height;
  const boxes = [
    ...pointed.map(({ country }): Box => pointBox(world.at[country]!)),
    // An upright room would show a narrow strip of all; there of a land that goes on beyond Europe its heart is enough.
    ...[...filled, ...scene.outlines.map((country) => ({ country, box: pathOf(country)?.box }))].flatMap(
      ({ country, box }) =>
        aspect < LYING && world.vast.includes(country) && world.at[country]
          ? [pointBox(world.at[country])]
          : box
            ? [box]
            : []
    )
  ];
  const { whole } = world;
  if (!boxes.length) return shaped(whole, aspect, whole);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const [across, down] = [(right - left) * ROOM, (bottom - top) * ROOM];
  return shaped(
    { x: left - across, y: top - down, width: right - left + 2 * across, height: bottom - top + 2 * down },
    aspect,
    whole
  );
}

const pointBox = ([x, y]: Point): Box => ({ x, y, width: 0, height: 0 });

/** A box widened to proportions, and moved so that it shows no more than it must of what lies beyond the world. */
function shaped({ x, y, width, height }: Box, aspect: number, whole: Box): Box {
  const across = Math.max(whole.width * LEAST, width, height * aspect);
  const down = across / aspect;
  const moved = (start: number, length: number, from: number, most: number) =>
    length > most ? from + (most - length) / 2 : Math.min(Math.max(start, from), from + most - length);
  return {
    x: moved(x + (width - across) / 2, across, whole.x, whole.width),
    y: moved(y + (height - down) / 2, down, whole.y, whole.height),
    width: across,
    height: down
  };
}

const isIn = ([x, y]: Point, box: Box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

/** The middle of what two boxes have in common. */
function middleOfBoth(a: Box, b: Box): Point {
  const middle = (from: number, length: number, start: number, extent: number) =>
    (Math.max(from, start) + Math.min(from + length, start + extent)) / 2;
  return [middle(a.x, a.width, b.x, b.width), middle(a.y, a.height, b.y, b.height)];
}

/** Whether a name around a spot is on the land's own box and on the picture. */
function fits(width: number, size: number, [x, y]: Point, ...boxes: Box[]): boolean {
  return boxes.every(
    (box) =>
      x - width * 0.55 > box.x &&
      x + width * 0.55 < box.x + box.width &&
      y - size > box.y &&
      y + size < box.y + box.height
  );
}

/**
 * A laid-out world without its names: land without frontiers, countries in the scene's fills, and a mark for
 * everything that has no land here and for all that claims none. The sea goes on to the edges.
 */
export function drawWorld(
  world: WorldShape,
  { box, unit, size, filled, outlines, small, pointed, labels }: WorldLayout,
  palette: Palette,
  { line, fill, id }: PaintLook
): Node[] {
  // Rounded up, so that none is thinner than it may be.
  const stroke = (width: number) => Math.ceil(unit * Math.max(width, line) * 10) / 10;
  return [
    node('rect', { ...roundedBox(box), fill: palette.water }),
    node('path', { d: world.land, fill: palette.silent }),
    node(
      'g',
      {},
      filled.map(({ d, ...paint }) => node('path', { id: id(paint.country), d, fill: fill(paint) }))
    ),
    node('path', {
      d: world.coast,
      fill: 'none',
      stroke: palette.waterText,
      'stroke-width': stroke(LINES.coast),
      'stroke-linejoin': 'round'
    }),
    node(
      'g',
      { stroke: palette.ink, 'stroke-width': stroke(LINES.outline), fill: 'none', 'stroke-linejoin': 'round' },
      outlines.map((d) => node('path', { d }))
    ),
    node(
      'g',
      { stroke: palette.ink, 'stroke-width': stroke(LINES.leader) },
      labels.flatMap(({ leader }) => (leader ? [node('path', { d: leaderPath(leader, round) })] : []))
    ),
    ...small.map(({ at, ...mark }) => symbolAt(mark, at, size * SMALL, palette)),
    ...pointed.map(({ paint, mark, at: [x, y] }) =>
      mark
        ? symbolAt(mark, [x, y], size * SYMBOL, palette)
        : node('circle', {
            cx: x,
            cy: y,
            r: round(size * SYMBOL),
            fill: fill(paint),
            stroke: palette.ink,
            'stroke-width': stroke(LINES.spot)
          })
    )
  ];
}

/** Room in which a world stands on a page of text, in CSS pixels. */
const PAGE = { width: 720, height: 420 };
/** Sizes of names on a page, in CSS pixels: in a room at least so wide, in narrower ones, and of marks without names. */
const [WIDE, SIZE, SMALL_SIZE, TINY_SIZE] = [700, 15, 12.5, 8];
/** A room narrower than this is a small multiple's: without names, and with the textures of its page. */
const NAMED = 320;

/**
 * The world, or as much of it as a scene speaks of, as a picture for a page; a small one has no names.
 * @param nameOf name of a country or part
 * @param room in CSS pixels; the picture has its proportions
 */
export function worldPlate(
  world: WorldShape,
  scene: Scene,
  palette: Palette,
  nameOf: (id: string) => string,
  room: { width: number; height: number } = PAGE
): Node {
  const isSmall = room.width < NAMED;
  const size = isSmall ? TINY_SIZE : room.width < WIDE ? SMALL_SIZE : SIZE;
  const layout = layoutWorld(world, scene, nameOf, { ...room, size, widthOf });
  const { x, y, width, height } = roundedBox(layout.box);
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'world',
      viewBox: `${x} ${y} ${width} ${height}`,
      preserveAspectRatio: 'xMidYMid slice',
      role: 'img',
      'aria-label': scene.sentence
    },
    [
      ...(isSmall ? [] : [node('defs', {}, textureDefs(palette, [...scene.fills, ...scene.parts]))]),
      ...drawWorld(world, isSmall ? { ...layout, labels: [] } : layout, palette, {
        line: 0,
        fill: (paint) => fillOf(paint, palette),
        id: () => null
      }),
      node(
        'g',
        { class: 'world-names', 'stroke-width': round(layout.unit * 3.5), 'font-size': round(layout.size) },
        (isSmall ? [] : layout.labels).map((label) => {
          const { colour, halo } = lettersOn(label, palette);
          const [x, y] = label.foot;
          const place = { x, y, 'text-anchor': label.anchor };
          return node('text', { 'data-name': label.id, ...place, fill: colour, stroke: halo }, [label.text]);
        })
      )
    ]
  );
}

/** Colour and halo of a name: on its own land as its fill has it, elsewhere as ink on paper. */
export const lettersOn = ({ paint }: WorldLabel, palette: Palette): Lettering =>
  paint ? nameColours(paint, palette) : { colour: palette.ink, halo: palette.paper };

/** A box in tenths of a drawing unit, as fine as anything here is drawn. */
export const roundedBox = ({ x, y, width, height }: Box): Box => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height)
});

function symbolAt({ symbol, ink }: Pick<Mark, 'symbol' | 'ink'>, [x, y]: Point, half: number, palette: Palette): Node {
  return node('path', {
    d: SYMBOL_PATHS[symbol],
    ...markColours(ink, palette),
    'stroke-width': 0.35,
    transform: `translate(${round(x)} ${round(y)}) scale(${round(half)})`
  });
}

const round = (value: number) => Math.round(value * 10) / 10;

/** How lines and fills are drawn. */
export interface PaintLook {
  /** Thinnest line, in pixels or points. */
  line: number;
  fill: (paint: Paint) => string;
  /** Id of a country's land on the drawing, or null where the page has others. */
  id: (country: string) => string | null;
}

/** A name on its land or beside its mark. */
export interface WorldLabel {
  id: string;
  text: string;
  /** Where its baseline begins, is in the middle or ends, in tenths of a drawing unit. */
  foot: Point;
  anchor: 'start' | 'middle' | 'end';
  leader: [Point, Point] | null;
  /** Of the land that it stands on, or null where it stands beside. */
  paint: Paint | null;
}

interface Taken {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The room of a name around the middle of its line. */
const roomOf = ({ foot: [x, y] }: Pick<WorldLabel, 'foot'>, width: number, size: number): Taken => ({
  left: x - width / 2 - size * 0.3,
  right: x + width / 2 + size * 0.3,
  top: y - size * BASELINE - size / 2,
  bottom: y - size * BASELINE + size / 2
});

/** Places tried for a name, in units of its size from the mark, the nearest first; those farther off get a leader line. */
const TRIES: Point[] = [0, 1.1, 2.2, 3.4, 4.6, 6, 8, 10].flatMap((far): Point[] =>
  [-far, far].flatMap((down): Point[] => [
    [0.75 + far * 0.5, down],
    [-0.75 - far * 0.5, down],
    ...(far > 2
      ? ([
          [0.75 + far * 1.2, down / 3],
          [-0.75 - far * 1.2, down / 3]
        ] satisfies Point[])
      : [])
  ])
);

/**
 * Names beside their marks, none on another, none cut off; one that finds no such place is left out.
 * @param blocked where other names stand
 */
function placed(
  wishes: { id: string; text: string; at: Point }[],
  blocked: Taken[],
  size: number,
  widthOf: (text: string) => number,
  box: Box
): WorldLabel[] {
  const taken = wishes.map(({ at: [x, y] }) => ({
    left: x - size * 0.5,
    right: x + size * 0.5,
    top: y - size * 0.5,
    bottom: y + size * 0.5
  }));
  const names = [...blocked];
  return wishes.flatMap(({ id, text, at: [x, y] }, own): WorldLabel[] => {
    const width = widthOf(text) * size;
    const found = TRIES.map(([dx, dy]) => {
      const left = (dx > 0 ? x + dx * size : x + dx * size - width) - size * 0.2;
      const middle = y + dy * size;
      return {
        dx,
        dy,
        left,
        right: left + width + size * 0.4,
        top: middle - size * 0.55,
        bottom: middle + size * 0.55
      };
    }).find(
      (t) =>
        t.left > box.x &&
        t.right < box.x + box.width &&
        t.top > box.y &&
        t.bottom < box.y + box.height &&
        ![...taken.filter((_, index) => index !== own), ...names].some(
          (o) => t.left < o.right && t.right > o.left && t.top < o.bottom && t.bottom > o.top
        )
    );
    if (!found) return [];
    const { dx, dy, ...reach } = found;
    names.push(reach);
    const at: Point = [x + dx * size, y + dy * size];
    const foot: Point = [round(at[0]), round(at[1] + size * BASELINE)];
    return [
      {
        id,
        text,
        foot,
        anchor: dx > 0 ? 'start' : 'end',
        leader: dy === 0 && Math.abs(dx) < 1 ? null : [[x, y], at],
        paint: null
      }
    ];
  });
}
