import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { FRAME } from '$lib/atlas/borders/extent';
import type { AtlasTopology } from '$lib/atlas/types';
import { drawnFrom, projectTopology, unsimplified } from '$lib/drawing/projected-topology';
import { project } from '$lib/scene/mercator';
import { atlasFrom, FOUR_SQUARE, NORTH, WEST } from '../../fixtures/four-square';

describe('projectTopology', () => {
  test('brings an atlas into map units', () => {
    const { arcs } = unsimplified(projectTopology(atlasFrom(['A'])));
    const corners = arcs.flat().map(([x = 0, y = 0]) => [x, y]);
    expect(corners).toContainEqual(project([WEST, NORTH]));
  });

  test('reads the steps of a quantized atlas', () => {
    const plain = atlasFrom(['A']);
    const quantized: AtlasTopology = {
      ...plain,
      transform: { scale: [0.5, 0.5], translate: [WEST, NORTH - 1] },
      arcs: plain.arcs.map((arc) => {
        const steps = arc.map(([x = 0, y = 0]) => [(x - WEST) * 2, (y - NORTH + 1) * 2]);
        return steps.map(([x = 0, y = 0], i) => [x - (steps[i - 1]?.[0] ?? 0), y - (steps[i - 1]?.[1] ?? 0)]);
      })
    };
    expect(projectTopology(quantized)).toEqual(projectTopology(plain));
  });

  test('leaves the atlas it was given as it was', () => {
    const topology = atlasFrom(FOUR_SQUARE);
    const before = structuredClone(topology);
    projectTopology(topology);
    expect(topology).toEqual(before);
  });

  test('is the same after it was kept in a file', () => {
    const made = projectTopology(atlasFrom(FOUR_SQUARE));
    expect(deserialize(serialize(made))).toEqual(made);
  });

  test('knows the points on the frame of the atlas', () => {
    const line = [
      [FRAME.west, 50],
      [FRAME.west + 1, 50]
    ];
    const atlas = { type: 'Topology', objects: atlasFrom(['A']).objects, arcs: [line] } as AtlasTopology;
    expect(projectTopology(atlas).frame).toEqual([project([FRAME.west, 50])[0]]);
  });
});

describe('drawnFrom', () => {
  //   a line of three points that bends by half a square unit in the middle
  const bent = { objects: atlasFrom(['A']).objects, lengths: [3, 2], frame: [] };
  const points = Float64Array.from([
    10,
    20,
    Infinity,
    11,
    21,
    0.5,
    12,
    20,
    Infinity,
    10,
    20,
    Infinity,
    14,
    28,
    Infinity
  ]);
  const box = { x: 10, y: 20, width: 4, height: 8 };

  test('has every arc from the corner of the box, at its scale', () => {
    expect(drawnFrom({ ...bent, points }, box, 2, 0).arcs).toEqual([
      [
        [0, 0],
        [2, 2],
        [4, 0]
      ],
      [
        [0, 0],
        [8, 16]
      ]
    ]);
  });

  test('leaves out what bends a line least, and never the ends', () => {
    const [arc] = drawnFrom({ ...bent, points }, box, 1, 0.6).arcs;
    expect(arc).toEqual([
      [0, 0],
      [2, 0]
    ]);
  });
});
