/** What sets of lines are called. */
import { expect, test } from 'vitest';
import { linesAsked, linesChanged, linesTitle, namedSet, setCaption } from '$lib/words/line-words';

const DATES = [{ date: '1937-12-31', title: 'End of 1937', basis: 'title' as const, note: '' }];

test('within a sentence', () => {
  expect(linesTitle(DATES, '1937-12-31')).toBe('end of 1937');
  expect(linesTitle(DATES, 'zones-1945-07-26')).toBe('occupation zones of 26 July 1945');
});

test('in a caption, a border date with its day and basis', () => {
  expect(setCaption(namedSet(DATES, '1937-12-31'))).toBe('frontiers of 31 December 1937, by title (end of 1937)');
  expect(setCaption(namedSet(DATES, 'zones-1945-07-26'))).toBe('occupation zones of 26 July 1945');
});

test('drawn otherwise than before; of the land of a plan by its day', () => {
  expect(linesChanged('1944-11-15-title-abc')).toMatch(/^The borders of 15 November 1944 have changed/);
  expect(linesChanged('zones-1945-07-26')).toMatch(/^The occupation zones of 26 July 1945 are drawn otherwise/);
});

test('as a command line may ask for them', () => {
  expect(linesAsked).toBe('a border date, or zones-DATE');
});
