import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { areaKm2 } from '$lib/atlas/borders/area';
import { assemble, type Assembled, type Progress } from '../../../src/atlas-build/assemble';
import { square } from '../../fixtures/four-square';
import { collectionText, lineText, PLAN, TERRITORIES, unitsText, writeGeodata } from '../../fixtures/geodata';
import { landOf } from '$lib/drawing/label-spots';
import { holds } from '../../fixtures/land';
import { project } from '$lib/scene/mercator';

/** Ids of the territories that hold a point at a level. */
function at({ levels }: Assembled, place: [number, number]): string[] {
  return levels.detail.objects.territories.geometries
    .filter((geometry) => {
      const { geometry: land } = feature(levels.detail, geometry) as Feature<Polygon | MultiPolygon>;
      const coordinates = land.type === 'Polygon' ? [land.coordinates] : land.coordinates;
      return holds(landOf('', { type: 'MultiPolygon', coordinates }), project(place));
    })
    .map(({ id }) => String(id));
}

/** Area of a territory at full resolution, km². */
function areaOf({ territories }: Assembled, id: string): number {
  const object = Object.values(territories.objects)[0];
  const geometries = object?.type === 'GeometryCollection' ? object.geometries : [];
  const geometry = geometries.find((g) => g.id === id);
  return geometry ? areaKm2((feature(territories, geometry) as Feature<MultiPolygon>).geometry) : 0;
}

describe('two unit squares cut by one line', () => {
  const build = (progress?: Progress) => assemble(writeGeodata(), '1.2.3', progress);

  test('become the territory left of the line and the one right of it', async () => {
    const atlas = await build();
    expect(at(atlas, [20.5, 49.75])).toEqual(['n']);
    expect(at(atlas, [21.5, 49.75])).toEqual(['n']);
    expect(at(atlas, [20.5, 49.25])).toEqual(['s']);
    expect(at(atlas, [21.5, 49.25])).toEqual(['s']);
    expect(at(atlas, [19.9, 49.75])).toEqual([]);
  });

  test('keep their whole area, each half its own', async () => {
    const atlas = await build();
    const whole = 2 * areaKm2(square(20, 50));
    expect(areaOf(atlas, 'n') + areaOf(atlas, 's')).toBeCloseTo(whole, 0);
    expect(areaOf(atlas, 'n')).toBeLessThan(areaOf(atlas, 's'));
  });

  test('come at every level, each territory once, as id', async () => {
    const atlas = await build();
    expect(Object.keys(atlas.levels)).toEqual(['overview', 'detail']);
    for (const { objects } of Object.values(atlas.levels))
      expect(objects.territories.geometries.map(({ id }) => id).sort()).toEqual(['n', 's']);
  });

  test('share the arc between them', async () => {
    const atlas = await build();
    for (const { objects } of Object.values(atlas.levels)) {
      const [a = [], b = []] = objects.territories.geometries.map((geometry) =>
        'arcs' in geometry ? (geometry.arcs as number[][]).flat(2) : []
      );
      expect(a.filter((arc) => b.includes(~arc))).not.toEqual([]);
    }
  });

  test('come with their tables', async () => {
    const atlas = await build();
    const { tables } = atlas;
    expect(tables.version).toBe('1.2.3');
    expect(tables.territories[0]).toMatchObject({ id: 'n', name: 'North', story: 'Never moved.' });
    expect(tables.territories[0]?.km2).toBeCloseTo(areaOf(atlas, 'n'), 1);
    expect(tables.ownership[2]).toEqual({
      territory: 's',
      state: 'sudland',
      from: '1940-03-12',
      until: '',
      status: 'sovereign',
      unrecognised: 'Ruritania',
      cite: { source: 'atlas-1950', file: '', leaf: '', page: 'art. 3' }
    });
    expect(tables.states[1]).toMatchObject({ id: 'sudland', clipped: false, label: [21, 49.2] });
    expect(tables.lines[0]).toMatchObject({ id: 'equal', left: ['n'], right: ['s'], accuracyKm: 1 });
    expect(tables.waters).toEqual([
      {
        name: 'Quiet Sea',
        names: { fr: 'Mer Calme', de: 'Ruhige See', ru: 'Тихое море' },
        at: [19, 49.5],
        turn: -12,
        rank: 2
      }
    ]);
    expect(tables.parts).toEqual([
      { id: 'strip', name: 'Strip', of: 'sudland', territories: ['s'], at: [20.5, 49.2], note: 'A part of it.' }
    ]);
    expect(tables.names).toHaveLength(12);
    expect(tables.names[0]).toEqual({ id: 'norland', language: 'fr', name: 'norland fr', short: 'norland' });
    expect(tables.plans.map((plan) => [plan.id, plan.readings.map((r) => r.id)])).toEqual([['plan-1', ['strict']]]);
    expect(tables.notes.map((note) => [note.country, note.title])).toEqual([['norland', 'A talk']]);
    expect(tables.events).toEqual([{ date: '1944-06-06', title: 'Landing' }]);
  });

  test('are told step by step', async () => {
    const told: string[] = [];
    await build((step) => told.push(step));
    expect(told[0]).toBe('reading geodata');
    expect(told).toContain('cutting 2 units by 1 lines');
  });
});

