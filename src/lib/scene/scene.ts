import type { SceneLand } from '../words/land-words';
import { longDate } from '../words/dates';
import { BASIS_WORDS } from '../words/basis-words';
import { landOf } from '../atlas/borders/land';
import { alphabetically, listed } from '../words/lists';
import type { Reserve } from '../atlas/borders/owner';
import { assignmentOf, categoryOf, readAs } from '../atlas/plan';
import type { BorderDate, Category, Claim, Grade, Part, PlanLand, PlanOutline, State, Symbol } from '../atlas/types';
import { INKS, lookOf, plain, TEXTURES, type Ink, type Paint } from './colours';
import { arrangementOf, type View } from '../address/view';

export { longDate };

/** What a scene is made from: no geometry, so that it is cheap to make again at every step of the slider. */
export interface SceneTables {
  states: Pick<State, 'id' | 'name' | 'role'>[];
  parts: Pick<Part, 'id' | 'name' | 'of' | 'territories'>[];
  plans: PlanOutline[];
  dates: BorderDate[];
  /** What dotted lines mean, by border date and by key of a plan's land; see `reservesByLand`. */
  reserves: Record<string, Reserve[]>;
  /** Whose land each plan fills. */
  land: SceneLand;
}

/** Land that lies together whatever plan is shown, and the country it belongs to in one. */
export interface PieceOf {
  id: string;
  country: string;
}

export interface Fill extends Paint {
  /** A country, or a part that is drawn over it. */
  country: string;
}

/** A symbol on the map, for what claims no land. */
export interface Mark {
  country: string;
  symbol: Symbol;
  title: string;
}

/** What is said of some countries that look the same: the plan's own category, how firmly, and whether it is bargained. */
export interface Saying {
  /** `Soviet sphere`, `75 % Soviet, 25 % British or others’`. */
  words: string;
  /** What is added to them: `as one of a group`, `carried over and open to bargain`; or ''. */
  qualifier: string;
  /** Both, as a legend has them. */
  title: string;
  countries: string[];
}

/** One line of the legend: exactly one look that is on the map. */
export interface LegendEntry {
  /** The fill it explains, or null for a symbol. */
  paint: Paint | null;
  symbol: Symbol | null;
  title: string;
  /** What the look alone stands for where its categories are told beside it: `Toward the Soviet Union (inferred)`; or ''. */
  head: string;
  /** Countries and parts drawn so, in alphabetical order of their names. */
  countries: string[];
  /** The same by what is said of them: one look may stand for several categories. */
  sayings: Saying[];
}

/** A line of the legend that explains a line of the map. */
export interface LineEntry {
  line: 'frontier' | 'reserve' | 'also';
  title: string;
  /** What dots mean, reason by reason. */
  reserves?: Reserve[];
}

/** What is shown, without a pixel. */
export interface Scene {
  view: View;
  map: 'europe' | 'world';
  plan: PlanOutline;
  title: string;
  /** One sentence that says what the map shows. */
  sentence: string;
  fills: Fill[];
  /** Whose land is filled: its key, and the country of every piece. */
  land: { key: string; pieces: PieceOf[] };
  /** Parts that are filled, over their countries. */
  parts: Fill[];
  marks: Mark[];
  /** Countries and parts with an outline of their own, because the plan marks them and claims no land. */
  outlines: string[];
  legend: LegendEntry[];
  lines: LineEntry[];
}

