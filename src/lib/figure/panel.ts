/** One map of a figure: land, lines, names and what helps to read them. Lengths in drawing units, unless said. */
import type { PanelStyle } from './style';
import { nameColours, ON_LIGHT, solidPaint, type Paint } from '../scene/colours';
import { strokesOf } from './strokes';
import type { FigurePanel, FigureScene } from '../recipe/figure-scene';
import type { Recipe } from '../recipe/recipe';
import type { PlacedName } from '../scene/sheet-data';
import { SYMBOL_SIZE } from '../drawing/symbols';
import type { Fills } from './fills';
import { graticule, insetGlobe, scaleBar, type Extra } from './furniture';
import type { FigureAtlas, Ground } from './ground';
import type { Rectangle, Wish } from '../drawing/labels';
import { bestSpot } from '../drawing/label-spots';
import { attributesOf, capHeightOf, widthOf, type Face } from '../svg/font-metrics';
import { setNames, SPACING, wishesOf, type Layout, type Names, type Setting } from '../drawing/place-names';
import { wholeOf } from '../drawing/sheet';
import type { Point } from '../scene/mercator';
import { BASELINE, leaderPath } from '../drawing/lettering';
import { symbolsOn } from '../drawing/marks';
import { dividedBy } from '../scene/picture';
import { node, type Attributes, type Node } from '../svg/svg';
import { decimal, unitsOf } from '../svg/units';

/** Half the width of a symbol, in parts of the size of the text. */
const SYMBOL = 0.26;

/** Paper around a panel that covers what reaches over its edge, in points. */
const HEM = 2;

/**
 * A panel at a place of the page.
 * @param at upper left corner, in points
 * @param extras true in the one panel that has scale bar and inset
 */
export function drawPanel(
  panel: FigurePanel,
  scene: FigureScene,
  ground: Ground,
  atlas: FigureAtlas,
  style: PanelStyle,
  at: Point,
  extras: boolean
): Node[] {
  const { paper } = ground;
  const { recipe, fills, faces, unit } = style;
  const { palette } = fills;
  const { furniture, lines, names } = letteringOf(panel, scene, ground, atlas, style, extras);
  const fillOf = fillsIn(panel, fills);
  const land = ground.lands;
  const id = (name: string) => (panel.letter ? `${panel.letter}-${name}` : name);
  const { stroke, casing } = strokesOf(style);
  const units = unitsOf(unit);
  const hem = units(HEM);
  const path = (d: string, attributes: Attributes) => (d ? [node('path', { ...attributes, d })] : []);
  const drawn = panel.scene;
  const half = units(recipe.size * SYMBOL);
  const shown = drawn?.marks ?? [];
  const middleOf = (state: string) => ground.middles().get(state) ?? null;
  const marks = symbolsOn(
    paper,
    middleOf,
    shown,
    scene.named.parts,
    names.countries,
    SYMBOL_SIZE / half,
    half,
    palette
  );

  return [
    node(
      'g',
      { transform: `translate(${decimal(at[0])} ${decimal(at[1])}) scale(${unit})`, 'stroke-linejoin': 'round' },
      [
        node('rect', { width: paper.width, height: paper.height, fill: palette.water }),
        ...(lines?.nodes ?? []),
        ...(recipe.colours === 'grey'
          ? []
          : path(ground.coast, {
              fill: 'none',
              ...stroke('near'),
              // Round joins and smooth edges of so wide and pale a line are not seen, and take long to draw.
              'stroke-linejoin': 'bevel',
              'shape-rendering': 'optimizeSpeed'
            })),
        ...path(ground.beyond.other, { fill: palette.context }),
        ...path(ground.beyond.ussr, { fill: fillOf('ussr') }),
        node(
          'g',
          { id: id('countries') },
          [...land].map(([state, { d }]) => node('path', { id: id(state), fill: fillOf(state), d }))
        ),
        node(
          'g',
          { id: id('parts'), ...stroke('part') },
          (drawn?.parts ?? []).flatMap(({ country, ...paint }) =>
            path(ground.parts().get(country) ?? '', { id: id(`part-${country}`), fill: fills.of(paint) })
          )
        ),
        node('g', { id: id('lines'), fill: 'none' }, [
          ...path(ground.coast, { id: id('coast'), ...stroke('coast') }),
          ...path(ground.frontiers, casing('frontier')),
          ...path(ground.frontiers, { id: id('frontiers'), ...stroke('frontier') }),
          ...path(ground.reserves, { id: id('reserves'), ...stroke('reserve') }),
          ...path(ground.also, casing('also')),
          ...path(ground.also, { id: id('also'), ...stroke('also') }),
          ...(drawn?.outlines ?? []).flatMap((state) =>
            path(land.get(state)?.d ?? ground.parts().get(state) ?? '', stroke('outline'))
          )
        ]),
        ...furniture.flatMap(({ shapes }) => shapes),
        node(
          'g',
          { id: id('leaders'), fill: 'none', ...stroke('leader') },
          names.countries.flatMap(({ leader }) => (leader ? [node('path', { d: leaderPath(leader) })] : []))
        ),
        {
          ...marks,
          attributes: { id: id('symbols'), ...marks.attributes }
        },
        // Strokes reach over the edge by half their width.
        node('rect', {
          x: -hem / 2,
          y: -hem / 2,
          width: paper.width + hem,
          height: paper.height + hem,
          fill: 'none',
          stroke: palette.paper,
          'stroke-width': hem
        }),
        node('rect', {
          width: paper.width,
          height: paper.height,
          fill: 'none',
          ...stroke('frame')
        })
      ]
    ),
    node(
      'g',
      { id: id('waters') },
      names.waters.map((name) => waterText(name, at, unit, faces.water, palette.waterText))
    ),
    node(
      'g',
      { id: id('names') },
      names.countries.map((name) => countryText(name, at, unit, faces.text, lettersOn(panel, name, fills)))
    ),
    ...furniture.flatMap(({ texts }) => texts.map((text) => moved(text, at, unit))),
    ...(lines?.texts ?? []).map((text) => moved(text, at, unit))
  ];
}

