/** The map of the explorer as SVG: the first paint, and the whole map where there is no WebGL. */
import { landTable } from '../atlas/borders/land-table';
import {
  coasts,
  inLand,
  landFeature,
  mergePart,
  mergePieces,
  mergeStates,
  reserves,
  type Dated,
  type StateLand
} from '../atlas/borders/merge';
import type { AtlasTables, AtlasTopology, River } from '../atlas/types';
import { fillOf, markColours, solidPaint, type Paint, type Palette } from '../scene/colours';
import { paintsOf } from '../scene/paints';
import { frontierIn, type Frontiers } from '../scene/frontiers';
import type { Scene } from '../scene/scene';
import { askableCountries } from '../address/view';
import { coastData } from '../drawing/coast';
import { widthOf } from '../drawing/place-names';
import { firstTowns, placeTowns, TOWN } from '../drawing/towns';
import { leaderPath, nameText, numberText, seenFrom } from '../drawing/lettering';
import { lineLook, type LineOn } from '../drawing/line-looks';
import { joinFrontiers, sortFrontiers } from '../drawing/frontiers';
import { drawnData, pathData } from '../drawing/path';
import { thinned } from '../drawing/simplify';
import { FRAME } from '../atlas/borders/extent';
import { boxOf, HOME, project } from '../scene/mercator';
import type { NameSetOf } from '../scene/name-sets';
import { node, type Node } from '../svg/svg';
import { placeSymbols, symbolSpot, SYMBOL_PATHS, SYMBOL_SIZE } from '../drawing/symbols';
import { textureDefs } from '../drawing/patterns';
import type { Placed } from '../drawing/labels';
import { plateNames, type PlateNames } from './plate-names';
import { plateFrontiers } from './plate-frontiers';

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
      node('defs', {}, [
        node(
          'g',
          { id: 'coast', 'stroke-linecap': 'round' },
          coastData(coasts(dated).coordinates).map((d) => node('path', { d }))
        )
      ]),
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
        node('path', { class: 'river', stroke: colour('river'), d: riverData(tables.rivers) }),
        node('path', { class: 'river more', stroke: colour('river') }),
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
      plateNames(exact, tables).map((set) =>
        namesGroup(set, (id) => paintOf.get(id) ?? CONTEXT, scene, tables, palette)
      )
    )
  ]);
}

const frontierPath = (frontiers: Frontiers) => {
  const { beside, d } = joinFrontiers(frontiers);
  return { 'data-beside': beside, d };
};

/** How far apart the points of a river are at the least, in map units: one and a half pixels on a large screen. */
const RIVER_STEP = 6;

/** The rivers that are on the map from the start; the live map has all of their points. */
function riverData(rivers: River[]): string {
  const lines = rivers.filter(({ rank }) => rank === 1).flatMap(({ lines }) => lines);
  return drawnData(
    lines.map((line) => thinned(line.map(project), RIVER_STEP)),
    false
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
  { from }: NameSetOf,
  { countries }: PlateNames['names'],
  palette: Palette
): Node {
  const size = SYMBOL_SIZE / from;
  const places = new Map<string, [number, number]>([
    ...states.flatMap(({ id, label }): [string, [number, number]][] => (label ? [[id, project(label)]] : [])),
    ...parts.map(({ id, at }): [string, [number, number]] => [id, project(at)])
  ]);
  const named = countries.filter((name) => !name.from);
  const symbols = placeSymbols(marks, named, from, (id) => places.get(id)).map((placed) =>
    node('path', {
      d: SYMBOL_PATHS[placed.symbol],
      ...markColours(placed.ink, palette),
      transform: `translate(${symbolSpot(placed).join(' ')}) scale(${Math.round(size)})`
    })
  );
  return node('g', { class: 'marks' }, symbols);
}

function namesGroup(
  { set, names }: PlateNames,
  paintOf: (id: string) => Paint,
  scene: Scene,
  tables: AtlasTables,
  palette: Palette
): Node {
  // A state that has no land in this plan has no name on its map, and some give way to their number.
  const shareOf = new Map(scene.fills.map(({ country, share }) => [country, share]));
  const alone = new Set(names.numbers.filter((number) => number.alone).map(({ id }) => id));
  const classes = ({ id, within, from }: Placed, ...others: string[]) => {
    const away = !within && !shareOf.has(id);
    const numbered = alone.has(id) && (shareOf.get(id) ?? null) !== null;
    const said = [...(away ? ['away'] : []), ...(numbered ? ['numbered'] : []), ...(from ? ['later'] : [])];
    return [...others, ...said].join(' ') || null;
  };
  const leaders = names.countries.flatMap((name) =>
    name.leader
      ? [
          node('path', {
            'data-leader': name.id,
            ...seenFrom(name),
            class: classes(name, 'leader'),
            d: leaderPath(name.leader)
          })
        ]
      : []
  );
  const lettered = names.countries.map((name) =>
    nameText(name, paintOf(name.within ?? name.id), palette, {
      'data-name': name.id,
      'data-on': name.within ?? null,
      'data-beside': name.leader ? true : null,
      'data-across': name.across ? true : null,
      ...seenFrom(name),
      class: classes(name)
    })
  );
  const numbers = names.numbers.map((number) => numberText(number, shareOf.get(number.id) ?? null, palette));
  const waters = names.waters.map((name) => nameText(name, null, palette, {}));
  return node(
    'g',
    {
      class: `names ${set.id}`,
      'text-anchor': 'middle',
      'aria-hidden': 'true'
    },
    [
      node('g', { class: 'waters', fill: palette.waterText }, waters),
      node('g', { class: 'leaders', fill: 'none', stroke: palette[lineLook('leader', 'explorer').colour] }, leaders),
      // A name with a stroke of no colour is only painted anew where it gets one; without any it would be laid out anew.
      node('g', { class: 'country-names', stroke: 'transparent' }, lettered),
      node('g', { class: 'numbers' }, numbers),
      townsGroup(tables, set, names, palette),
      marksGroup(scene, tables, set, names, palette)
    ]
  );
}

/** The towns that are on the map from the start. */
function townsGroup(
  { places }: Pick<AtlasTables, 'places'>,
  { from: scale }: NameSetOf,
  { countries, waters }: PlateNames['names'],
  palette: Palette
): Node {
  const taken = [...countries.filter(({ from }) => !from), ...waters].map(({ text, at: [x, y], size, spacing }) => {
    const width = size * widthOf(text) + spacing * text.length;
    return { x: x - width / 2, y: y - size / 2, width, height: size };
  });
  const towns = placeTowns(
    firstTowns(places).map(({ names, at }) => ({ text: names.en, at })),
    taken,
    scale,
    boxOf(HOME)
  );
  return node(
    'g',
    { class: 'towns', fill: palette.ink, stroke: palette.paper },
    towns.flatMap(({ text, at, x, y, anchor }) => [
      node('circle', { cx: Math.round(at[0]), cy: Math.round(at[1]), r: Math.round(TOWN.dot / scale) }),
      node(
        'text',
        { x: Math.round(x), y: Math.round(y), 'font-size': Math.round(TOWN.size / scale), 'text-anchor': anchor },
        [text]
      )
    ])
  );
}
