/** The axis of time below the map: where plans, years and events stand on it, and which of their names have room. */
import { scaleUtc } from 'd3-scale';

/** A plan, at a place from 0, the first, to 1, the last. */
export interface AxisStop {
  id: string;
  at: number;
  /** Author and date: `Litvinov, Nov 1944`. */
  label: string;
}

/** A day between plans; before the first its place is below 0. */
export interface AxisMark {
  title: string;
  at: number;
  /** Least width of the axis at which its name is written, one of `RUNGS`; null where it has no room at any. */
  from: number | null;
}

export interface Axis {
  stops: AxisStop[];
  years: AxisMark[];
  events: AxisMark[];
  /** Places at which years are left out. */
  breaks: number[];
  /**
   * Least width at which all plans have their names, one of `RUNGS`; null where it is more than the largest. Below it
   * only the chosen one has, and those beside it.
   */
  labels: number | null;
}

/**
 * Widths of the axis, in rem, at which names appear. A style sheet cannot count them out, so `ui/SliderAxis.svelte` has
 * a rule for each, and a test holds the two together.
 */
export const RUNGS = [12, 20, 24, 28, 32, 36, 38, 40, 44, 48, 56, 64, 72] as const;

/**
 * Width of a letter, in rem: the mean of a semibold line, wider by the .12 em that readers may set letters apart by
 * (WCAG 1.4.12), at the size of `--type-tiny`.
 */
const LETTER = 0.66 * 0.8125;
/** Between two names, in rem. */
const GAP = 0.5;
/** From the tick of a year or event to its name, in rem. */
const TICK = 0.25;

/** Where the year in which plans begin has its tick, in steps before the first plan. */
const LEAD = 0.3;
/** Where the first and the last year of many have their ticks, in steps after the plan before; the break lies between. */
const BROKEN = { first: 0.25, middle: 0.5, last: 0.75 };

const widthOf = (words: string): number => words.length * LETTER;
/** Author over date. */
export const linesOf = (label: string): string[] => label.split(', ');
const labelWidth = ({ label }: AxisStop): number => Math.max(...linesOf(label).map(widthOf));
const rungFor = (width: number): number | null => RUNGS.find((rung) => rung >= width) ?? null;
const round = (at: number): number => Math.round(at * 10_000) / 10_000;

/**
 * Plans crowd into a few weeks, so each gets the same room and time is stretched between them; where more than one year
 * begins between two, the axis is broken.
 * @param plans two or more, in order of time; dates are ISO days
 */
export function axisOf(
  plans: { id: string; short: string; date: string }[],
  events: { date: string; title: string }[]
): Axis {
  const step = 1 / (plans.length - 1);
  const stops = plans.map(({ id, short }, index) => ({ id, label: short, at: round(index * step) }));
  const [first, last] = [plans[0]!.date, plans.at(-1)!.date];
  const days: [day: string, at: number][] = plans.map(({ date }, index) => [date, index * step]);
  const breaks: number[] = [];
  const years = yearsBetween(first, last).filter((year) => year < first);
  for (const year of years) days.push([year, -LEAD * step]);
  plans.slice(1).forEach(({ date }, index) => {
    const begun = yearsBetween(plans[index]!.date, date).filter((year) => year >= plans[index]!.date && year < date);
    if (begun.length < 2) return void years.push(...begun);
    years.push(begun[0]!, begun.at(-1)!);
    days.push([begun[0]!, (index + BROKEN.first) * step], [begun.at(-1)!, (index + BROKEN.last) * step]);
    breaks.push(round((index + BROKEN.middle) * step));
  });
  days.sort(([a], [b]) => a.localeCompare(b));
  const scale = scaleUtc(
    days.map(([day]) => new Date(day)),
    days.map(([, at]) => at)
  ).clamp(true);
  const markAt = (title: string, day: string) => ({ title, at: round(scale(new Date(day))) });
  const marks = withRoom([
    ...years.map((year) => markAt(year.slice(0, 4), year)),
    ...events.map(({ date, title }) => markAt(title, date))
  ]);
  return {
    stops,
    years: marks.slice(0, years.length),
    events: marks.slice(years.length),
    breaks,
    labels: rungFor(widthForLabels(stops))
  };
}

/** Marks with the width from which their names are clear of all those before them in the list. Names begin at their ticks. */
function withRoom(marks: Omit<AxisMark, 'from'>[]): AxisMark[] {
  return marks.map((mark, index) => {
    const needed = marks.slice(0, index).map((other) => {
      const [left, right] = other.at <= mark.at ? [other, mark] : [mark, other];
      return (TICK + widthOf(left.title) + GAP) / (right.at - left.at);
    });
    return { ...mark, from: rungFor(Math.max(0, ...needed)) };
  });
}

/** Width at which all labels are clear of each other, in rem: every other one stands in a second row, below a line of its own. */
function widthForLabels(stops: AxisStop[]): number {
  const widths = stops.map(labelWidth);
  const step = stops[1]!.at;
  const needed = widths.map((width, index) => {
    const across = (width + (widths[index + 2] ?? 0)) / 2 + GAP;
    return Math.max(across / (2 * step), (width + GAP) / 2 / step);
  });
  return Math.max(...needed);
}

/** First days of the years from that of one day to that of another: `1944-01-01`, `1945-01-01`. */
function yearsBetween(first: string, last: string): string[] {
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}-01-01`);
}