/** What is laid over a panel, and the names that find room beside it. */
function letteringOf(
  panel: FigurePanel,
  scene: FigureScene,
  ground: Ground,
  atlas: FigureAtlas,
  style: PanelStyle,
  extras: boolean
) {
  const furniture: Extra[] = [];
  const wants = (what: Recipe['with'][number]) => style.recipe.with.includes(what);
  if (wants('scale') && extras) furniture.push(scaleBar(ground, style));
  if (wants('inset') && extras) furniture.push(insetGlobe(ground, style, atlas.land()));
  const laid = furniture.map(({ taken }) => taken);
  const lines = wants('graticule') ? graticule(ground, style, laid) : null;
  const taken = [...laid, ...(lines?.taken ?? [])];
  return { furniture, lines, names: namesOn(ground, scene, panel, style, taken) };
}

/** Ids of countries, parts and pieces that have a name of theirs, or at least their sign, on a panel. */
export function namedOn(...of: Parameters<typeof letteringOf>): { names: Set<string>; signs: Set<string> } {
  const [, scene] = of;
  const { countries } = letteringOf(...of).names;
  const isName = ({ id, text }: PlacedName) => text !== signsIn(scene, of[0]).get(id)?.trim();
  return {
    names: new Set(countries.filter(isName).map(({ id }) => id)),
    signs: new Set(countries.map(({ id }) => id))
  };
}

/** A text given in drawing units of a panel, as a text of the page. */
function moved(text: Node, [x, y]: Point, unit: number): Node {
  const { attributes } = text;
  return {
    ...text,
    attributes: {
      ...attributes,
      x: decimal(x + Number(attributes.x) * unit),
      y: decimal(y + Number(attributes.y) * unit)
    }
  };
}

/** Fill of every state in a panel. */
function fillsIn({ scene, difference }: FigurePanel, fills: Fills): (state: string) => string {
  const found = new Map<string, string>();
  for (const { country, ...paint } of scene?.fills ?? []) found.set(country, fills.of(paint));
  for (const entry of difference?.entries ?? [])
    for (const id of [...entry.countries, ...entry.pieces]) found.set(id, fills.ofFinding(entry));
  return (state) => found.get(state) ?? fills.palette.context;
}

/** What stands after the names of a panel's countries, where what they are filled with does not say enough. */
export function signsIn({ legend }: FigureScene, { letter }: FigurePanel): Map<string, string> {
  const signs = new Map<string, string>();
  for (const { sign, panels } of legend)
    for (const panel of panels)
      if (sign && panel.letter === letter)
        for (const country of panel.countries) signs.set(country, (signs.get(country) ?? '') + sign);
  return signs;
}

/** Shares of a state's land, and of the panel, from which what is in view of it bears its name. */
const [LEAST_SHARE, LEAST_PIECE] = [0.15, 0.04];
/** Width of a panel below which it has no leader lines, in parts of the size of its text. */
const SMALL = 30;

