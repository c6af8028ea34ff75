/** What the looks of a figure are filled with, on paper: colours or greys, woven or plain, never transparent. */
import type { Side } from '../atlas/compare';
import { type DifferenceLook, fillOfLook, SIDE_INKS } from '../scene/difference';
import { fillOf, LIGHT, mix, type Ink, type Paint, type Palette } from '../scene/colours';
import type { FigureScene, LegendItem } from '../recipe/figure-scene';
import type { Recipe } from '../recipe/recipe';
import { changeDefs } from '../drawing/change-patterns';
import { node, type Node } from '../svg/svg';
import { sharesOf, textureDefs, wovenPaints } from '../drawing/patterns';

const COLOUR: Palette = { ...LIGHT, paper: '#ffffff', ink: '#1f1b16', context: '#f4f1ea', water: '#e6eef0' };

/** Tints of black in per cent: 10, 30, 50 and 70, which is what one-colour printing keeps apart. */
const GREY: Palette = {
  ...COLOUR,
  ink: '#000000',
  soft: '#4d4d4d',
  rule: '#b3b3b3',
  water: '#ffffff',
  waterLine: '#b3b3b3',
  waterText: '#4d4d4d',
  shoal: '#ffffff',
  coast: '#4d4d4d',
  river: '#4d4d4d',
  shade: '#000000',
  other: '#000000',
  silent: '#ffffff',
  context: '#ffffff',
  neutral: '#e6e6e6',
  british: '#b3b3b3',
  western: '#b3b3b3',
  aim: '#808080',
  soviet: '#4d4d4d',
  uk: '#b3b3b3',
  ussr: '#4d4d4d',
  american: '#ffffff',
  french: '#ffffff'
};

/** Inks that have no grey of their own, and are hatched. */
const HATCHED = ['western', 'uk', 'ussr', 'american', 'french'] as const;

export interface Fills {
  palette: Palette;
  /** True where there are only so many greys, and pale inks are bars of them. */
  grey: boolean;
  /** Fill of a paint, and of a finding of a difference. */
  of: (paint: Paint) => string;
  ofFinding: (look: DifferenceLook) => string;
  /** Patterns that stand in `used`, made larger by a factor where the unit of the maps is smaller than a tenth of a point. */
  defs: (used: Set<string>, factor: number) => Node[];
}

/** @param scene of which the shares are taken */
export function fillsOf({ colours, weave }: Recipe, scene: FigureScene): Fills {
  const palette = colours === 'grey' ? GREY : COLOUR;
  const grey = colours === 'grey';
  const patterns = () => {
    const hatches = grey ? greyHatches(palette) : [];
    const shares = sharesOf(scene.panels.flatMap(({ plans }) => plans));
    return [...textureDefs(palette, wovenPaints(shares), grey ? 'bars' : 'shade'), ...changeDefs(palette), ...hatches];
  };
  const hatched = ({ ink, texture, bargaining, share }: Paint) =>
    grey && share === null && texture === 'solid' && !bargaining && (HATCHED as readonly string[]).includes(ink);
  return {
    palette,
    grey,
    of: (paint) => {
      if (hatched(paint)) return `url(#grey-${paint.ink})`;
      if (weave === 'patterns') return fillOf(paint, palette);
      return paint.share === null ? palette[paint.ink] : mix(palette.soviet, palette.british, paint.share);
    },
    ofFinding: (look) => {
      if (weave === 'signs') return plainFinding(look, palette, grey);
      return (grey && look.finding !== 'change' && greyFinding(look, palette)) || fillOfLook(look, palette);
    },
    defs: (used, factor) =>
      patterns()
        .filter(({ attributes }) => used.has(String(attributes.id)))
        .map((pattern) => (factor === 1 ? pattern : enlarged(pattern, factor)))
  };
}

/** What is no change, in greys that print apart. */
function greyFinding({ finding, from }: DifferenceLook, palette: Palette): string {
  if (finding === 'agreement' && from) return from === 'western' ? HATCHED_WESTERN : palette[AGREED[from]];
  return finding === 'silent' ? palette.silent : 'url(#grey-apart)';
}

/** A Soviet sphere in both plans is lighter than one that changes: 50 and not 70 per cent. */
const AGREED: Record<Exclude<Side, 'western'>, Ink> = {
  soviet: 'aim',
  british: 'british',
  neutral: 'neutral',
  none: 'silent'
};

/** The western side has the grey of the British, under lines of its own. */
const HATCHED_WESTERN = 'url(#grey-western)';

function plainFinding(look: DifferenceLook, palette: Palette, grey: boolean): string {
  const side = look.finding === 'change' ? look.to : look.finding === 'agreement' ? look.from : null;
  if (grey && side === 'western') return HATCHED_WESTERN;
  if (look.finding === 'change' && look.to) return palette[SIDE_INKS[look.to]];
  if (look.finding === 'agreement') return fillOfLook(look, palette);
  return look.finding === 'silent' ? palette.silent : mix(palette.soft, palette.silent, 20);
}

/** Fill of a legend's item; null for a symbol. */
export function fillOfItem({ paint, finding }: LegendItem, fills: Fills): string | null {
  if (finding) return fills.ofFinding(finding);
  return paint && fills.of(paint);
}

/** What a look is filled with: a colour, or a pattern by its reference. */
export interface Look {
  fill: string;
  pattern: boolean;
}

/** What each look of a legend is filled with. */
export function looksOf(legend: LegendItem[], fills: Fills): Record<string, Look> {
  return Object.fromEntries(
    legend.flatMap((item) => {
      const fill = fillOfItem(item, fills);
      return fill ? [[item.look, { fill, pattern: fill.startsWith('url(') }]] : [];
    })
  );
}

/** Repeat of the hatching in tenths of a point. */
const HATCH = 24;

function greyHatches(palette: Palette): Node[] {
  const hatch = (id: string, ground: string, line: string, width: number, turn: number, crossed: boolean) =>
    node(
      'pattern',
      {
        id: `grey-${id}`,
        width: HATCH,
        height: HATCH,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `rotate(${turn})`
      },
      [
        node('rect', { width: HATCH, height: HATCH, fill: ground }),
        node('rect', { width, height: HATCH, fill: line }),
        crossed ? node('rect', { width: HATCH, height: width, fill: line }) : null
      ]
    );
  return [
    // A power's own land is crossed: stripes in one direction mean bargaining.
    hatch('uk', palette.british, palette.paper, 4, 45, true),
    hatch('western', palette.western, palette.ink, 3, 90, false),
    hatch('ussr', palette.soviet, palette.paper, 4, 45, true),
    hatch('apart', palette.paper, palette.rule, 5, 90, false),
    hatch('american', palette.paper, palette.ink, 4, 0, false),
    hatch('french', palette.paper, palette.ink, 4, 90, true)
  ];
}

function enlarged(pattern: Node, factor: number): Node {
  const { patternTransform } = pattern.attributes;
  const turn = patternTransform ? `${String(patternTransform)} ` : '';
  return { ...pattern, attributes: { ...pattern.attributes, patternTransform: `${turn}scale(${factor.toFixed(4)})` } };
}
