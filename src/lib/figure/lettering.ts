/** Names on a map of a figure: where they stand, in drawing units, and how they are set, in points of the page. */
import { nameColours, ON_LIGHT, solidPaint, type Paint } from '../scene/colours';
import type { Point } from '../scene/mercator';
import { dividedBy, type Lettering } from '../scene/picture';
import type { FigurePanel, FigureScene } from '../recipe/figure-scene';
import type { PlacedName } from '../scene/sheet-data';
import type { Rectangle, Wish } from '../drawing/labels';
import { bestSpot } from '../drawing/label-spots';
import { BASELINE } from '../drawing/lettering';
import { setNames, SPACING, wishesOf, type Layout, type Names, type Setting } from '../drawing/place-names';
import { wholeOf } from '../drawing/sheet';
import { attributesOf, capHeightOf, widthOf, type Face } from '../svg/font-metrics';
import { node, type Node } from '../svg/svg';
import { decimal } from '../svg/units';
import type { Fills } from './fills';
import type { Ground } from './ground';
import type { PanelStyle } from './style';

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
export function namesOn(
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
export function lettersOn({ scene }: FigurePanel, { id, leader }: PlacedName, fills: Fills): Lettering {
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

export function countryText(
  { text, at: [x, y], size }: PlacedName,
  corner: Point,
  unit: number,
  face: Face,
  { colour, halo }: Lettering
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

export function waterText(
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

/** A text given in drawing units of a panel, as a text of the page. */
export function moved(text: Node, [x, y]: Point, unit: number): Node {
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
