import geodesic from 'geographiclib-geodesic';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Area in km² on the WGS84 ellipsoid, edges taken as geodesics (Karney 2013, by GeographicLib).
 * @param geometry [lon, lat] rings of any winding; the first of each polygon is its outside
 */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let squareMetres = 0;
  for (const [outside = [], ...holes] of polygons) {
    squareMetres += ringArea(outside);
    for (const hole of holes) squareMetres -= ringArea(hole);
  }
  return squareMetres / 1e6;
}

function ringArea(ring: Position[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lon = 0, lat = 0] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area);
}
