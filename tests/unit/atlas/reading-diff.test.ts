import { expect, test } from 'vitest';
import { rivalsIn } from '$lib/atlas/reading-diff';
import { assignment, plan, reading } from '../../fixtures/makers';

const PLAN = plan('p', { assignments: [assignment('poland'), assignment('norway', { grade: 'inferred' })] });

test('a reading is told by what it draws or counts otherwise', () => {
  const strict = reading('strict', {
    assignments: [assignment('norway', { orientation: 'none' }), assignment('poland', { grade: 'class' })]
  });
  expect(
    rivalsIn(PLAN, strict).map(({ country, from, to }) => [country, from?.grade, to.orientation, to.grade])
  ).toEqual([
    ['norway', 'inferred', 'none', 'named'],
    ['poland', 'named', 'soviet', 'class']
  ]);
});

test('another note alone is no other reading', () => {
  expect(rivalsIn(PLAN, reading('same', { assignments: [assignment('poland', { note: 'Otherwise.' })] }))).toEqual([]);
});

test('a country that the plan does not speak of is read from nothing', () => {
  const [rival] = rivalsIn(PLAN, reading('more', { assignments: [assignment('sweden')] }));
  expect(rival).toMatchObject({ country: 'sweden', from: null });
});
