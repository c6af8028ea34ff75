import { neighbors } from 'topojson-client';
import type { StateLand } from './merge';

/** States that share a frontier, by state; those without any have an empty list. @param lands of one day, merged */
export function neighboursOf(lands: StateLand[]): Map<string, string[]> {
  const beside = neighbors(lands.map(({ geometry }) => geometry));
  return new Map(
    lands.map(({ state }, index) => [state, (beside[index] ?? []).flatMap((other) => lands[other]?.state ?? [])])
  );
}
