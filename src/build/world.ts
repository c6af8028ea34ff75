/** The world beyond the frame of the atlas: Natural Earth at 1:110 million, from the package world-atlas. */
import { createRequire } from 'node:module';
import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/**
 * ISO numbers of the states that in Asia have the outer borders of the Soviet Union between them: Russia, Kazakhstan,
 * Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan. (Tuva was annexed in October 1944.)
 */
const SOVIET = ['643', '398', '417', '762', '795', '860'];

/** Coasts of the world as `land`, and the land of the Soviet Union in Asia as `ussr`. */
export function worldTopology(): Topology {
  // Required, not imported: Node 20 and the bundler spell the attributes of an import differently.
  const world = createRequire(import.meta.url)('world-atlas/countries-110m.json') as Topology<{
    countries: GeometryCollection;
    land: GeometryCollection;
  }>;
  const soviet = world.objects.countries.geometries.filter((geometry): geometry is Polygon | MultiPolygon =>
    SOVIET.includes(String(geometry.id))
  );
  return { ...world, objects: { land: world.objects.land, ussr: mergeArcs(world, soviet) } };
}