/** Names in capitals, largest first; those of small countries down to the smallest text there may be. */
function namesOn(
  { paper, sheet, lands, edges, wishes, names, landOf }: Ground,
  scene: FigureScene,
  panel: FigurePanel,
  { recipe, faces, unit }: PanelStyle,
  blocked: Rectangle[]
): Names {
  const { named } = scene;
  const signOf = signsIn(scene, panel);
  // On a country that lies under pieces of other colours, a sign alone would seem to be a piece's.
  const divided = dividedBy(panel.scene?.parts ?? [], named.parts);
  const { size, least } = recipe;
  const largest = Math.max(least, size * 1.1);
  const sizes = [...new Set([1, 0.75, 0.5, 0.25, 0].map((share) => least + (largest - least) * share))];
  const width = paper.width * unit;
  const setting: Setting = {
    at: paper.at,
    widths: { country: (text) => widthOf(text, faces.text, 1), water: (text) => widthOf(text, faces.water, 1) },
    waterSizes: [largest, Math.max(least, size * 0.92), Math.max(least, size * 0.8)],
    blocked,
    whole: true,
    // In a small panel leader lines would cross half the map.
    reaches: width < SMALL * size ? [] : [2, 3.5, 5, 7, 9]
  };
  const layout: Layout = { name: 'wide', scale: unit, sizes, waterRank: width < 200 ? 1 : width < 340 ? 2 : 3 };
  /** Signs of what bears no name: parts of countries, and pieces of land that change hands. */
  const signsOn = (signOf: Map<string, string>, states: { id: string }[]): Wish[] =>
    [...signOf]
      .filter(([id]) => !states.some((state) => state.id === id))
      .flatMap(([id, sign]) => {
        const land = landOf(id);
        const spot = land && bestSpot(land, setting.widths.country(sign.trim()), wholeOf(paper));
        const text = sign.trim();
        return spot ? [{ id, text: '', short: '', sign: text, ...spot }] : [];
      });
  return names(JSON.stringify([[...signOf], [...divided], recipe.names, faces, layout, setting]), () => {
    // A state of which only an outlying piece is in view is not named by it.
    const inView = named.states.filter(({ id }) => {
      const { share = 0, size: seen = 0 } = lands.get(id) ?? {};
      return share > LEAST_SHARE || seen > LEAST_PIECE * paper.width * paper.height;
    });
    const unplaced = inView.map(({ id, name, short, role, locale }) => ({
      id,
      name,
      role,
      locale,
      label: null,
      short: short || name
    }));
    const found = wishes(JSON.stringify([unplaced, faces.text]), () =>
      wishesOf(sheet().lands, unplaced, wholeOf(paper), setting)
    );
    const signed = found.map((wish) => {
      const sign = signOf.get(wish.id) ?? '';
      return {
        ...wish,
        text: wish.text + sign,
        short: wish.short + sign,
        sign: divided.has(wish.id) ? '' : sign.trim()
      };
    });
    return setNames([...signed, ...signsOn(signOf, inView)], named.waters, edges, layout, setting);
  });
}

/** Colour and halo of a name over its fill. */
function lettersOn({ scene }: FigurePanel, { id, leader }: PlacedName, fills: Fills) {
  const { palette } = fills;
  const onPaper = { colour: palette.ink, halo: palette.paper };
  if (leader) return { colour: palette.ink, halo: palette.water };
  const fill = scene?.fills.find(({ country }) => country === id);
  if (!scene) return onPaper;
  const paint: Paint = fill ?? solidPaint('context');
  // Over hatching, stripes or pieces of other colours, ink on paper stands out from all of them.
  const filled = fills.of(paint);
  const woven = filled.startsWith('url(');
  const torn = woven && (paint.bargaining || filled.startsWith('url(#grey-'));
  if (torn || paint.share !== null || scene.parts.length > 0) return onPaper;
  const { colour, halo } = nameColours(woven ? paint : solidPaint(paint.ink), palette);
  return { colour: colour === ON_LIGHT ? palette.ink : colour, halo };
}

function countryText(
  { text, at: [x, y], size }: PlacedName,
  corner: Point,
  unit: number,
  face: Face,
  { colour, halo }: { colour: string; halo: string }
): Node {
  const points = size * unit;
  return node(
    'text',
    {
      ...attributesOf(face),
      x: decimal(corner[0] + x * unit),
      y: decimal(corner[1] + y * unit + (points * capHeightOf(face)) / 2),
      'font-size': decimal(points),
      'letter-spacing': decimal(points * SPACING),
      'text-anchor': 'middle',
      fill: colour,
      stroke: halo,
      'stroke-width': decimal(points * 0.16),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke'
    },
    [text]
  );
}

function waterText(
  { text, at: [x, y], size, spacing, turn }: Names['waters'][number],
  corner: Point,
  unit: number,
  face: Face,
  colour: string
): Node {
  const [left, middle] = [decimal(corner[0] + x * unit), decimal(corner[1] + y * unit)];
  const points = size * unit;
  return node(
    'text',
    {
      ...attributesOf(face),
      x: left,
      y: decimal(middle + points * BASELINE),
      'font-size': decimal(points),
      'letter-spacing': decimal(spacing * unit),
      'text-anchor': 'middle',
      fill: colour,
      transform: turn ? `rotate(${turn} ${left} ${middle})` : null
    },
    [text]
  );
}
