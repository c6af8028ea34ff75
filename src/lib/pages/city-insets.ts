/** Insets of cities that a plan divides among powers: on its map of countries they are a few pixels wide. */
import { inLand, mergePart, mergeStates } from '../atlas/borders/merge';
import type { AtlasTables, AtlasTopology } from '../atlas/types';
import { bestSpot } from '../drawing/label-spots';
import { BASELINE, leaderPath } from '../drawing/lettering';
import { lineLook, strokeOf } from '../drawing/line-looks';
import { widthOf } from '../drawing/place-names';
import type { ProjectedTopology } from '../drawing/projected-topology';
import { landData, sheetOf, UNITS_PER_PIXEL, wholeOf } from '../drawing/sheet';
import { fillOf, nameColours, solidPaint, type Palette } from '../scene/colours';
import { project, UNITS, unproject, type Box, type Point } from '../scene/mercator';
import type { Scene } from '../scene/scene';
import { node, type Node } from '../svg/svg';
import { CITY_WORDS, cityMapWords, lengthWords, sectorWord } from '../words/city-words';

/** Width of an inset in CSS pixels, and height over width. */
const [WIDTH, ASPECT] = [172, 0.92];
/** Sizes of names and of small print in CSS pixels. */
const [NAME, SMALL] = [12.5, 11];
/** Room around a city, as a share of its extent. */
const ROOM = 0.1;
/** Length of the scale bar. */
const BAR_KM = 10;

export interface CityInset {
  city: keyof typeof CITY_WORDS;
  drawing: Node;
}

/**
 * Insets of the cities that a scene divides.
 * @param projected the topology in map units
 */
export const cityInsets = (
  topology: AtlasTopology,
  projected: ProjectedTopology,
  tables: Pick<AtlasTables, 'parts' | 'ownership'>,
  scene: Scene,
  palette: Palette
): CityInset[] =>
  (Object.keys(CITY_WORDS) as CityInset['city'][])
    .filter((city) => scene.parts.some(({ country }) => country.startsWith(`${city}_`)))
    .map((city) => ({ city, drawing: drawCity(city, topology, projected, tables, scene, palette) }));

function drawCity(
  city: CityInset['city'],
  topology: AtlasTopology,
  projected: ProjectedTopology,
  { parts, ownership }: Pick<AtlasTables, 'parts' | 'ownership'>,
  scene: Scene,
  palette: Palette
): Node {
  const territoriesOf = new Map(parts.map(({ id, territories }) => [id, territories]));
  const sectors = scene.parts.filter(({ country }) => country.startsWith(`${city}_`));
  const box = boxAround(
    mergePart(
      topology,
      sectors.flatMap(({ country }) => territoriesOf.get(country) ?? [])
    ).coordinates.flat(2) as Point[]
  );
  const sheet = sheetOf(projected, mergeStates(inLand(topology, ownership, scene.plan.land)), box, WIDTH);
  const size = NAME * UNITS_PER_PIXEL;
  const small = SMALL * UNITS_PER_PIXEL;
  const wordsOf = (country: string) => sectorWord(country) ?? '';
  const lands = scene.parts.map((paint) => ({ paint, land: sheet.landOf(territoriesOf.get(paint.country) ?? []) }));
  const names = lands.flatMap(({ paint, land }) => {
    const text = sectors.includes(paint) ? wordsOf(paint.country) : '';
    const width = widthOf(text) * size;
    const spot = text ? bestSpot(land, width / size, wholeOf(sheet)) : null;
    return spot ? [{ text, at: spot.at, paint, isWithin: spot.room[0] >= width * 0.92 }] : [];
  });
  // What is too small for its name has it in the corner, with a line to it.
  const foot: Point = [sheet.width - size * 0.5, sheet.height - size * 0.7];
  const ink = { fill: palette.ink, stroke: palette.paper };
  const edge = strokeOf(lineLook('part', 'small'), palette);
  const bar = (BAR_KM * UNITS_PER_PIXEL * WIDTH) / (box.width * kilometresPerUnit(box));
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${sheet.width} ${sheet.height}`,
      role: 'img',
      'aria-label': cityMapWords(
        CITY_WORDS[city],
        sectors.map(({ country }) => wordsOf(country))
      ),
      'stroke-linejoin': 'round'
    },
    [
      node('rect', { width: sheet.width, height: sheet.height, fill: palette.silent }),
      ...lands
        .filter(({ land }) => land.polygons.length)
        .map(({ paint, land }) => node('path', { d: landData(land), fill: fillOf(paint, palette), ...edge })),
      ...names.flatMap(({ at, isWithin }) =>
        isWithin
          ? []
          : [
              node('path', {
                d: leaderPath([at, [foot[0] - size, foot[1] - size * 0.5]]),
                ...strokeOf(lineLook('leader', 'small'), palette)
              })
            ]
      ),
      node('g', { 'font-size': size, 'stroke-width': size * 0.18, 'paint-order': 'stroke', 'text-anchor': 'middle' }, [
        ...names.map(({ text, at, paint, isWithin }) => {
          const { colour, halo } = isWithin ? nameColours(paint, palette) : nameColours(solidPaint('silent'), palette);
          const [x, y] = isWithin ? [at[0], at[1] + size * BASELINE] : foot;
          const place = { x: Math.round(x), y: Math.round(y), 'text-anchor': isWithin ? null : 'end' };
          return node('text', { ...place, fill: colour, stroke: halo }, [text]);
        }),
        node('text', { x: size * 0.5, y: size * 1.2, 'text-anchor': 'start', 'font-style': 'italic', ...ink }, [
          CITY_WORDS[city]
        ]),
        node(
          'text',
          { x: size * 0.5, y: sheet.height - size * 0.9, 'font-size': small, 'text-anchor': 'start', ...ink },
          [lengthWords(BAR_KM)]
        )
      ]),
      node('path', {
        d: `M${size * 0.5} ${sheet.height - size * 0.55}h${Math.round(bar)}`,
        stroke: palette.ink,
        'stroke-width': 6
      })
    ]
  );
}

/** A box of map units around places, in the proportions of an inset. */
function boxAround(places: Point[]): Box {
  const points = places.map(project);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const width = Math.max(across, down / ASPECT) * (1 + 2 * ROOM);
  const height = width * ASPECT;
  return { x: left + (across - width) / 2, y: top + (down - height) / 2, width, height };
}

/** Along the parallel through the middle of a box of map units. */
function kilometresPerUnit({ x, y, width, height }: Box): number {
  const [, latitude] = unproject([x + width / 2, y + height / 2]);
  return (111.32 * Math.cos((latitude * Math.PI) / 180)) / UNITS;
}
