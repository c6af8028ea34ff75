/** Small maps for pages: what a plan says, drawn on a sheet of Europe. Geometry stands once for any number of them. */
import { frontierPairs } from '../atlas/borders/frontier-pairs';
import type { Piece } from '../atlas/borders/land';
import type { AtlasTables, AtlasTopology, Part, State } from '../atlas/types';
import { fillOf, solidPaint, type Paint, type Palette } from '../scene/colours';
import type { Box } from '../scene/mercator';
import { frontierId, frontierIn, landIn, landWithParts, type Frontiers } from '../scene/frontiers';
import { dividedBy } from '../scene/picture';
import type { Scene } from '../scene/scene';
import { lettered } from '../drawing/lettering';
import { middleOf, symbolsOn } from '../drawing/marks';
import { SYMBOL_SIZE } from '../drawing/symbols';
import type { Placed } from '../drawing/labels';
import { edgesOf, type Land } from '../drawing/label-spots';
import {
  ON_SCREEN,
  placeNames,
  roomsOf,
  wishesOf,
  type Layout,
  type NameHints,
  type Names,
  type Within
} from '../drawing/place-names';
import { drawFrontiers, pixelsAcross, sortFrontiers } from '../drawing/frontiers';
import { casingOf, lineLook, strokeOf, type LineOn } from '../drawing/line-looks';
import { landData, UNITS_PER_PIXEL, type Sheet } from '../drawing/sheet';
import { node, type Attributes, type Node } from '../svg/svg';

/** A sheet whose land is pieces, with the frontiers of every plan's land. */
export interface PieceSheet extends Sheet {
  /** Wherever two pieces meet, or parts in one. */
  frontiers: Frontiers;
  /** Owner of every piece, in one land after another, by its key. */
  owners: Map<string, Map<string, string>>;
  /** Pieces and parts that a strong line would drown. */
  tiny: Set<string>;
}

/**
 * What small maps on a page share: every piece of land as `land-ID`, all of them as `land`, those that no plan could assign
 * as `land-context`; the lines that the land of every plan has as `lines`, those of one land as `lines-KEY`; and the parts
 * that are asked for, as `part-ID`.
 */
export function sheetDefs(
  { lands, landOf, frontiers, owners }: PieceSheet,
  states: Pick<State, 'id' | 'role'>[],
  parts: Part[]
): Node[] {
  const context = new Set(states.filter(({ role }) => role === 'context').map(({ id }) => id));
  const drawn = (land: Land) => node('path', { id: `land-${land.id}`, d: landData(land) });
  return [
    node('g', { id: 'land' }, [
      node('g', { id: 'land-context' }, lands.filter(({ id }) => context.has(id)).map(drawn)),
      ...lands.filter(({ id }) => !context.has(id)).map(drawn)
    ]),
    ...linesDefs(frontiers, owners),
    ...parts
      .filter(({ territories }) => territories.length)
      .map(({ id, territories }) => node('path', { id: `part-${id}`, d: landData(landOf(territories)) }))
  ];
}

/** Wherever two pieces meet on a sheet whose lands are pieces, or parts in one. */
export function sheetFrontiers(
  { lands, landOf, linesOf }: Sheet,
  topology: AtlasTopology,
  pieces: Piece[],
  parts: Pick<Part, 'id' | 'territories'>[]
): Pick<PieceSheet, 'frontiers' | 'tiny'> {
  const pieceOf = new Map(pieces.flatMap(({ id, territories }) => territories.map((territory) => [territory, id])));
  const ofParts = parts.map(({ id, territories }) => ({ id, polygons: landOf(territories).polygons }));
  const { pixels, tiny } = pixelsAcross(
    [...lands, ...ofParts].map(({ id, polygons }) => ({ id, rings: polygons.flat() })),
    1 / UNITS_PER_PIXEL
  );
  const pairs = frontierPairs(
    topology,
    landWithParts((territory) => pieceOf.get(territory), parts)
  );
  const stretches = pairs.map(({ beside, lines }) => ({ beside, lines: linesOf(lines) }));
  return { frontiers: drawFrontiers(stretches, pixels), tiny: new Set(tiny) };
}

/** Each stretch of frontier stands once, as `frontier-A-B`, whatever land it is a frontier in. */
function linesDefs({ beside, data }: Frontiers, owners: PieceSheet['owners']): Node[] {
  const stretches = beside.map((pair, index) => ({
    id: frontierId(pair),
    d: data[index],
    parts: [...owners]
      .filter(([, of]) => of.get(landIn(pair[0]).land) !== of.get(landIn(pair[1]).land))
      .map(([key]) => key)
  }));
  const isCommon = ({ parts }: { parts: string[] }) => parts.length === owners.size;
  const path = ({ id, d }: { id: string; d: string | undefined }) => node('path', { id, d });
  const others = stretches.filter((stretch) => !isCommon(stretch));
  return [
    node('g', { id: 'lines' }, stretches.filter(isCommon).map(path)),
    ...others.map(path),
    ...[...owners.keys()].map((key) =>
      node(
        'g',
        { id: `lines-${key}` },
        others.filter(({ parts }) => parts.includes(key)).map(({ id }) => node('use', { href: `#${id}` }))
      )
    )
  ];
}

/** Names of one layout on a sheet. */
export interface Lettering extends Pick<Names, 'countries' | 'numbers'> {
  layout: Layout;
}

/** Widths of screen that names are set for; the narrow one is a phone's. */
const LAYOUTS: Layout[] = [
  { name: 'wide', scale: 1 / UNITS_PER_PIXEL, sizes: [15, 12.5, 11], waterSizes: [], ...ON_SCREEN },
  { name: 'narrow', scale: 0.5 / UNITS_PER_PIXEL, sizes: [13, 11], waterSizes: [], ...ON_SCREEN }
];

