/** The map of the explorer as SVG: the first paint, and the whole map where there is no WebGL. */
import { commonOwners, type Piece } from '../atlas/borders/land';
import { landTable } from '../atlas/borders/land-table';
import {
  coasts,
  inLand,
  landFeature,
  linesFeature,
  mergeBy,
  mergePart,
  mergePieces,
  mergeStates,
  reserves,
  type Dated,
  type StateLand
} from '../atlas/borders/merge';
import { frontierPairs } from '../atlas/borders/frontier-pairs';
import type { AtlasTables, AtlasTopology, Part } from '../atlas/types';
import { fillOf, nameColours, solidPaint, type Paint, type Palette } from '../scene/colours';
import { paintsOf } from '../scene/paints';
import { frontierIn, landWithParts, type Frontiers } from '../scene/frontiers';
import type { Scene } from '../scene/scene';
import { askableCountries } from '../address/view';
import { landOf, type Land } from '../drawing/label-spots';
import { LAYOUTS, placeNames, type Layout, type Names } from '../drawing/place-names';
import { BASELINE, leaderPath } from '../drawing/lettering';
import { lineLook, type LineOn } from '../drawing/line-looks';
import { drawFrontiers, joinFrontiers, pixelsAcross, sortFrontiers } from '../drawing/frontiers';
import { pathData } from '../drawing/path';
import { FRAME } from '../atlas/borders/extent';
import { boxOf, HOME, LAYOUT_SCALES, project } from '../scene/mercator';
import { node, type Node } from '../svg/svg';
import { placeSymbols, symbolSpot, SYMBOL_PATHS, SYMBOL_SIZE } from '../drawing/symbols';
import { textureDefs } from '../drawing/patterns';

const CONTEXT: Paint = solidPaint('context');

/**
 * The plate of a scene, in four layers that lie on each other, so that a browser that repaints one leaves the others
 * alone: the sea with its costly soft lines is drawn once. Every piece of land is a path that carries its country of the
 * moment as `data-country`, names carry `data-name`, so that a page can find and repaint them; names stand once for each
 * layout, where they fit whatever plan is shown, and the page shows the group that fits.
 * @param exact geometry that names are placed by, where `topology` is coarser
 */