/** The scene of a view. `view` must have passed `parseView`. */
export function makeScene(tables: SceneTables, view: View): Scene {
  const found = tables.plans.find((p) => p.id === view.plan);
  if (!found) throw new Error(`no plan ${view.plan}`);
  const plan = readAs(found, view.reading);
  const map = view.map ?? plan.map;
  const land = landOf(tables.land, plan.id);
  const landed = new Set(land.owners);
  // The world shows what a plan says and nothing else; the map of Europe also shows on what it is silent.
  const states = tables.states.filter((state) =>
    map === 'world' ? assignmentOf(plan, state.id) !== null : landed.has(state.id)
  );
  const said = tables.parts.flatMap((part) => {
    const claim = assignmentOf(plan, part.id);
    const category = claim && categoryOf(plan, claim);
    return claim && category ? [{ part, claim, category }] : [];
  });
  const fills = states.map((state): Fill => ({ country: state.id, ...paintIn(plan, state) }));
  const parts = said
    .filter(({ part, category }) => category.look !== 'mark' && (part.territories.length || map === 'world'))
    .map(({ part, claim, category }): Fill => ({ country: part.id, ...paintOf(plan, part, claim, category) }));
  const marks = marksOf(plan, [...states, ...said.map(({ part }) => part)]);
  const outlines = plan.assignments
    .filter((claim) => categoryOf(plan, claim)?.look === 'mark')
    .map((claim) => claim.country);
  const nameOf = new Map([...tables.states, ...tables.parts].map(({ id, name }) => [id, name]));
  const legend = makeLegend(
    plan,
    // A marked country is explained by its mark.
    [...fills, ...parts].filter(({ country }) => !outlines.includes(country)),
    marks,
    nameOf,
    new Set(said.map(({ part }) => part.of))
  );
  const reading = plan.readings.find((r) => r.id === view.reading);
  return {
    view,
    map,
    plan,
    title: `${plan.author}, “${plan.title.replace(/“([^”]*)”/g, '‘$1’')}”, ${plan.dateText}${reading ? `, read otherwise: ${reading.title}` : ''}`,
    sentence: sentenceOf(plan, legend, nameOf),
    fills,
    land: {
      key: land.key,
      pieces: tables.land.pieces.map(({ id }, index) => ({ id, country: land.owners[index] ?? '' }))
    },
    parts,
    marks,
    outlines,
    legend,
    lines: map === 'world' ? [] : linesOf(tables, view, plan, nameOf)
  };
}

/** Lines of a border date or of a plan's own land, and of what is drawn dashed beside them. */
export function linesOf(
  { dates, reserves, land }: Pick<SceneTables, 'dates' | 'reserves' | 'land'>,
  { date, also }: Pick<View, 'date' | 'also'>,
  plan: Pick<PlanOutline, 'id' | 'land'>,
  nameOf: Map<string, string>
): LineEntry[] {
  const title = date ? linesTitle(dates, date) : landTitle(plan.land);
  const entries: LineEntry[] = [{ line: 'frontier', title: `Frontiers, ${title}` }];
  if (also) entries.push({ line: 'also', title: upperFirst(linesTitle(dates, also)) });
  return withReserves(entries, reserves[date ?? landOf(land, plan.id).key] ?? [], nameOf);
}

/** Lines of a legend with the dotted one in second place; without it where there is nothing that it means. */
export function withReserves(lines: LineEntry[], reserves: Reserve[], nameOf: Map<string, string>): LineEntry[] {
  const others = lines.filter(({ line }) => line !== 'reserve');
  const title = reserveTitle(reserves, nameOf);
  return title ? [...others.slice(0, 1), { line: 'reserve', title, reserves }, ...others.slice(1)] : others;
}

/** The day and basis of a plan's land: `15 November 1944, by title`. */
export const landTitle = ({ date, basis }: Pick<PlanLand, 'date' | 'basis'>): string =>
  `${longDate(date)}, ${BASIS_WORDS[basis]}`;

/** What dots mean, each reason with the states inside which it is drawn: one kind of line stands for several. */
export function reserveTitle(reserves: Reserve[], nameOf: Map<string, string>): string {
  const statesOf = new Map<string, Set<string>>();
  for (const { words, lands } of reserves)
    statesOf.set(words, new Set([...(statesOf.get(words) ?? []), ...lands.map(({ state }) => state)]));
  return [...statesOf]
    .map(([words, states]) => `${words} (${listed([...states].map((state) => nameOf.get(state) ?? state))})`)
    .join('; ');
}

/** A set of lines in words: `end of 1937`, `occupation zones of 26 July 1945`. */
export function linesTitle(dates: BorderDate[], id: string): string {
  const day = arrangementOf(id);
  if (day) return `occupation zones of ${longDate(day)}`;
  const title = dates.find((d) => d.date === id)?.title ?? id;
  return lowerFirst(title);
}

export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** How a country is painted in a plan. */
export function paintIn(plan: PlanOutline, state: Pick<State, 'id' | 'role'>): Paint {
  const claim = assignmentOf(plan, state.id);
  if (!claim) return plain(state.role === 'context' ? 'context' : 'silent');
  return paintOf(plan, state, claim, categoryOf(plan, claim));
}

/**
 * How a country or part is painted for what a plan says of it. The texture grades what the colour stands for: the side
 * that follows in plans that state aims, the plan's own category in all others.
 */
