/** Fills and the patterns that say more than colour: hatching for bargaining, dots on a tint for inference. */
import type { Ink, Palette } from '../scene/colours';
import { node, type Node } from './svg';

const TEXTURED: Ink[] = ['soviet', 'british', 'neutral', 'aim'];

/** Repeat of the hatching in map units: 8 px on a large screen. */
const HATCH = 30;
/** Repeat of the dots in map units. */
const DOTS = 22;

/** Every pattern there is, for `defs`. */
export function textureDefs(palette: Palette): Node[] {
  return TEXTURED.flatMap((ink) => [hatch(ink, palette), dots(ink, palette)]);
}

/** Paper-coloured stripes at 45°, about a quarter of the area. */
function hatch(ink: Ink, palette: Palette): Node {
  return pattern(`bargaining-${ink}`, HATCH, 'rotate(45)', [
    node('rect', { width: HATCH, height: HATCH, fill: palette[ink] }),
    node('rect', { width: HATCH / 4, height: HATCH, fill: palette.paper })
  ]);
}

/** A tint of the ink with dots of the ink itself. */
function dots(ink: Ink, palette: Palette): Node {
  const radius = DOTS / 5;
  return pattern(`inferred-${ink}`, DOTS, 'rotate(45)', [
    node('rect', { width: DOTS, height: DOTS, fill: palette.paper }),
    node('rect', { width: DOTS, height: DOTS, fill: palette[ink], 'fill-opacity': 0.42 }),
    node('circle', { cx: DOTS / 2, cy: DOTS / 2, r: radius, fill: palette[ink] })
  ]);
}

function pattern(id: string, size: number, transform: string, children: Node[]): Node {
  return node(
    'pattern',
    { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: transform },
    children
  );
}
