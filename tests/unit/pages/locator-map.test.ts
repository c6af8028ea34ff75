import { describe, expect, test } from 'vitest';
import { mergeStates, onDate } from '$lib/atlas/borders/merge';
import { boxOfTerritories, locatorMap } from '$lib/pages/locator-map';
import { projectTopology, unsimplified } from '$lib/drawing/projected-topology';
import type { Node } from '$lib/svg/svg';
import { LIGHT } from '$lib/scene/colours';
import { boxOf } from '$lib/scene/mercator';
import { atlasFrom, NORTH, WEST } from '../../fixtures/four-square';
import { day, owned, state } from '../../fixtures/makers';

//   A large land with a neighbour, an island near it, and one far away.
const ROWS = ['AAAABBBB......', 'AAAABBBB......', 'AAAABBBB......', 'AAAABBBB......', 'I............F'];
const ATLAS = atlasFrom(ROWS);
const PROJECTED = projectTopology(ATLAS);
const LANDS = mergeStates(onDate(ATLAS, owned('A:mainland I:mainland F:mainland B:neighbour'), day('1945-01-01')));
const STATES = [state('mainland'), state('neighbour', { role: 'context' })];

const all = (node: Node): Node[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))
];
const drawn = (id: string) =>
  locatorMap(PROJECTED, unsimplified(PROJECTED), LANDS, id, {
    states: STATES,
    sentence: 'Map: a land.',
    palette: LIGHT,
    width: 440
  });
const texts = (node: Node) =>
  all(node)
    .filter(({ tag }) => tag === 'text')
    .map(({ children }) => children.join(''));

describe('locatorMap', () => {
  test('is one picture that says what it shows', () => {
    expect(drawn('mainland').attributes).toMatchObject({ role: 'img', 'aria-label': 'Map: a land.' });
  });

  test('sets the state off from its neighbours', () => {
    const own = all(drawn('mainland')).find(({ attributes }) => attributes.href === '#land-mainland');
    expect(own?.attributes).toMatchObject({ fill: LIGHT.aim, stroke: LIGHT.ink });
  });

  test('names the state and those beside it, whatever part they play on other maps', () => {
    expect(texts(drawn('mainland')).sort()).toEqual(['MAINLAND', 'NEIGHBOUR']);
  });

  test('shows what lies near and not what lies far away', () => {
    const { width, height } = drawn('mainland').attributes;
    const wide = boxOf({ west: WEST, east: WEST + ROWS[0]!.length, south: NORTH - 5, north: NORTH });
    expect(Number(height) / Number(width)).toBeGreaterThan(wide.height / wide.width);
  });

  test('refuses a state without land', () => {
    expect(() => drawn('atlantis')).toThrow('atlantis has no land on the day');
  });

  test('rings a state too small to be seen, and names it beneath', () => {
    const tiny = atlasFrom(['AAA', 'ABA', 'AAA']);
    const shrunk = {
      ...tiny,
      // The enclave of one degree becomes one of a fiftieth.
      arcs: tiny.arcs.map((arc) =>
        arc.map(([x = 0, y = 0]) =>
          x > WEST && x < WEST + 3 && y < NORTH && y > NORTH - 3
            ? [WEST + 1.5 + (x - WEST - 1.5) / 50, NORTH - 1.5 + (y - NORTH + 1.5) / 50]
            : [x, y]
        )
      )
    };
    const projected = projectTopology(shrunk);
    const lands = mergeStates(onDate(shrunk, owned('A:around B:monaco'), day('1945-01-01')));
    const picture = locatorMap(projected, unsimplified(projected), lands, 'monaco', {
      states: [state('monaco'), state('around')],
      sentence: '',
      palette: LIGHT,
      width: 440
    });
    expect(all(picture).filter(({ tag }) => tag === 'circle')).toHaveLength(1);
    expect(texts(picture)).toContain('MONACO');
  });
});

test('a box of territories holds them with room around', () => {
  const box = boxOfTerritories(unsimplified(PROJECTED), ['A', 'B']);
  const own = boxOf({ west: WEST, east: WEST + 8, south: NORTH - 4, north: NORTH });
  expect(box.x).toBeLessThan(own.x);
  expect(box.y).toBeLessThan(own.y);
  expect(box.x + box.width).toBeGreaterThan(own.x + own.width);
  expect(box.y + box.height).toBeGreaterThan(own.y + own.height);
});
