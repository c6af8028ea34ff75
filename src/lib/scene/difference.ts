/** How two plans differ, as it is drawn and listed: only what differs has colour. */
import { changesTold, compare, SIDES, type Compared, type Comparison, type Rule, type Side } from '../atlas/compare';
import { apartReason, comparisonWords, foundWords, type Found } from '../words/compare-words';
import { landOf, piecesBetween } from '../atlas/borders/land';
import { alphabetically } from '../words/lists';
import type { PlanOutline, State } from '../atlas/types';
import { CSS_PALETTE, mix, type Ink, type Palette } from './colours';
import { NO_SIDE } from './frontiers';
import { inkOnPaper, type Picture } from './picture';
import { type SceneLand } from '../words/land-words';

/** What a comparison finds of a country. */
export type Finding = Found['finding'];

/** One look on the map. */
export interface DifferenceLook {
  finding: Finding;
  /** Sides, where both have one. */
  from: Side | null;
  to: Side | null;
}

/** One line of the legend: exactly one look. */
export interface DifferenceEntry extends DifferenceLook {
  /** In alphabetical order of their names. */
  countries: string[];
  /** What is found of them, which of shares differs from country to country: `50 → 80 % Soviet`. */
  sayings: { found: Found; countries: string[]; pieces: string[] }[];
  /** Ids of pieces of land that are not the same country's in both plans. */
  pieces: string[];
}

export interface Difference {
  comparison: Comparison;
  /** Changes first. */
  entries: DifferenceEntry[];
  /** What it comes to. */
  sentence: string;
  /** Every piece of land, and the country that it belongs to in both; null where it changes hands. */
  land: { id: string; country: string | null }[];
  /** Keys of the land of either plan. */
  lands: [string, string];
}

/** Countries to which the plans could give a side, and whatever else one of them speaks of. */
export function comparedCountries<S extends Pick<State, 'id' | 'role'>>(states: S[], plans: PlanOutline[]): S[] {
  const spokenOf = new Set(plans.flatMap((plan) => plan.assignments.map((a) => a.country)));
  return states.filter(({ id, role }) => role === 'subject' || role === 'micro' || spokenOf.has(id));
}

/** How a plan differs from another under a rule. */
export function makeDifference(
  [from, to]: [PlanOutline, PlanOutline],
  { states, land }: { states: Pick<State, 'id' | 'name' | 'role'>[]; land: SceneLand },
  rule: Rule
): Difference {
  const countries = comparedCountries(states, [from, to]).map(({ id }) => id);
  const between = piecesBetween(land, from.id, to.id);
  const comparison = compare(from, to, countries, rule, between);
  const { agreements, changes, notComparable, pieces } = comparison;
  const told = new Set<Compared>(Object.values(changesTold(comparison)).flat());
  const entries = new Map<string, DifferenceLook & { sayings: Map<string, Saying> }>();
  const entryFor = (compared: Compared, changed: boolean) => {
    const look = lookAt(compared, changed);
    const key = differenceKey(look);
    const entry = entries.get(key) ?? { ...look, sayings: new Map<string, Saying>() };
    entries.set(key, entry);
    const { from, to } = compared;
    const found: Found = { finding: look.finding, from, to, threshold: rule.threshold };
    // What reads the same is the same to a reader.
    const words = foundWords(found);
    const saying = entry.sayings.get(words) ?? { found, countries: [], pieces: [] };
    entry.sayings.set(words, saying);
    return saying;
  };
  for (const compared of [...changes, ...agreements, ...notComparable]) {
    entryFor(compared, told.has(compared)).countries.push(compared.country);
  }
  for (const compared of pieces) {
    entryFor(compared, compared.from.side !== compared.to.side).pieces.push(compared.piece);
  }
  const moved = new Set(between.map(({ id }) => id));
  const [before, after] = [landOf(land, from.id), landOf(land, to.id)];
  const byName = byNameIn(states);
  return {
    comparison,
    entries: [...entries.values()]
      .map(({ sayings: found, ...look }): DifferenceEntry => {
        const sayings = [...found.values()].map((each) => ({ ...each, countries: each.countries.sort(byName) }));
        return {
          ...look,
          countries: sayings.flatMap(({ countries }) => countries).sort(byName),
          sayings,
          pieces: sayings.flatMap(({ pieces }) => pieces)
        };
      })
      .sort((a, b) => rankOf(a) - rankOf(b)),
    sentence: comparisonWords(from, to, comparison, from.id === to.id),
    land: land.pieces.map(({ id }, index) => ({ id, country: moved.has(id) ? null : (before.owners[index] ?? null) })),
    lands: [before.key, after.key]
  };
}

