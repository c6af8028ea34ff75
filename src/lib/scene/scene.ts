import { assignmentOf, categoryOf } from '../atlas/plan';
import type { Assignment, BorderDate, Plan, State } from '../atlas/types';
import type { Ink, Paint, Texture } from './colours';
import { arrangementOf, type View } from './view';

/** What a scene is made from: no geometry, so that it is cheap to make again at every step of the slider. */
export interface SceneTables {
  states: State[];
  plans: Plan[];
  dates: BorderDate[];
  /** What the dotted lines of each border date mean; see `reserveWords`. */
  reserves: Record<string, string[]>;
}

export interface Fill extends Paint {
  country: string;
}

/** One line of the legend: exactly one look that is on the map. */
export interface LegendEntry extends Paint {
  title: string;
  /** Countries drawn so, in alphabetical order of their names. */
  countries: string[];
}

/** A line of the legend that explains a line of the map. */
export interface LineEntry {
  line: 'frontier' | 'reserve' | 'also';
  title: string;
}

/** What is shown, without a pixel. */
export interface Scene {
  view: View;
  plan: Plan;
  title: string;
  /** One sentence that says what the map shows. */
  sentence: string;
  fills: Fill[];
  legend: LegendEntry[];
  lines: LineEntry[];
}

/** Order of the legend, strongest claim first. */
const INK_ORDER: Ink[] = ['soviet', 'british', 'neutral', 'aim', 'silent', 'ussr', 'uk', 'context'];
const TEXTURE_ORDER: Texture[] = ['solid', 'class', 'carried', 'inferred', 'bargaining'];

/** The scene of a view. `view` must have passed `parseView`. */
export function makeScene(tables: SceneTables, view: View): Scene {
  const plan = tables.plans.find((p) => p.id === view.plan);
  if (!plan) throw new Error(`no plan ${view.plan}`);
  const fills = tables.states
    .filter((state) => state.role !== 'beyond')
    .map((state): Fill => ({ country: state.id, ...paintOf(state, assignmentOf(plan, state.id)) }));
  const legend = makeLegend(tables.states, plan, fills);
  return {
    view,
    plan,
    title: `${plan.author}, “${plan.title}”, ${plan.dateText}`,
    sentence: sentenceOf(plan, legend),
    fills,
    legend,
    lines: linesOf(tables, view)
  };
}

function linesOf({ dates, reserves }: SceneTables, { date, also }: View): LineEntry[] {
  const reserved = reserves[date] ?? [];
  const entries: LineEntry[] = [{ line: 'frontier', title: `Frontiers, ${linesTitle(dates, date)}` }];
  if (reserved.length) entries.push({ line: 'reserve', title: reserved.join('; ') });
  if (also) entries.push({ line: 'also', title: upperFirst(linesTitle(dates, also)) });
  return entries;
}

/** A set of lines in words: `end of 1937`, `occupation zones of 26 July 1945`. */
export function linesTitle(dates: BorderDate[], id: string): string {
  const day = arrangementOf(id);
  if (day) return `occupation zones of ${longDate(day)}`;
  const title = dates.find((d) => d.date === id)?.title ?? id;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `1945-07-26` → `26 July 1945`. */
export function longDate(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** How a country is painted for what a plan says of it. */
export function paintOf(state: Pick<State, 'id' | 'role'>, assignment: Assignment | null): Paint {
  if (!assignment) return { ink: state.role === 'context' ? 'context' : 'silent', texture: 'solid' };
  if (assignment.grade === 'silent') return { ink: 'silent', texture: 'solid' };
  if (assignment.orientation === null)
    return { ink: state.id === 'uk' || state.id === 'ussr' ? state.id : 'aim', texture: 'solid' };
  const ink: Ink = assignment.orientation === 'none' ? 'aim' : assignment.orientation;
  if (assignment.bargaining) return { ink, texture: 'bargaining' };
  return { ink, texture: assignment.grade === 'inferred' ? 'inferred' : 'solid' };
}

function makeLegend(states: State[], plan: Plan, fills: Fill[]): LegendEntry[] {
  const nameOf = new Map(states.map((s) => [s.id, s.name]));
  const entries = new Map<string, LegendEntry>();
  for (const { country, ink, texture } of fills) {
    if (ink === 'context') continue;
    const key = `${ink} ${texture}`;
    const entry = entries.get(key) ?? {
      ink,
      texture,
      title: '',
      countries: []
    };
    entry.countries.push(country);
    entries.set(key, entry);
  }
  const rank = (e: LegendEntry) => INK_ORDER.indexOf(e.ink) * 10 + TEXTURE_ORDER.indexOf(e.texture);
  const byName = (a: string, b: string) => (nameOf.get(a) ?? a).localeCompare(nameOf.get(b) ?? b);
  return [...entries.values()]
    .map((entry) => ({ ...entry, title: legendTitle(plan, entry), countries: entry.countries.sort(byName) }))
    .sort((a, b) => rank(a) - rank(b));
}

const SIDES = { soviet: 'Toward the Soviet Union', british: 'Toward Britain', neutral: 'Neutralised' };

/** Words for one look, taken from a country that has it. */
function legendTitle(plan: Plan, { ink, texture, countries }: LegendEntry): string {
  if (ink === 'silent') return 'Not mentioned';
  if (ink === 'ussr') return 'Soviet Union, borders of 1941';
  if (ink === 'uk') return 'United Kingdom';
  const titles = countries.map((country) => {
    if (ink === 'aim') return 'Aim stated, no side inferred';
    const assignment = assignmentOf(plan, country);
    const category = assignment && categoryOf(plan, assignment);
    return category?.basis === 'editor' ? SIDES[ink as 'soviet' | 'british' | 'neutral'] : (category?.title ?? '');
  });
  const title = [...new Set(titles)].join('; ');
  if (texture === 'bargaining') return `${title}, open to bargain`;
  if (texture === 'inferred') return `${title} (inferred)`;
  return title;
}

function sentenceOf(plan: Plan, legend: LegendEntry[]): string {
  const count = (pick: (e: LegendEntry) => boolean) =>
    legend.filter(pick).reduce((sum, entry) => sum + entry.countries.length, 0);
  const parts = [
    [count((e) => e.ink === 'soviet'), 'Soviet'],
    [count((e) => e.ink === 'british'), 'British'],
    [count((e) => e.ink === 'neutral'), 'neutral'],
    [count((e) => e.ink === 'aim'), 'with an aim but no side'],
    [count((e) => e.texture === 'bargaining'), 'open to bargain'],
    [count((e) => e.ink === 'silent'), 'not mentioned']
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  const inferred = legend.some((e) => e.texture === 'inferred') ? ' (sides inferred by the editor)' : '';
  return `${plan.short}: ${said.join(', ')}${inferred}.`;
}
