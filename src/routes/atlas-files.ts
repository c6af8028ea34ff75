/** The generated atlas as the prerenderer reads it; never part of what a browser loads. */
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json' with { type: 'json' };
import type { AtlasTables, AtlasTopology } from '$lib/atlas/types';
import type { WorldShape } from '$lib/figure/world';
import { worldShape } from '$lib/figure/world-shape';

const files = new Map<string, unknown>();

/** Parsed once: every page and file is made from the same few. */
function read(name: string): unknown {
  if (!files.has(name)) files.set(name, JSON.parse(readFileSync(`static/atlas/${name}.json`, 'utf8')));
  return files.get(name);
}

export const readTables = (): AtlasTables => read('atlas') as AtlasTables;
export const readTopology = (level: 'overview' | 'detail'): AtlasTopology => read(level) as AtlasTopology;

/** Days of the arrangements of occupation zones, in order. */
export const arrangementsOf = ({ zones }: AtlasTables): string[] =>
  [...new Set(zones.map((z) => z.arrangement))].sort();

/** Countries and parts in the order of their names. */
export const subjectsOf = ({ states, parts }: AtlasTables): { id: string; name: string }[] =>
  [...states, ...parts].sort((a, b) => a.name.localeCompare(b.name));

let world: WorldShape | undefined;

/** The world that plans beyond Europe are drawn on. */
export const drawWorld = (): WorldShape =>
  (world ??= worldShape(land as unknown as Topology, readTopology('overview'), readTables()));
