import type { Water } from '$lib/atlas/types';
import { describe, expect, test } from 'vitest';
import { edgesOf, landOf, type Land } from '$lib/drawing/label-spots';
import {
  landsWithin,
  ON_SCREEN,
  placeNames,
  roomsOf,
  wishesOf,
  type Layout,
  type NameHints,
  type Named
} from '$lib/drawing/place-names';
import { boxOf, project } from '$lib/scene/mercator';
import { square } from '../../fixtures/four-square';
import { state } from '../../fixtures/makers';

const BOX = boxOf({ west: 0, south: 40, east: 40, north: 60 });
const WIDE: Layout = { name: 'wide', scale: 0.25, sizes: [16, 13, 11], waterSizes: [14, 12, 11], ...ON_SCREEN };
const NARROW: Layout = { name: 'narrow', scale: 0.15, sizes: [13, 11], waterSizes: [12], ...ON_SCREEN };

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
const place = (lands: Land[], states: Named[], waters: Water[] = [], layout = WIDE, hints: NameHints = {}) =>
  placeNames(wishesOf(roomsOf(lands, [BOX]), states, hints), waters, edgesOf(lands, BOX), layout, {
    at: project,
    box: BOX
  });

describe('names of countries', () => {
  test('are capitals on subjects only', () => {
    const lands = [land('poland', 10, 55, 8), land('andorra', 20, 55, 8), land('egypt', 30, 55, 8)];
    const states = [state('poland'), state('andorra', { role: 'micro' }), state('egypt', { role: 'context' })];
    expect(place(lands, states).countries.map((n) => n.text)).toEqual(['POLAND']);
  });

  test('stand near where somebody wants them', () => {
    const [free] = place([land('poland', 5, 58, 16)], [state('poland')]).countries;
    const nearOf = () => project([9, 45]);
    const [near] = place([land('poland', 5, 58, 16)], [state('poland')], [], WIDE, { nearOf }).countries;
    expect(near!.at[0]).toBeLessThan(free!.at[0]);
    expect(near!.at[1]).toBeGreaterThan(free!.at[1]);
  });

  test('out of view are left out', () => {
    const lands = [land('poland', 60, 55, 8), land('norway', 10, 55, 8)];
    expect(place(lands, [state('poland'), state('norway')]).countries.map((name) => name.id)).toEqual(['norway']);
  });

  test('of large countries come before small ones', () => {
    const lands = [land('small', 5, 55, 3), land('large', 20, 55, 12)];
    expect(place(lands, [state('small'), state('large')]).countries.map((name) => name.id)).toEqual(['large', 'small']);
  });

  test('of lands within another are told by what was held, and stand in italic', () => {
    const tables = {
      states: [state('ussr'), ...['latvia', 'saar', 'egypt'].map((id) => state(id, { role: 'context' }))],
      parts: [
        {
          id: 'baltic',
          name: 'Baltic',
          of: 'ussr',
          territories: ['lva', 'est', 'saar'],
          at: [24, 57] as [number, number],
          note: ''
        }
      ],
      // Of Latvia it is over; what is yet to come is not named before it is.
      ownership: ['lva', 'saar', 'nile'].map((territory, i) => ({
        ...{ from: '', until: i ? '' : '1940-08-05', mode: 'sovereign' as const, note: '', cite: [] },
        territory,
        state: ['latvia', 'saar', 'egypt'][i]!
      }))
    };
    const within = landsWithin(tables as never, (territories) => land(territories.join(), 20, 55, 8));
    expect(within).toMatchObject([{ id: 'latvia', of: 'ussr' }]);
    const wishes = wishesOf(roomsOf([], [BOX], within), tables.states);
    expect(wishes).toMatchObject([{ id: 'latvia', within: 'ussr' }]);
  });
});

describe('names of waters', () => {
  test('carry their slant, and come at sizes by rank', () => {
    const waters = [water('Ocean', [5, 50]), water('Gulf', [30, 45], { rank: 3, turn: -30 })];
    const placed = place([], [], waters).waters;
    expect(placed.map(({ text, turn }) => [text, turn])).toEqual([
      ['Ocean', 0],
      ['Gulf', -30]
    ]);
    expect(placed[0]?.size).toBeGreaterThan(placed[1]?.size ?? Infinity);
  });

  test('of low rank are left out on a narrow screen', () => {
    const waters = [water('Ocean', [8, 50]), water('Strait', [30, 45], { rank: 3 })];
    expect(place([], [], waters, NARROW).waters.map((w) => w.text)).toEqual(['Ocean']);
  });

  test('give way to names of countries, and stay off land', () => {
    expect(place([land('poland', 10, 55, 8)], [state('poland')], [water('Sea', [14, 51])]).waters).toEqual([]);
    expect(
      place([land('egypt', 10, 55, 8)], [state('egypt', { role: 'context' })], [water('Sea', [14, 51])]).waters
    ).toEqual([]);
  });

  test('do not stand on each other', () => {
    const waters = [water('Ocean', [20, 50]), water('Gulf', [20.2, 50], { rank: 2 })];
    expect(place([], [], waters).waters.map((w) => w.text)).toEqual(['Ocean']);
  });

  test('are not cut off by the edge', () => {
    expect(place([], [], [water('Ocean', [0.2, 50])]).waters).toEqual([]);
  });
});
