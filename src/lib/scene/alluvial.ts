/** Which countries go from which side to which, through several plans, and where the bands of that picture lie. */
import { sankey } from 'd3-sankey';
import { SIDES, standingOf, type Rule, type Standing } from '../atlas/compare';
import { assignmentOf } from '../atlas/plan';
import type { PlanOutline } from '../atlas/types';
import type { Ink } from './colours';
import { SIDE_INKS } from './difference';

/** Where a country stands in one plan: on a side, or apart where the plan gives it none. */
export const STRATA = [...SIDES, 'apart'] as const;
export type Stratum = (typeof STRATA)[number];

/** What each stratum is filled with. */
export const STRATUM_INKS: Record<Stratum, Ink> = { ...SIDE_INKS, apart: 'silent' };

/** Countries of one stratum in one plan. */
export interface FlowNode {
  id: string;
  /** Place of the plan among those compared, from 0. */
  column: number;
  stratum: Stratum;
  countries: string[];
}

/** Countries that go the same way from one plan to the next. */
export interface Band {
  id: string;
  /** Place of the plan that it starts from. */
  column: number;
  from: Stratum;
  to: Stratum;
  countries: string[];
}

/** Each country that counts is in one node of every plan and in one band of every step. */
export interface Alluvial {
  nodes: FlowNode[];
  bands: Band[];
  /** Countries to which at least one of the plans gives a side. */
  counted: string[];
}

/** How countries move between the sides, plan by plan, in the order given. */
export function alluvialOf(plans: PlanOutline[], countries: string[], rule: Rule): Alluvial {
  const ways = countries
    .map((country) => ({
      country,
      strata: plans.map((plan) => stratumOf(standingOf(assignmentOf(plan, country), rule)))
    }))
    .filter(({ strata }) => strata.some((stratum) => stratum !== 'apart'));
  const through = (passes: (strata: Stratum[]) => boolean): string[] =>
    ways.filter(({ strata }) => passes(strata)).map(({ country }) => country);
  const nodes = plans.flatMap((_, column) =>
    STRATA.map((stratum): FlowNode => {
      const countries = through((strata) => strata[column] === stratum);
      return { id: nodeId(column, stratum), column, stratum, countries };
    })
  );
  const bands = plans.slice(1).flatMap((_, column) =>
    STRATA.flatMap((from) =>
      STRATA.map((to): Band => {
        const countries = through((strata) => strata[column] === from && strata[column + 1] === to);
        return { id: `${column}-${from}-${to}`, column, from, to, countries };
      })
    )
  );
  const some = ({ countries }: { countries: string[] }) => countries.length > 0;
  return { nodes: nodes.filter(some), bands: bands.filter(some), counted: ways.map(({ country }) => country) };
}

const stratumOf = ({ side }: Standing): Stratum => side ?? 'apart';
const nodeId = (column: number, stratum: Stratum): string => `${column}-${stratum}`;

/** From where to where along one axis. */
export type Extent = [number, number];

/** A band with its place: between two plans `along` the picture, as broad as its countries `start` and `end` across it. */
export type BandAt = Band & { along: Extent; start: Extent; end: Extent };
export type NodeAt = FlowNode & { along: Extent; across: Extent };

/** Lengths of the picture, in its own units. */
export interface Room {
  /** From the first plan to the last. */
  along: number;
  across: number;
  /** Between the nodes of one plan. */
  gap: number;
  /** Thickness of a node. */
  node: number;
}

