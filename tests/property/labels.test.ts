import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, type Measures, type Placed, type Wish } from '$lib/drawing/labels';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const wishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    text: fc.string({ minLength: 1, maxLength: 14 }),
    short: fc.string({ minLength: 1, maxLength: 5 }),
    at: fc.tuple(number(0, 300), number(0, 300)),
    room: fc.tuple(number(0, 200), number(0, 60))
  }),
  { maxLength: 25 }
);
const MEASURES: Measures = {
  sizes: [16, 12, 9, 7],
  widthOf: (text) => text.length * 0.6,
  spacing: 0.12,
  isFree: () => true
};

/** The letters' own box: as wide as the spaced text, as high as the size. */
function box({ text, at: [x, y], size, spacing }: Placed) {
  const halfWidth = (size * MEASURES.widthOf(text) + spacing * (text.length - 1)) / 2;
  return { left: x - halfWidth, right: x + halfWidth, top: y - size / 2, bottom: y + size / 2 };
}

test('placed labels never overlap', () => {
  fc.assert(
    fc.property(wishes, (wishes) => {
      const boxes = placeLabels(wishes, MEASURES).map(box);
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1))
          expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    })
  );
});

test('every label is a wish in one of its two forms, at an allowed size, in the order of importance', () => {
  fc.assert(
    fc.property(wishes, (wishes) => {
      const placed = placeLabels(wishes, MEASURES);
      const order = placed.map(({ id }) => wishes.findIndex((wish) => wish.id === id));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const { id, text, size } of placed) {
        const wish = wishes.find((w) => w.id === id);
        expect([wish?.text, wish?.short]).toContain(text);
        expect(MEASURES.sizes).toContain(size);
      }
    })
  );
});

test('a leader starts on its land and ends at the edge of its name', () => {
  fc.assert(
    fc.property(wishes, (wishes) => {
      for (const label of placeLabels(wishes, MEASURES)) {
        if (!label.leader) continue;
        const [from, [x, y]] = label.leader;
        expect(from).toEqual(wishes.find((wish) => wish.id === label.id)?.at);
        const { left, right, top, bottom } = box(label);
        // The box that a name keeps free is a fifth of its size wider than its letters.
        const slack = label.size * 0.2;
        expect(x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack).toBe(true);
      }
    })
  );
});

test('a name beside its land stands nowhere but on free water', () => {
  fc.assert(
    fc.property(wishes, number(0, 300), (wishes, shore) => {
      const placed = placeLabels(wishes, { ...MEASURES, isFree: ([x]) => x > shore });
      for (const label of placed) if (label.leader) expect(box(label).left).toBeGreaterThan(shore);
    })
  );
});