export function plate(
  topology: AtlasTopology,
  tables: AtlasTables,
  scene: Scene,
  palette: Palette,
  exact: AtlasTopology = topology
): Node {
  const home = boxOf(HOME);
  const frame = boxOf(FRAME);
  const table = landTable(tables);
  const dated = inLand(topology, tables.ownership, scene.plan.land);
  const paintOf = new Map(scene.fills.map((fill) => [fill.country, fill]));
  const askable = new Set(askableCountries(tables));
  const lands = namingLands(exact, tables);
  const drawn = (land: StateLand) => pathData(landFeature(topology, land).geometry.coordinates.flat(), true);
  const ownerOf = new Map(scene.land.pieces.map(({ id, country }) => [id, country]));

  const merged = mergePieces(topology, table.pieces);
  const shapes = merged.map((piece) => {
    const country = ownerOf.get(piece.state) ?? '';
    const fill = fillOf(paintOf.get(country) ?? CONTEXT, palette);
    return node('path', {
      id: `land-${piece.state}`,
      'data-country': askable.has(country) ? country : null,
      fill,
      // An edge of its own colour closes the seam to the next, which would shine through a thin frontier.
      stroke: fill,
      d: drawn(piece)
    });
  });

  const stateOf = new Map(mergeStates(dated).map((land) => [land.state, land]));
  const partPath = (id: string) => partData(dated, tables, id);
  const parts = scene.parts.map((part) =>
    node('path', { fill: fillOf(part, palette), d: partPath(part.country), class: 'part' })
  );
  const outlines = scene.outlines.map((id) => {
    const land = stateOf.get(id);
    return node('path', { d: land ? drawn(land) : partPath(id) });
  });

  const { frontiers, tiny } = plateFrontiers(topology, table.pieces, tables.parts);
  const sorted = sortFrontiers(frontiers, frontierIn(scene), new Set(tiny));

  const colour = (kind: LineOn<'explorer'>) => palette[lineLook(kind, 'explorer').colour];
  const layer = (name: string, children: Node[]) =>
    node(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: name,
        viewBox: [home.x, home.y, home.width, home.height].map(Math.round).join(' '),
        preserveAspectRatio: 'xMidYMid meet',
        'aria-hidden': 'true'
      },
      children
    );

  return node('div', { class: 'plate', role: 'img', 'aria-label': scene.sentence }, [
    layer('sea', [
      node('defs', {}, [node('path', { id: 'coast', d: pathData(coasts(dated).coordinates, false) })]),
      node('rect', { x: frame.x, y: frame.y, width: frame.width, height: frame.height, fill: palette.water }),
      node('use', { href: '#coast', class: 'shoal', fill: 'none', stroke: colour('shoal') })
    ]),
    layer('countries', [
      node('defs', {}, textureDefs(palette, paintsOf(tables.plans, tables.states, tables.parts))),
      ...shapes,
      node('g', { class: 'parts', stroke: colour('part') }, parts)
    ]),
    layer('lines', [
      node('defs', {}, [
        node('path', { class: 'none', ...frontierPath(sorted.none) }),
        node('path', { id: 'sides', 'data-tiny': tiny.join(' '), ...frontierPath(sorted.sides) }),
        node('path', { id: 'reserves', d: pathData(reserves(dated).coordinates, false) })
      ]),
      node('g', { fill: 'none' }, [
        node('path', { class: 'frontier', stroke: colour('frontier'), ...frontierPath(sorted.frontier) }),
        node('use', { href: '#sides', class: 'sides casing', stroke: colour('casing') }),
        node('use', { href: '#sides', class: 'sides', stroke: colour('sides') }),
        node('path', { class: 'also casing', stroke: colour('casing') }),
        node('path', { class: 'also', stroke: colour('also') }),
        node('use', { href: '#reserves', class: 'reserve casing', stroke: colour('casing') }),
        node('use', { href: '#reserves', class: 'reserve', stroke: colour('reserve') }),
        node('use', { href: '#coast', class: 'shore', stroke: colour('coast') }),
        node('g', { class: 'outlines', stroke: colour('outline') }, outlines),
        node('path', { class: 'chosen', stroke: colour('chosen') }),
        node('circle', { class: 'spot', r: 0, fill: palette.paper, stroke: colour('spot') })
      ])
    ]),
    layer(
      'lettering',
      LAYOUTS.map((layout) =>
        namesGroup(
          layout,
          placeNames(lands, tables.states, tables.waters, layout, home),
          (id) => paintOf.get(id) ?? CONTEXT,
          scene,
          tables,
          palette
        )
      )
    )
  ]);
}

const frontierPath = (frontiers: Frontiers) => {
  const { beside, d } = joinFrontiers(frontiers);
  return { 'data-beside': beside, d };
};

/**
 * Wherever two pieces meet, in map units, and pieces that a strong line would drown at the size that the plate is shown.
 * @param within the land of a day that its frontiers are wanted of, also where they lie inside a piece
 */
export function plateFrontiers(
  topology: AtlasTopology,
  pieces: Piece[],
  parts: Pick<Part, 'id' | 'territories'>[],
  within?: (territory: string) => string | undefined
): { frontiers: Frontiers; tiny: string[] } {
  const pieceOf = new Map(pieces.flatMap(({ id, territories }) => territories.map((territory) => [territory, id])));
  const lands = mergePieces(topology, pieces).map((piece) => ({
    id: piece.state,
    rings: landFeature(topology, piece)
      .geometry.coordinates.flat()
      .map((ring) => ring.map(project))
  }));
  const { pixels, tiny } = pixelsAcross(lands, LAYOUT_SCALES.wide);
  const holderOf = within ?? ((territory: string) => pieceOf.get(territory));
  const pairs = frontierPairs(
    topology,
    landWithParts((territory) => pieceOf.get(territory), parts),
    (one, other) => holderOf(one) !== holderOf(other)
  );
  const stretches = pairs.map(({ beside, lines }) => ({
    beside,
    lines: linesFeature(topology, lines).coordinates.map((line) => line.map(project))
  }));
  return { frontiers: drawFrontiers(stretches, pixels), tiny };
}

