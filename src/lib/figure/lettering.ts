/** Names on a map of a figure: where they stand, in drawing units, and how they are set, in points of the page. */
import { nameColours, ON_LIGHT, solidPaint, type Paint } from '../scene/colours';
import type { Point } from '../scene/mercator';
import { dividedBy } from '../scene/picture';
import type { FigurePanel, FigureScene } from '../recipe/figure-scene';
import type { PlacedName } from '../scene/sheet-data';
import type { Rectangle, Wish } from '../drawing/labels';
import { BASELINE, shareText, type Inks } from '../drawing/lettering';
import { roomsOf, setNames, wishesOf, type Layout, type Names, type Setting } from '../drawing/place-names';
import { wholeOf } from '../drawing/sheet';
import { attributesOf, capHeightOf, widthOf, type Face } from '../svg/font-metrics';
import { node, type Node } from '../svg/svg';
import { decimal } from '../svg/units';
import type { Fills } from './fills';
import type { Ground } from './ground';
import type { PanelStyle } from './style';

/**
 * What stands after the names of a panel's countries, where what they are filled with does not say enough.
 * @param which whether with the number of a share, or without where that stands under the name
 */
export function signsIn(
  { legend }: FigureScene,
  { letter }: FigurePanel,
  which: 'sign' | 'mark' = 'sign'
): Map<string, string> {
  const signs = new Map<string, string>();
  for (const { [which]: sign, panels } of legend)
    for (const panel of panels)
      if (sign && panel.letter === letter)
        for (const country of panel.countries) signs.set(country, (signs.get(country) ?? '') + sign);
  return signs;
}

/** Shares of a state's land, and of the panel, from which what is in view of it bears its name. */
const [LEAST_SHARE, LEAST_PIECE] = [0.15, 0.04];
/** Kept free between names and frontiers, and the longest leader line, in parts of the smallest text. */
const [CLEAR, REACH] = [0.2, 3.6];

/** Room for the number by which a key names a country: at most two digits. */
const NUMBER = '00';

/** Names in capitals, largest first; those of small countries down to the smallest text there may be. */
export function namesOn(
  { paper, lands, edges, rooms, names, landOf }: Ground,
  scene: FigureScene,
  panel: FigurePanel,
  { recipe, faces, unit }: PanelStyle,
  blocked: Rectangle[]
): Names {
  const { named } = scene;
  const signOf = signsIn(scene, panel, 'mark');
  const shareOf = sharesIn(panel);
  const { size, least } = recipe;
  const largest = Math.max(least, size * 1.1);
  const sizes = [...new Set([1, 0.75, 0.5, 0.25, 0].map((share) => least + (largest - least) * share))];
  const width = paper.width * unit;
  const box = wholeOf(paper);
  const setting: Setting = {
    at: paper.at,
    widths: {
      country: (text, italic) => widthOf(text, italic ? faces.water : faces.text, 1),
      water: (text) => widthOf(text, faces.water, 1)
    },
    blocked,
    box,
    afloat: 1
  };
  const ranks = width < 200 ? 1 : width < 340 ? 2 : 3;
  const layout: Layout = {
    name: 'figure',
    scale: unit,
    sizes,
    waterSizes: [largest, Math.max(least, size * 0.92), Math.max(least, size * 0.8)].slice(0, ranks),
    clear: CLEAR * least,
    reach: REACH * least
  };
  /** Signs of what bears no name: parts of countries, and pieces of land that change hands. */
  const signsOn = (states: { id: string }[]): Wish[] =>
    [...signOf]
      .filter(([id]) => !states.some((state) => state.id === id))
      .flatMap(([id, sign]) => {
        const land = landOf(id);
        const [room] = land ? roomsOf([land], [box]) : [];
        const text = sign.trim();
        const nothing = { text: '', lower: '', short: '', shortLower: '' };
        return room ? [{ id, ...nothing, sign: text, rooms: room.rows, bounds: room.bounds }] : [];
      });
  // Only a key tells what a number stands for.
  const numbered = recipe.with.includes('legend');
  const how = [[...signOf], [...shareOf], numbered, recipe.names, faces, layout, setting];
  return names(JSON.stringify(how), () => {
    // A state of which only an outlying piece is in view is not named by it.
    const inView = named.states.filter(({ id }) => {
      const { share = 0, size: seen = 0 } = lands.get(id) ?? {};
      return share > LEAST_SHARE || seen > LEAST_PIECE * paper.width * paper.height;
    });
    const ids = new Set(inView.map(({ id }) => id));
    const shown = rooms().filter(({ id, within }) => within || ids.has(id));
    const underOf = (id: string) => {
      const share = shareOf.get(id);
      return share === undefined ? undefined : shareText(share) + (signOf.get(id) ?? '');
    };
    const signed = wishesOf(shown, named.states, { underOf }).map((wish): Wish => {
      // What has a share has its sign by that.
      const sign = shareOf.has(wish.id) ? '' : (signOf.get(wish.id) ?? '');
      return {
        ...wish,
        text: wish.text + sign,
        lower: wish.lower + sign,
        short: wish.short + sign,
        shortLower: wish.shortLower + sign,
        ...(!wish.within && { sign: numbered ? NUMBER + sign : sign.trim() })
      };
    });
    const set = setNames([...signed, ...signsOn(inView)], named.waters, edges, layout, setting);
    const replaced = new Set(set.numbers.filter(({ alone }) => alone).map(({ id }) => id));
    return { ...set, countries: set.countries.filter(({ id }) => !replaced.has(id)) };
  });
}