/** What names of a sheet stand on. */
export interface Naming {
  /** Land that is a state's own in whatever is drawn. */
  lands: Land[];
  /** Lands within those of others. */
  within: Within[];
  /** All land there is. */
  all: Land[];
  box: Box;
}

/** Names of a sheet for every layout, the same for any plan that is drawn on it. */
export function letteringOf(naming: Naming, states: State[], hints: NameHints = {}): Lettering[] {
  return LAYOUTS.map((layout) => ({ layout, ...namesOn(naming, states, layout, hints) }));
}

/** Names where they stand best on a sheet. */
export function namesOn(
  { lands, within, all, box }: Naming,
  states: State[],
  layout: Layout,
  hints: NameHints = {}
): Names {
  const wishes = wishesOf(roomsOf(lands, [box], within), states, hints);
  return placeNames(wishes, [], edgesOf(all, box), layout, { at: ([x, y]) => [x, y], box });
}

/**
 * What a plan says, drawn with the geometry of `sheetDefs`.
 * @param letterings none for a small multiple
 */
export function smallMap(
  sheet: PieceSheet,
  scene: Scene,
  tables: Pick<AtlasTables, 'parts'>,
  letterings: Lettering[],
  palette: Palette
): Node {
  const paintOf = new Map<string, Paint>(scene.fills.map((fill) => [fill.country, fill]));
  const drawn = new Set(sheet.lands.map(({ id }) => id));
  const parts = new Set(tables.parts.flatMap(({ id, territories }) => (territories.length ? [id] : [])));
  const piecesOf = (country: string) => scene.land.pieces.filter((piece) => piece.country === country);
  /** The pieces of a country, or a part. */
  const shape = (id: string, attributes: Attributes = {}): Node[] =>
    parts.has(id)
      ? [node('use', { href: `#part-${id}`, ...attributes })]
      : piecesOf(id)
          .filter((piece) => drawn.has(piece.id))
          .map((piece) => node('use', { href: `#land-${piece.id}`, ...attributes }));
  // A name over pieces of other colours stands out against all of them as ink on paper.
  const divided = dividedBy(scene.parts, tables.parts);
  const paintUnder = (id: string): Paint => {
    const paint = paintOf.get(id) ?? solidPaint('context');
    return divided.has(id) ? { ...paint, texture: 'tint' } : paint;
  };
  const symbols = (countries: Placed[], scale: number) =>
    symbolsOn(
      sheet,
      (id) => middleOf(sheet, id),
      scene.marks,
      tables.parts,
      countries,
      scale,
      Math.round(SYMBOL_SIZE / scale),
      palette
    );
  const stroke = (kind: LineOn<'small'>) => strokeOf(lineLook(kind, 'small'), palette);
  const sides = sortFrontiers(sheet.frontiers, frontierIn(scene), sheet.tiny).sides.beside;
  const said = scene.fills.filter(({ ink }) => ink !== 'silent' && ink !== 'context');
  return framed(sheet, scene.sentence, palette, [
    // Of this edge only the outer half stays to be seen: the coast.
    node('use', { href: '#land', fill: 'none', ...stroke('coast') }),
    node('use', { href: '#land', ...edge(palette.silent) }),
    node('use', { href: '#land-context', ...edge(palette.context) }),
    ...said.flatMap((fill) => shape(fill.country, edge(fillOf(fill, palette)))),
    ...scene.parts.flatMap((part) => shape(part.country, { fill: fillOf(part, palette), ...stroke('part') })),
    node('g', { fill: 'none', ...stroke('frontier') }, [
      node('use', { href: '#lines' }),
      node('use', { href: `#lines-${scene.land.key}` })
    ]),
    ...[strokeOf(casingOf('sides', 'small'), palette), stroke('sides')].map((line) =>
      node(
        'g',
        { fill: 'none', ...line },
        sides.map((pair) => node('use', { href: `#${frontierId(pair)}` }))
      )
    ),
    node(
      'g',
      { fill: 'none', ...stroke('outline') },
      scene.outlines.flatMap((id) => shape(id))
    ),
    ...letterings.map(({ layout, countries, numbers }) => {
      // A state that has no land in this plan has no name on its map.
      const standing = countries.filter(({ id, within }) => within || paintOf.has(id));
      return node('g', { class: `names ${layout.name}` }, [
        lettered(standing, numbers, paintUnder, palette, 1 / layout.scale),
        symbols(standing, layout.scale)
      ]);
    }),
    ...(letterings.length ? [] : [symbols([], SMALL_SCALE)])
  ]);
}

/** A fill with an edge of its own colour, which closes the seam to what lies beside it. */
const edge = (fill: string): Attributes => ({ fill, stroke: fill, 'stroke-width': 3 });

/** A sheet with its waters, as one picture that says a sentence. The land is whatever has the id `land`. */
export function framed({ width, height }: Sheet, sentence: string, palette: Palette, children: Node[]): Node {
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: width / UNITS_PER_PIXEL,
      height: height / UNITS_PER_PIXEL,
      role: 'img',
      'aria-label': sentence,
      'stroke-linejoin': 'round'
    },
    [
      node('rect', { width, height, fill: palette.water }),
      node('use', { href: '#land', fill: 'none', ...strokeOf(lineLook('shoal', 'small'), palette) }),
      ...children
    ]
  );
}

/** Small multiples are shown smaller than they are drawn; their symbols stay as large. */
const SMALL_SCALE = 0.65 / UNITS_PER_PIXEL;
