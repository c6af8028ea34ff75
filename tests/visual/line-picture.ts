import { readdirSync, readFileSync } from 'node:fs';
import type { Feature, LineString, MultiLineString, MultiPolygon, Position } from 'geojson';
import type { AtlasTables, AtlasTopology, Place, Territory } from '../../src/lib/atlas/types';
import { landFeature, mergeBy, type StateLand } from '../../src/lib/atlas/borders/merge';
import { bestSpot } from '../../src/lib/drawing/label-spots';
import { projectTopology, type ProjectedTopology } from '../../src/lib/drawing/projected-topology';
import type { Point } from '../../src/lib/scene/mercator';
import { landData, sheetOf, wholeOf, type Sheet } from '../../src/lib/drawing/sheet';
import { project, type Box } from '../../src/lib/scene/mercator';
import { node, stringify, type Node } from '../../src/lib/svg/svg';

export type DrawnLine = Feature<
  LineString | MultiLineString,
  { id: string; name: string; left: string | string[]; right: string | string[] }
>;

/** What every picture of a line is drawn from. */
export interface Neighbourhood {
  projected: ProjectedTopology;
  lands: { land: StateLand; box: Box }[];
  tables: Pick<AtlasTables, 'places' | 'territories'>;
}

/** Square root of the area of a picture, in CSS pixels. */
const SIDE = 380;
/** Room around a line, as a share of its extent. */
const ROOM = 0.2;
/** No picture shows less than this, in map units: about ten kilometres, so that there is some land to see. */
const LEAST_EXTENT = 4;
/** Neither taller nor flatter than this. */
const MOST_ASPECT = 1.6;
/** Width of a text at size 1, generously: every viewer has its own sans-serif. */
const widthOf = (text: string) => 0.58 * text.length;
/** Sizes of text, in drawing units. */
const [TOWN, LAND, LEAST_LAND] = [40, 60, 36];
const COLOURS = {
  sea: '#e3ebec',
  left: '#e9c9a0',
  right: '#b9cfdf',
  other: '#eeeae0',
  edge: '#8a8478',
  line: '#a8483b',
  ink: '#2b2620',
  halo: '#f7f3ea'
};

/** Every line of the atlas as it was drawn by hand. */
export const drawnLines = (): DrawnLine[] =>
  readdirSync('geodata/lines').map((file) => JSON.parse(readFileSync(`geodata/lines/${file}`, 'utf8')) as DrawnLine);

/** Lines too short to be kept for their length, of which a picture is kept because much hangs on them. */
const WEIGHTY = ['berlin-us-su', 'ftt-zones', 'hatay', 'petsamo-1940', 'porkkala', 'rapallo', 'tangier', 'zaolzie'];
/** Least length of other lines that a picture is kept of, in kilometres. */
const LONG = 80;

/** True of lines that a picture is kept of: the long ones, and the weighty; none that only mends the base map. */
export const isKept = (line: DrawnLine): boolean =>
  WEIGHTY.includes(line.properties.id) || (!line.properties.id.startsWith('mend-') && lengthOf(line) >= LONG);

export function neighbourhood(topology: AtlasTopology, tables: AtlasTables): Neighbourhood {
  const lands = mergeBy(topology, (territory) => territory);
  return {
    projected: projectTopology(topology),
    tables,
    lands: lands.map((land) => ({ land, box: boxAround(pointsOf(landFeature(topology, land).geometry)) }))
  };
}

/** A line as it was drawn, with its vertices, amid its land: what is left of it, what is right of it, and the towns. */
export function linePicture(line: DrawnLine, { projected, lands, tables }: Neighbourhood): string {
  const box = shown(boxAround(partsOf(line).flat().map(project)));
  const near = lands.filter((each) => meet(each.box, box)).map(({ land }) => land);
  const sheet = sheetOf(projected, near, box, Math.round(SIDE * Math.sqrt(box.width / box.height)));
  const { id, name, left, right } = line.properties;
  const sideOf = (territory: string) =>
    [left].flat().includes(territory) ? 'left' : [right].flat().includes(territory) ? 'right' : 'other';
  const names = landNames(sheet, [left, right].flat(), tables.territories);
  const { width, height } = sheet;
  const picture = node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'sans-serif',
      fill: COLOURS.ink
    },
    [
      node('title', {}, [`${id}: ${name}`]),
      node(
        'marker',
        { id: 'vertex', markerUnits: 'userSpaceOnUse', markerWidth: 16, markerHeight: 16, refX: 8, refY: 8 },
        [node('circle', { cx: 8, cy: 8, r: 8, fill: COLOURS.line })]
      ),
      node('rect', { width, height, fill: COLOURS.sea }),
      node(
        'g',
        { stroke: COLOURS.edge, 'stroke-width': 4, 'stroke-linejoin': 'round' },
        sheet.lands.map((land) => node('path', { id: land.id, fill: COLOURS[sideOf(land.id)], d: landData(land) }))
      ),
      node(
        'g',
        {
          fill: 'none',
          stroke: COLOURS.line,
          'stroke-width': 7,
          'marker-start': 'url(#vertex)',
          'marker-mid': 'url(#vertex)',
          'marker-end': 'url(#vertex)'
        },
        partsOf(line).map((part) => node('polyline', { points: part.map((point) => placed(sheet, point)).join(' ') }))
      ),
      node('g', { stroke: COLOURS.halo, 'stroke-width': 8, 'paint-order': 'stroke' }, [
        ...names.map((each) => each.node),
        ...towns(sheet, tables.places, names)
      ]),
      node('rect', { width, height, fill: 'none', stroke: COLOURS.ink, 'stroke-width': 4 })
    ]
  );
  return stringify(picture);
}

