import type { Water } from '$lib/atlas/types';
import { describe, expect, test } from 'vitest';
import { landOf, type Land } from '$lib/drawing/label-spots';
import { LAYOUTS, placeNames, widthOf, type Layout } from '$lib/drawing/place-names';
import { widthOf as measuredWidth } from '$lib/svg/font-metrics';
import { boxOf, project } from '$lib/scene/mercator';
import { square } from '../../fixtures/four-square';
import { state } from '../../fixtures/makers';

const BOX = boxOf({ west: 0, south: 40, east: 40, north: 60 });
const WIDE = LAYOUTS[0] as Layout;
const NARROW = LAYOUTS[1] as Layout;

function land(id: string, west: number, north: number, size: number): Land {
  return landOf(id, { type: 'MultiPolygon', coordinates: [square(west, north, size).coordinates] });
}
const water = (name: string, at: [number, number], over: Partial<Water> = {}): Water => ({
  name,
  names: { fr: name, de: name, ru: name },
  at,
  turn: 0,
  rank: 1,
  ...over
});

test('wide and narrow screens are both served, the wide one first', () => {
  expect(LAYOUTS.map((layout) => layout.name)).toEqual(['wide', 'narrow']);
});

describe('names of countries', () => {
  test('are capitals on subjects only', () => {
    const lands = [land('poland', 10, 55, 8), land('andorra', 20, 55, 8), land('egypt', 30, 55, 8)];
    const states = [state('poland'), state('andorra', { role: 'micro' }), state('egypt', { role: 'context' })];
    expect(placeNames(lands, states, [], WIDE, BOX).countries.map((n) => n.text)).toEqual(['POLAND']);
  });

  test('stand where the editor wants them', () => {
    const states = [state('poland', { label: [12, 50] })];
    const [name] = placeNames([land('poland', 10, 55, 8)], states, [], WIDE, BOX).countries;
    expect(name?.at).toEqual(project([12, 50]));
  });

  test('out of view are left out', () => {
    const lands = [land('poland', 60, 55, 8), land('norway', 10, 55, 8)];
    const names = placeNames(lands, [state('poland'), state('norway')], [], WIDE, BOX).countries;
    expect(names.map((name) => name.id)).toEqual(['norway']);
  });

  test('of large countries come before small ones', () => {
    const lands = [land('small', 5, 55, 3), land('large', 20, 55, 12)];
    const names = placeNames(lands, [state('small'), state('large')], [], WIDE, BOX).countries;
    expect(names.map((name) => name.id)).toEqual(['large', 'small']);
  });
});

describe('names of waters', () => {
  test('carry their slant, and come at sizes by rank', () => {
    const waters = [water('Ocean', [5, 50]), water('Gulf', [30, 45], { rank: 3, turn: -30 })];
    const placed = placeNames([], [], waters, WIDE, BOX).waters;
    expect(placed.map(({ text, turn }) => [text, turn])).toEqual([
      ['Ocean', 0],
      ['Gulf', -30]
    ]);
    expect(placed[0]?.size).toBeGreaterThan(placed[1]?.size ?? Infinity);
  });

  test('of low rank are left out on a narrow screen', () => {
    const waters = [water('Ocean', [5, 50]), water('Strait', [30, 45], { rank: 3 })];
    expect(placeNames([], [], waters, NARROW, BOX).waters.map((w) => w.text)).toEqual(['Ocean']);
  });

  test('give way to names of countries', () => {
    const lands = [land('poland', 10, 55, 8)];
    const states = [state('poland', { label: [14, 51] })];
    expect(placeNames(lands, states, [water('Sea', [14, 51])], WIDE, BOX).waters).toEqual([]);
  });

  test('do not stand on each other', () => {
    const waters = [water('Ocean', [20, 50]), water('Gulf', [20.2, 50], { rank: 2 })];
    expect(placeNames([], [], waters, WIDE, BOX).waters.map((w) => w.text)).toEqual(['Ocean']);
  });
});

test('the width of a text is the sum of its letters, known or not', () => {
  expect(widthOf('')).toBe(0);
  expect(widthOf('MM')).toBeCloseTo(2 * widthOf('M'), 9);
  expect(widthOf('W')).toBeGreaterThan(widthOf('I'));
  expect(widthOf('Ö')).toBeGreaterThan(0);
});

test('names are placed by widths near those of the font', () => {
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ .')
    expect(Math.abs(widthOf(letter) - measuredWidth(letter, 'serif', 1)), letter).toBeLessThanOrEqual(0.082 + 1e-9);
  // Over a whole name what is too wide and what is too narrow all but even out.
  for (const name of ['CZECHOSLOVAKIA', 'SOVIET UNION', 'NORWAY', 'LITHUANIA', 'TURKEY', 'PORTUGAL'])
    expect(widthOf(name) / measuredWidth(name, 'serif', 1), name).toBeCloseTo(1, 1);
});
