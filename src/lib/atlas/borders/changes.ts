import { ownerOn } from './owner';
import type { AtlasTables, BorderDate, Territory } from '../types';

/** Land that passed between a state and one other. */
export interface Passage {
  /**
   * Whether it passed by title, in fact (by control), or both: the two are never compared with each other. Military
   * occupation is no passage.
   */
  basis: BorderDate['basis'] | 'both';
  direction: 'gained' | 'lost';
  /** The state on the other side. */
  state: string;
  territories: Pick<Territory, 'id' | 'name'>[];
}

/** What a state gained and lost from one border date to the next. */
export interface Change {
  from: BorderDate;
  to: BorderDate;
  /** Both bases first, then title, then control; gains before losses; the larger ones before the smaller. */
  passages: Passage[];
}

const BASES = ['title', 'control'] as const;
const ORDER = ['both', ...BASES];

/** Every pair of consecutive border dates between which a state's land changed, by title or in fact. */
export function changesOf(
  state: string,
  { dates, ownership, territories }: Pick<AtlasTables, 'dates' | 'ownership' | 'territories'>
): Change[] {
  const owners = dates.map(({ date }) => ({
    title: ownerOn(ownership, { date, basis: 'title' }),
    control: ownerOn(ownership, { date, basis: 'control' })
  }));
  return dates.slice(1).flatMap((to, index) => {
    const passages = new Map<string, Passage>();
    for (const { id, name } of territories)
      for (const step of stepsOf(id, state, owners[index]!, owners[index + 1]!)) {
        const key = [step.basis, step.direction, step.state].join(' ');
        const found = passages.get(key) ?? { ...step, territories: [] };
        found.territories.push({ id, name });
        passages.set(key, found);
      }
    return passages.size ? [{ from: dates[index]!, to, passages: ordered([...passages.values()]) }] : [];
  });
}

type Owners = Record<BorderDate['basis'], ReturnType<typeof ownerOn>>;
type Step = Omit<Passage, 'territories'>;

/** How a territory came to a state or left it: one step where title and fact went together, else one for each. */
function stepsOf(territory: string, state: string, from: Owners, to: Owners): Step[] {
  const steps = BASES.flatMap((basis): Step[] => {
    const [before, after] = [from[basis].get(territory)?.state, to[basis].get(territory)?.state];
    if (!before || !after || before === after) return [];
    if (after === state) return [{ basis, direction: 'gained', state: before }];
    return before === state ? [{ basis, direction: 'lost', state: after }] : [];
  });
  const [title, control] = steps;
  const together = title && control && title.direction === control.direction && title.state === control.state;
  return together ? [{ ...title, basis: 'both' }] : steps;
}

function ordered(all: Passage[]): Passage[] {
  return all.sort(
    (a, b) =>
      ORDER.indexOf(a.basis) - ORDER.indexOf(b.basis) ||
      a.direction.localeCompare(b.direction) ||
      b.territories.length - a.territories.length ||
      a.state.localeCompare(b.state)
  );
}
