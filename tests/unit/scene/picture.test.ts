import { expect, test } from 'vitest';
import { CSS_PALETTE } from '$lib/scene/colours';
import { inkOnPaper, pictureOf } from '$lib/scene/picture';
import { makeScene } from '$lib/scene/scene';
import { assignment, day, landed, part, plan, state, view } from '../../fixtures/makers';

test('a scene becomes fills; a country under pieces of other colours has a name that stands out against all', () => {
  const parts = [part('zone', { of: 'germany', territories: ['a'] })];
  const scene = makeScene(
    {
      states: [state('germany'), state('poland')],
      parts,
      plans: [plan('p', { assignments: [assignment('poland'), assignment('zone')] })],
      dates: [day('1945-01-01')],
      reserves: {},
      land: landed([state('germany'), state('poland')])
    },
    view()
  );
  const picture = pictureOf(scene, parts);
  expect(picture.sentence).toBe(scene.sentence);
  expect(picture.lands).toEqual([
    { id: 'germany', fill: 'var(--silent)', name: inkOnPaper(CSS_PALETTE) },
    { id: 'poland', fill: 'var(--soviet)', name: { colour: '#ffffff', halo: 'var(--soviet)' } }
  ]);
  expect(picture.parts).toEqual([{ id: 'zone', fill: 'var(--soviet)', side: 'soviet' }]);
});
