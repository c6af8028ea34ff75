/** Whether the fills of a legend can be told apart: printed in grey, and by readers with the three common colour-blindnesses. */
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  modeLab65,
  modeRgb,
  parse,
  useMode
} from 'culori/fn';
import type { LegendItem } from '../recipe/figure-scene';
import type { Figure } from './figure';
import type { Node } from '../svg/svg';

const rgb = useMode(modeRgb);
const lab = useMode(modeLab65);
const difference = differenceCiede2000();

/** Least distance in lightness, CIE L*, at which greys are told apart. */
export const LEAST_LIGHTNESS = 8;
/** Least distance of colours, CIEDE2000. */
export const LEAST_DIFFERENCE = 9;

/** How readers with colour-blindness see, each in its full form. */
const SIGHTS = {
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1)
};
export type Sight = keyof typeof SIGHTS;
const ALL_SIGHTS = Object.keys(SIGHTS) as Sight[];

/** Two looks that meet on the map and carry the same pattern or sign, or none. */
export interface Incomparable {
  one: LegendItem;
  other: LegendItem;
  /** Colours of their grounds. */
  grounds: [string, string];
  /** Ids of two countries or parts that show them side by side. */
  countries: [string, string];
}

/** Countries that share a frontier, by country; see `neighboursOf`. Null: whatever stands in one panel may meet. */
export type Neighbours = Map<string, string[]> | null;

/** Every two looks of a figure that only their colours tell apart where they meet. */
export function incomparablePairs(
  { scene, fills, node }: Pick<Figure, 'scene' | 'fills' | 'node'>,
  neighbours: Neighbours
): Incomparable[] {
  const items = scene.legend.filter(({ look }) => fills[look]);
  const meets = meetingIn(scene, neighbours);
  return items.flatMap((one, index) =>
    items.slice(index + 1).flatMap((other): Incomparable[] => {
      if (one.look === other.look || signOf(one, fills, scene.recipe) !== signOf(other, fills, scene.recipe)) return [];
      const countries = meetingOf(one, other, meets);
      const grounds = [one, other].map(({ look }) => groundColourOf(fills[look]!.fill, node));
      const [first, second] = grounds;
      return countries && first && second ? [{ one, other, grounds: [first, second], countries }] : [];
    })
  );
}

/** What tells looks apart beside colour: patterns and signs. */
function signOf(
  { look, paint, finding, sign }: LegendItem,
  fills: Figure['fills'],
  { colours }: Figure['scene']['recipe']
): string {
  if (!fills[look]?.pattern) return `plain ${sign}`;
  if (finding) return look;
  if (!paint) return '';
  // A hatching of its own stands for an ink that has no grey.
  if (paint.texture === 'solid' && !paint.bargaining && paint.share === null) return `hatched ${look}`;
  // In greys a pale ink is bars or dots of its own grey.
  if ((paint.texture === 'tint' || paint.texture === 'inferred') && colours === 'grey') return `hatched ${look}`;
  return `${paint.texture} ${paint.bargaining} ${paint.share} ${sign}`;
}

type Meets = (one: string, other: string) => boolean;

/** Whether two countries may lie side by side; a part lies in its country, or where that is not known anywhere. */
function meetingIn({ named }: Figure['scene'], neighbours: Neighbours): Meets {
  if (!neighbours) return () => true;
  const countryOf = new Map(named.parts.map(({ id, of }) => [id, of]));
  return (one, other) => {
    const [country, beside] = [countryOf.get(one) ?? one, countryOf.get(other) ?? other];
    return country === beside || !country || !beside || (neighbours.get(country)?.includes(beside) ?? false);
  };
}

function meetingOf(one: LegendItem, other: LegendItem, meets: Meets): [string, string] | null {
  for (const { letter, countries } of one.panels) {
    const others = other.panels.find((panel) => panel.letter === letter)?.countries ?? [];
    for (const country of countries) {
      const beside = others.find((each) => meets(country, each));
      if (beside !== undefined) return [country, beside];
    }
  }
  return null;
}

/** The colour that most of a fill has: a solid's own, a pattern's ground. */
function groundColourOf(fill: string, svg: Node): string | null {
  const id = /^url\(#(.+)\)$/.exec(fill)?.[1];
  if (id === undefined) return fill;
  const pattern = patternIn(svg, id);
  const grounds = pattern?.children.flatMap((child) =>
    typeof child !== 'string' && child.attributes['width'] === pattern.attributes['width']
      ? [child.attributes['fill']]
      : []
  );
  return grounds?.length ? String(grounds.at(-1)) : null;
}

function patternIn(svg: Node, id: string): Node | null {
  for (const child of svg.children) {
    if (typeof child === 'string') continue;
    if (child.tag === 'pattern' && child.attributes['id'] === id) return child;
    const found = child.tag === 'defs' ? patternIn(child, id) : null;
    if (found) return found;
  }
  return null;
}

/** CIE L* of a colour, 0 to 100; null where it is none. */
export function lightnessOf(colour: string): number | null {
  return lab(colour)?.l ?? null;
}

/** Chroma in CIE L*a*b*: 0 for a grey. */
export function chromaOf(colour: string): number | null {
  const seen = lab(colour);
  return seen ? Math.hypot(seen.a, seen.b) : null;
}

/** Whether two colours are both greys, which every reader sees alike. */
export const areGreys = (colours: Incomparable['grounds']): boolean =>
  colours.every((colour) => (chromaOf(colour) ?? 0) <= LEAST_CHROMA);

/** Chroma up to which a colour is a grey. */
export const LEAST_CHROMA = 1.5;

/** Per cent of black of a grey, by its channels as printers reckon. */
export function blackOf(colour: string): number | null {
  const seen = rgb(parse(colour));
  return seen ? (1 - (seen.r + seen.g + seen.b) / 3) * 100 : null;
}

/** How far apart two colours are in grey print, in L*. */
export function apartInGrey([one, other]: Incomparable['grounds']): number {
  const [first, second] = [lightnessOf(one), lightnessOf(other)];
  return first === null || second === null ? Infinity : Math.abs(first - second);
}

/** How far apart two colours are for the reader who sees them nearest, in CIEDE2000. */
export function apartForBlind([one, other]: Incomparable['grounds']): { sight: Sight; distance: number } {
  const [first, second] = [rgb(parse(one)), rgb(parse(other))];
  const seen = ALL_SIGHTS.map((sight) => ({
    sight,
    distance: first && second ? difference(SIGHTS[sight](first), SIGHTS[sight](second)) : Infinity
  }));
  return seen.reduce((nearest, each) => (each.distance < nearest.distance ? each : nearest));
}
