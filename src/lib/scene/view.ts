import type { BorderDate, Plan, State } from '../atlas/types';

/** Everything a link must restore. */
export interface View {
  plan: string;
  /** The country whose panel is open, or null. */
  country: string | null;
  /** Border date. */
  date: string;
}

/** What a view may name. */
export interface Choices {
  plans: Pick<Plan, 'id' | 'assignments'>[];
  states: Pick<State, 'id' | 'role'>[];
  dates: Pick<BorderDate, 'date'>[];
}

/** The day whose borders are drawn unless a link says otherwise. */
export const DEFAULT_DATE = '1945-01-01';
export const DEFAULT_PLAN = 'litvinov-1944-11';

/** What is shown when nothing is asked for. */
export const defaultView: View = { plan: DEFAULT_PLAN, country: null, date: DEFAULT_DATE };

const LONGEST = 80;

/**
 * The door for links: any query gives a view, and what could not be used is listed in words.
 * Unknown keys are passed over in silence, since others add their own (mail programs, search engines).
 */
export function parseView(query: URLSearchParams, choices: Choices): { view: View; ignored: string[] } {
  const ignored: string[] = [];
  const choose = (key: string, known: string[], what: string): string | null => {
    const asked = query.getAll(key);
    if (!asked.length) return null;
    if (asked.length > 1) ignored.push(`${key} is given ${asked.length} times; the first counts`);
    const value = asked[0] ?? '';
    if (known.includes(value)) return value;
    ignored.push(`there is no ${what} “${clip(value)}”`);
    return null;
  };
  const view = {
    plan:
      choose(
        'plan',
        choices.plans.map((p) => p.id),
        'plan'
      ) ?? defaultView.plan,
    country: choose('country', askableCountries(choices), 'country'),
    date:
      choose(
        'date',
        choices.dates.map((d) => d.date),
        'border date'
      ) ?? defaultView.date
  };
  return { view, ignored };
}

/** Countries that have a panel: those a plan could assign, and others that a plan speaks of. */
export function askableCountries({ states, plans }: Pick<Choices, 'states' | 'plans'>): string[] {
  const spokenOf = new Set(plans.flatMap((plan) => plan.assignments.map((a) => a.country)));
  return states.filter((s) => s.role !== 'context' || spokenOf.has(s.id)).map((s) => s.id);
}

/** The query of a view, defaults left out, keys in fixed order. `parseView` of it gives the view again. */
export function formatView(view: View): string {
  const query = new URLSearchParams();
  if (view.plan !== defaultView.plan) query.set('plan', view.plan);
  if (view.country) query.set('country', view.country);
  if (view.date !== defaultView.date) query.set('date', view.date);
  return query.toString();
}

function clip(text: string): string {
  const visible = [...text.slice(0, 2 * LONGEST + 2).replace(/\p{C}/gu, '�')];
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST).join('')}…` : visible.join('');
}
