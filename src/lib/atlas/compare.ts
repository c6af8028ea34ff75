/**
 * Comparing what two plans say: country by country, and in numbers. Plans of different kinds are compared by the side
 * each gives a country; what has none stays apart and is never guessed.
 */
import type { PieceBetween } from './borders/land';
import type { Claim, Orientation, PlanOutline } from './types';

/** What a country is compared by. */
export const SIDES = ['soviet', 'british', 'western', 'neutral', 'none'] as const satisfies readonly Orientation[];
export type Side = (typeof SIDES)[number];

/** How plans are made comparable; the view says which rule it used. */
export interface Rule {
  /** A side that holds at least this share of a country in per cent has it; nobody, or both, leaves it neutral. */
  threshold: number;
  /**
   * `assigned`: only countries to which both plans give a side. `spoken`: also those of which a plan speaks without
   * giving a side, as a side of their own.
   */
  count: (typeof COUNTS)[number];
  /**
   * What the western side, which is nobody’s own, is compared with. `british`: it counts as British. `apart`: it is a
   * side of its own. `none`: countries on it are not compared.
   */
  western: (typeof WESTERNS)[number];
}

export const COUNTS = ['assigned', 'spoken'] as const;
export const WESTERNS = ['british', 'apart', 'none'] as const;

/** Thresholds in whole per cent: from the barest majority to the whole. */
export const THRESHOLDS = { least: 51, most: 100 };

export const DEFAULT_RULE: Rule = { threshold: 60, count: 'assigned', western: 'apart' };

/** A threshold as a link or a command gives it, in whole per cent; null where it is none. */
export function readThreshold(text: string): number | null {
  const threshold = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  return threshold >= THRESHOLDS.least && threshold <= THRESHOLDS.most ? threshold : null;
}

/** What a comparison rests on beside the documents’ own words, and must say. */
export interface Footing {
  /** A plan trades shares, so that the threshold decides. */
  shares: boolean;
  /** A plan has a western side, so that what it is compared with decides. */
  western: boolean;
  /** A plan has sides that are the editor’s reading. */
  editor: boolean;
}

/** What a comparison of some plans rests on. */
export function footingOf(plans: Pick<PlanOutline, 'assignments'>[]): Footing {
  const some = (holds: (claim: Claim) => boolean) => plans.some(({ assignments }) => assignments.some(holds));
  return {
    shares: some(({ share }) => share !== null),
    western: some(({ orientation }) => orientation === 'western'),
    editor: some(({ sideGrade }) => sideGrade === 'inferred')
  };
}

/**
 * Why a country cannot be compared. `silent`: the plan does not mention it. `power`: it is one of the powers that the
 * others are divided between. `no-side`: the plan speaks of it and gives it none. `western`: its side is not counted by
 * the rule. `other`: what the plan settles there is no question of sides, such as a trusteeship.
 */
export type Apart = 'silent' | 'power' | 'no-side' | 'western' | 'other';

const POWERS = ['ussr', 'uk', 'usa'];

/** What one plan gives one country under a rule: a side, or why there is none. */
export type Standing = ({ side: Side; apart: null } | { side: null; apart: Apart }) & {
  /** Soviet share in per cent that the side was read from, or null. */
  share: number | null;
  /** The side that the plan gives, where the rule counts it as another. */
  given?: Side;
};

/** A country of both plans. */
export interface Compared {
  country: string;
  from: Standing;
  to: Standing;
}

/** Land that is one country's in the first plan and another's in the second; `country` is the first. */
export interface ComparedPiece extends Compared {
  piece: string;
  /** The country that has it in the second plan. */
  other: string;
}

export interface Comparison {
  /** Countries in the order given, each in exactly one of the three. */
  agreements: Compared[];
  changes: Compared[];
  notComparable: Compared[];
  /** Land that is not the same country's in both plans: compared by itself, and counted as no country. */
  pieces: ComparedPiece[];
  rule: Rule;
}

/** The side that a claim gives under a rule. */
export function standingOf(claim: Claim | null, rule: Rule): Standing {
  const apart = (why: Apart): Standing => ({ side: null, apart: why, share: null });
  const on = (side: Side, share: number | null = null): Standing => ({ side, apart: null, share });
  if (!claim || claim.grade === 'silent') return apart('silent');
  const { country, share, orientation } = claim;
  if (share !== null) return on(sideOfShare(share, rule), share);
  if (orientation === null) return apart(POWERS.includes(country) ? 'power' : 'other');
  if (orientation === 'none' && rule.count === 'assigned') return apart('no-side');
  if (orientation !== 'western' || rule.western === 'apart') return on(orientation);
  return rule.western === 'british' ? { ...on('british'), given: orientation } : apart('western');
}

