import { expect, test } from 'vitest';
import { SIDES } from '$lib/atlas/compare';
import { changeDefs } from '$lib/drawing/change-patterns';
import { LIGHT } from '$lib/scene/colours';
import { APART_LOOKS, changeLook } from '$lib/scene/difference';
import { node, stringify } from '$lib/svg/svg';

test('there is a pattern for every change, of shares within a side too, and for what is not compared', () => {
  const ids = changeDefs(LIGHT).map(({ attributes }) => attributes.id);
  const changes = SIDES.flatMap((from) => SIDES.map((to) => changeLook(from, to)));
  expect(ids.sort()).toEqual([...changes, ...Object.values(APART_LOOKS)].sort());
});

test('a change shows both sides, the first one first', () => {
  const [pattern] = changeDefs(LIGHT).filter(({ attributes }) => attributes.id === 'change-neutral-soviet');
  const svg = stringify(node('defs', {}, [pattern!]));
  expect(svg.indexOf(LIGHT.neutral)).toBeGreaterThan(-1);
  expect(svg.indexOf(LIGHT.soviet)).toBeGreaterThan(svg.indexOf(LIGHT.neutral));
});
