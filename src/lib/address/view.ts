import { LANGUAGES, type BorderDate, type Language, type PlanOutline, type State } from '../atlas/types';
import { FRAME } from '../atlas/borders/extent';
import { clip, queryReader } from './query';

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
}

/** What a view may name. */
export interface Choices {
  plans: Pick<PlanOutline, 'id' | 'map' | 'assignments' | 'readings'>[];
  states: Pick<State, 'id' | 'role'>[];
  dates: Pick<BorderDate, 'date'>[];
  /** Ids of the sets of lines that can be drawn beside. */
  lineSets: string[];
}

export const DEFAULT_PLAN = 'litvinov-1944-11';

/** What is shown when nothing is asked for. */
export const defaultView: View = {
  plan: DEFAULT_PLAN,
  reading: null,
  map: null,
  names: 'en',
  country: null,
  date: null,
  also: null,
  spot: null
};

/** The door for links: any query gives a view, and what could not be used is listed in words. */
export function parseView(query: URLSearchParams, choices: Choices): { view: View; ignored: string[] } {
  const { ignored, only, choose } = queryReader(query, Object.keys(defaultView));
  const plans = choices.plans.map((p) => p.id);
  const dates = choices.dates.map((d) => d.date);
  const plan = choose('plan', plans, 'plan') ?? defaultView.plan;
  const { map: home, readings } = choices.plans.find((p) => p.id === plan) ?? {
    map: 'europe',
    readings: []
  };
  const reading = choose(
    'reading',
    readings.map((r) => r.id),
    'reading of this plan'
  );
  const map = choose('map', MAPS, 'map');
  const names = choose('names', LANGUAGES, 'language of names') ?? defaultView.names;
  const country = choose('country', askableCountries(choices), 'country');
  const date = choose('date', dates, 'border date');
  const also = choose('also', choices.lineSets, 'second set of borders');
  const at = only('spot');
  const spot = at === null ? null : parseSpot(at);
  if (at !== null && !spot) ignored.push(`“${clip(at)}” is no spot on this map, as 18.65,54.35`);
  return {
    view: {
      plan,
      reading,
      map: map === home ? null : map,
      names,
      country,
      date,
      spot,
      also: also === date ? null : also
    },
    ignored
  };
}

const MAPS = ['europe', 'world'] as const;

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

/** The query of a view, defaults left out, keys in fixed order. `parseView` of it gives the view again. */
export function formatView(view: View): string {
  const query = new URLSearchParams();
  if (view.plan !== defaultView.plan) query.set('plan', view.plan);
  if (view.reading) query.set('reading', view.reading);
  if (view.map) query.set('map', view.map);
  if (view.names !== defaultView.names) query.set('names', view.names);
  if (view.country) query.set('country', view.country);
  if (view.date) query.set('date', view.date);
  if (view.also) query.set('also', view.also);
  if (view.spot) query.set('spot', view.spot.join(','));
  return query.toString();
}
