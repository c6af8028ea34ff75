/** Fills of the map of differences: both sides of a change in bands, and two quiet weaves for what is not compared. */
import { SIDES, type Side } from '../atlas/compare';
import { mix, type Palette } from '../scene/colours';
import { APART_LOOKS, changeLook, SIDE_INKS } from '../scene/difference';
import { node, type Node } from '../svg/svg';

/** Repeat of a pair of bands in map units: 13 px on a large screen. */
const PAIR = 52;
/** Paper between two pairs, so that each reads from left to right. */
const GAP = 5;
/** Share of a pair for the side it changes to. */
const TO = 0.58;
/** Repeat of the quiet weaves. */
const WEAVE = 26;

/** Every pattern there is, for `defs`. */
export function changeDefs(palette: Palette): Node[] {
  const changes = SIDES.flatMap((from) => SIDES.map((to) => bands(from, to, palette)));
  const weave = (id: string, sign: Node) =>
    node('pattern', { id, width: WEAVE, height: WEAVE, patternUnits: 'userSpaceOnUse' }, [
      node('rect', { width: WEAVE, height: WEAVE, fill: palette.silent }),
      sign
    ]);
  return [
    ...changes,
    weave(
      APART_LOOKS.silent,
      node('circle', { cx: WEAVE / 2, cy: WEAVE / 2, r: 2.4, fill: mix(palette.soft, palette.silent, 50) })
    ),
    weave(APART_LOOKS.apart, node('rect', { width: WEAVE, height: 3, fill: mix(palette.soft, palette.silent, 35) }))
  ];
}

function bands(from: Side, to: Side, palette: Palette): Node {
  const [first, second] = [(PAIR - GAP) * (1 - TO), (PAIR - GAP) * TO];
  return node(
    'pattern',
    {
      id: changeLook(from, to),
      width: PAIR,
      height: PAIR,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(20)'
    },
    [
      node('rect', { width: PAIR, height: PAIR, fill: palette.paper }),
      ...band(from, 0, first, palette),
      ...band(to, first, second, palette)
    ]
  );
}

/** In grey, no side is close to neutral and has dots, and western is close to British and has bars. */
function band(side: Side, x: number, width: number, palette: Palette): Node[] {
  const fill = node('rect', { x, width, height: PAIR, fill: palette[SIDE_INKS[side]] });
  if (side === 'western')
    return [
      fill,
      ...[PAIR / 8, (PAIR * 5) / 8].map((y) => node('rect', { x, y, width, height: 6, fill: palette.paper }))
    ];
  if (side !== 'none') return [fill];
  const dot = (y: number) => node('circle', { cx: x + width / 2, cy: y, r: 4, fill: palette.paper });
  return [fill, dot(PAIR / 4), dot((PAIR * 3) / 4)];
}
