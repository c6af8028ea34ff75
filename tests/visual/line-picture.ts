import type { Feature, LineString, MultiLineString, Position, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { AtlasTopology, Place } from '../../src/lib/atlas/types';
import { pathData } from '../../src/lib/drawing/path';
import { node, stringify, type Node } from '../../src/lib/svg/svg';
import { project } from '../../src/lib/scene/mercator';

export type DrawnLine = Feature<
  LineString | MultiLineString,
  { id: string; name: string; left: unknown; right: unknown }
>;

/** Land around a line: territories to its left and right tinted, the line as it was drawn, its vertices, towns. */
export function linePicture(line: DrawnLine, topology: AtlasTopology, places: Place[]): string {
  const parts: Position[][] =
    line.geometry.type === 'LineString' ? [line.geometry.coordinates] : line.geometry.coordinates;
  const points = parts.flat().map(project);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const margin = 0.25 * Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 8);
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const [width, height] = [Math.max(...xs) + margin - left, Math.max(...ys) + margin - top];
  const inView = ([x, y]: [number, number]) => x > left && x < left + width && y > top && y < top + height;
  const unit = Math.max(width, height) / 100;
  const sides = (side: unknown) => new Set([side].flat().map(String));
  const [leftSide, rightSide] = [sides(line.properties.left), sides(line.properties.right)];

  const land = topology.objects.territories.geometries.flatMap((geometry): Node[] => {
    const { geometry: shape } = feature(topology, geometry as GeometryObject) as Feature<Polygon | MultiPolygon | null>;
    if (!shape) return [];
    const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
    if (!rings.some((ring) => ring.some((point) => inView(project(point))))) return [];
    const id = String(geometry.id);
    const fill = leftSide.has(id) ? '#e9c9a0' : rightSide.has(id) ? '#b9cfdf' : '#eeeae0';
    return [node('path', { d: pathData(rings, true), fill, stroke: '#8a8478', 'stroke-width': 0.25 * unit })];
  });
  const towns = places
    .filter((place) => inView(project(place.at)))
    .flatMap((place): Node[] => {
      const [x, y] = project(place.at);
      return [
        node('circle', { cx: x, cy: y, r: 0.7 * unit, fill: '#2b2620' }),
        node('text', { x: x + unit, y, 'font-size': 2.6 * unit, fill: '#2b2620' }, [place.names.en])
      ];
    });
  return stringify(
    node(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: [left, top, width, height].map((n) => n.toFixed(1)).join(' ') },
      [
        node('rect', { x: left, y: top, width, height, fill: '#e3ebec' }),
        ...land,
        ...parts.map((part) =>
          node('polyline', {
            points: part
              .map((point) =>
                project(point)
                  .map((n) => n.toFixed(1))
                  .join(',')
              )
              .join(' '),
            fill: 'none',
            stroke: '#a8483b',
            'stroke-width': 0.7 * unit
          })
        ),
        ...towns
      ]
    )
  );
}