export function paintOf(
  { kind }: Pick<PlanOutline, 'kind'>,
  { id }: { id: string },
  claim: Claim,
  category: Category | null
): Paint {
  const { grade, sideGrade, orientation, bargaining, share } = claim;
  if (grade === 'silent') return plain('silent');
  if (share !== null) return { ...plain('aim'), share };
  if (category?.look === 'mark') return plain('aim');
  if (orientation === null && !category?.ink) return plain(id === 'uk' || id === 'ussr' ? id : 'aim');
  const side: Ink = orientation === null || orientation === 'none' ? 'aim' : orientation;
  const firmness = (kind === 'aims' && !category?.ink && sideGrade) || grade;
  const texture = category?.look === 'tint' ? 'tint' : firmness === 'named' ? 'solid' : firmness;
  return { ink: category?.ink ?? side, texture, bargaining, share };
}

function marksOf(plan: PlanOutline, subjects: { id: string }[]): Mark[] {
  return subjects.flatMap(({ id }) => {
    const claim = assignmentOf(plan, id);
    if (!claim) return [];
    const category = categoryOf(plan, claim);
    const attributes = plan.attributes.filter((a) => claim.also.some(({ attribute }) => attribute === a.id));
    return [
      ...(category?.symbol ? [{ country: id, symbol: category.symbol, title: category.title }] : []),
      ...attributes.map(({ symbol, title }) => ({ country: id, symbol, title }))
    ];
  });
}

function makeLegend(
  plan: PlanOutline,
  fills: Fill[],
  marks: Mark[],
  nameOf: Map<string, string>,
  partly: Set<string>
): LegendEntry[] {
  const looks = new Map<string, Pick<LegendEntry, 'paint' | 'symbol'> & { said: Map<string, Saying> }>();
  const add = (key: string, look: Pick<LegendEntry, 'paint' | 'symbol'>, country: string, said: Told) => {
    const known = looks.get(key) ?? { ...look, said: new Map<string, Saying>() };
    const saying = known.said.get(said.title) ?? { ...said, countries: [] };
    saying.countries.push(country);
    known.said.set(said.title, saying);
    looks.set(key, known);
  };
  for (const { country, ...paint } of fills)
    if (paint.ink !== 'context')
      add(lookOf(paint), { paint, symbol: null }, country, toldOf(plan, country, paint, partly));
  for (const { country, symbol, title } of marks)
    add(`${symbol} ${title}`, { paint: null, symbol }, country, toldOfMark(plan, country, title));
  const byName = (a: string, b: string) => alphabetically(nameOf.get(a) ?? a, nameOf.get(b) ?? b);
  return [...looks.values()]
    .map(({ paint, symbol, said }): LegendEntry => {
      const sayings = [...said.values()].map((each) => ({ ...each, countries: each.countries.sort(byName) }));
      const head = headOf(plan, paint);
      return {
        paint,
        symbol,
        head,
        sayings,
        title: head || sayings.map(({ title }) => title).join('; '),
        countries: sayings.flatMap(({ countries }) => countries).sort(byName)
      };
    })
    .sort((a, b) => legendRank(a.paint) - legendRank(b.paint));
}

type Told = Pick<Saying, 'words' | 'qualifier' | 'title'>;

/** Place of a look in a legend: by ink, then by texture; symbols, which have no paint, come last. */
export function legendRank(paint: Paint | null): number {
  if (!paint) return INKS.length * 1000;
  const { ink, texture, bargaining, share } = paint;
  const within = share === null ? TEXTURES.indexOf(texture) * 2 + Number(bargaining) : 100 - share;
  return INKS.indexOf(ink) * 1000 + within;
}

const SIDES = {
  soviet: 'Toward the Soviet Union',
  british: 'Toward Britain',
  western: 'Toward the western powers',
  neutral: 'Neutralised'
};

/** What a grade adds to the words of a category: in a caption, and in a legend. */
const GRADE_WORDS: Partial<Record<string, string>> = {
  class: 'as one of a group',
  carried: 'carried over',
  inferred: 'inferred'
} satisfies Partial<Record<Grade, string>>;
const GRADE_ENDINGS: Partial<Record<string, string>> = {
  class: ', as one of a group',
  carried: ', carried over',
  inferred: ' (inferred)'
} satisfies Partial<Record<Grade, string>>;

/** What is said without a grade. */
const plainly = (words: string): Told => ({ words, qualifier: '', title: words });

/** What a look stands for in plans that state aims: the side, whatever the aim; '' in all others. */
function headOf({ kind }: PlanOutline, paint: Paint | null): string {
  if (kind !== 'aims' || !paint || paint.share !== null) return '';
  const { ink, texture, bargaining } = paint;
  const side = ink === 'aim' ? 'Aim stated, no side inferred' : SIDES[ink as keyof typeof SIDES];
  if (!side) return '';
  return `${side}${GRADE_ENDINGS[texture] ?? ''}${bargaining ? ', open to bargain' : ''}`;
}

