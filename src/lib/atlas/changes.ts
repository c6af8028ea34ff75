import { ownerOn } from './owner';
import type { AtlasTables, BorderDate, Territory } from './types';

/** Land that passed between a state and one other. */
export interface Passage {
  /** The state on the other side. */
  state: string;
  territories: Pick<Territory, 'id' | 'name'>[];
}

/** What a state gained and lost from one border date to the next. */
export interface Change {
  from: BorderDate;
  to: BorderDate;
  gained: Passage[];
  lost: Passage[];
}

/** Every pair of consecutive border dates between which a state's land changed; the larger passages come first. */
export function changesOf(
  state: string,
  { dates, ownership, territories }: Pick<AtlasTables, 'dates' | 'ownership' | 'territories'>
): Change[] {
  const owners = dates.map((date) => ownerOn(ownership, date));
  return dates.slice(1).flatMap((to, index) => {
    const from = dates[index]!;
    const [gained, lost] = [new Map<string, Passage>(), new Map<string, Passage>()];
    for (const { id, name } of territories) {
      const [before, after] = [owners[index]?.get(id)?.state, owners[index + 1]?.get(id)?.state];
      if (!before || !after || before === after) continue;
      if (after === state) passage(gained, before).territories.push({ id, name });
      if (before === state) passage(lost, after).territories.push({ id, name });
    }
    const change: Change = { from, to, gained: ordered(gained), lost: ordered(lost) };
    return gained.size || lost.size ? [change] : [];
  });
}

function passage(all: Map<string, Passage>, state: string): Passage {
  const found = all.get(state) ?? { state, territories: [] };
  all.set(state, found);
  return found;
}

function ordered(all: Map<string, Passage>): Passage[] {
  return [...all.values()].sort(
    (a, b) => b.territories.length - a.territories.length || a.state.localeCompare(b.state)
  );
}