/** What of each state's land is its own whatever plan is shown: names stand there. */
export function namingLands(
  topology: AtlasTopology,
  tables: Pick<AtlasTables, 'ownership' | 'dates' | 'plans'>
): Land[] {
  const common = commonOwners(landTable(tables));
  return mergeBy(topology, (territory) => common.get(territory)).map((land) =>
    landOf(land.state, landFeature(topology, land).geometry)
  );
}

/** Path data of a part's land; '' where it is only a place. */
export function partData(
  { topology }: Pick<Dated, 'topology'>,
  { parts }: Pick<AtlasTables, 'parts'>,
  id: string
): string {
  const part = parts.find((p) => p.id === id);
  return part?.territories.length ? pathData(mergePart(topology, part.territories).coordinates.flat(), true) : '';
}

/** Symbols of a scene: each stands under its country's name, or at its own place. */
function marksGroup(
  { marks }: Scene,
  { parts, states }: AtlasTables,
  { scale }: Layout,
  { countries }: Names,
  palette: Palette
): Node {
  const size = SYMBOL_SIZE / scale;
  const places = new Map<string, [number, number]>([
    ...states.flatMap(({ id, label }): [string, [number, number]][] => (label ? [[id, project(label)]] : [])),
    ...parts.map(({ id, at }): [string, [number, number]] => [id, project(at)])
  ]);
  const symbols = placeSymbols(marks, countries, scale, (id) => places.get(id)).map((placed) =>
    node('path', {
      d: SYMBOL_PATHS[placed.symbol],
      transform: `translate(${symbolSpot(placed).join(' ')}) scale(${Math.round(size)})`
    })
  );
  return node('g', { class: 'marks', fill: palette.ink, stroke: palette.paper }, symbols);
}

function namesGroup(
  layout: Layout,
  names: Names,
  paintOf: (id: string) => Paint,
  scene: Scene,
  tables: AtlasTables,
  palette: Palette
): Node {
  // A state that has no land in this plan has no name on its map.
  const away = (id: string) => !scene.fills.some(({ country }) => country === id);
  const leaders = names.countries.flatMap(({ id, leader }) =>
    leader
      ? [
          node('path', {
            'data-leader': id,
            class: away(id) ? 'leader away' : 'leader',
            d: leaderPath(leader)
          })
        ]
      : []
  );
  const countries = names.countries.map(({ id, text, at, size, spacing, leader }) => {
    const { colour, halo } = nameColours(paintOf(id), palette);
    return node(
      'text',
      {
        'data-name': id,
        'data-beside': leader ? true : null,
        class: away(id) ? 'away' : null,
        x: Math.round(at[0]),
        y: Math.round(at[1] + size * BASELINE),
        'font-size': Math.round(size),
        'letter-spacing': Math.round(spacing),
        fill: leader ? palette.ink : colour,
        stroke: leader ? palette.water : halo
      },
      [text]
    );
  });
  const waters = names.waters.map(({ text, at: [x, y], size, spacing, turn }) =>
    node(
      'text',
      {
        x: Math.round(x),
        y: Math.round(y + size * BASELINE),
        'font-size': Math.round(size),
        'letter-spacing': Math.round(spacing),
        transform: turn ? `rotate(${turn} ${Math.round(x)} ${Math.round(y)})` : null
      },
      [text]
    )
  );
  return node('g', { class: `names ${layout.name}`, 'text-anchor': 'middle', 'aria-hidden': 'true' }, [
    node('g', { class: 'waters', fill: palette.waterText }, waters),
    node('g', { class: 'leaders', fill: 'none', stroke: palette[lineLook('leader', 'explorer').colour] }, leaders),
    node('g', { class: 'country-names' }, countries),
    marksGroup(scene, tables, layout, names, palette)
  ]);
}
