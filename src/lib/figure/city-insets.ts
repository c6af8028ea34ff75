/** Insets of the cities that a panel divides, laid over its map where they hide nothing that the plan speaks of. */
import { surrounds } from '../atlas/borders/ring';
import { ASPECT, BAR_KM, citiesOf, layCity, LETTERS, sectorsOf, type CityInset } from '../drawing/city-insets';
import type { Rectangle } from '../drawing/labels';
import type { Land } from '../drawing/label-spots';
import { leaderPath, type Inks } from '../drawing/lettering';
import { metresAt } from '../drawing/projection';
import type { FigurePanel, FigureScene } from '../recipe/figure-scene';
import type { Point } from '../scene/mercator';
import { capHeightOf, widthOf } from '../svg/font-metrics';
import { node, type Node } from '../svg/svg';
import { unitsOf } from '../svg/units';
import { lengthWords, type City } from '../words/city-words';
import { landSource, type FigureAtlas } from './atlas';
import { EDGE, text, type Extra } from './furniture';
import type { Ground } from './ground';
import { lettersOver, signsIn } from './lettering';
import { strokesOf } from './strokes';
import type { PanelStyle } from './style';

export interface CityInsets {
  extras: Extra[];
  drawn: City[];
  /** For want of room. */
  lacking: City[];
  /** Ids of parts that they name. */
  named: string[];
}

/** A whole map of Europe has other things to show, and no room. */
export const NO_INSETS: CityInsets = { extras: [], drawn: [], lacking: [], named: [] };

/** @param blocked what is laid over the map already */
export function cityInsets(
  ground: Ground,
  panel: FigurePanel,
  scene: FigureScene,
  atlas: FigureAtlas,
  style: PanelStyle,
  blocked: Rectangle[]
): CityInsets {
  if (!panel.scene || scene.extent === 'europe') return NO_INSETS;
  const { parts } = panel.scene;
  const cities = citiesOf(panel.scene).filter((city) =>
    sectorsOf(city, parts).every(({ country }) => ground.parts().has(country))
  );
  if (!cities.length) return NO_INSETS;
  const width = Math.round(unitsOf(style.unit)(style.recipe.least) * LETTERS);
  const weigh = weigherOf(ground, panel);
  const found = { ...NO_INSETS, extras: [...NO_INSETS.extras] };
  const taken = [...blocked];
  for (const city of cities) {
    const spot = spotFor(width, ground, style, taken, weigh);
    if (!spot) {
      found.lacking = [...found.lacking, city];
      continue;
    }
    const inset = insetOf(city, width, ground, panel, scene, atlas, style);
    const extra = drawInset(inset, spot, style);
    taken.push(extra.taken);
    found.extras.push(extra);
    found.drawn = [...found.drawn, city];
    found.named = [...found.named, ...inset.names.map(({ id }) => id)];
  }
  return found;
}

function insetOf(
  city: City,
  width: number,
  { plane }: Ground,
  panel: FigurePanel,
  scene: FigureScene,
  atlas: FigureAtlas,
  { recipe, faces, unit }: PanelStyle
): CityInset {
  const signs = signsIn(scene, panel);
  const signOf = (id: string) => signs.get(id) ?? '';
  const source = landSource(atlas, 'detail', plane);
  const { parts } = atlas.tables;
  const size = unitsOf(unit)(recipe.least);
  const key = [
    plane.id,
    panel.land,
    panel.plans[0]?.id,
    recipe.reading,
    recipe.names,
    faces.text,
    width,
    size,
    [...signs]
  ];
  return atlas.recent(`inset ${city} ${JSON.stringify(key)}`, () =>
    layCity(
      city,
      {
        projected: source.projected(),
        states: source.shapes(panel.land).states,
        parts,
        paper: { toPlane: plane.at, bleed: 0 },
        kilometresAt: (point) => metresAt(plane, point) / 1000
      },
      panel.scene!,
      { width, size, language: recipe.names, widthOf: (words) => widthOf(words, faces.text, 1), signOf }
    )
  );
}

/** Room between an inset and its title, and under its scale bar, in parts of the size of its text. */
const INDENT = 0.45;
/** Thickness of the scale bar, in points. */
const BAR = 0.8;

