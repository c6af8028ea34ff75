/** Figures as resvg draws them right. */
import { expect, test } from 'vitest';
import { forResvg } from '../../../src/lib/svg/resvg';
import { matrixOf } from '../../../src/lib/svg/matrix';
import { node, stringify, type Node } from '../../../src/lib/svg/svg';

const pattern = node('pattern', { id: 'a', width: 30, height: 30, patternTransform: 'rotate(45)' });
const figure = (scale: number) =>
  node('svg', {}, [
    node('defs', {}, [pattern]),
    node('g', { transform: `scale(${scale})`, fill: 'url(#a)' }, [node('path', { d: 'M0 0' })]),
    node('rect', { fill: 'url(#a)' })
  ]);

/** Pixels across a tile of a pattern that is drawn at a scale. */
const pixelsOf = ({ attributes }: Node, scale: number) => {
  const [a, b] = matrixOf(attributes['patternTransform']);
  return Number(attributes['width']) * Math.hypot(a, b) * scale;
};

test.each([1.37, 4.1667, 16.61])(
  'tiles are of whole pixels, one pattern for each scale, at %d pixels to a unit',
  (pixels) => {
    const drawn = forResvg(figure(0.1), pixels);
    const made = (drawn.children[0] as Node).children as Node[];
    expect(made).toHaveLength(2);
    for (const [index, scale] of [0.1 * pixels, pixels].entries()) {
      const across = pixelsOf(made[index]!, scale);
      expect(across).toBeCloseTo(Math.max(1, Math.round(30 * scale)), 6);
    }
    expect(stringify(drawn)).toContain(`<path d="M0 0" fill="url(#${made[0]!.attributes['id']})"/>`);
  }
);

test('a text is anchored with the spacing after its last letter', () => {
  const text = (anchor: string) => node('text', { x: 10, 'text-anchor': anchor, 'letter-spacing': 2 }, ['a']);
  const placeOf = (anchor: string) =>
    (forResvg(node('svg', {}, [text(anchor)]), 1).children[1] as Node).attributes['x'];
  expect([placeOf('start'), placeOf('middle'), placeOf('end')]).toEqual([10, 9, 8]);
});
