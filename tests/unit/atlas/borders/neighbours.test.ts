import { expect, test } from 'vitest';
import { mergeStates, onDate } from '$lib/atlas/borders/merge';
import { neighboursOf } from '$lib/atlas/borders/neighbours';
import { atlasFrom, FOUR_SQUARE } from '../../../fixtures/four-square';
import { day, owned } from '../../../fixtures/makers';

const neighbours = (rows: string[], ownership: string) =>
  Object.fromEntries(neighboursOf(mergeStates(onDate(atlasFrom(rows), owned(ownership), day('1945-01-01')))));

//   A A B B
//   A A B B
//   C C D D
//   C C D D
test('states that meet along a line are neighbours, those that meet in a corner are not', () => {
  expect(neighbours(FOUR_SQUARE, 'A:a B:b C:c D:d')).toEqual({
    a: ['b', 'c'],
    b: ['a', 'd'],
    c: ['a', 'd'],
    d: ['b', 'c']
  });
});

test('territories of one state are no neighbours of each other', () => {
  expect(neighbours(FOUR_SQUARE, 'A:a B:a C:c D:c')).toEqual({ a: ['c'], c: ['a'] });
});

//   A . B      water between them
test('an island has none', () => {
  expect(neighbours(['A.B'], 'A:a B:b')).toEqual({ a: [], b: [] });
});

//   A A A
//   A B A
//   A A A
test('an enclave and the state around it are neighbours', () => {
  expect(neighbours(['AAA', 'ABA', 'AAA'], 'A:outer B:inner')).toEqual({ inner: ['outer'], outer: ['inner'] });
});
