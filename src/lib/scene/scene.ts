import type { SceneLand } from '../words/land-words';
import { toldTitle, type Head, type Told } from '../words/legend-words';
import type { LineEntry, DrawnLines } from '../words/legend-lines';
import { namedSet } from '../words/line-words';
import { landOf } from '../atlas/borders/land';
import { alphabetically } from '../words/lists';
import { sceneSentence } from '../words/scene-words';
import { readingWords } from '../words/title-words';
import type { Reserve } from '../atlas/borders/owner';
import { assignmentOf, categoryOf, readAs } from '../atlas/plan';
import type { BorderDate, Category, Claim, Part, PlanOutline, State, Symbol } from '../atlas/types';
import { INKS, lookOf, solidPaint, TEXTURES, type Ink, type Paint } from './colours';
import type { Picture } from '../address/view';
import { EXTENT_BOXES } from '../atlas/borders/extent';
import { boxOf, HOME, type Box } from './mercator';

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
  /** The side or colour of its category; null where that has none. */
  ink: Ink | null;
}

/** What is said of some countries that look the same: the plan's own category, how firmly, and whether it is bargained. */
export interface Saying extends Told {
  countries: string[];
}

/** One entry of the legend: exactly one look that is on the map. In parts; `legend-words.ts` makes sentences of them. */
export interface LegendEntry {
  /** The fill it explains, or null for a symbol. */
  paint: Paint | null;
  symbol: Symbol | null;
  /** Colour of the symbol; null where it has none. */
  ink: Ink | null;
  /** What the look stands for by itself where its categories are told beside it, or null. */
  head: Head | null;
  /** Countries and parts drawn so, in alphabetical order of their names. */
  countries: string[];
  /** The same by what is said of them: one look may stand for several categories. */
  sayings: Saying[];
}