/** Soviet shares of the countries of a panel, in per cent. */
export const sharesIn = ({ scene }: FigurePanel): Map<string, number> =>
  new Map((scene?.fills ?? []).flatMap(({ country, share }) => (share === null ? [] : [[country, share] as const])));

/** Shares as they stand under names, with the signs of their countries. */
export function sharesOn({ numbers }: Names, scene: FigureScene, panel: FigurePanel): PlacedName[] {
  const [signOf, shareOf] = [signsIn(scene, panel, 'mark'), sharesIn(panel)];
  return numbers.map(({ id, at, size, turn }) => ({
    id,
    text: shareText(shareOf.get(id) ?? 0) + (signOf.get(id) ?? ''),
    at,
    size,
    spacing: 0,
    leader: null,
    turn
  }));
}

/** Countries that some panels name by number, in the order of their names: the first is 1. */
export function numberedIn(all: Names[], { nameOf, named }: FigureScene): string[] {
  const states = new Set(named.states.map(({ id }) => id));
  const ids = all.flatMap(({ countries }) =>
    countries.filter(({ id, alone, text }) => alone && text.startsWith(NUMBER) && states.has(id))
  );
  const called = (id: string) => nameOf.get(id) ?? id;
  return [...new Set(ids.map(({ id }) => id))].sort((a, b) => called(a).localeCompare(called(b)));
}

/** Names with the numbers that stand for some of them. */
export const withNumbers = (names: Names, numbered: string[]): Names => ({
  ...names,
  countries: names.countries.map((name) =>
    name.alone && numbered.includes(name.id)
      ? { ...name, text: name.text.replace(NUMBER, String(numbered.indexOf(name.id) + 1)) }
      : name
  )
});

/** Soviet shares in per cent: below the one ink stands out from the mixed fill, above the other paper does. */
const [PALE, DARK] = [40, 60];

/** What a name is written in over its fill. */
export function lettersOn(
  { scene }: FigurePanel,
  name: PlacedName,
  fills: Fills,
  parts: FigureScene['named']['parts']
): Inks {
  const { palette } = fills;
  if (name.leader) return { colour: palette.ink, stroke: null };
  const onPaper = { colour: palette.ink, stroke: palette.paper };
  if (!scene) return onPaper;
  const own = name.within
    ? (scene.parts.find(({ country }) => parts.find(({ id }) => id === country)?.of === name.within) ??
      scene.fills.find(({ country }) => country === name.within))
    : scene.fills.find(({ country }) => country === name.id);
  const isDivided = !name.within && dividedBy(scene.parts, parts).has(name.id);
  if (isDivided || name.alone) return onPaper;
  return lettersOver(own ?? solidPaint('context'), fills, name.across);
}

/** What letters on one fill are written in. @param across whether they reach over its edge */
export function lettersOver(paint: Paint, fills: Fills, across = false): Inks {
  const { palette } = fills;
  const onPaper = { colour: palette.ink, stroke: palette.paper };
  // Over stripes, and greys under lines, ink on paper stands out from all of them.
  const filled = fills.of(paint);
  const isWoven = filled.startsWith('url(');
  // Of greys there are only so many: what is pale there has none of its own.
  const isBarred =
    fills.grey && isWoven && (paint.texture === 'tint' || paint.texture === 'inferred' || paint.bargaining);
  if (isBarred || filled.startsWith('url(#grey-') || (isWoven && paint.share !== null)) return onPaper;
  if (paint.share !== null) {
    if (paint.share > PALE && paint.share < DARK) return onPaper;
    return { colour: paint.share >= DARK ? palette.paper : palette.ink, stroke: across ? filled : null };
  }
  const { colour, halo } = nameColours(isWoven ? paint : solidPaint(paint.ink), palette);
  return { colour: colour === ON_LIGHT ? palette.ink : colour, stroke: isWoven || across ? halo : null };
}

export function countryText(
  { text, at: [x, y], size, spacing, turn, within }: PlacedName,
  corner: Point,
  unit: number,
  { text: upright, water: italic }: PanelStyle['faces'],
  { colour, stroke }: Inks
): Node {
  const face = within ? italic : upright;
  const points = size * unit;
  const [left, middle] = [decimal(corner[0] + x * unit), decimal(corner[1] + y * unit)];
  return node(
    'text',
    {
      ...attributesOf(face),
      x: left,
      y: decimal(middle + (points * capHeightOf(face)) / 2),
      'font-size': decimal(points),
      'letter-spacing': spacing ? decimal(spacing * unit) : null,
      'text-anchor': 'middle',
      fill: colour,
      transform: turn ? `rotate(${turn} ${left} ${middle})` : null,
      ...(stroke !== null && {
        stroke,
        'stroke-width': decimal(points * MASK),
        'stroke-linejoin': 'round',
        'paint-order': 'stroke'
      })
    },
    [text]
  );
}

/** Width of the stroke around letters, half of it outside, in parts of their size. */
const MASK = 0.36;

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
