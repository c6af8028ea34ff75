import { afterAll, describe, expect, test } from 'vitest';
import { reservesByLand } from '../../src/lib/atlas/borders/land-table';
import { namedLand } from '../../src/lib/words/land-words';
import { realTables, realTopology } from '../fixtures/atlas';
import { writeIndex } from './gallery';
import { expectPicture, keptIds } from './kept';
import { normalise } from './markup';
import { groundOf, planPicture } from './plan-picture';

const tables = realTables();
const ground = groundOf(realTopology('overview'), tables, {
  ...tables,
  reserves: reservesByLand(tables),
  land: namedLand(tables)
});

describe('the picture of a plan', () => {
  test.each(tables.plans.map((plan) => ({ id: plan.id, plan })))('$id', ({ id, plan }) =>
    expectPicture('plans', id, planPicture(plan, ground))
  );
});

describe('the pictures of plans', () => {
  test('are kept of plans that there are', () => {
    expect(tables.plans.map(({ id }) => id)).toEqual(expect.arrayContaining(keptIds('pictures/plans')));
  });

  test('show one country that a plan puts elsewhere', () => {
    const plan = tables.plans.find(({ id }) => id === 'litvinov-1944-11')!;
    const { category, orientation } = plan.assignments.find(({ country }) => country === 'sweden')!;
    const assignments = plan.assignments.map((claim) =>
      claim.country === 'spain' ? { ...claim, category, orientation } : claim
    );
    const elsewhere = { ...ground, scenes: { ...ground.scenes, plans: [{ ...plan, assignments }] } };
    const [before, after] = [ground, elsewhere].map((each) => new Set(normalise(planPicture(plan, each)).split('\n')));
    const changed = [...after!].filter((text) => !before!.has(text)).join('\n');
    expect(changed).toContain('<use href="#land-spain" fill="#a8483b"');
    expect(changed).not.toContain('land-france');
  });
});

afterAll(writeIndex);