/** What is shown, without a pixel. */
export interface Scene {
  view: Picture;
  map: 'europe' | 'world';
  /** What the map of Europe opens on, in map units. */
  camera: Box;
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

/** The scene of a view, which must have passed `parseView`. */
export function makeScene(tables: SceneTables, view: Picture): Scene {
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
  const marked = marksOf(plan, [...states, ...said.map(({ part }) => part)]);
  const outlines = plan.assignments
    .filter((claim) => categoryOf(plan, claim)?.look === 'mark')
    .map((claim) => claim.country);
  const nameOf = new Map([...tables.states, ...tables.parts].map(({ id, name }) => [id, name]));
  const legend = makeLegend(
    plan,
    // A marked country is explained by its mark, and what is seen in parts only by theirs; the world has no such parts.
    [...fills, ...parts].filter(
      ({ country }) => !outlines.includes(country) && (map === 'world' || !seenInParts(plan, country))
    ),
    marked,
    nameOf,
    new Set(said.map(({ part }) => part.of))
  );
  const reading = plan.readings.find((r) => r.id === view.reading) ?? null;
  return {
    view,
    map,
    camera: plan.extent === 'europe' ? boxOf(HOME) : boxOf(framed(EXTENT_BOXES[plan.extent])),
    plan,
    title: readingWords(plan, reading),
    sentence: sceneSentence(plan, legend, (id) => nameOf.get(id) ?? id),
    fills,
    land: {
      key: land.key,
      pieces: tables.land.pieces.map(({ id }, index) => ({ id, country: land.owners[index] ?? '' }))
    },
    parts,
    marks: marked.map(({ mark }) => mark),
    outlines,
    legend,
    lines: map === 'world' ? [] : linesOf(tables, view, plan)
  };
}

const framed = ([west, south, east, north]: readonly [number, number, number, number]) => ({
  west,
  south,
  east,
  north
});

/** Lines of a border date or of a plan's own land, and of what is drawn dashed beside them. */
export function linesOf(
  { dates, reserves, land }: Pick<SceneTables, 'dates' | 'reserves' | 'land'>,
  { date, also }: Pick<Picture, 'date' | 'also'>,
  plan: Pick<PlanOutline, 'id' | 'land'>
): LineEntry[] {
  const set: DrawnLines = date
    ? { of: 'set', ...namedSet(dates, date) }
    : { of: 'land', date: plan.land.date, basis: plan.land.basis };
  const entries: LineEntry[] = [{ line: 'frontier', set }];
  if (also) entries.push({ line: 'also', set: { of: 'set', ...namedSet(dates, also) } });
  return withReserves(entries, reserves[date ?? landOf(land, plan.id).key] ?? []);
}

/** Lines of a legend with the dotted one in second place; without it where there is nothing that it means. */
export function withReserves(lines: LineEntry[], reserves: Reserve[]): LineEntry[] {
  const others = lines.filter(({ line }) => line !== 'reserve');
  if (!reserves.length) return others;
  const toldOf = new Map<string, Set<string>>();
  for (const { words, lands } of reserves)
    toldOf.set(words, new Set([...(toldOf.get(words) ?? []), ...lands.map(({ told }) => told)]));
  const reasons = [...toldOf].map(([words, lands]) => ({ words, lands: [...lands] }));
  return [...others.slice(0, 1), { line: 'reserve', reasons, reserves }, ...others.slice(1)];
}

/** What dots mean where some lines have any, with the land that they edge. */
export const reservesOf = (lines: LineEntry[]): Reserve[] =>
  lines.flatMap((entry) => (entry.line === 'reserve' ? entry.reserves : []));

/** Whether a plan fills all of a country by its parts. */
export function seenInParts(plan: PlanOutline, country: string): boolean {
  const claim = assignmentOf(plan, country);
  return (claim && categoryOf(plan, claim)?.look) === 'parts';
}

/** How a country is painted in a plan. */
export function paintIn(plan: PlanOutline, state: Pick<State, 'id' | 'role'>): Paint {
  const claim = assignmentOf(plan, state.id);
  if (!claim) return solidPaint(state.role === 'context' ? 'context' : 'silent');
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
  if (grade === 'silent') return solidPaint('silent');
  if (share !== null) return { ...solidPaint('aim'), share };
  if (category?.look === 'mark') return solidPaint('aim');
  if (orientation === null && !category?.ink) return solidPaint(id === 'uk' || id === 'ussr' ? id : 'aim');
  const side: Ink = orientation === null || orientation === 'none' ? 'aim' : orientation;
  const firmness = (kind === 'aims' && !category?.ink && sideGrade) || grade;
  const texture = category?.look === 'tint' ? 'tint' : firmness === 'named' ? 'solid' : firmness;
  return { ink: category?.ink ?? side, texture, bargaining, share };
}

/** Colour of a category's mark; null where it has neither side nor colour. */
export function markInk({ ink, orientation }: Pick<Category, 'ink' | 'orientation'>): Ink | null {
  return ink ?? (orientation === 'none' ? null : orientation);
}

/** A mark with what it says of its country. */
interface Marked {
  mark: Mark;
  told: Told;
}

function marksOf(plan: PlanOutline, subjects: { id: string }[]): Marked[] {
  return subjects.flatMap(({ id: country }): Marked[] => {
    const claim = assignmentOf(plan, country);
    if (!claim) return [];
    const category = categoryOf(plan, claim);
    const { grade, bargaining } = claim;
    const seconds = plan.attributes.flatMap(({ id, symbol, title, short }): Marked[] => {
      const also = claim.also.find(({ attribute }) => attribute === id);
      if (!also) return [];
      // A second attribute has a grade of its own.
      const told: Told = { what: { kind: 'category', id, title, short }, grade: also.grade, bargaining: false };
      return [{ mark: { country, symbol, title, ink: null }, told }];
    });
    if (!category?.symbol) return seconds;
    const { id, symbol, title, short } = category;
    return [
      {
        mark: { country, symbol, title, ink: markInk(category) },
        told: { what: { kind: 'category', id, title, short }, grade, bargaining }
      },
      ...seconds
    ];
  });
}

function makeLegend(
  plan: PlanOutline,
  fills: Fill[],
  marked: Marked[],
  nameOf: Map<string, string>,
  partly: Set<string>
): LegendEntry[] {
  const looks = new Map<string, Pick<LegendEntry, 'paint' | 'symbol' | 'ink'> & { said: Map<string, Saying> }>();
  const add = (key: string, look: Pick<LegendEntry, 'paint' | 'symbol' | 'ink'>, country: string, told: Told) => {
    const known = looks.get(key) ?? { ...look, said: new Map<string, Saying>() };
    // What reads the same is the same to a reader.
    const title = toldTitle(told);
    const saying = known.said.get(title) ?? { ...told, countries: [] };
    saying.countries.push(country);
    known.said.set(title, saying);
    looks.set(key, known);
  };
  for (const { country, ...paint } of fills)
    if (paint.ink !== 'context')
      add(lookOf(paint), { paint, symbol: null, ink: null }, country, toldOf(plan, country, paint, partly));
  for (const { mark, told } of marked)
    add(
      `${mark.symbol} ${mark.ink} ${mark.title}`,
      { paint: null, symbol: mark.symbol, ink: mark.ink },
      mark.country,
      told
    );
  const byName = (a: string, b: string) => alphabetically(nameOf.get(a) ?? a, nameOf.get(b) ?? b);
  return [...looks.values()]
    .map(({ paint, symbol, ink, said }): LegendEntry => {
      const sayings = [...said.values()].map((each) => ({ ...each, countries: each.countries.sort(byName) }));
      return {
        paint,
        symbol,
        ink,
        head: headOf(plan, paint),
        sayings,
        countries: sayings.flatMap(({ countries }) => countries).sort(byName)
      };
    })
    .sort((a, b) => legendRank(a.paint) - legendRank(b.paint));
}

/** Place of a look in a legend: by ink, then by texture; symbols, which have no paint, come last. */
export function legendRank(paint: Paint | null): number {
  if (!paint) return INKS.length * 1000;
  const { ink, texture, bargaining, share } = paint;
  const place = share === null ? TEXTURES.indexOf(texture) * 2 + Number(bargaining) : 100 - share;
  return INKS.indexOf(ink) * 1000 + place;
}

/** What a look stands for in plans that state aims: the side, whatever the aim; null in all others. */
function headOf({ kind }: PlanOutline, paint: Paint | null): Head | null {
  if (kind !== 'aims' || !paint || paint.share !== null) return null;
  const { ink, texture, bargaining } = paint;
  // A lighter fill says nothing of how firmly its side follows.
  const grade = texture === 'solid' || texture === 'tint' ? 'named' : texture;
  if (ink === 'aim') return { side: null, grade, bargaining };
  const isSided = ink === 'soviet' || ink === 'british' || ink === 'western' || ink === 'neutral';
  return isSided ? { side: ink, grade, bargaining } : null;
}

/**
 * What a plan says of a country that it fills, with its grade and flag.
 * @param partly countries that the plan is silent on but for some piece of them
 */
function toldOf(plan: PlanOutline, country: string, { ink, share }: Paint, partly: Set<string>): Told {
  const claim = assignmentOf(plan, country);
  const plainly = (what: Told['what']): Told => ({ what, grade: 'named', bargaining: false });
  if (!claim || ink === 'silent') return plainly({ kind: 'silence', partly: partly.has(country) });
  if (ink === 'ussr') {
    const claims = plan.land.claims.filter((claimed) => claimed.country === country).map(({ title }) => title);
    return plainly({ kind: 'power', power: ink, claims });
  }
  if (ink === 'uk') return plainly({ kind: 'power', power: ink, claims: [] });
  const { grade, bargaining } = claim;
  if (share !== null) return { what: { kind: 'share', share }, grade, bargaining };
  const category = categoryOf(plan, claim);
  const { id = '', title = '', short = '' } = category ?? {};
  return { what: { kind: 'category', id, title, short }, grade, bargaining };
}
