import { describe, expect, test } from 'vitest';
import { beyondPage, inspect, overlap } from '$lib/svg/inspect';
import { attributesOf, widthOf } from '$lib/svg/font-metrics';
import { node, type Attributes, type Node } from '$lib/svg/svg';

const page = (...children: Node[]) => node('svg', { viewBox: '0 0 200 100' }, children);
const text = (words: string, attributes: Attributes = {}) =>
  node('text', { ...attributesOf('serif'), x: 10, y: 50, 'font-size': 8, ...attributes }, [words]);
const group = (attributes: Attributes, ...children: Node[]) => node('g', attributes, children);
const only = (svg: Node) => inspect(svg).texts[0]!;
const rounded = ({ corners }: ReturnType<typeof only>) => corners.map(([x, y]) => [Math.round(x), Math.round(y)]);

describe('texts', () => {
  test('have their size in points, with all that enlarges them, and their face', () => {
    const svg = page(
      group(
        { transform: 'translate(5 5) scale(0.1)' },
        group({ transform: 'scale(2)' }, text('A', { 'font-size': 30 }))
      )
    );
    expect(only(svg)).toMatchObject({ text: 'A', size: 6, face: 'serif' });
    expect(only(page(text('A', attributesOf('bold'))))).toMatchObject({ size: 8, face: 'bold' });
  });

  test('take over what their group says', () => {
    expect(only(page(group({ ...attributesOf('sans'), 'font-size': 7 }, node('text', {}, ['A']))))).toMatchObject({
      size: 7,
      face: 'sans'
    });
  });

  test('have a box from where they begin, or around their middle', () => {
    const width = widthOf('NORWAY', 'serif', 8);
    const left = (svg: Node) => only(svg).corners[0]![0];
    expect(left(page(text('NORWAY')))).toBe(10);
    expect(left(page(text('NORWAY', { 'text-anchor': 'middle' })))).toBeCloseTo(10 - width / 2);
    expect(left(page(text('NORWAY', { 'text-anchor': 'end' })))).toBeCloseTo(10 - width);
    expect(only(page(text('NORWAY', { 'letter-spacing': 1 }))).corners[1]![0]).toBeCloseTo(10 + width + 5);
  });

  test('turn with their transformation', () => {
    const turned = rounded(only(page(text('III', { transform: 'rotate(90 10 50)' }))));
    expect(turned[3]).toEqual([10, 50]);
    expect(turned[2]![1]).toBeGreaterThan(50);
    expect(turned[0]![0]).toBeGreaterThan(10);
  });

  test('lie beyond the page by how far they reach', () => {
    const beyond = (svg: Node) => beyondPage(only(svg), { width: 200, height: 100 });
    expect(beyond(page(text('A')))).toBe(0);
    expect(beyond(page(text('A', { x: -3 })))).toBeCloseTo(3);
    expect(beyond(page(text('A', { y: 104 })))).toBeCloseTo(4);
  });

  test('overlap where their boxes do, turned ones too', () => {
    const both = (one: Node, other: Node) => {
      const [first, second] = inspect(page(one, other)).texts;
      return overlap(first!, second!);
    };
    expect(both(text('NORWAY'), text('SWEDEN', { x: 20 }))).toBe(true);
    expect(both(text('NORWAY'), text('SWEDEN', { y: 60 }))).toBe(false);
    // Their upright boxes overlap, they do not.
    const slanted = text('NORWEGIAN SEA', { transform: 'rotate(45 10 50)' });
    expect(both(slanted, text('ICE', { x: 40, y: 58 }))).toBe(false);
    expect(both(slanted, text('ICE', { x: 30, y: 75 }))).toBe(true);
  });
});

describe('lines', () => {
  const widths = (...children: Node[]) =>
    inspect(page(...children)).lines.map(({ width }) => Math.round(width * 100) / 100);

  test('have the width that is seen, inherited or their own', () => {
    const path = (attributes: Attributes = {}) => node('path', { d: 'M0 0L5 5', ...attributes });
    expect(
      widths(path(), path({ stroke: 'none' }), path({ stroke: '#000' }), path({ stroke: '#000', 'stroke-width': 0.4 }))
    ).toEqual([1, 0.4]);
    expect(
      widths(group({ stroke: '#000', 'stroke-width': 5, transform: 'scale(0.1)' }, path(), path({ 'stroke-width': 0 })))
    ).toEqual([0.5]);
  });

  test('are not the halos of texts', () => {
    expect(widths(text('A', { stroke: '#fff', 'stroke-width': 2 }))).toEqual([]);
  });

  test('of what is used again count where it is used', () => {
    const shape = node('defs', {}, [node('path', { id: 'coast', d: 'M0 0L5 5' })]);
    expect(widths(shape)).toEqual([]);
    expect(widths(shape, node('use', { href: '#coast', stroke: '#000', 'stroke-width': 3 }))).toEqual([3]);
  });
});

describe('fills', () => {
  const pattern = (id: string, over: Attributes = {}) =>
    node('pattern', { id, width: 10, height: 10 }, [node('rect', { width: 10, height: 10, fill: '#123456', ...over })]);
  const filled = (fill: string) => node('rect', { fill });

  test('are patterns only where something has them, with the colours inside', () => {
    const defs = node('defs', {}, [pattern('used'), pattern('unused', { fill: '#654321' })]);
    const found = inspect(page(defs, filled('url(#used)'), filled('#ffffff'), filled('none')));
    expect(found.patterns).toEqual(['used']);
    expect(found.colours).toEqual(['#123456', '#ffffff']);
  });

  test('are told when they are transparent, in patterns too', () => {
    const defs = node('defs', {}, [pattern('used', { 'fill-opacity': 0.4 }), pattern('unused', { opacity: 0.1 })]);
    expect(inspect(page(defs, filled('url(#used)'))).transparent).toEqual(['fill-opacity="0.4"']);
    expect(inspect(page(filled('#ff000080'), node('g', { opacity: 1 }))).transparent).toEqual(['#ff000080']);
  });
});

test('a number that is none is told', () => {
  expect(inspect(page(text('A', { x: NaN }))).broken).toEqual(['x="NaN"']);
  expect(inspect(page(text('NaN'), node('path', { d: 'M0 undefinedL5 5' }))).broken).toEqual(['d="M0 undefinedL5 5"']);
});