function sideOfShare(share: number, { threshold }: Rule): Side {
  const [soviet, british] = [share >= threshold, 100 - share >= threshold];
  if (soviet === british) return 'neutral';
  return soviet ? 'soviet' : 'british';
}

/**
 * Every country in exactly one of agreement, change and not comparable; and land that changes hands between the plans.
 * @param countries ids; where a plan says nothing of one it is silent
 * @param land pieces that belong to different countries in the two, see `piecesBetween`
 */
export function compare(
  from: PlanOutline,
  to: PlanOutline,
  countries: string[],
  rule: Rule,
  land: PieceBetween[] = []
): Comparison {
  const [claims, others] = [claimsOf(from), claimsOf(to)];
  const pieces = land.map(({ id, from, to }): ComparedPiece => ({
    piece: id,
    country: from,
    other: to,
    from: standingOf(claims.get(from) ?? null, rule),
    to: standingOf(others.get(to) ?? null, rule)
  }));
  const comparison: Comparison = { agreements: [], changes: [], notComparable: [], pieces, rule };
  for (const country of countries) {
    const compared: Compared = {
      country,
      from: standingOf(claims.get(country) ?? null, rule),
      to: standingOf(others.get(country) ?? null, rule)
    };
    const { side } = compared.from;
    if (side === null || compared.to.side === null) comparison.notComparable.push(compared);
    else comparison[side === compared.to.side ? 'agreements' : 'changes'].push(compared);
  }
  return comparison;
}

/** Whether both plans trade shares of a country, so that these are compared and not only the sides read from them. */
export const tradesShares = ({ from, to }: Pick<Compared, 'from' | 'to'>): boolean =>
  from.share !== null && to.share !== null;

/** What a reader is told has changed: sides, and shares that leave the side as it was. */
export function changesTold({ changes, agreements }: Comparison): { sides: Compared[]; shares: Compared[] } {
  return { sides: changes, shares: agreements.filter((c) => tradesShares(c) && c.from.share !== c.to.share) };
}

const claimsOf = (plan: PlanOutline): Map<string, Claim> => new Map(plan.assignments.map((a) => [a.country, a]));

const bySide = <T>(make: (side: Side) => T): Record<Side, T> =>
  Object.fromEntries(SIDES.map((side) => [side, make(side)])) as Record<Side, T>;

/** Countries, or pieces of land by their ids, by the side in the first plan (rows) and in the second (columns). */
export type Crosstab = Record<Side, Record<Side, string[]>>;

/** The countries compared, in a table; its cells hold each of them once. */
export function crosstab({ agreements, changes }: Comparison): Crosstab {
  const table: Crosstab = bySide(() => bySide(() => []));
  for (const { country, from, to } of [...agreements, ...changes])
    if (from.side && to.side) table[from.side][to.side].push(country);
  return table;
}

/** The same of land: countries as far as their land is the same in both plans, and pieces that change hands. */
export function landCrosstab(comparison: Comparison): Crosstab {
  const table = crosstab(comparison);
  for (const { piece, from, to } of comparison.pieces) if (from.side && to.side) table[from.side][to.side].push(piece);
  return table;
}

/** What some countries weigh together, in km² or in people. */
export interface Weight {
  countries: number;
  /** Sum of the weights that are known; null where there are countries and the weight of none is known. */
  sum: number | null;
  /** Countries whose weight is not known. */
  lacking: string[];
}

/** What countries weigh together. A weight that is no number counts as not known. */
export function weigh(countries: string[], weights: ReadonlyMap<string, number>): Weight {
  const known = countries.map((country) => weights.get(country) ?? NaN).filter(Number.isFinite);
  return {
    countries: countries.length,
    sum: countries.length && !known.length ? null : known.reduce((sum, weight) => sum + weight, 0),
    lacking: countries.filter((country) => !Number.isFinite(weights.get(country)))
  };
}

/** A crosstab with its margins, weighed. */
export interface WeighedCrosstab {
  cells: Record<Side, Record<Side, Weight>>;
  rows: Record<Side, Weight>;
  columns: Record<Side, Weight>;
  agreeing: Weight;
  all: Weight;
  /** Share of the known weight on which the plans agree, 0 to 1; null where that cannot be said. */
  share: number | null;
}

/**
 * The crosstab by area or population instead of by countries.
 * @param weights by country; one that is missing is told as `lacking` and never guessed
 */
export function weighCrosstab(table: Crosstab, weights: ReadonlyMap<string, number>): WeighedCrosstab {
  const row = (side: Side) => SIDES.flatMap((column) => table[side][column]);
  const column = (side: Side) => SIDES.flatMap((row) => table[row][side]);
  const of = (countries: string[]) => weigh(countries, weights);
  const [agreeing, all] = [of(SIDES.flatMap((side) => table[side][side])), of(SIDES.flatMap(row))];
  return {
    cells: bySide((from) => bySide((to) => of(table[from][to]))),
    rows: bySide((side) => of(row(side))),
    columns: bySide((side) => of(column(side))),
    agreeing,
    all,
    share: agreeing.sum === null || !all.sum ? null : agreeing.sum / all.sum
  };
}

