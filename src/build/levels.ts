/** From labelled faces to the two levels of detail that are served. */
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AtlasTopology } from '../lib/atlas/types';
import type { Cut, Face } from './cut';
import { mapshaper } from './shapes';

/** A level of detail. */
export interface Level {
  name: 'overview' | 'detail';
  /** Smallest triangle kept by the Visvalingam simplification, as the length in km that mapshaper calls resolution. */
  intervalKm: number;
  /** Quantization: number of steps over the width of the frame. */
  steps: number;
  /** Islands smaller than this are left out unless they are the last of their territory. */
  minIslandKm2: number;
}

export const LEVELS: Level[] = [
  { name: 'overview', intervalKm: 2.5, steps: 14_000, minIslandKm2: 30 },
  { name: 'detail', intervalKm: 0.6, steps: 60_000, minIslandKm2: 2 }
];

/** Full-resolution territories: the faces of each dissolved, arcs between them shared. */
export async function dissolve(cut: Cut, labels: Map<Face, string>): Promise<Topology> {
  const { faces } = cut.topology.objects;
  const labelled: Topology<{ territories: GeometryCollection }> = {
    ...cut.topology,
    objects: {
      territories: {
        type: 'GeometryCollection',
        geometries: faces.geometries.flatMap((geometry, index) => {
          const face = cut.faces[index];
          const territory = face && labels.get(face);
          return territory ? [{ ...geometry, properties: { territory } }] : [];
        })
      }
    }
  };
  return mapshaper(
    '-i territories.json -dissolve territory -o format=topojson no-quantization id-field=territory out.json',
    { 'territories.json': labelled }
  );
}

/**
 * One level: simplified, small islands dropped, quantized.
 * @param territories result of `dissolve`
 */
export async function makeLevel(level: Level, territories: Topology): Promise<AtlasTopology> {
  const simplified = await mapshaper<Topology>(
    [
      '-i territories.json',
      `-simplify interval=${level.intervalKm}km visvalingam weighted keep-shapes`,
      `-filter-islands min-area=${level.minIslandKm2}km2`,
      `-o format=topojson quantization=${level.steps} id-field=territory out.json`
    ].join(' '),
    { 'territories.json': territories }
  );
  return simplified as AtlasTopology;
}
