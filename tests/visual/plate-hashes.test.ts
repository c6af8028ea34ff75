import { afterAll, describe, test } from 'vitest';
import { worldLand } from '../../src/atlas-build/world';
import { reservesByLand } from '../../src/lib/atlas/borders/land-table';
import { namedLand } from '../../src/lib/words/land-words';
import { plate } from '../../src/lib/plate/plate';
import { stringify } from '../../src/lib/svg/svg';
import { worldPlate } from '../../src/lib/pages/world';
import { worldShape } from '../../src/lib/pages/world-shape';
import { LIGHT } from '../../src/lib/scene/colours';
import { makeScene } from '../../src/lib/scene/scene';
import { defaultView } from '../../src/lib/address/view';
import { realTables, realTopology } from '../fixtures/atlas';
import { writeIndex } from './gallery';
import { expectHash } from './kept';

const tables = realTables();
const topology = realTopology('overview');
const SCENES = { ...tables, reserves: reservesByLand(tables), land: namedLand(tables) };

describe('hashes of the plate of every plan', () => {
  test.each(tables.plans.map((plan) => plan.id))('%s', async (id) => {
    const scene = makeScene(SCENES, { ...defaultView, plan: id, map: 'europe' });
    await expectHash('plates', id, stringify(plate(topology, tables, scene, LIGHT)));
  });
});

describe('hashes of the world, as the plans that reach beyond Europe speak of it', () => {
  const world = worldShape(worldLand(), topology, tables);
  const nameOf = (id: string) => [...tables.states, ...tables.parts].find((s) => s.id === id)?.name ?? id;
  const beyond = tables.plans.filter((plan) => plan.map === 'world' || plan.kind === 'aims');
  test.each(beyond.map((plan) => plan.id))('%s', async (id) => {
    const scene = makeScene(SCENES, { ...defaultView, plan: id, map: 'world' });
    await expectHash('plates', `world-${id}`, stringify(worldPlate(world, scene, LIGHT, nameOf)));
  });
});

afterAll(writeIndex);
