import { neighbors } from 'topojson-client';
import { mergeStates, type Dated, type StateLand } from './merge';

/** States that share a frontier on the day, by state; those without any have an empty list. */
export const neighboursOn = (dated: Dated): Map<string, string[]> => neighboursOf(mergeStates(dated));

/** The same of states that have been merged. */
export function neighboursOf(lands: StateLand[]): Map<string, string[]> {
  const beside = neighbors(lands.map(({ geometry }) => geometry));
  return new Map(
    lands.map(({ state }, index) => [state, (beside[index] ?? []).flatMap((other) => lands[other]?.state ?? [])])
  );
}
