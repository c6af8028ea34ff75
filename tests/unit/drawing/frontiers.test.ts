/** Which frontiers part two sides, and how they are sorted without drawing anything anew. */
import { describe, expect, test } from 'vitest';
import { frontierPairs } from '$lib/atlas/borders/frontier-pairs';
import { drawFrontiers, joinFrontiers, pixelsAcross, sortFrontiers, splitFrontiers } from '$lib/drawing/frontiers';
import { solidPaint } from '$lib/scene/colours';
import { frontierIn, landIn, landWithParts, sideOf } from '$lib/scene/frontiers';
import { atlasFrom, FOUR_SQUARE } from '../../fixtures/four-square';

const SQUARES = atlasFrom(FOUR_SQUARE);
const HOLDERS: Record<string, string> = { A: 'north', B: 'east', C: 'south', D: 'south' };
const holderOf = (territory: string) => HOLDERS[territory];

describe('where two lands meet', () => {
  test('is told once for each pair, whatever the number of their territories', () => {
    const pairs = frontierPairs(SQUARES, holderOf);
    expect(pairs.map(({ beside }) => beside)).toEqual([
      ['east', 'north'],
      ['east', 'south'],
      ['north', 'south']
    ]);
    for (const { lines } of pairs) expect(lines.arcs).toHaveLength(1);
  });

  test('may be asked of another day, whose frontiers lie inside a land too', () => {
    const pairs = frontierPairs(
      SQUARES,
      () => 'one',
      (a, b) => holderOf(a) !== holderOf(b)
    );
    expect(pairs.map(({ beside }) => beside)).toEqual([['one', 'one']]);
  });
});

test('land is named with the parts that lie there', () => {
  const nameOf = landWithParts(holderOf, [{ id: 'zone', territories: ['C'] }]);
  expect(['A', 'C', 'D'].map(nameOf)).toEqual(['north', 'south:zone', 'south']);
  expect(landIn('south:zone')).toEqual({ land: 'south', parts: ['zone'] });
});

test('a power and its sphere are one side, and so is all that nothing is said of; each share is one by itself', () => {
  expect(sideOf(solidPaint('ussr'))).toBe(sideOf(solidPaint('soviet')));
  expect(sideOf(solidPaint('uk'))).toBe(sideOf(solidPaint('british')));
  expect(sideOf(solidPaint('silent'))).toBe(sideOf(solidPaint('context')));
  expect(sideOf(undefined)).toBe(sideOf(solidPaint('silent')));
  const others = (['soviet', 'british', 'western', 'neutral', 'aim', 'silent'] as const).map((ink) =>
    sideOf(solidPaint(ink))
  );
  const shares = [10, 50, 90].map((share) => sideOf({ ...solidPaint('aim'), share }));
  expect(new Set([...others, ...shares]).size).toBe(others.length + shares.length);
});

const SCENE = {
  fills: [
    { ...solidPaint('soviet'), country: 'north' },
    { ...solidPaint('ussr'), country: 'east' },
    { ...solidPaint('british'), country: 'south' }
  ],
  parts: [{ ...solidPaint('soviet'), country: 'zone' }],
  land: {
    key: '',
    pieces: [
      { id: 'north', country: 'north' },
      { id: 'moved', country: 'north' },
      { id: 'east', country: 'east' },
      { id: 'south', country: 'south' },
      { id: 'andorra', country: 'andorra' },
      { id: 'piece-bank', country: 'south' }
    ]
  }
};

test('a frontier lies within a side or between two; inside a country there is one only of another day', () => {
  const kindOf = frontierIn(SCENE);
  expect(kindOf(['north', 'east'])).toBe('frontier');
  expect(kindOf(['south', 'moved'])).toBe('sides');
  expect(kindOf(['moved', 'north'])).toBeNull();
  expect(frontierIn(SCENE, true)(['moved', 'north'])).toBe('frontier');
  // A part that is filled by itself has its own side, others none.
  expect(kindOf(['north', 'south:zone'])).toBe('frontier');
  expect(kindOf(['north', 'south:elsewhere'])).toBe('sides');
  // Two parts of one country that are on two sides are parted as two countries are.
  expect(kindOf(['south', 'south:zone'])).toBe('sides');
  expect(kindOf(['south', 'south:elsewhere'])).toBeNull();
});

const line = (length: number): [number, number][] => [
  [100, 100],
  [100 + length, 100]
];
const across = (id: string, length: number) => ({ id, rings: [line(length)] });
const { pixels, tiny } = pixelsAcross(
  [across('south', 600), across('north', 600), across('andorra', 14), across('speck', 4), across('piece-bank', 2)],
  0.5
);
const DRAWN = drawFrontiers(
  [
    { beside: ['moved', 'north'], lines: [line(10), line(20)] },
    { beside: ['andorra', 'south'], lines: [line(30)] },
    { beside: ['north', 'south'], lines: [line(40)] },
    { beside: ['south', 'speck'], lines: [line(50)] },
    { beside: ['north', 'piece-bank'], lines: [line(60)] }
  ],
  pixels
);

test('what parts of one country are parted by is measured by the parts', () => {
  const parts = pixelsAcross([across('south', 600), across('zone', 600), across('sector', 14), across('ward', 4)], 0.5);
  const inner = drawFrontiers(
    ['zone', 'sector', 'ward'].map((part) => ({ beside: ['south', `south:${part}`], lines: [line(10)] })),
    parts.pixels
  );
  expect(inner.beside.map(([, part]) => part)).toEqual(['south:zone', 'south:sector']);
  const sorted = sortFrontiers(inner, () => 'sides', new Set(parts.tiny));
  expect(sorted.sides.beside).toEqual([['south', 'south:zone']]);
  expect(sorted.frontier.beside).toEqual([['south', 'south:sector']]);
});

describe('drawn frontiers', () => {
  test('stand as one path and are found again in it', () => {
    const { beside, d } = joinFrontiers(DRAWN);
    expect(splitFrontiers(beside, d)).toEqual(DRAWN);
    expect(splitFrontiers('', '')).toEqual({ beside: [], data: [] });
  });

  test('leave out lands that would be all frontier, and are thin round those that a strong line would drown', () => {
    expect(DRAWN.beside.flat()).not.toContain('speck');
    expect(tiny).toEqual(['andorra', 'speck']);
    const { sides, frontier, none } = sortFrontiers(DRAWN, frontierIn(SCENE), new Set(tiny));
    // A small piece of a larger country keeps its stretch of the country's frontier.
    expect(sides.beside).toEqual([
      ['north', 'south'],
      ['north', 'piece-bank']
    ]);
    expect(frontier.beside).toEqual([['andorra', 'south']]);
    expect(none.beside).toEqual([['moved', 'north']]);
    expect(joinFrontiers(frontier).d).toBe('M100 100l30 0');
  });
});