export interface Agreement {
  /** Countries that could be compared. */
  compared: number;
  agreeing: number;
  /** Share of them that agree, 0 to 1; null where none could be compared. */
  share: number | null;
  /**
   * Cohen's κ (Educational and Psychological Measurement 20, 1960): agreement beyond what two plans with these totals
   * would reach by chance; 1 is full agreement, 0 chance. Null where chance alone would agree fully, or nothing compares.
   */
  kappa: number | null;
}

/** How far two plans agree on the countries compared. */
export function agreementOf({ agreements, changes }: Comparison): Agreement {
  const all = [...agreements, ...changes];
  const sides = (which: 'from' | 'to') => Uint8Array.from(all, (c) => numberOf(c[which].side));
  return agreementOfSides(sides('from'), sides('to'));
}

/** Agreement of every plan with every plan, in the order given; symmetric. */
export function agreementMatrix(plans: PlanOutline[], countries: string[], rule: Rule): Agreement[][] {
  const standings = plans.map((plan) => sidesOf(plan, countries, rule));
  const matrix: Agreement[][] = plans.map(() => []);
  const cells = new Uint32Array(WIDTH * WIDTH);
  for (let i = 0; i < plans.length; i++)
    for (let j = 0; j <= i; j++) {
      const agreement = agreementOfSides(standings[i]!, standings[j]!, cells);
      matrix[i]![j] = agreement;
      matrix[j]![i] = agreement;
    }
  return matrix;
}

/** Sides as small numbers: a thousand plans compare in a second. */
function sidesOf(plan: PlanOutline, countries: string[], rule: Rule): Uint8Array {
  const claims = claimsOf(plan);
  return Uint8Array.from(countries, (country) => numberOf(standingOf(claims.get(country) ?? null, rule).side));
}

/** Number of what has no side. It is counted too, and passed over later, which is faster than asking each time. */
const NO_SIDE = SIDES.length;
const WIDTH = NO_SIDE + 1;

const numberOf = (side: Side | null): number => (side ? SIDES.indexOf(side) : NO_SIDE);

/** @param cells where to count: written over, so that many pairs can share it */
function agreementOfSides(a: Uint8Array, b: Uint8Array, cells = new Uint32Array(WIDTH * WIDTH)): Agreement {
  cells.fill(0);
  for (let index = 0; index < a.length; index++) cells[a[index]! * WIDTH + b[index]!]!++;
  let [compared, agreeing, byChance] = [0, 0, 0];
  for (let side = 0; side < NO_SIDE; side++) {
    agreeing += cells[side * WIDTH + side]!;
    let [row, column] = [0, 0];
    for (let other = 0; other < NO_SIDE; other++) {
      row += cells[side * WIDTH + other]!;
      column += cells[other * WIDTH + side]!;
    }
    compared += row;
    byChance += row * column;
  }
  if (!compared) return { compared, agreeing: 0, share: null, kappa: null };
  // In whole pairs of countries, out of compared², so that no rounding hides full agreement.
  const beyondChance = compared ** 2 - byChance;
  return {
    compared,
    agreeing,
    share: agreeing / compared,
    kappa: beyondChance ? (compared * agreeing - byChance) / beyondChance : null
  };
}

/** How differently some plans place a country. */
export interface Contest {
  country: string;
  /** Plans by the side they give it. */
  sides: Record<Side, string[]>;
  /** How many of the plans give it a side. */
  plans: number;
  /** Share of the pairs of these plans that disagree, 0 to 1. */
  contested: number;
}

/** Countries to which at least two plans give a side, the most contested first, then by how many plans. */
export function contestedCountries(plans: PlanOutline[], countries: string[], rule: Rule): Contest[] {
  const all = plans.map((plan) => ({ id: plan.id, claims: claimsOf(plan) }));
  return countries
    .map((country): Contest => {
      const sides: Contest['sides'] = bySide(() => []);
      for (const { id, claims } of all) {
        const { side } = standingOf(claims.get(country) ?? null, rule);
        if (side) sides[side].push(id);
      }
      const counts = SIDES.map((side) => sides[side].length);
      const total = counts.reduce((sum, n) => sum + n, 0);
      const agreeing = counts.reduce((sum, n) => sum + pairsOf(n), 0);
      return { country, sides, plans: total, contested: total > 1 ? 1 - agreeing / pairsOf(total) : 0 };
    })
    .filter(({ plans }) => plans > 1)
    .sort((a, b) => b.contested - a.contested || b.plans - a.plans || a.country.localeCompare(b.country));
}

const pairsOf = (n: number): number => (n * (n - 1)) / 2;