type Saying = DifferenceEntry['sayings'][number];

/** The same for what looks the same. */
export const differenceKey = ({ finding, from, to }: DifferenceLook): string => `${finding} ${from} ${to}`;

/** What frontiers part on a map of differences: what is not compared has no side that they would part from another's. */
export const differenceSide = (look: DifferenceLook): string => (look.from && look.to ? differenceKey(look) : NO_SIDE);

/** @param changed whether its side changes, or its share where both plans trade shares */
function lookAt({ from, to }: Compared, changed: boolean): DifferenceLook {
  if (from.side && to.side) return { finding: changed ? 'change' : 'agreement', from: from.side, to: to.side };
  const finding = from.apart === 'silent' || to.apart === 'silent' ? 'silent' : 'apart';
  return { finding, from: null, to: null };
}

const FINDINGS: Finding[] = ['change', 'agreement', 'silent', 'apart'];

/** Place of a finding in a legend: changes first. */
export function rankOf({ finding, from, to }: DifferenceLook): number {
  const place = (side: Side | null) => (side ? SIDES.indexOf(side) : 0);
  return FINDINGS.indexOf(finding) * 100 + place(to) * 10 + place(from);
}

function byNameIn(states: Pick<State, 'id' | 'name'>[]): (a: string, b: string) => number {
  const nameOf = new Map(states.map(({ id, name }) => [id, name]));
  return (a, b) => alphabetically(nameOf.get(a) ?? a, nameOf.get(b) ?? b);
}

/** Colour of a side. */
export const SIDE_INKS: Record<Side, Ink> = {
  soviet: 'soviet',
  british: 'british',
  western: 'western',
  neutral: 'neutral',
  none: 'aim'
};

/** Id of the pattern for a change, of the side or of a share within it; drawn by `drawing/change-patterns.ts`. */
export const changeLook = (from: Side, to: Side): string => `change-${from}-${to}`;
/** Ids of the patterns for what is not compared. */
export const APART_LOOKS = { silent: 'apart-silent', apart: 'apart-other' } as const;

/** Share of a side's colour where two plans agree on it, in per cent. */
const PALE = 26;

/** Value of the `fill` attribute for a finding. */
export function fillOfLook({ finding, from, to }: DifferenceLook, palette: Palette = CSS_PALETTE): string {
  if (finding === 'change' && from && to) return `url(#${changeLook(from, to)})`;
  if (finding === 'agreement' && from) return mix(palette[SIDE_INKS[from]], palette.paper, PALE);
  return `url(#${APART_LOOKS[finding === 'silent' ? 'silent' : 'apart']})`;
}

/** What a difference draws on a sheet. */
export function differencePicture(
  { entries, sentence, land, lands }: Difference,
  palette: Palette = CSS_PALETTE
): Picture {
  const entryOf = new Map(
    entries.flatMap((entry) => [...entry.countries, ...entry.pieces].map((id) => [id, entry] as const))
  );
  return {
    sentence,
    pieces: land.flatMap(({ id, country }) => {
      const entry = entryOf.get(country ?? id);
      return entry
        ? [{ id, country: country ?? '', fill: fillOfLook(entry, palette), side: differenceSide(entry) }]
        : [];
    }),
    lines: [...new Set(lands)],
    lands: entries.flatMap((entry) =>
      entry.countries.map((id) => ({ id, fill: fillOfLook(entry, palette), name: inkOnPaper(palette) }))
    ),
    parts: [],
    outlines: [],
    marks: []
  };
}

/** Countries that cannot be compared, by what keeps them apart. */
export function reasonsApart(
  { notComparable }: Comparison,
  plans: [from: Pick<PlanOutline, 'short'>, to: Pick<PlanOutline, 'short'>]
): { words: string; countries: string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { country, ...standings } of notComparable) {
    const words = apartReason(standings, plans);
    reasons.set(words, [...(reasons.get(words) ?? []), country]);
  }
  return [...reasons].map(([words, countries]) => ({ words, countries }));
}
