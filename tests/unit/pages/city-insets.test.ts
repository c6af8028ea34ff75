import { expect, test } from 'vitest';
import { defaultView } from '$lib/address/view';
import { reservesByLand } from '$lib/atlas/borders/land-table';
import { outlineOf } from '$lib/atlas/plan';
import { projectTopology } from '$lib/drawing/projected-topology';
import { cityInsets } from '$lib/pages/city-insets';
import { LIGHT } from '$lib/scene/colours';
import { makeScene } from '$lib/scene/scene';
import { stringify } from '$lib/svg/svg';
import { namedLand } from '$lib/words/land-words';
import { realTables, realTopology } from '../../fixtures/atlas';

const tables = realTables();
const topology = realTopology('detail');
const scenes = {
  ...tables,
  plans: tables.plans.map(outlineOf),
  reserves: reservesByLand(tables),
  land: namedLand(tables)
};
const insetsOf = (plan: string) =>
  cityInsets(topology, projectTopology(topology), tables, makeScene(scenes, { ...defaultView, plan }), LIGHT);

test('Berlin and Vienna have their sectors in their fills, each named once', () => {
  const [berlin, vienna, ...others] = insetsOf('zones-1945').map(({ drawing }) => stringify(drawing));
  expect(others).toEqual([]);
  const namesOn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text).sort();
  expect(namesOn(berlin!)).toEqual(['10 km', 'American', 'Berlin', 'British', 'French', 'Soviet']);
  expect(namesOn(vienna!)).toEqual(['10 km', 'American', 'British', 'Four powers', 'French', 'Soviet', 'Vienna']);
  for (const ink of ['soviet', 'british', 'american', 'french'] as const)
    expect(berlin).toMatch(new RegExp(`<path d="m[^"]+" fill="${LIGHT[ink]}"`));
});

test('a plan that divides no city has none', () => {
  expect(insetsOf('maisky-1944-01')).toEqual([]);
});
