import { describe, expect, test } from 'vitest';
import { mergeStates, onDate } from '$lib/atlas/borders/merge';
import { sheetOf } from '$lib/drawing/sheet';
import { letteringOf, sheetDefs, smallMap, sheetFrontiers, type PieceSheet } from '$lib/pages/small-map';
import { projectTopology } from '$lib/drawing/projected-topology';
import { stringify, type Node } from '$lib/svg/svg';
import { fillOf, LIGHT, solidPaint } from '$lib/scene/colours';
import { boxOf } from '$lib/scene/mercator';
import { makeScene } from '$lib/scene/scene';
import { atlasFrom, FOUR_SQUARE, NORTH, WEST } from '../../fixtures/four-square';
import {
  assignment,
  day,
  landed,
  marking,
  owned,
  part,
  plan,
  SPHERES,
  state,
  tables,
  view
} from '../../fixtures/makers';

const HOSTILE = '<script>&"\'</script>';
const TABLES = tables({
  states: [state('north', { name: HOSTILE }), state('south'), state('east'), state('egypt', { role: 'context' })],
  parts: [
    part('corner', { of: 'south', territories: ['C'] }),
    part('canal', { at: [WEST + 1, NORTH - 1] }),
    part('faraway', { at: [WEST + 60, NORTH - 1] })
  ],
  plans: [
    plan('p', {
      short: HOSTILE,
      categories: [...SPHERES, marking('wish', 'diamond')],
      assignments: [
        assignment('north', { bargaining: true }),
        assignment('corner', { category: 'british', orientation: 'british' }),
        ...['east', 'canal', 'faraway'].map((id) => assignment(id, { category: 'wish', orientation: 'none' }))
      ]
    })
  ]
});
const SQUARES = atlasFrom(FOUR_SQUARE);
const LANDS = mergeStates(onDate(SQUARES, owned('A:north B:east C:south D:egypt'), day('1945-01-01')));
const SHEET = sheetOf(
  projectTopology(SQUARES),
  LANDS,
  boxOf({ west: WEST - 1, east: WEST + 5, south: NORTH - 5, north: NORTH + 1 }),
  400
);
const SCENE = makeScene({ ...TABLES, reserves: {}, land: landed(TABLES.states) }, view());
const OWN = new Map(LANDS.map(({ state }) => [state, state]));
const PIECES: PieceSheet = {
  ...SHEET,
  ...sheetFrontiers(
    SHEET,
    SQUARES,
    [...'ABCD'].map((territory, index) => ({
      id: ['north', 'east', 'south', 'egypt'][index]!,
      territories: [territory]
    })),
    []
  ),
  owners: new Map([['only', OWN]])
};
const DEFS = sheetDefs(PIECES, TABLES.states, TABLES.parts);
const MAP = smallMap(PIECES, SCENE, TABLES, letteringOf(SHEET, TABLES.states), LIGHT);

const all = (node: Node): Node[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))
];
const using = (href: string) => all(MAP).filter(({ attributes }) => attributes.href === href);

describe('sheetDefs', () => {
  const ids = DEFS.flatMap(all).map(({ attributes }) => attributes.id);

  test('has every piece once, the lines of each land, and the parts that have land', () => {
    expect(ids.filter(Boolean).sort()).toEqual(
      [
        ...['land', 'land-context', 'land-east', 'land-egypt', 'land-north', 'land-south'],
        ...['lines', 'lines-only', 'part-corner'],
        ...['frontier-east-egypt', 'frontier-east-north', 'frontier-egypt-south', 'frontier-north-south']
      ].sort()
    );
  });

  test('keeps those that no plan could assign together', () => {
    const context = DEFS.flatMap(all).find(({ attributes }) => attributes.id === 'land-context')!;
    expect(all(context).map(({ attributes }) => attributes.id)).toEqual(['land-context', 'land-egypt']);
  });
});

describe('smallMap', () => {
  test('is one picture that says the scene’s sentence', () => {
    expect(MAP.attributes).toMatchObject({ role: 'img', 'aria-label': SCENE.sentence });
  });

  test('draws no geometry of its own, and refers to nothing that is not there', () => {
    const known = new Set(DEFS.flatMap(all).map(({ attributes }) => `#${attributes.id}`));
    const used = all(MAP).flatMap(({ attributes }) => (attributes.href ? [String(attributes.href)] : []));
    expect(used.filter((href) => !known.has(href))).toEqual([]);
  });

  test('fills what the plan speaks of, and lets the rest be land', () => {
    expect(using('#land-north').map(({ attributes }) => attributes.fill)).toEqual([
      fillOf({ ...solidPaint('soviet'), bargaining: true }, LIGHT)
    ]);
    expect(using('#land-south')).toEqual([]);
    expect(using('#land').map(({ attributes }) => attributes.fill)).toContain(LIGHT.silent);
  });

  test('draws parts over their countries and outlines what is only marked', () => {
    expect(using('#part-corner').map(({ attributes }) => attributes.fill)).toEqual([LIGHT.british]);
    // Once filled, once outlined.
    expect(using('#land-east')).toHaveLength(2);
  });

  test('marks what is on the sheet and nothing else', () => {
    const wide = all(MAP).find(({ attributes }) => attributes.class === 'names wide')!;
    const marks = all(wide).filter(({ attributes }) => String(attributes.transform).startsWith('translate'));
    expect(marks).toHaveLength(2);
  });

  test('has names for each width of screen, or none for a small multiple, which keeps its marks', () => {
    const groups = all(MAP).flatMap(({ attributes }) => attributes.class ?? []);
    expect(groups).toEqual(['names wide', 'names narrow']);
    const small = all(smallMap(PIECES, SCENE, TABLES, [], LIGHT));
    expect(small.filter(({ tag }) => tag === 'text')).toEqual([]);
    expect(small.filter(({ attributes }) => attributes.transform)).toHaveLength(2);
  });

  test('lets no name or sentence end its markup', () => {
    expect(stringify(MAP)).not.toContain('<script');
  });
});
