import { describe, expect, test } from 'vitest';
import { stringify } from '$lib/svg/svg';
import { sharesOf, textureDefs, wovenPaints } from '$lib/drawing/patterns';
import { GRADES, LOOKS, ORIENTATIONS } from '$lib/atlas/types';
import { fillOf, groundOf, LIGHT, lookOf, solidPaint } from '$lib/scene/colours';
import { paintOf } from '$lib/scene/scene';
import { assignment, category, plan, state } from '../../fixtures/makers';

const SHARES = [0, 10, 90, 100];
const PAINTS = wovenPaints(SHARES);
const PATTERNS = textureDefs(LIGHT, wovenPaints(SHARES));
const DEFINED = PATTERNS.map((pattern) => String(pattern.attributes.id));

test('a firm claim is filled with its ink', () => {
  expect(fillOf(solidPaint('soviet'), LIGHT)).toBe('#a8483b');
  expect(fillOf(solidPaint('silent'), LIGHT)).toBe('#ece6d8');
});

test('bargaining, the grades and tints are filled with patterns of the ink, each its own', () => {
  const soviet = solidPaint('soviet');
  const fills = [
    { ...soviet, bargaining: true },
    ...(['class', 'carried', 'inferred', 'tint'] as const).flatMap((texture) => [
      { ...soviet, texture },
      { ...soviet, texture, bargaining: true }
    ])
  ].map((paint) => fillOf(paint, LIGHT));
  expect(new Set(fills).size).toBe(fills.length);
  for (const fill of fills) expect(fill).toMatch(/^url\(#[a-z-]+-soviet\)$/);
});

test('a share is filled with stripes of its own, whatever the ink', () => {
  expect(fillOf({ ...solidPaint('aim'), share: 90 }, LIGHT)).toBe('url(#share-90)');
  expect(fillOf({ ...solidPaint('aim'), share: 0 }, LIGHT)).toBe('url(#share-0)');
});

test('stripes are wide in proportion: 90 of 100 is nine tenths of every repeat', () => {
  for (const share of SHARES) {
    const pattern = PATTERNS.find((p) => p.attributes.id === `share-${share}`);
    const [ground, band] = pattern!.children.filter((child) => typeof child !== 'string');
    expect(ground?.attributes).toMatchObject({ fill: LIGHT.british, width: pattern!.attributes.width });
    expect(band?.attributes.fill).toBe(LIGHT.soviet);
    expect(Number(band?.attributes.width)).toBeCloseTo((Number(pattern!.attributes.width) * share) / 100, 9);
  }
});

test('the shares of plans are found, each once, in order', () => {
  const shared = (...shares: (number | null)[]) =>
    plan('p', { assignments: shares.map((share, index) => assignment(`c${index}`, { share })) });
  expect(sharesOf([shared(90, 10, null), shared(50, 10)])).toEqual([10, 50, 90]);
});

test('only the patterns of the paints that are asked for are defined, each once, and none for what is plain', () => {
  const tint = { ...solidPaint('soviet'), texture: 'tint' as const };
  const ids = textureDefs(LIGHT, [tint, solidPaint('british'), tint]).map(({ attributes }) => attributes.id);
  expect(ids).toEqual(['tint-soviet']);
});

test('every pattern has an id of its own', () => {
  expect(new Set(DEFINED).size).toBe(DEFINED.length);
});

test('every pattern that a country can be painted with is defined', () => {
  const used = ORIENTATIONS.flatMap((orientation) =>
    GRADES.flatMap((grade) =>
      [true, false].flatMap((bargaining) =>
        LOOKS.flatMap((look) =>
          [null, ...SHARES].map((share) => {
            const claim = assignment('x', { orientation, grade, bargaining, share });
            return fillOf(paintOf(plan('p'), state('x'), claim, category('soviet', { orientation, look })), LIGHT);
          })
        )
      )
    )
  );
  const patterns = used.flatMap((fill) => /^url\(#(.*)\)$/.exec(fill)?.[1] ?? []);
  expect(patterns.length).toBeGreaterThan(0);
  expect(DEFINED).toEqual(expect.arrayContaining(patterns));
});

describe.each(textureDefs(LIGHT, wovenPaints([])).map((pattern) => [String(pattern.attributes.id), pattern] as const))(
  '%s',
  (id, pattern) => {
    test('is solid, in units of the map, on the ground that letters stand on', () => {
      const [ground] = pattern.children;
      const paint = PAINTS.find((each) => lookOf(each) === id)!;
      expect(typeof ground === 'object' && ground.attributes.fill).toBe(groundOf(paint, LIGHT));
      expect(stringify(pattern)).not.toContain('opacity');
      expect(pattern.attributes.patternUnits).toBe('userSpaceOnUse');
    });

    test('runs as what it means: hatching at 45°, dashes level, whatever is laid over them', () => {
      const turn = /rotate\((-?\d+)/;
      const turned = Number(turn.exec(String(pattern.attributes.patternTransform))?.[1] ?? 0);
      const [, ...signs] = pattern.children.filter((child) => typeof child === 'object');
      const directions = signs
        .filter(({ tag }) => tag === 'rect')
        .map(({ attributes }) => turned + Number(turn.exec(String(attributes.transform))?.[1] ?? 0));
      const wanted = [...(id.includes('bargaining') ? [45] : []), ...(id.startsWith('carried') ? [0] : [])];
      expect([...new Set(directions)]).toEqual(wanted);
    });

    test('repeats after as much as it covers', () => {
      const { width, height } = pattern.attributes;
      const [first] = pattern.children;
      expect(typeof first === 'object' && first.attributes).toMatchObject({ width, height });
    });
  }
);

test('where there are only so many greys, pale inks are bars and dots of their own grey on paper', () => {
  const own = new Set<string>(Object.values(LIGHT));
  const colours = textureDefs(LIGHT, wovenPaints(SHARES), 'bars').flatMap(({ children }) =>
    children.map((child) => (typeof child === 'string' ? '' : String(child.attributes.fill)))
  );
  expect(colours.filter((colour) => !own.has(colour))).toEqual([]);
  const bars = textureDefs(LIGHT, wovenPaints([]), 'bars').find(({ attributes }) => attributes.id === 'tint-soviet')!;
  expect(bars.children.map((child) => typeof child !== 'string' && child.attributes.fill)).toEqual([
    LIGHT.paper,
    LIGHT.soviet
  ]);
});
