/** What is drawn of a ground, from the land on its sheet. */
import type { MultiLineString as TopoLines } from 'topojson-specification';
import type { Part } from '../atlas/types';
import { DEFAULT_DATE } from '../atlas/borders/land';
import { edgesOf, type Edges, type Land } from '../drawing/label-spots';
import { middleOf } from '../drawing/marks';
import { offFrame } from '../drawing/frame';
import { drawFrontiers, pixelsAcross } from '../drawing/frontiers';
import { drawnData } from '../drawing/path';
import { landData, wholeOf, type Sheet } from '../drawing/sheet';
import { parted, type Frontiers } from '../scene/frontiers';
import type { Point } from '../scene/mercator';
import { UNITS } from '../svg/units';
import type { LandSource } from './atlas';

/** What is drawn of the ground. */
export interface DrawnGround {
  lands: Map<string, DrawnLand>;
  edges: Edges;
  /** Path data. Land beyond the frame of the atlas: that of the Soviet Union, and all other. */
  beyond: { ussr: string; other: string };
  coast: string;
  /** By the land on either side; lands and parts that a strong line would drown; and whether they are another land's. */
  frontiers: Frontiers;
  tiny: string[];
  ofDay: boolean;
  reserves: string;
  also: string;
}

interface DrawnLand {
  /** Path data. */
  d: string;
  /** In square drawing units. */
  size: number;
  /** How much of the state's land is on the paper, 0 to 1. */
  share: number;
}

/** Lines of a figure are about half as wide, in points, as those of a screen in its pixels. */
const PIXELS_PER_POINT = 2;

/**
 * @param land key of the land that is filled
 * @param lines key of the land whose lines are drawn
 * @param also key of a second set of lines, or null
 * @param parts parts of countries
 */
export function drawGround(
  source: LandSource,
  { land, lines, also }: { land: string; lines: string; also: string | null },
  sheet: Sheet,
  parts: Part[]
): DrawnGround {
  const edge = new Set(source.projected().frame.map((x) => sheet.onPaper([x, 0])[0]));
  const onSheet = (lines: TopoLines) => sheet.linesOf(lines, (line) => offFrame(line, edge));
  const data = (lines: TopoLines) => drawnData(onSheet(lines), false);
  // Coarse, so that the sea does not begin where the frame of the atlas ends.
  const far = (rings: Point[][]) =>
    drawnData(
      rings.flatMap((ring) => sheet.cutRings([ring.map(sheet.onPaper)])),
      true
    );
  const stretches = source
    .frontiers(lines, land)
    .map(({ beside, lines }) => ({ beside, lines: onSheet(lines) }))
    .filter(({ lines }) => lines.length);
  const edged = new Set(stretches.flatMap(({ beside }) => parted(beside).flat()));
  const ofParts = parts
    .filter(({ id }) => edged.has(id))
    .map(({ id, territories }) => ({ id, polygons: sheet.landOf(territories).polygons }));
  const { pixels, tiny } = pixelsAcross(
    [...sheet.lands, ...ofParts].map(({ id, polygons }) => ({ id, rings: polygons.flat() })),
    PIXELS_PER_POINT / UNITS
  );
  const dated = source.shapes(lines);
  const beyond = source.beyond();
  return {
    lands: new Map(
      sheet.lands.map((land) => [land.id, { d: landData(land), size: land.size, share: sheet.shareOf(land.id) }])
    ),
    edges: edgesOf(sheet.lands, wholeOf(sheet)),
    beyond: { ussr: far(beyond.ussr), other: far(beyond.other) },
    coast: data(source.shapes(DEFAULT_DATE).coasts),
    frontiers: drawFrontiers(stretches, pixels),
    tiny,
    ofDay: lines !== land,
    reserves: data(dated.reserves),
    also: also ? data(source.also(also)) : ''
  };
}

/** Land of a state, piece or part as far as it is on a sheet, or null. */
export function landOn(id: string, parts: Part[], sheet: Sheet): Land | null {
  const state = sheet.lands.find((land) => land.id === id);
  const territories = parts.find((part) => part.id === id)?.territories ?? [];
  const land = state ?? (territories.length ? sheet.landOf(territories) : null);
  return land?.polygons.length ? land : null;
}

/** Path data of parts of countries that have land on a sheet. */
export const drawParts = (parts: Part[], sheet: Sheet): Map<string, string> =>
  new Map(
    parts.flatMap(({ id, territories }) => {
      const d = territories.length ? landData(sheet.landOf(territories)) : '';
      return d ? [[id, d]] : [];
    })
  );

/** Where symbols stand best in the states of a sheet. */
export const middlesOf = (sheet: Sheet): Map<string, Point> =>
  new Map(
    sheet.lands.flatMap(({ id }) => {
      const middle = middleOf(sheet, id);
      return middle ? [[id, middle]] : [];
    })
  );