function drawInset(inset: CityInset, [left, top]: Point, style: PanelStyle): Extra {
  const { width, height, lands, names, bar } = inset;
  const { fills, faces, recipe, unit } = style;
  const { palette } = fills;
  const { stroke } = strokesOf(style);
  const size = unitsOf(unit)(recipe.least);
  const indent = INDENT * size;
  const capital = capHeightOf(faces.text) * size;
  const at = ([x, y]: Point): Point => [Math.round(left + x), Math.round(top + y)];
  const onPaper: Inks = { colour: palette.ink, stroke: palette.paper };
  const small = (words: string, place: Point, anchor = 'start', { colour, stroke }: Inks = onPaper): Node =>
    text(words, at(place), style, anchor, stroke, colour);
  const thick = unitsOf(unit)(BAR);
  return {
    id: `inset-${inset.city}`,
    shapes: [
      node('g', { transform: `translate(${left} ${top})` }, [
        node('rect', { width, height, fill: palette.silent }),
        ...lands.map(({ paint, d }) => node('path', { d, fill: fills.of(paint), ...stroke('part') })),
        ...names.flatMap(({ leader }) =>
          leader ? [node('path', { d: leaderPath(leader), fill: 'none', ...stroke('leader') })] : []
        ),
        node('rect', { x: indent, y: height - indent - thick, width: bar, height: thick, fill: palette.ink }),
        node('rect', { width, height, fill: 'none', ...stroke('frame') })
      ])
    ],
    texts: [
      small(inset.title, [indent, indent + capital]),
      small(lengthWords(BAR_KM), [indent, height - indent - thick - 0.3 * size]),
      ...names.map(({ text: words, at: [x, y], paint, leader }) =>
        leader ? small(words, [x, y], 'end') : small(words, [x, y + capital / 2], 'middle', lettersOver(paint, fills))
      )
    ],
    taken: { left, top, right: left + width, bottom: top + height }
  };
}

/** Steps along an edge of the map at which a place is tried; and points looked at along each side of the place. */
const [TRIED, SAMPLED] = [16, 9];
/** What hiding land counts, beside the sea: that a plan speaks of, and that of a silent country that is in view whole. */
const [SAID, SILENT] = [1, 0.35];
/** A place of which more would count is no place. */
const MOST_HIDDEN = 0.4;

/** Upper left corner of the place along the edges of the map that hides least, or null. */
function spotFor(
  width: number,
  { paper }: Ground,
  style: PanelStyle,
  taken: Rectangle[],
  weigh: (point: Point) => number
): Point | null {
  const edge = unitsOf(style.unit)(EDGE);
  const height = Math.round(width * ASPECT);
  const [far, deep] = [paper.width - edge - width, paper.height - edge - height];
  if (far < edge || deep < edge) return null;
  let best: Point | null = null;
  let least = MOST_HIDDEN;
  const shares = Array.from({ length: TRIED + 1 }, (_, step) => step / TRIED);
  const spots = shares.flatMap((share): Point[] => {
    const [x, y] = [edge + share * (far - edge), edge + share * (deep - edge)];
    return [
      [x, edge],
      [x, deep],
      [edge, y],
      [far, y]
    ];
  });
  for (const [x, y] of spots) {
    const isTaken = taken.some(
      ({ left, right, top, bottom }) =>
        x < right + edge && left - edge < x + width && y < bottom + edge && top - edge < y + height
    );
    if (isTaken) continue;
    let weight = 0;
    for (let i = 0; i < SAMPLED; i++)
      for (let j = 0; j < SAMPLED; j++)
        weight += weigh([x + (width * i) / (SAMPLED - 1), y + (height * j) / (SAMPLED - 1)]);
    weight /= SAMPLED ** 2;
    if (weight < least) [best, least] = [[Math.round(x), Math.round(y)], weight];
  }
  return best;
}

/** What hiding a point of a map counts; where parts of countries are filled nothing may be hidden. */
function weigherOf({ landOf, sheet, lands }: Ground, { scene }: FigurePanel): (point: Point) => number {
  const said = new Set((scene?.fills ?? []).filter(({ ink }) => ink !== 'silent').map(({ country }) => country));
  const weighed = [
    ...(scene?.parts ?? []).flatMap(({ country }) => {
      const land = landOf(country);
      return land ? [{ land, weight: Infinity }] : [];
    }),
    ...sheet().lands.map((land) => ({
      land,
      weight: said.has(land.id) ? SAID : SILENT * (lands.get(land.id)?.share ?? 0)
    }))
  ].map(({ land, weight }) => ({ weight, covers: coverOf(land) }));
  return (point) => weighed.find(({ covers }) => covers(point))?.weight ?? 0;
}

/** Whether land covers a point. Most points lie far from most of it. */
function coverOf({ polygons }: Land): (point: Point) => boolean {
  const boxed = polygons.map((rings) => {
    const [outside = []] = rings;
    const [xs, ys] = [outside.map(([x]) => x), outside.map(([, y]) => y)];
    return { rings, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  });
  return (point) =>
    boxed.some(
      ({ rings: [outside = [], ...holes], left, right, top, bottom }) =>
        point[0] >= left &&
        point[0] <= right &&
        point[1] >= top &&
        point[1] <= bottom &&
        surrounds(outside, point) &&
        !holes.some((hole) => surrounds(hole, point))
    );
}