test('a line drawn the other way has its sides the other way round', async () => {
  const turned = lineText('equal', {
    left: 's',
    right: 'n',
    coordinates: [
      [22.05, 49.5],
      [19.95, 49.5]
    ]
  });
  const atlas = await assemble(writeGeodata({ 'lines/equal.geojson': turned }), '');
  expect(at(atlas, [20.5, 49.75])).toEqual(['n']);
  expect(at(atlas, [20.5, 49.25])).toEqual(['s']);
});

test('a line in two strokes cuts like one', async () => {
  const strokes = lineText('equal', {
    coordinates: [
      [
        [19.95, 49.5],
        [21.02, 49.5]
      ],
      [
        [21.02, 49.5],
        [22.05, 49.5]
      ]
    ]
  });
  const atlas = await assemble(writeGeodata({ 'lines/equal.geojson': strokes }), '');
  expect(at(atlas, [21.5, 49.75])).toEqual(['n']);
  expect(at(atlas, [21.5, 49.25])).toEqual(['s']);
});

test('a line may cut one unit and leave its neighbour whole', async () => {
  const atlas = await assemble(
    writeGeodata({
      'lines/equal.geojson': lineText('equal', {
        cuts: ['AAA-1'],
        coordinates: [
          [19.95, 49.5],
          [21.05, 49.5]
        ]
      }),
      'territories.csv': TERRITORIES.replace('AAA-1 bbb,,,,\n', 'AAA-1,,,,\n')
    }),
    ''
  );
  expect(at(atlas, [20.5, 49.25])).toEqual(['s']);
  expect(at(atlas, [21.5, 49.25])).toEqual(['n']);
});

test('land that the base lacks is added, water that it counts as land removed', async () => {
  const atlas = await assemble(
    writeGeodata({
      'base/added.geojson': collectionText([{ id: 'ADD-1', cc: 'aaa', west: 24, north: 50, size: 0.5 }]),
      'base/removed.geojson': collectionText([{ id: 'REM-1', west: 20.2, north: 49.9, size: 0.2 }]),
      'territories.csv': TERRITORIES.replace('AAA-1 bbb', 'AAA-1 bbb ADD-1')
    }),
    ''
  );
  expect(at(atlas, [24.25, 49.75])).toEqual(['n']);
  expect(at(atlas, [20.3, 49.8])).toEqual([]);
  expect(at(atlas, [20.5, 49.95])).toEqual(['n']);
});

test('a country that nothing cuts needs no line', async () => {
  const atlas = await assemble(
    writeGeodata({
      'base/units.topo.json': unitsText([
        { id: 'AAA-1', cc: 'aaa', west: 20, north: 50 },
        { id: 'BBB-1', cc: 'bbb', west: 21, north: 50 },
        { id: 'CCC-1', cc: 'ccc', west: 22, north: 50 }
      ]),
      'territories.csv': `${TERRITORIES}c,Core,ccc,,,,\n`,
      'ownership.csv':
        'territory,state,from,until,status,unrecognised,source,place\n' +
        ['n', 's', 'c'].map((id) => `${id},norland,,,sovereign,,atlas-1950,p. 7\n`).join(''),
      'lines/equal.geojson': lineText('equal', {
        coordinates: [
          [19.95, 49.5],
          [22, 49.5]
        ]
      })
    }),
    ''
  );
  expect(at(atlas, [22.5, 49.5])).toEqual(['c']);
});

test('plans come in the order of their dates', async () => {
  const earlier = PLAN.replace('id: plan-1', 'id: plan-2').replace('1944-11-15', '1944-01-10');
  const { tables } = await assemble(writeGeodata({ 'plans/plan-2.yaml': earlier }), '');
  expect(tables.plans.map((plan) => plan.id)).toEqual(['plan-2', 'plan-1']);
});
