/** Lines of the key beside a map: whole, and as short as a phone needs them. */
import { upperFirst } from './capitals';
import { qualifierWords, whatWords, type Head, type Told, type What } from './legend-words';

export interface KeyTitle {
  long: string;
  short: string;
}

/** What a look tells by itself: its side, or what is said of its countries. */
export type KeyWhat = What | { kind: 'head'; side: Head['side'] };

const SIDES: Record<NonNullable<Head['side']>, KeyTitle> = {
  soviet: { long: 'Toward the Soviet Union', short: 'Soviet' },
  british: { long: 'Toward Britain', short: 'British' },
  western: { long: 'Toward the western powers', short: 'Western' },
  neutral: { long: 'Neutralised', short: 'Neutral' }
};
const NO_SIDE: KeyTitle = { long: 'Aim stated, no side', short: 'No side' };

/** What is said, without its grade: `Soviet sphere` and `Soviet`, `90 % Soviet, 10 % British or others’` and `90 %`. */
export function keyTitle(what: KeyWhat): KeyTitle {
  if (what.kind === 'head') return what.side ? SIDES[what.side] : NO_SIDE;
  const long = whatWords(what);
  switch (what.kind) {
    case 'category':
      return { long, short: what.short };
    case 'share':
      return { long, short: `${what.share} % Soviet` };
    case 'silence':
      return { long, short: what.partly ? 'In part' : long };
    case 'power':
      // What a plan claims for it, its dotted line tells.
      return { long: whatWords({ ...what, claims: [] }), short: what.power === 'uk' ? 'UK' : 'USSR' };
  }
}

/** How many of those with a symbol have it otherwise than named, since symbols have no texture: `4 as one of a group`. */
export const markedWords = (sayings: (Told & { countries: unknown[] })[]): string =>
  sayings
    .flatMap((saying) => {
      const qualifier = qualifierWords(saying);
      return qualifier ? [`${saying.countries.length} ${qualifier}`] : [];
    })
    .join(', ');

/** What a texture says of its fill. */
export type Qualifier = 'solid' | 'class' | 'carried' | 'inferred' | 'bargaining';

/** `Named`, `One of a group`, `Carried over`. */
export const qualifierTitle = (qualifier: Qualifier): string => {
  if (qualifier === 'solid') return 'Named';
  if (qualifier === 'class') return 'One of a group';
  if (qualifier === 'inferred') return 'Inferred by the editor';
  return upperFirst(
    qualifierWords({ grade: qualifier === 'carried' ? 'carried' : 'named', bargaining: qualifier === 'bargaining' })
  );
};
