/** Insets of divided cities for the explorer's map of a part of Europe, each a picture of its own. */
import { inLand, mergeStates } from '../atlas/borders/merge';
import type { AtlasTables, AtlasTopology } from '../atlas/types';
import { BAR_KM, citiesOf, layCity, LETTERS, type CityInset } from '../drawing/city-insets';
import { BASELINE, leaderPath } from '../drawing/lettering';
import { lineLook, strokeOf } from '../drawing/line-looks';
import { widthOf } from '../drawing/place-names';
import type { ProjectedTopology } from '../drawing/projected-topology';
import { UNITS_PER_PIXEL } from '../drawing/sheet';
import { fillOf, nameColours, solidPaint, type Palette } from '../scene/colours';
import { UNITS, unproject, type Point } from '../scene/mercator';
import type { Scene } from '../scene/scene';
import { node, type Node } from '../svg/svg';
import { cityMapWords, lengthWords, type City } from '../words/city-words';

/** Sizes of names and of small print in CSS pixels. */
const [NAME, SMALL] = [12.5, 11];

/**
 * @param projected the topology in map units
 */
export function cityInsets(
  topology: AtlasTopology,
  projected: ProjectedTopology,
  { parts, ownership }: Pick<AtlasTables, 'parts' | 'ownership'>,
  scene: Scene,
  palette: Palette
): { city: City; drawing: Node }[] {
  const size = NAME * UNITS_PER_PIXEL;
  const states = mergeStates(inLand(topology, ownership, scene.plan.land));
  const land = { projected, states, parts, kilometresAt };
  const style = { width: Math.round(LETTERS * size), size, language: 'en', widthOf } as const;
  return citiesOf(scene).map((city) => ({ city, drawing: drawCity(layCity(city, land, scene, style), size, palette) }));
}

function drawCity({ title, width, height, lands, names, bar }: CityInset, size: number, palette: Palette): Node {
  const ink = { fill: palette.ink, stroke: palette.paper };
  const edge = strokeOf(lineLook('part', 'small'), palette);
  const start = { x: size * 0.5, 'text-anchor': 'start', ...ink };
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': cityMapWords(
        title,
        names.map(({ text }) => text)
      ),
      'stroke-linejoin': 'round'
    },
    [
      node('rect', { width, height, fill: palette.silent }),
      ...lands.map(({ paint, d }) => node('path', { d, fill: fillOf(paint, palette), ...edge })),
      ...names.flatMap(({ leader }) =>
        leader ? [node('path', { d: leaderPath(leader), ...strokeOf(lineLook('leader', 'small'), palette) })] : []
      ),
      node('g', { 'font-size': size, 'stroke-width': size * 0.18, 'paint-order': 'stroke', 'text-anchor': 'middle' }, [
        ...names.map(({ text, at: [x, y], paint, leader }) => {
          const { colour, halo } = nameColours(leader ? solidPaint('silent') : paint, palette);
          const place = { x: Math.round(x), y: Math.round(leader ? y : y + size * BASELINE) };
          return node('text', { ...place, 'text-anchor': leader ? 'end' : null, fill: colour, stroke: halo }, [text]);
        }),
        node('text', { ...start, y: size * 1.2, 'font-style': 'italic' }, [title]),
        node('text', { ...start, y: height - size * 0.9, 'font-size': SMALL * UNITS_PER_PIXEL }, [lengthWords(BAR_KM)])
      ]),
      node('path', {
        d: `M${size * 0.5} ${height - size * 0.55}h${bar}`,
        stroke: palette.ink,
        'stroke-width': 6
      })
    ]
  );
}

/** Along the parallel through a point of the plane in map units. */
function kilometresAt(point: Point): number {
  const [, latitude] = unproject(point);
  return (111.32 * Math.cos((latitude * Math.PI) / 180)) / UNITS;
}
