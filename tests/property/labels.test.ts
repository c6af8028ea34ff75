import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, type Measures } from '$lib/drawing/labels';
import { tilesMeet } from '$lib/drawing/tiles';
import { block, BOARD, shoreAround, wishOn } from '../fixtures/rooms';

/** Countries of a board of nine fields, each of its own size with sea around it, some side by side. */
const lands = fc
  .array(fc.record({ width: fc.integer({ min: 8, max: 330 }), height: fc.integer({ min: 8, max: 330 }) }), {
    minLength: 9,
    maxLength: 9
  })
  .map((sizes) =>
    sizes.map(({ width, height }, index) =>
      block(`${index}`, (index % 3) * 330 + 3, Math.floor(index / 3) * 330 + 3, width, height)
    )
  );
const MEASURES: Omit<Measures, 'shore'> = {
  sizes: [32, 24, 18],
  widthOf: (text) => text.length * 0.6,
  clear: 5,
  apart: 2,
  reach: 65
};
const texts = fc.array(fc.stringMatching(/^[A-Z]{2,14}$/), { minLength: 9, maxLength: 9 });
const RUNS = { numRuns: 40 };

test('names and numbers never overlap, keep to the board, and come at allowed sizes', () => {
  fc.assert(
    fc.property(lands, texts, (lands, texts) => {
      const wishes = lands.map((land, i) =>
        wishOn(land, {
          text: texts[i]!,
          lower: texts[i]!.toLowerCase(),
          short: 'AB',
          shortLower: 'ab',
          ...(i % 3 === 0 && { under: '90' })
        })
      );
      const { names, numbers } = placeLabels(wishes, { ...MEASURES, shore: shoreAround(lands) });
      const hidden = new Set(numbers.filter(({ alone }) => alone).map(({ id }) => id));
      const tiles = [
        ...names
          .filter(({ id }) => !hidden.has(id))
          .map(({ text, at, size, spacing, turn = 0 }) => ({
            at,
            turn,
            half: [(size * MEASURES.widthOf(text) + spacing * text.length) / 2, size * 0.33] as [number, number]
          })),
        ...numbers.map(({ at, size, turn }) => ({ at, turn, half: [size * 0.6, size * 0.33] as [number, number] }))
      ];
      tiles.forEach((a, index) => {
        expect(tiles.slice(index + 1).some((b) => tilesMeet(a, b))).toBe(false);
        expect(a.at[0] - a.half[0]).toBeGreaterThanOrEqual(BOARD.x - 40);
      });
      for (const { size } of names) expect(MEASURES.sizes).toContain(size);
    }),
    RUNS
  );
});

test('a leader line starts on its land, is short, and touches no other land', () => {
  fc.assert(
    fc.property(lands, (lands) => {
      const { names } = placeLabels(
        lands.map((land) => wishOn(land)),
        { ...MEASURES, shore: shoreAround(lands) }
      );
      for (const { id, leader } of names) {
        if (!leader) continue;
        const [[x, y], [toX, toY]] = leader;
        expect(Math.hypot(toX - x, toY - y)).toBeLessThanOrEqual(MEASURES.reach + 1e-6);
        const own = shoreAround(lands.filter((land) => land.id === id));
        const others = shoreAround(lands.filter((land) => land.id !== id));
        expect(own.isOpen([x, y])).toBe(false);
        for (let i = 0; i <= 40; i++)
          expect(others.isOpen([x + ((toX - x) * i) / 40, y + ((toY - y) * i) / 40])).toBe(true);
      }
    }),
    RUNS
  );
});
