/** What helps to read a map: scale bar, graticule, and a globe that shows where it lies. In drawing units. */
import { geoGraticule10, geoOrthographic, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { boundsOf, type Extent } from '../recipe/recipe';
import type { Rectangle } from '../drawing/labels';
import { attributesOf, capHeightOf, widthOf } from '../svg/font-metrics';
import type { Ground } from './ground';
import type { PanelStyle } from './style';
import { drawnData } from '../drawing/path';
import { metresAt, ringOfBounds } from '../drawing/projection';
import type { Point } from '../scene/mercator';
import { node, type Node } from '../svg/svg';
import { unitsOf } from '../svg/units';

/** Something laid over a panel: its shapes, its texts (with x and y in the panel's unit), and the room it takes. */
export interface Extra {
  /** Of the group that its texts are in, where they belong together. */
  id?: string;
  shapes: Node[];
  texts: Node[];
  taken: Rectangle;
}

/** Room between the edge of a panel and what is laid over it, in points. */
export const EDGE = 5;
/** Room around texts and bars, in points. */
const AROUND = 1;

/** A text of the smallest size, in ink unless said otherwise. @param halo what is around its letters, or null */
export function text(
  words: string,
  at: Point,
  { recipe, faces, fills }: PanelStyle,
  anchor: string,
  halo: string | null,
  colour = fills.palette.ink
): Node {
  return node(
    'text',
    {
      ...attributesOf(faces.text),
      x: at[0],
      y: at[1],
      'font-size': recipe.least,
      'text-anchor': anchor,
      fill: colour,
      ...(halo !== null && {
        stroke: halo,
        'stroke-width': 1,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke'
      })
    },
    [words]
  );
}

/** Lengths that read well, in km. */
const LENGTHS = [1000, 500, 250, 200, 100, 50, 25, 20, 10, 5];

/** A bar of a round length in the lower left corner, true along the parallel through the middle of the map. */
export function scaleBar(ground: Ground, style: PanelStyle): Extra {
  const { paper, box, plane, metres } = ground;
  const { fills, recipe, faces } = style;
  const { palette } = fills;
  const units = unitsOf(style.unit);
  const edge = units(EDGE);
  const around = units(AROUND);
  const middle: Point = [box.x + box.width / 2, box.y + box.height / 2];
  const kilometre = 1000 / (metres * metresAt(plane, middle));
  const most = Math.min(paper.width * 0.3, units(110));
  const length = LENGTHS.find((km) => km * kilometre <= most) ?? LENGTHS.at(-1)!;
  const latitude = Math.round(plane.placeOf(middle)[1]);
  const words = `${length} km${plane.id === 'mercator' ? ` at ${latitude}° N` : ''}`;
  const width = Math.round(length * kilometre);
  const [left, foot] = [edge, paper.height - edge];
  const bar = units(1.6);
  const size = units(recipe.least);
  const top = foot - bar - size * (0.35 + capHeightOf(faces.text));
  const half = (which: number) =>
    node('rect', {
      x: left + (which * width) / 2,
      y: foot - bar,
      width: width / 2,
      height: bar,
      fill: which ? palette.paper : palette.ink
    });
  return {
    shapes: [
      node('rect', {
        x: left - around,
        y: foot - bar - around,
        width: width + 2 * around,
        height: bar + 2 * around,
        fill: palette.paper
      }),
      half(0),
      half(1),
      node('rect', {
        x: left,
        y: foot - bar,
        width,
        height: bar,
        fill: 'none',
        stroke: palette.ink,
        'stroke-width': units(Math.max(0.3, recipe.line))
      })
    ],
    texts: [text(words, [left, foot - bar - size * 0.35], style, 'start', palette.paper)],
    taken: {
      left: 0,
      right: left + Math.max(width, widthOf(words, faces.text, size)) + edge,
      top: top - edge / 2,
      bottom: paper.height
    }
  };
}

/** Steps between lines in degrees. */
const STEPS = [20, 10, 5, 2, 1, 0.5];
/** Points of a line of the graticule. */
const SAMPLES = 48;

/** Meridians and parallels with their names, and the room that these take. */
export interface Graticule {
  nodes: Node[];
  texts: Node[];
  taken: Rectangle[];
}

/** Meridians and parallels, named where they leave the map at its left and lower edge. */
export function graticule(ground: Ground, style: PanelStyle, blocked: Rectangle[]): Graticule {
  const { paper } = ground;
  const { fills, recipe, faces } = style;
  const { palette } = fills;
  const [west, south, east, north] = reachOf(ground);
  const step = STEPS.find((degrees) => (north - south) / degrees >= 4) ?? STEPS.at(-1)!;
  const units = unitsOf(style.unit);
  const size = units(recipe.least);
  const around = units(2 * AROUND);
  const texts: Node[] = [];
  const taken: Rectangle[] = [];
  const along = (from: Point, to: Point) =>
    Array.from({ length: SAMPLES + 1 }, (_, i): Point =>
      paper.at([from[0] + ((to[0] - from[0]) * i) / SAMPLES, from[1] + ((to[1] - from[1]) * i) / SAMPLES])
    );
  const name = (words: string, at: Point, anchor: 'start' | 'middle') => {
    const width = widthOf(words, faces.text, size);
    const left = anchor === 'start' ? at[0] : at[0] - width / 2;
    const room = { left: left - around, right: left + width + around, top: at[1] - size, bottom: at[1] + size * 0.3 };
    const hit = [...blocked, ...taken].some(
      (other) =>
        room.left < other.right && other.left < room.right && room.top < other.bottom && other.top < room.bottom
    );
    if (hit || room.left < 0 || room.right > paper.width || room.top < 0 || room.bottom > paper.height) return;
    texts.push(text(words, at, style, anchor, palette.paper));
    taken.push(room);
  };
  const lines: Point[][] = [];
  const draw = (coordinates: Point[], touch: (line: Point[]) => void) => {
    for (const line of paper.cutLine(coordinates)) {
      lines.push(line);
      touch(line);
    }
  };
  const capital = size * capHeightOf(faces.text);
  const ends = (line: Point[]) => [line[0], line.at(-1)].flatMap((point) => (point ? [point] : []));
  for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step)
    draw(along([west, lat], [east, lat]), (line) => {
      for (const [x, y] of ends(line))
        if (x < 1) name(degrees(lat, 'N', 'S'), [around, Math.round(y + capital / 2)], 'start');
    });
  for (let lon = Math.ceil(west / step) * step; lon <= east; lon += step)
    draw(along([lon, south], [lon, north]), (line) => {
      for (const [x, y] of ends(line))
        if (y > paper.height - 1) name(degrees(lon, 'E', 'W'), [Math.round(x), paper.height - around], 'middle');
    });
  return {
    nodes: [
      node('path', {
        d: drawnData(lines, false),
        fill: 'none',
        stroke: palette.waterLine,
        'stroke-width': units(Math.max(0.25, recipe.line))
      })
    ],
    texts,
    taken
  };
}

