/**
 * What is said of countries that look alike on the map of a plan. A legend has it in parts; its lines, those of a
 * figure's key, captions and sentences are made of them here.
 */
import type { Grade } from '../atlas/types';
import { listed } from './lists';

/** What a plan says: one of its categories or attributes, a share, nothing, or that it is a power itself. */
export type What =
  | { kind: 'category'; id: string; title: string; short: string }
  /** Of the Soviet Union, in per cent. */
  | { kind: 'share'; share: number }
  /** `partly` where some piece of the country is spoken of. */
  | { kind: 'silence'; partly: boolean }
  /** With what the plan claims for it: `borders of 22 June 1941`. */
  | { kind: 'power'; power: 'ussr' | 'uk'; claims: string[] };

/** The same with how firmly it is said, and whether its author calls it open to bargain. */
export interface Told {
  what: What;
  grade: Grade;
  bargaining: boolean;
}

/** The side that a look stands for by itself, whatever the aim; null where none is inferred. */
export interface Head {
  side: 'soviet' | 'british' | 'western' | 'neutral' | null;
  grade: Grade;
  bargaining: boolean;
}

/** What is said, without its grade: `Soviet sphere`, `75 % Soviet, 25 % British or others’`. */
export function whatWords(what: What): string {
  switch (what.kind) {
    case 'category':
      return what.title;
    case 'share':
      return `${what.share} % Soviet, ${100 - what.share} % British or others’`;
    case 'silence':
      return what.partly ? 'Mentioned only in part' : 'Not mentioned';
    case 'power':
      return [POWERS[what.power], ...what.claims].join(', ');
  }
}

const POWERS = { ussr: 'Soviet Union', uk: 'United Kingdom' };

/** What a grade adds to the words of a category: in a caption, and in a legend. */
const GRADES: Partial<Record<Grade, string>> = {
  class: 'as one of a group',
  carried: 'carried over',
  inferred: 'inferred'
};
const ENDINGS: Partial<Record<Grade, string>> = {
  class: ', as one of a group',
  carried: ', carried over',
  inferred: ' (inferred)'
};
const BARGAIN = 'open to bargain';

/** What a grade and a bargain add, to stand by itself: `carried over and open to bargain`; or ''. */
export const qualifierWords = ({ grade, bargaining }: Pick<Told, 'grade' | 'bargaining'>): string =>
  listed([GRADES[grade] ?? '', bargaining ? BARGAIN : ''].filter(Boolean));

/** The same as an ending: `, carried over, open to bargain`; or ''. */
const endingWords = ({ grade, bargaining }: Pick<Told, 'grade' | 'bargaining'>): string =>
  `${ENDINGS[grade] ?? ''}${bargaining ? `, ${BARGAIN}` : ''}`;

/** What is said, as a line of a legend: `Soviet sphere, carried over`. */
export const toldTitle = (told: Told): string => `${whatWords(told.what)}${endingWords(told)}`;

const SIDES = {
  soviet: 'Toward the Soviet Union',
  british: 'Toward Britain',
  western: 'Toward the western powers',
  neutral: 'Neutralised'
};

/** What a look stands for: `Toward the Soviet Union (inferred)`. */
export const headTitle = (head: Head): string =>
  `${head.side ? SIDES[head.side] : 'Aim stated, no side inferred'}${endingWords(head)}`;

/** One look of a legend with all that it stands for. */
export interface Explained {
  head: Head | null;
  sayings: Told[];
}

/** A look in one line: what it stands for by itself, else all that is said of its countries. */
export const lookTitle = ({ head, sayings }: Explained): string =>
  head ? headTitle(head) : sayings.map(toldTitle).join('; ');
