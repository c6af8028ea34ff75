/** Sets of lines that can be drawn beside: which there are, and what their ids say. */
import { expect, test } from 'vitest';
import { lineSet, lineSetId, lineSetIds, lineSets } from '$lib/atlas/borders/line-sets';

const TABLES = {
  dates: [{ date: '1937-12-31' }, { date: '1945-01-01' }],
  zones: ['1945-07-26', '1944-11-14', '1945-07-26'].map((arrangement) => ({ arrangement }))
};

test('border dates as they stand, then each arrangement of zones once, by its day', () => {
  expect(lineSetIds(TABLES)).toEqual(['1937-12-31', '1945-01-01', 'zones-1944-11-14', 'zones-1945-07-26']);
});

test('an id says of what kind and day a set is, and kind and day say the id', () => {
  for (const set of lineSets(TABLES)) {
    expect(lineSet(set.id)).toEqual(set);
    expect(lineSetId(set)).toBe(set.id);
  }
  expect(lineSet('zones-1945-07-26')).toEqual({ id: 'zones-1945-07-26', kind: 'zones', day: '1945-07-26' });
});
