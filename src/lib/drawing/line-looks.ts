/**
 * How lines look, on every map and in its key: the one table. A line is drawn on three surfaces, each with a unit of its
 * own: `figure`, in points, on a panel that is wide enough; `explorer`, in map units (`LAYOUT_SCALES.wide` pixels each on
 * a large screen), for the plate and the live map; `small`, for maps on pages, in drawing units of a sheet.
 */
import type { Palette, Tone } from '../scene/colours';
import type { Attributes } from '../svg/svg';

/** Lengths in the unit of the surface. */
export interface LineLook {
  width: number;
  colour: Tone;
  /** Lengths of strokes and gaps in turn; none for a solid line. */
  dash?: readonly number[] | undefined;
  /** Ends of its strokes, where they are not cut straight. */
  cap?: 'round' | undefined;
  /** From 0 to 1; none where it is opaque. */
  opacity?: number | undefined;
}

export type Surface = 'figure' | 'explorer' | 'small';

const LINE_LOOKS = {
  /** Paler water along the coast; land hides its inner half. */
  shoal: {
    figure: { width: 2.6, colour: 'shoal' },
    explorer: { width: 22, colour: 'shoal' },
    small: { width: 20, colour: 'shoal' }
  },
  /** Of the coast on small maps land hides the inner half. */
  coast: {
    figure: { width: 0.35, colour: 'waterText' },
    explorer: { width: 2.2, colour: 'coast' },
    small: { width: 8, colour: 'coast' }
  },
  /** Rivers are finer upstream. */
  river: {
    explorer: { width: 2.7, colour: 'river' }
  },
  /** Paper beneath a line; as much wider than it. */
  casing: {
    figure: { width: 0.7, colour: 'paper' },
    explorer: { width: 4.4, colour: 'paper' },
    small: { width: 4, colour: 'paper' }
  },
  /** Between countries of one side: their fill, darkened. */
  frontier: {
    figure: { width: 0.4, colour: 'shade', opacity: 0.55 },
    explorer: { width: 3.2, colour: 'shade', opacity: 0.55 },
    small: { width: 3, colour: 'shade', opacity: 0.55 }
  },
  /** Between sides: it is what tells two fills apart that some eyes see alike. */
  sides: {
    figure: { width: 0.8, colour: 'ink' },
    explorer: { width: 5.8, colour: 'ink' },
    small: { width: 5, colour: 'ink' }
  },
  /** Edges, inside a state, of land that it holds under somebody's reserve. */
  reserve: {
    figure: { width: 0.5, colour: 'ink', dash: [0.1, 1.8], cap: 'round' },
    explorer: { width: 4, colour: 'ink', dash: [0.1, 15], cap: 'round' }
  },
  /** The set of lines beside the map's own. */
  also: {
    figure: { width: 0.7, colour: 'other', dash: [1.8, 1.2] },
    explorer: { width: 5.1, colour: 'other', dash: [16, 9] }
  },
  /** Edges of parts of countries that are filled. */
  part: {
    figure: { width: 0.5, colour: 'paper' },
    explorer: { width: 4.4, colour: 'paper' },
    small: { width: 4, colour: 'paper' }
  },
  /** Round what a plan marks and claims no land for. */
  outline: {
    figure: { width: 1, colour: 'ink' },
    explorer: { width: 7, colour: 'ink' },
    small: { width: 6, colour: 'ink' }
  },
  /** Round the country that is asked about, and the one that is pointed at. */
  chosen: {
    explorer: { width: 8.7, colour: 'ink' },
    small: { width: 9.6, colour: 'ink' }
  },
  pointed: {
    small: { width: 8, colour: 'ink' }
  },
  /** From a name to its country. */
  leader: {
    figure: { width: 0.25, colour: 'ink' },
    explorer: { width: 2.5, colour: 'ink' },
    small: { width: 2, colour: 'ink' }
  },
  /** Round the spot that is asked about. */
  spot: {
    explorer: { width: 5, colour: 'ink' }
  },
  /** Round a panel. */
  frame: {
    figure: { width: 0.4, colour: 'ink' }
  }
} as const satisfies Record<string, Partial<Record<Surface, LineLook>>>;

type Looks = typeof LINE_LOOKS;
/** Kinds of lines that a surface draws. */
export type LineOn<S extends Surface> = { [K in keyof Looks]: S extends keyof Looks[K] ? K : never }[keyof Looks];

const looksOf: Record<string, Partial<Record<Surface, LineLook>>> = LINE_LOOKS;

/** How a kind of line looks on a surface. */
export const lineLook = <S extends Surface>(kind: LineOn<S>, surface: S): LineLook => looksOf[kind]![surface]!;

/** The paper beneath a kind of line, dashed as it is. */
export function casingOf<S extends Surface>(kind: LineOn<S>, surface: S): LineLook {
  const [line, { width, colour }] = [lineLook(kind, surface), LINE_LOOKS.casing[surface]];
  return { ...line, width: line.width + width, colour, opacity: undefined };
}

/** Kinds of lines that have paper beneath them. */
export const CASED = ['sides', 'also', 'reserve'] as const;

/** Kinds of lines that a surface draws. */
export const linesOn = <S extends Surface>(surface: S): LineOn<S>[] =>
  Object.keys(LINE_LOOKS).filter((kind) => looksOf[kind]![surface]) as LineOn<S>[];

/** A line as attributes of SVG. */
export function strokeOf({ width, colour, dash, cap, opacity }: LineLook, palette: Palette): Attributes {
  return {
    stroke: palette[colour],
    'stroke-width': width,
    ...(dash && { 'stroke-dasharray': dash.join(' ') }),
    ...(cap && { 'stroke-linecap': cap }),
    ...(opacity !== undefined && { 'stroke-opacity': opacity })
  };
}