const degrees = (value: number, plus: string, minus: string) =>
  value === 0 ? '0°' : `${Math.abs(value)}° ${value > 0 ? plus : minus}`;

/** Degrees that are on a map: west, south, east, north. */
function reachOf({ box, plane }: Ground): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let i = 0; i <= 20; i++)
    for (let j = 0; j <= 20; j++) {
      const [lon, lat] = plane.placeOf([box.x + (box.width * i) / 20, box.y + (box.height * j) / 20]);
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  return [Math.floor(west) - 1, Math.floor(south) - 1, Math.ceil(east) + 1, Math.min(89, Math.ceil(north) + 1)];
}

/** A globe in the upper corner that hides fewer states, with what the map shows outlined. */
/** @param extent what the map shows, which may be less than is in view */
export function insetGlobe({ paper, sheet }: Ground, extent: Extent, style: PanelStyle, land: Topology): Extra {
  const { recipe, fills } = style;
  const { palette } = fills;
  const units = unitsOf(style.unit);
  const edge = units(EDGE);
  const [west, south, east, north] = boundsOf(extent);
  const diameter = Math.min(paper.width * 0.22, units(64));
  const far = edge + diameter + units(3);
  const statesIn = (left: number) =>
    sheet().lands.filter(({ polygons }) =>
      polygons.some(([outside = []]) => outside.some(([x, y]) => x > left && x < left + far && y > 0 && y < far))
    ).length;
  const atRight = statesIn(paper.width - far) <= statesIn(0);
  const middle = edge + diameter / 2;
  const centre: Point = [atRight ? paper.width - middle : middle, middle];
  const [cx, cy] = centre;
  const globe = geoOrthographic()
    .rotate([-(west + east) / 2, -(south + north) / 2])
    .scale(diameter / 2)
    .translate(centre)
    .clipAngle(90);
  const path = geoPath(globe).digits(0);
  const outline = { type: 'LineString' as const, coordinates: ringOfBounds([west, south, east, north]) };
  const thin = units(Math.max(0.25, recipe.line));
  const draw = (d: string | null, attributes: Record<string, string | number>) =>
    d ? [node('path', { d, ...attributes })] : [];
  return {
    shapes: [
      node('circle', { cx, cy, r: diameter / 2 + units(1.2), fill: palette.paper }),
      node('circle', { cx, cy, r: diameter / 2, fill: palette.water }),
      ...draw(path(geoGraticule10()), { fill: 'none', stroke: palette.waterLine, 'stroke-width': thin }),
      ...draw(path(feature(land, land.objects.land!)), {
        fill: palette.rule,
        stroke: palette.waterText,
        'stroke-width': thin
      }),
      ...draw(path(outline), { fill: 'none', stroke: palette.ink, 'stroke-width': units(Math.max(0.9, recipe.line)) }),
      node('circle', {
        cx,
        cy,
        r: diameter / 2,
        fill: 'none',
        stroke: palette.ink,
        'stroke-width': units(Math.max(0.3, recipe.line))
      })
    ],
    texts: [],
    taken: atRight
      ? { left: paper.width - far, top: 0, right: paper.width, bottom: far }
      : { left: 0, top: 0, right: far, bottom: far }
  };
}
