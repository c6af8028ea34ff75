import { describe, expect, test } from 'vitest';
import { stringify } from '$lib/figure/svg';
import { textureDefs } from '$lib/figure/textures';
import { ORIENTATIONS, GRADES } from '$lib/atlas/types';
import { fillOf, LIGHT } from '$lib/scene/colours';
import { paintOf } from '$lib/scene/scene';
import { assignment, state } from '../../fixtures/makers';

const DEFINED = textureDefs(LIGHT).map((pattern) => String(pattern.attributes.id));

test('a firm claim is filled with its ink', () => {
  expect(fillOf({ ink: 'soviet', texture: 'solid' }, LIGHT)).toBe('#a8483b');
  expect(fillOf({ ink: 'silent', texture: 'solid' }, LIGHT)).toBe('#ece6d8');
});

test('bargaining and inference are filled with a pattern of the ink', () => {
  expect(fillOf({ ink: 'british', texture: 'bargaining' }, LIGHT)).toBe('url(#bargaining-british)');
  expect(fillOf({ ink: 'neutral', texture: 'inferred' }, LIGHT)).toBe('url(#inferred-neutral)');
});

test('every pattern has an id of its own', () => {
  expect(new Set(DEFINED).size).toBe(DEFINED.length);
});

test('every pattern that a country can be painted with is defined', () => {
  const used = ORIENTATIONS.flatMap((orientation) =>
    GRADES.flatMap((grade) =>
      [true, false].map((bargaining) =>
        fillOf(paintOf(state('x'), assignment('x', { orientation, grade, bargaining })), LIGHT)
      )
    )
  );
  const patterns = used.flatMap((fill) => /^url\(#(.*)\)$/.exec(fill)?.[1] ?? []);
  expect(patterns.length).toBeGreaterThan(0);
  expect(DEFINED).toEqual(expect.arrayContaining(patterns));
});

describe.each(textureDefs(LIGHT).map((pattern) => [String(pattern.attributes.id), pattern] as const))(
  '%s',
  (id, pattern) => {
    const ink = id.split('-')[1] as 'soviet' | 'british' | 'neutral' | 'aim';

    test('is drawn in its own ink and paper, in units of the map', () => {
      const svg = stringify(pattern);
      expect(svg).toContain(LIGHT[ink]);
      expect(svg).toContain(LIGHT.paper);
      expect(pattern.attributes.patternUnits).toBe('userSpaceOnUse');
    });

    test('repeats after as much as it covers', () => {
      const { width, height } = pattern.attributes;
      const [first] = pattern.children;
      expect(typeof first === 'object' && first.attributes).toMatchObject({ width, height });
    });
  }
);