const partsOf = ({ geometry }: DrawnLine): Position[][] =>
  geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;

const placed = (sheet: Sheet, point: Position): string =>
  sheet
    .at(point as Point)
    .map((value) => value.toFixed(1))
    .join(',');

/** Kilometres along a line, as on a sphere unrolled step by step: true to a per mille, which is enough to choose by. */
function lengthOf(line: DrawnLine): number {
  const degree = 111.2;
  const step = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position) =>
    degree * Math.hypot((bx - ax) * Math.cos(((ay + by) * Math.PI) / 360), by - ay);
  return partsOf(line).reduce(
    (sum, part) => sum + part.slice(1).reduce((along, point, index) => along + step(part[index]!, point), 0),
    0
  );
}

const pointsOf = ({ coordinates }: MultiPolygon): Point[] =>
  coordinates.flatMap(([outside = []]) => outside.map(project));

function boxAround(points: Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A box with room around it, neither too small nor too tall nor too flat. */
function shown({ x, y, width, height }: Box): Box {
  const room = 2 * ROOM * Math.max(width, height);
  const [least, most] = [Math.max(LEAST_EXTENT, width + room), Math.max(LEAST_EXTENT, height + room)];
  const across = Math.max(least, most / MOST_ASPECT);
  const down = Math.max(most, least / MOST_ASPECT);
  return { x: x + (width - across) / 2, y: y + (height - down) / 2, width: across, height: down };
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

interface Name {
  box: Box;
  node: Node;
}

/** What lies beside a line, by name, as far as there is room for it. */
function landNames(sheet: Sheet, ids: string[], territories: Pick<Territory, 'id' | 'name'>[]): Name[] {
  return ids.flatMap((id) => {
    const land = sheet.lands.find((each) => each.id === id);
    const text = territories.find((each) => each.id === id)?.name ?? id;
    const spot = land && bestSpot(land, widthOf(text), wholeOf(sheet));
    if (!spot) return [];
    const size = Math.min(LAND, Math.round((0.9 * spot.room[0]) / widthOf(text)));
    if (size < LEAST_LAND) return [];
    const wide = size * widthOf(text);
    // The spot is in the middle of free land, which may be near the edge.
    const x = Math.round(Math.max(0, Math.min(spot.at[0] - wide / 2, sheet.width - wide)));
    const y = Math.round(spot.at[1]);
    return [
      {
        box: { x, y: y - size / 2, width: wide, height: size },
        node: node('text', { x, y: Math.round(y + size / 3), 'font-size': size, 'font-style': 'italic' }, [text])
      }
    ];
  });
}

/** Towns, the greater first; those whose names would lie on another's tell theirs as a title. */
function towns(sheet: Sheet, places: Place[], names: Name[]): Node[] {
  const taken = names.map(({ box }) => box);
  return [...places]
    .sort((a, b) => a.rank - b.rank)
    .flatMap((place): Node[] => {
      const [x, y] = sheet.at(place.at).map(Math.round) as Point;
      if (x <= 0 || y <= 0 || x >= sheet.width || y >= sheet.height) return [];
      const name = place.names.en;
      const wide = TOWN * widthOf(name);
      const free = [x + 14, x - 14 - wide]
        .map((left): Box => ({ x: left, y: y - TOWN / 2, width: wide, height: TOWN }))
        .find((box) => isWithin(box, wholeOf(sheet)) && !taken.some((other) => meet(box, other)));
      const dot = node('circle', { cx: x, cy: y, r: 8, stroke: 'none' }, [node('title', {}, [name])]);
      if (!free) return [dot];
      taken.push(free);
      return [dot, node('text', { x: Math.round(free.x), y: y + TOWN / 3, 'font-size': TOWN }, [name])];
    });
}

const isWithin = (a: Box, b: Box): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
