/** A plan of the reader's own: a side for some countries. It lives in the address, and nowhere else. */
import crc32 from 'crc/calculators/crc32';
import { SIDES, type Side } from '../atlas/compare';
import { DEFAULT_LAND } from '../atlas/borders/land';
import type { Category, Claim, Orientation, PlanOutline } from '../atlas/types';
import { clip } from './query';

export const OWN = 'own';
export const LONGEST_TITLE = 60;

export interface OwnPlan {
  title: string;
  /** Side of each country it speaks of, by id. */
  sides: Record<string, Side>;
  /** Countries it would bargain over. */
  bargaining: string[];
}

export const emptyOwnPlan: OwnPlan = { title: 'My plan', sides: {}, bargaining: [] };

/** Letter of each side in the address; `*` lists what is open to bargain, and `c` ends the plan with its checksum. */
const LETTERS: Record<Side, string> = { soviet: 's', british: 'b', western: 'w', neutral: 'n', none: 'x' };

const CATEGORIES: Category[] = [
  { title: 'Soviet sphere', side: 'soviet' as const },
  { title: 'British sphere', side: 'british' as const },
  { title: 'Western side', side: 'western' as const },
  { title: 'Neutral zone', side: 'neutral' as const },
  { title: 'No side', side: 'none' as const }
].map(({ title, side }) => ({
  id: side,
  title,
  short: title,
  orientation: side satisfies Orientation,
  basis: 'document' as const,
  look: 'fill' as const,
  symbol: null,
  ink: null
}));

/** A title in which nothing hides, of bearable length. */
export function cleanTitle(text: string): string {
  const visible = text
    .replace(/[\p{C}~]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...visible].slice(0, LONGEST_TITLE).join('').trim() || emptyOwnPlan.title;
}

/** Begins the checksum, which ends the text. */
const CHECK = '~c.';

/** Eight hexadecimal digits over a text: links are cut and changed on their way, and no such plan may pass for whole. */
const checksumOf = (text: string): string =>
  (crc32(new TextEncoder().encode(text)) >>> 0).toString(16).padStart(8, '0');

/**
 * `My plan~s.finland.poland~n.norway~*.norway~c.2f9d01ab`: its parts in fixed order, countries in that of their ids, and
 * a checksum over all before it.
 */
export function formatOwnPlan({ title, sides, bargaining }: OwnPlan): string {
  const of = (side: Side) =>
    Object.keys(sides)
      .filter((country) => sides[country] === side)
      .sort();
  const lists: [string, string[]][] = [
    ...SIDES.map((side): [string, string[]] => [LETTERS[side], of(side)]),
    ['*', bargaining.filter((country) => country in sides).sort()]
  ];
  const parts = lists.filter(([, all]) => all.length).map(([letter, all]) => [letter, ...all].join('.'));
  const text = [title, ...parts].join('~');
  return `${text}${CHECK}${checksumOf(text)}`;
}

/**
 * The door for own plans in links; `formatOwnPlan` of the result gives it again. One that was cut or changed on its way
 * is not shown as if it were whole: with a checksum that is wrong it is none, and one that ends without (as all did
 * before there were checksums) is read as far as it goes, with a note.
 * @param countries ids of those there are
 * @param ignored gets a sentence for everything that could not be used
 * @param notes gets a sentence where what is shown may be less than what was meant
 */
export function parseOwnPlan(written: string, countries: string[], ignored: string[], notes: string[]): OwnPlan | null {
  const end = written.lastIndexOf(CHECK);
  const text = end < 0 ? written : written.slice(0, end);
  if (end >= 0 && written.slice(end + CHECK.length) !== checksumOf(text)) {
    ignored.push('your own plan was cut or changed on its way: its checksum is wrong');
    return null;
  }
  const [title = '', ...lists] = text.split('~');
  const plan: OwnPlan = { title: cleanTitle(title), sides: {}, bargaining: [] };
  for (const list of lists) {
    const [letter = '', ...ids] = list.split('.');
    const side = SIDES.find((each) => LETTERS[each] === letter);
    if (!side && letter !== '*') {
      ignored.push(`your own plan has no list “${clip(letter)}”`);
      continue;
    }
    for (const id of ids) {
      if (!countries.includes(id)) ignored.push(`your own plan speaks of “${clip(id)}”, which is no country here`);
      else if (side && id in plan.sides) ignored.push(`your own plan gives ${id} two sides; the first counts`);
      else if (side) plan.sides[id] = side;
      else if (!(id in plan.sides)) ignored.push(`your own plan opens ${id} to bargain and gives it no side`);
      else if (!plan.bargaining.includes(id)) plan.bargaining.push(id);
    }
  }
  if (!Object.keys(plan.sides).length) {
    ignored.push('your own plan gives no country a side');
    return null;
  }
  if (end < 0)
    notes.push(
      `The link to “${plan.title}” has no checksum: it was cut, or is older than checksums. Its sides are shown as far as it goes; compare them with the plan that was meant.`
    );
  plan.bargaining.sort();
  return plan;
}

/** The own plan as plans are drawn and compared. */
export function ownOutline({ title, sides, bargaining }: OwnPlan): PlanOutline {
  return {
    id: OWN,
    date: '',
    dateText: 'now',
    author: 'The reader',
    title,
    short: title,
    headline: title,
    summary: 'A plan of the reader’s own.',
    kind: 'spheres',
    map: 'europe',
    extent: 'europe',
    categories: CATEGORIES,
    attributes: [],
    readings: [],
    land: DEFAULT_LAND,
    assignments: Object.entries(sides).map(([country, side]): Claim => ({
      country,
      category: side,
      orientation: side,
      grade: 'named',
      sideGrade: side === 'none' ? null : 'named',
      bargaining: bargaining.includes(country),
      share: null,
      also: []
    }))
  };
}

const fitsOwn = (countries: string[]) => (claim: Claim) =>
  countries.includes(claim.country) && claim.orientation !== null && claim.share === null;

/** An own plan that starts as another one stands, as far as that gives sides; `leftBy` has the rest. */
export function ownFrom(plan: PlanOutline, countries: string[]): OwnPlan {
  const claims = plan.assignments.filter(fitsOwn(countries));
  return {
    title: cleanTitle(`After ${plan.short}`),
    sides: Object.fromEntries(claims.map(({ country, orientation }) => [country, orientation!])),
    bargaining: claims
      .filter((a) => a.bargaining)
      .map((a) => a.country)
      .sort()
  };
}

/** Countries and parts of which a plan says something that an own plan cannot hold: parts, powers, shares. */
export const leftBy = ({ assignments }: PlanOutline, countries: string[]): string[] =>
  assignments.filter((claim) => !fitsOwn(countries)(claim) && claim.grade !== 'silent').map(({ country }) => country);
