/**
 * Every sentence about whose land was: each names its basis, title or fact, or gives both. Title is what the Allies
 * upheld; in fact is control, by whatever right or none.
 */
import type { Passage } from '../atlas/borders/changes';
import { dayBefore, longDate } from './dates';
import { lowerFirst } from './capitals';
import { listed } from './lists';
import type { Held } from '../atlas/borders/owner';
import type { HeldByArms, Standing } from '../atlas/borders/standing';
import type { Hold, Status } from '../atlas/types';

/** Name of a state in the language chosen. */
type NameOf = (state: string) => string;

/** How a state held land, as a participle. */
const HOW: Record<Exclude<Status, 'sovereign' | 'claimed'>, string> = {
  annexed: 'annexed',
  occupied: 'occupied',
  leased: 'leased',
  administered: 'administered'
};

/** What kind of hold a span is, with its basis. */
export const HOLD_WORDS: Record<Hold, string> = {
  sovereign: 'By title',
  annexed: 'In fact: annexed',
  occupied: 'In fact: occupied',
  leased: 'In fact: leased',
  administered: 'In fact: administered',
  military: 'In fact: under military occupation',
  claimed: 'Claimed only, neither by title nor in fact'
};

/** First and last day: `from 1 August 1941 to 26 July 1944`. The data has the first day after the last one. */
export function periodWords({ from, until }: Pick<Held, 'from' | 'until'>): string {
  const [first, last] = [from && longDate(from), until && longDate(dayBefore(until))];
  if (first && first === last) return `on ${first}`;
  if (first && last) return `from ${first} to ${last}`;
  if (first) return `from ${first} on`;
  return last ? `up to ${last}` : 'on all days of the atlas';
}

/** Whose land was by title: `Austria`. */
export function titleWords({ title }: Standing, nameOf: NameOf): string {
  if (!title) return 'not recorded';
  return [nameOf(title.state), title.unrecognised && `(${lowerFirst(title.unrecognised)})`].filter(Boolean).join(' ');
}

/** Who held it in fact: `held by Germany (annexed from 13 March 1938)`. */
export function factWords({ control, military }: Standing, nameOf: NameOf): string {
  const said = [
    ...(control ? [controlWords(control, nameOf)] : []),
    ...military.map((span) => militaryWords(span, nameOf))
  ];
  return said.join('; ') || 'no other hold is recorded';
}

/** Both, in one sentence: `By title Austria; in fact held by Germany (annexed from 13 March 1938).` */
export function standingWords(standing: Standing, nameOf: NameOf): string {
  return `By title ${titleWords(standing, nameOf)}; in fact ${factWords(standing, nameOf)}.`;
}

function controlWords({ state, status, from, unrecognised }: Held, nameOf: NameOf): string {
  const how = HOW[status as keyof typeof HOW];
  const since = from ? `${how} from ${longDate(from)}` : how;
  return `held by ${article(nameOf(state))} (${[since, lowerFirst(unrecognised)].filter(Boolean).join('; ')})`;
}

function militaryWords({ powers, from, rule, part }: HeldByArms, nameOf: NameOf): string {
  const by = powers.map((power) => article(nameOf(power)));
  const where = part ? `a part (${part}) ` : '';
  return `${where}under military occupation by ${listed(by)} (from ${longDate(from)}: ${rule})`;
}

/** Where a spot lies: in a territory, or where the map has no land. */
export function spotWords(territory: string | null): string {
  return territory ? `In ${territory}.` : 'On water, or on an islet too small for the map.';
}

/** Land that passed between two border dates: `By title and in fact, gained from Germany`. */
export function passageWords({ basis, direction }: Pick<Passage, 'basis' | 'direction'>): string {
  return `${PASSAGE_BASIS[basis]}, ${direction === 'gained' ? 'gained from' : 'lost to'}`;
}

const PASSAGE_BASIS: Record<Passage['basis'], string> = {
  both: 'By title and in fact',
  title: 'By title',
  control: 'In fact'
};

/** English names that want an article within a sentence. */
const article = (name: string): string =>
  /^(United|Soviet|Netherlands|Independent State|General Government|Protectorate|Free|Slovak Republic|Saar Pro)/.test(
    name
  )
    ? `the ${name}`
    : name;