/**
 * What a plan says of a country that it fills, with its grade and flag.
 * @param partly countries that the plan is silent on but for some piece of them
 */
function toldOf(plan: PlanOutline, country: string, { ink, share }: Paint, partly: Set<string>): Told {
  const claim = assignmentOf(plan, country);
  if (!claim || ink === 'silent') return plainly(partly.has(country) ? 'Mentioned only in part' : 'Not mentioned');
  if (ink === 'ussr') return plainly(withClaim('Soviet Union', country, plan));
  if (ink === 'uk') return plainly('United Kingdom');
  const words =
    share === null ? (categoryOf(plan, claim)?.title ?? '') : `${share} % Soviet, ${100 - share} % British or others’`;
  return graded(words, claim);
}

/** What a mark says of a country: its category's, with grade and flag, or a second attribute, with a grade of its own. */
function toldOfMark(plan: PlanOutline, country: string, title: string): Told {
  const claim = assignmentOf(plan, country);
  if (!claim) return plainly(title);
  const second = plan.attributes.find((a) => a.title === title);
  const also = second && claim.also.find(({ attribute }) => attribute === second.id);
  return graded(title, also ? { grade: also.grade, bargaining: false } : claim);
}

/** Words with what a claim's grade and flag add to them. */
function graded(words: string, { grade, bargaining }: Pick<Claim, 'grade' | 'bargaining'>): Told {
  const bargain = bargaining ? 'open to bargain' : '';
  return {
    words,
    qualifier: [GRADE_WORDS[grade], bargain].filter(Boolean).join(' and '),
    title: `${words}${GRADE_ENDINGS[grade] ?? ''}${bargain && `, ${bargain}`}`
  };
}

/** A country with the land that the plan claims for it, if it does: `Soviet Union, borders of 22 June 1941`. */
const withClaim = (name: string, country: string, { land }: PlanOutline): string =>
  [name, ...land.claims.filter((claim) => claim.country === country).map(({ title }) => title)].join(', ');

/** Places are named in the sentence up to this number, then counted. */
const LISTED = 3;

function sentenceOf(plan: PlanOutline, legend: LegendEntry[], nameOf: Map<string, string>): string {
  const count = (pick: (e: LegendEntry) => boolean) =>
    legend.filter(pick).reduce((sum, entry) => sum + entry.countries.length, 0);
  const names = ({ countries }: LegendEntry) => countries.map((id) => nameOf.get(id) ?? id);
  const said: string[] = [];
  if (plan.kind === 'shares') {
    for (const entry of legend)
      if (entry.paint && entry.paint.share !== null)
        said.push(`${names(entry).join(' and ')} ${entry.paint.share} % Soviet`);
  } else if (plan.kind === 'spheres' || plan.kind === 'aims') {
    const parts = [
      [count((e) => e.paint?.ink === 'soviet'), 'Soviet'],
      [count((e) => e.paint?.ink === 'british'), 'British'],
      [count((e) => e.paint?.ink === 'western'), 'western'],
      [count((e) => e.paint?.ink === 'neutral'), 'neutral'],
      [count((e) => e.paint?.ink === 'aim'), plan.kind === 'aims' ? 'with an aim but no side' : 'without a side'],
      [count((e) => e.paint?.bargaining === true), 'open to bargain']
    ] as const;
    said.push(...parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`));
  } else {
    for (const entry of legend) {
      const { paint, title, sayings, countries } = entry;
      if (paint?.ink === 'silent' || paint?.ink === 'ussr' || paint?.ink === 'uk') continue;
      const listed = plan.kind === 'places' && countries.length <= LISTED;
      // A mark is counted once, however firmly it is said.
      const words = paint ? title : (sayings[0]?.words ?? title);
      said.push(`${words} ${listed ? `(${names(entry).join(', ')})` : countries.length}`);
    }
  }
  const silent = (partly: boolean) =>
    legend
      .filter(({ paint }) => paint?.ink === 'silent')
      .flatMap(({ sayings }) => sayings.filter(({ words }) => (words !== 'Not mentioned') === partly))
      .reduce((sum, { countries }) => sum + countries.length, 0);
  if (silent(true)) said.push(`${silent(true)} mentioned only in part`);
  if (silent(false)) said.push(`${silent(false)} not mentioned`);
  const inferred = legend.some((e) => e.paint?.texture === 'inferred') ? ' (sides inferred by the editor)' : '';
  return `${plan.short}: ${said.join(', ')}${inferred}.`;
}
