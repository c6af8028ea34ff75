import { expect, test } from 'vitest';
import { placeless } from '../../../src/lib/plan-file/printed-cite';

const WORKS = [
  'Pechatnov, The Big Three',
  'Treaty; with Protocol',
  'North Atlantic Treaty',
  'North',
  'North Atlantic Treaty, Annex'
];

test.each([
  'AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Pechatnov, The Big Three, p. 12',
  'AVPRF f. 6, op. 7, d. 173, p. 17, ll. 4–22; Pechatnov, The Big Three',
  'Pechatnov, The Big Three, pp. 3, 6; North Atlantic Treaty, art. 3',
  'North Atlantic Treaty, signatures',
  'North Atlantic Treaty, Annex, preamble',
  'Treaty; with Protocol, whole',
  'Not known; see the note, ll. 48–50; Pechatnov, The Big Three, p. 10',
  'l. 54',
  'p. 12',
  'Art. 3',
  'Smith, Some Book, p. 7',
  'Smith, Some Book, 226–28',
  'Smith, “Some Paper”, n. 31'
])('%s has its places', (cite) => {
  expect(placeless(cite, WORKS)).toEqual([]);
});

test.each([
  ['Pechatnov, The Big Three', ['Pechatnov, The Big Three']],
  ['Pechatnov, The Big Three; North Atlantic Treaty, art. 3', ['Pechatnov, The Big Three']],
  ['Pechatnov, The Big Three, p. 3; North Atlantic Treaty', ['North Atlantic Treaty']],
  ['AVPRF f. 6, op. 7, d. 173, p. 17; Pechatnov, The Big Three, p. 1', ['AVPRF f. 6, op. 7, d. 173, p. 17']],
  ['Treaty; with Protocol', ['Treaty; with Protocol']],
  ['Smith, Some Book', ['Smith, Some Book']],
  ['Smith, 1944', ['Smith, 1944']],
  ['see elsewhere', ['see elsewhere']]
])('%s lacks one', (cite, lacking) => {
  expect(placeless(cite, WORKS)).toEqual(lacking);
});

test('nothing lacks nothing', () => {
  expect(placeless('', WORKS)).toEqual([]);
});
