import { LANGUAGES, type BorderDate, type Language, type PlanOutline, type State } from '../atlas/types';
import { FRAME } from '../atlas/borders/extent';
import { AT, type At } from './at';
import { codec, firstOf } from './codec';
import { clip } from './query';

/** Everything a link must restore. */
export interface View {
  plan: string;
  /** Another reading of the plan, or null for the default one. */
  reading: string | null;
  /** The map that is drawn, or null for the one the plan opens on. */
  map: 'europe' | 'world' | null;
  /** Language of the names on the map and in lists. */
  names: Language;
  /** The country whose panel is open, or null. */
  country: string | null;
  /** Border date whose lines are drawn, or null for those of the land that the plan fills. */
  date: string | null;
  /** A second set of lines, dashed, by its id (`1937-12-31`, `zones-1945-07-26`); or null. */
  also: string | null;
  /** A spot that is asked about, [lon, lat] in degrees with three decimals, or null. */
  spot: [number, number] | null;
  /** True for a wall: the map and its legend alone, in large letters. */
  present: boolean;
  /** Where the map of Europe looks and how closely, or null for all of it. */
  at: At | null;
}

/** As much of a view as its picture rests on: not what is asked about on it, nor where it looks. */
export type Picture = Omit<View, 'country' | 'spot' | 'present' | 'at'>;

export const pictureOf = ({ plan, reading, map, names, date, also }: View): Picture => ({
  plan,
  reading,
  map,
  names,
  date,
  also
});

/** What a view may name. */
export interface Choices {
  plans: Pick<PlanOutline, 'id' | 'map' | 'assignments' | 'readings'>[];
  states: Pick<State, 'id' | 'role'>[];
  dates: Pick<BorderDate, 'date'>[];
  /** Ids of the sets of lines that can be drawn beside. */
  lineSets: string[];
}

export const DEFAULT_PLAN = 'litvinov-1944-11';
/** The pair that a comparison opens on. */
export const DEFAULT_PAIR: readonly string[] = [DEFAULT_PLAN, 'litvinov-1945-01'];

/** What is shown when nothing is asked for. */
export const defaultView: View = {
  plan: DEFAULT_PLAN,
  reading: null,
  map: null,
  names: 'en',
  country: null,
  date: null,
  also: null,
  spot: null,
  at: null,
  present: false
};

const MAPS = ['europe', 'world'] as const;

const LINK = codec<View, Choices>(defaultView, {
  plan: firstOf('plan', ({ plans }) => plans.map(({ id }) => id)),
  reading: firstOf('reading of this plan', ({ plans }, { plan }) =>
    plans.flatMap(({ id, readings }) => (id === plan ? readings.map((reading) => reading.id) : []))
  ),
  map: firstOf('map', () => MAPS),
  names: firstOf('language of names', () => LANGUAGES),
  country: firstOf('country', askableCountries),
  date: firstOf('border date', ({ dates }) => dates.map(({ date }) => date)),
  also: firstOf('second set of borders', ({ lineSets }) => lineSets),
  spot: {
    read: (text) => {
      const value = parseSpot(text);
      return value ? { value } : { problems: [`“${clip(text)}” is no spot on this map, as 18.65,54.35`] };
    },
    write: String
  },
  at: AT,
  present: {
    // As the key alone, too.
    read: (text) =>
      text === '' || text === '1'
        ? { value: true }
        : { problems: [`“${clip(text)}” is no way of presenting, which is present=1`] },
    write: (value) => (value ? '1' : '')
  }
});

/** The door for links: any query gives a view, and what could not be used is listed in words. */
export function parseView(query: URLSearchParams, choices: Choices): { view: View; ignored: string[] } {
  const { view, ignored } = LINK.read(query, choices);
  // What is shown anyway is not asked for.
  if (view.map === (choices.plans.find(({ id }) => id === view.plan)?.map ?? 'europe')) view.map = null;
  if (view.also === view.date) view.also = null;
  return { view, ignored };
}

/** The query of a view, defaults left out, keys in fixed order. `parseView` of it gives the view again. */
export const formatView = (view: View): string => LINK.write(view);

/** The view after a step. A reading and a map belong to their plan. */
export function changedView(view: View, change: Partial<View>): View {
  const steps = change.plan !== undefined && change.plan !== view.plan;
  return { ...view, ...(steps && { reading: null, map: null }), ...change };
}

/** `18.65,54.35` → [lon, lat]; null where it is not two numbers within the frame. */
function parseSpot(text: string): [number, number] | null {
  const match = /^(-?\d{1,3}(?:\.\d{1,9})?),(-?\d{1,2}(?:\.\d{1,9})?)$/.exec(text);
  return match ? roundSpot([Number(match[1]), Number(match[2])]) : null;
}

/** A spot with three decimals (about 100 m), or null outside the frame of the atlas. */
export function roundSpot([lon, lat]: [number, number]): [number, number] | null {
  if (lon < FRAME.west || lon > FRAME.east || lat < FRAME.south || lat > FRAME.north) return null;
  // Adding zero turns −0, which no text keeps, into 0.
  return [Math.round(lon * 1000) / 1000 + 0, Math.round(lat * 1000) / 1000 + 0];
}

/** Countries that have a panel: those a plan could assign, and others that a plan speaks of. */
export function askableCountries({
  states,
  plans
}: {
  states: Pick<State, 'id' | 'role'>[];
  plans: Pick<PlanOutline, 'assignments'>[];
}): string[] {
  const spokenOf = new Set(plans.flatMap((plan) => plan.assignments.map((a) => a.country)));
  return states.filter((s) => s.role !== 'context' || spokenOf.has(s.id)).map((s) => s.id);
}

/** What `lang` says of names on an English page. Names in the language of their places have no one language. */
export function langOf(names: Language): string | undefined {
  return names === 'en' || names === 'own' ? undefined : names;
}
