import { neighbors } from 'topojson-client';
import { mergeStates, type Dated } from './merge';

/** States that share a frontier on the day, by state; those without any have an empty list. */
export function neighboursOn(dated: Dated): Map<string, string[]> {
  const lands = mergeStates(dated);
  const beside = neighbors(lands.map(({ geometry }) => geometry));
  return new Map(
    lands.map(({ state }, index) => [state, (beside[index] ?? []).flatMap((other) => lands[other]?.state ?? [])])
  );
}
