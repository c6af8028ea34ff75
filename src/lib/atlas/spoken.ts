/** Who speaks of a country: of the whole, of a piece of it under a name of its own, or only as somebody reads it. */
import { assignmentOf } from './plan';
import type { AtlasTables, Claim, Part, State } from './types';

/**
 * Pieces of a state that plans can speak of: those that belong to it, and for a state that is no subject of the plans
 * (Estonia, the Saar) those that took in land that was ever its own.
 */
export function piecesOf<P extends Pick<Part, 'of' | 'territories'>>(
  { id, role }: Pick<State, 'id' | 'role'>,
  { parts, ownership }: { parts: P[]; ownership: Pick<AtlasTables['ownership'][number], 'territory' | 'state'>[] }
): P[] {
  const land =
    role === 'context' ? new Set(ownership.filter((o) => o.state === id).map((o) => o.territory)) : new Set();
  return parts.filter((part) => part.of === id || part.territories.some((territory) => land.has(territory)));
}

/** The same for each state that has some: ids of parts by the id of the state. */
export function piecesByState(tables: Pick<AtlasTables, 'states' | 'parts' | 'ownership'>): Record<string, string[]> {
  return Object.fromEntries(
    tables.states.flatMap((state) => {
      const pieces = piecesOf(state, tables).map(({ id }) => id);
      return pieces.length ? [[state.id, pieces]] : [];
    })
  );
}

interface Spoken {
  /** Whether the plan speaks of the country as a whole. */
  whole: boolean;
  /** Ids of its pieces that the plan speaks of. */
  pieces: string[];
  /** Ids of the readings by which it speaks of the country or a piece, where it does not so by itself. */
  readings: string[];
}

type Claims = { assignments: Claim[] };

/** What a plan speaks of, of a country and its pieces; nothing at all is silence. */
export function spokenOf(
  plan: Claims & { readings: ({ id: string } & Claims)[] },
  country: string,
  pieces: string[]
): Spoken {
  const says = (by: Claims, id: string) => {
    const claim = assignmentOf(by, id);
    return claim !== null && claim.grade !== 'silent';
  };
  const whole = says(plan, country);
  const said = pieces.filter((id) => says(plan, id));
  const readings =
    whole || said.length ? [] : plan.readings.filter((by) => [country, ...pieces].some((id) => says(by, id)));
  return { whole, pieces: said, readings: readings.map(({ id }) => id) };
}

/** Whether it speaks of the country in any way. */
export const speaks = ({ whole, pieces, readings }: Spoken): boolean =>
  whole || pieces.length > 0 || readings.length > 0;
