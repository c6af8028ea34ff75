import { describe, expect, test } from 'vitest';
import { borderDate, reservesByDate } from '../../src/lib/atlas/owner';
import { onDate } from '../../src/lib/atlas/merge';
import { plate } from '../../src/lib/figure/plate';
import { stringify } from '../../src/lib/figure/svg';
import { LIGHT } from '../../src/lib/scene/colours';
import { makeScene } from '../../src/lib/scene/scene';
import { DEFAULT_DATE, defaultView } from '../../src/lib/scene/view';
import { realTables, realTopology } from '../fixtures/atlas';
import { normalise, show } from './gallery';

const tables = realTables();
const topology = realTopology('overview');
const reserves = reservesByDate(tables);

describe('the plate of every plan', () => {
  test.each(tables.plans.map((plan) => plan.id))('%s', async (id) => {
    const scene = makeScene({ ...tables, reserves }, { ...defaultView, plan: id });
    const dated = onDate(topology, tables.ownership, borderDate(tables.dates, DEFAULT_DATE));
    const picture = stringify(plate(dated, tables, scene, LIGHT));
    await expect(normalise(picture)).toMatchFileSnapshot(`pictures/${id}.svg`);
    show(`plate-${id}`, `<div>${picture}</div>`);
  });
});