/** Lays nodes and bands out without a direction: the same places serve from left to right and from top to bottom. */
export function layOut({ nodes, bands }: Alluvial, room: Room): { nodes: NodeAt[]; bands: BandAt[] } {
  if (!bands.length) return { nodes: [], bands: [] };
  const placed = sankey<FlowNode, Band & { value: number }>()
    .nodeId(({ id }) => id)
    .nodeWidth(room.node)
    .nodePadding(room.gap)
    // Sides keep their order in every plan; bands are made in the order of sides.
    .nodeSort((a, b) => STRATA.indexOf(a.stratum) - STRATA.indexOf(b.stratum))
    .linkSort(null)
    .size([room.along, room.across])({
    nodes: nodes.map((node) => ({ ...node })),
    links: bands.map((band) => ({
      ...band,
      value: band.countries.length,
      source: nodeId(band.column, band.from),
      target: nodeId(band.column + 1, band.to)
    }))
  });
  const at = new Map(
    placed.nodes.map(({ id, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => [id, { along: [x0, x1], across: [y0, y1] }] as const)
  );
  const spread = (middle: number, width: number): Extent => [middle - width / 2, middle + width / 2];
  return {
    nodes: nodes.map((node) => {
      const { along, across } = at.get(node.id)!;
      return { ...node, along: [...along], across: [...across] };
    }),
    bands: bands.map((band, index) => {
      const { y0 = 0, y1 = 0, width = 0 } = placed.links[index]!;
      const [from, to] = [at.get(nodeId(band.column, band.from))!, at.get(nodeId(band.column + 1, band.to))!];
      return { ...band, along: [from.along[1], to.along[0]], start: spread(y0, width), end: spread(y1, width) };
    })
  };
}

/** Outline of a band as SVG path data, from left to right or from top to bottom. */
export function bandPath({ along: [from, to], start, end }: BandAt, direction: 'right' | 'down'): string {
  const middle = (from + to) / 2;
  const point = (along: number, across: number): string =>
    (direction === 'right' ? [along, across] : [across, along]).map((n) => Math.round(n * 10) / 10).join(' ');
  return [
    `M${point(from, start[0])}`,
    `C${point(middle, start[0])} ${point(middle, end[0])} ${point(to, end[0])}`,
    `L${point(to, end[1])}`,
    `C${point(middle, end[1])} ${point(middle, start[1])} ${point(from, start[1])}Z`
  ].join('');
}

/** Words on a band, with their middle. */
export interface BandLabel {
  band: BandAt;
  text: string;
  along: number;
  across: number;
}

/** What there is to know about words before they are placed. */
export interface Lettering {
  /** What may be written on a band, best first. */
  textsOf: (band: BandAt) => string[];
  /** Half of what a text takes up along and across the picture. */
  halfOf: (text: string) => { along: number; across: number };
  /** What stays free at the beginning and at the end of a band. */
  free: Extent;
}

/** Where along a band its words are tried, as parameters of its curve, from the middle outwards. */
const TRIED = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** Words on the bands, none over another; bands that change sides first, then broad ones. One without room has none. */
export function labelBands(bands: BandAt[], { textsOf, halfOf, free }: Lettering): BandLabel[] {
  const placed: (BandLabel & { half: { along: number; across: number } })[] = [];
  const rank = ({ from, to, countries }: BandAt) => (from === to ? 0 : 1000) + countries.length;
  for (const band of [...bands].sort((a, b) => rank(b) - rank(a))) {
    const tries = textsOf(band).flatMap((text) =>
      TRIED.map((t) => ({ band, text, half: halfOf(text), ...onBand(band, t) }))
    );
    const fitting = tries.find(
      ({ along, across, half }) =>
        along - half.along >= band.along[0] + free[0] &&
        along + half.along <= band.along[1] - free[1] &&
        placed.every(
          (other) =>
            Math.abs(other.along - along) >= other.half.along + half.along ||
            Math.abs(other.across - across) >= other.half.across + half.across
        )
    );
    if (fitting) placed.push(fitting);
  }
  return placed.map(({ band, text, along, across }) => ({ band, text, along, across }));
}

/** The middle of a band at a parameter of its curve, 0 to 1. */
function onBand({ along, start, end }: BandAt, t: number): { along: number; across: number } {
  const [from, to] = [(start[0] + start[1]) / 2, (end[0] + end[1]) / 2];
  return {
    along: along[0] + (along[1] - along[0]) * (1.5 * t * (1 - t) + t ** 3),
    across: from + (to - from) * t ** 2 * (3 - 2 * t)
  };
}

/** What a picture of two plans is filled up with: the outcome, or one of Litvinov’s papers. */
const THIRD = ['blocs-1949', 'litvinov-1945-01', 'litvinov-1944-11'];

/** At least three plans to draw: where two are compared, a third at its place in time. */
export function atLeastThree(plans: PlanOutline[], all: PlanOutline[]): PlanOutline[] {
  const id = THIRD.find((id) => !plans.some((plan) => plan.id === id) && all.some((plan) => plan.id === id));
  const third = all.find((plan) => plan.id === id);
  if (plans.length > 2 || !third) return plans;
  const later = plans.findIndex((plan) => plan.date > third.date);
  return plans.toSpliced(later < 0 ? plans.length : later, 0, third);
}
