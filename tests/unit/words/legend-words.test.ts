import { describe, expect, test } from 'vitest';
import { keyWords, saidTitle, unnamedWords } from '$lib/words/key-words';
import {
  headTitle,
  lookTitle,
  qualifierWords,
  toldTitle,
  whatWords,
  type Head,
  type Told
} from '$lib/words/legend-words';

const told = (over: Partial<Told> = {}): Told => ({
  what: { kind: 'category', id: 'friction', title: 'Friction expected', short: 'Friction' },
  grade: 'named',
  bargaining: false,
  ...over
});
const HEAD: Head = { side: 'soviet', grade: 'inferred', bargaining: true };

describe('what is said', () => {
  test('has words of its own for shares, silence and the powers', () => {
    expect(whatWords({ kind: 'share', share: 75 })).toBe('75 % Soviet, 25 % British or others’');
    expect(whatWords({ kind: 'silence', partly: false })).toBe('Not mentioned');
    expect(whatWords({ kind: 'silence', partly: true })).toBe('Mentioned only in part');
    expect(whatWords({ kind: 'power', power: 'ussr', claims: ['borders of 1941'] })).toBe(
      'Soviet Union, borders of 1941'
    );
  });

  test('tells how firmly, as an ending and by itself', () => {
    const said = told({ grade: 'carried', bargaining: true });
    expect(toldTitle(said)).toBe('Friction expected, carried over, open to bargain');
    expect(qualifierWords(said)).toBe('carried over and open to bargain');
    expect(toldTitle(told())).toBe('Friction expected');
    expect(qualifierWords(told())).toBe('');
  });

  test('is told of a side before its categories', () => {
    expect(headTitle(HEAD)).toBe('Toward the Soviet Union (inferred), open to bargain');
    expect(headTitle({ ...HEAD, side: null, grade: 'named', bargaining: false })).toBe('Aim stated, no side inferred');
  });
});

describe('a look', () => {
  const sayings = [
    { ...told({ grade: 'class' }), countries: ['poland', 'romania'] },
    { ...told(), countries: ['iran'] }
  ];

  test('is told by all that is said of its countries', () => {
    expect(lookTitle({ head: null, sayings })).toBe('Friction expected, as one of a group; Friction expected');
  });
});

describe('a key', () => {
  const item = (said: Told, over = {}) => ({
    said,
    head: null,
    symbol: null,
    mark: '',
    panels: [{ letter: 'a' }],
    ...over
  });

  test('tells a symbol once, with what is said more and less firmly', () => {
    const symbol = 'triangle';
    expect(keyWords([item(told({ grade: 'class' }), { symbol, mark: '*' }), item(told(), { symbol })], 1)).toBe(
      'Friction expected: as one of a group *; named'
    );
  });

  test('tells a head before all that is said, and the panels where they are not all', () => {
    expect(keyWords([item(told(), { head: HEAD })], 2)).toBe(`${headTitle(HEAD)} (a): Friction expected`);
  });

  test('tells what is found between two plans', () => {
    const [from, to] = [
      { side: 'neutral', apart: null, share: null },
      { side: 'soviet', apart: null, share: null }
    ] as const;
    expect(saidTitle({ found: { finding: 'change', from, to, threshold: 60 } })).toBe('Neutral → Soviet');
  });

  test('names what the map has no room for, panel by panel', () => {
    const left = [
      { letter: 'a', name: 'Luxembourg', symbol: null, sign: ' *' },
      { letter: 'b', name: 'Kiel Canal', symbol: 'triangle', sign: '' }
    ];
    expect(unnamedWords(left, ['a', 'b'])).toBe('Not named on the maps: (a) Luxembourg *; (b) Kiel Canal (triangle)');
    expect(unnamedWords([], ['a'])).toBe('');
  });
});
