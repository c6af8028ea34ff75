/** Fills that meet can be told apart by every reader, on every plan: by their colours, or by the frontier between them. */
import { differenceCiede2000 } from 'culori/fn';
import { describe, expect, test } from 'vitest';
import { defaultView } from '$lib/address/view';
import { frontierPairs } from '$lib/atlas/borders/frontier-pairs';
import { landTable, reservesByLand } from '$lib/atlas/borders/land-table';
import { outlineOf } from '$lib/atlas/plan';
import { lineLook } from '$lib/drawing/line-looks';
import { apartForBlind } from '$lib/figure/distinguishable';
import {
  DARK,
  dashOf,
  groundOf,
  LIGHT,
  lookOf,
  mix,
  solidPaint,
  stripeOf,
  type Paint,
  type Palette
} from '$lib/scene/colours';
import { kindBetween, sideOf } from '$lib/scene/frontiers';
import { makeScene, type Scene } from '$lib/scene/scene';
import { namedLand } from '$lib/words/land-words';
import { contrast } from '../../fixtures/contrast';
import { realTables, realTopology } from '../../fixtures/atlas';

const TABLES = realTables();
const SCENES = TABLES.plans.map((plan) =>
  makeScene(
    {
      ...TABLES,
      plans: TABLES.plans.map(outlineOf),
      reserves: reservesByLand(TABLES),
      land: namedLand(TABLES)
    },
    { ...defaultView, plan: plan.id, map: 'europe' }
  )
);
const PIECES = landTable(TABLES).pieces;
const TOPOLOGY = realTopology('overview');

/** Least distance of two fills, CIEDE2000, and least contrast of a line on them. */
const [APART, STRONG] = [10, 3];

const normal = differenceCiede2000();
const apart = (one: string, other: string) => Math.min(normal(one, other), apartForBlind([one, other]).distance);

/** What of a paint is most seen from afar. */
const seen = (paint: Paint, palette: Palette): string =>
  paint.share === null ? groundOf(paint, palette) : mix(palette.soviet, palette.british, paint.share);

interface Meeting {
  /** Where; with a part for its country. */
  beside: [string, string];
  paints: [Paint, Paint];
  /** Whether it is the edge of a part, and whether two countries meet there. */
  isEdge: boolean;
  isFrontier: boolean;
}

/** Every two looks that meet in a scene, each once. */
function meetingsIn(scene: Scene): Meeting[] {
  const owners = new Map(scene.land.pieces.map(({ id, country }) => [id, country]));
  const drawn = new Set(scene.parts.map(({ country }) => country));
  const holders = new Map(
    PIECES.flatMap(({ id, territories }) => territories.map((territory) => [territory, owners.get(id) ?? '']))
  );
  for (const { id, territories } of TABLES.parts)
    if (drawn.has(id)) for (const territory of territories) holders.set(territory, id);
  const paints = new Map<string, Paint>([...scene.fills, ...scene.parts].map((fill) => [fill.country, fill]));
  const found = new Map<string, Meeting>();
  for (const { beside } of frontierPairs(TOPOLOGY, (territory) => holders.get(territory))) {
    const [one, other] = beside.map((id) => paints.get(id) ?? solidPaint('context')) as [Paint, Paint];
    const isEdge = beside.some((id) => drawn.has(id));
    const isFrontier = new Set(beside.map((id) => TABLES.parts.find((part) => part.id === id)?.of ?? id)).size > 1;
    if (lookOf(one) !== lookOf(other))
      found.set([lookOf(one), lookOf(other), isEdge, isFrontier].join(), {
        beside,
        paints: [one, other],
        isEdge,
        isFrontier
      });
  }
  return [...found.values()];
}

/** The colours of the lines between two fills, of which one must stand out from each. */
function lineColours({ paints, isEdge, isFrontier }: Meeting, ground: string, palette: Palette): string[] {
  const edge = isEdge ? [palette.paper] : [];
  // So are parts of one country that are on two sides.
  if (kindBetween(...(paints.map(sideOf) as [string, string])) === 'sides') return [palette.ink, palette.paper];
  if (!isFrontier) return edge;
  const { colour, opacity = 1 } = lineLook('frontier', 'explorer');
  return [...edge, mix(palette[colour], ground, opacity * 100)];
}

/** What a pattern draws on its ground, none where it is plain. */
function signOf({ ink, texture, bargaining }: Paint, palette: Palette): string | null {
  if (bargaining) return stripeOf(ink, palette);
  if (texture === 'inferred') return palette[ink];
  if (texture === 'class') return palette.paper;
  return texture === 'carried' ? dashOf(ink, palette) : null;
}

/** Whether one of two paints has a sign that the other has not, and that both grounds let stand out. */
const isSigned = (paints: [Paint, Paint], grounds: [string, string], palette: Palette) => {
  const signs = paints.map((paint) => signOf(paint, palette));
  return (
    signs[0] !== signs[1] && signs.some((sign) => sign && grounds.every((ground) => normal(sign, ground) >= APART))
  );
};

describe.each([
  ['light', LIGHT],
  ['dark', DARK]
] as const)('in the %s scheme', (_, palette) => {
  test.each(SCENES.map((scene) => [scene.plan.id, scene] as const))(
    'fills that meet are told apart: %s',
    (__, scene) => {
      const meetings = meetingsIn(scene);
      expect(meetings.length).toBeGreaterThan(0);
      const alike = meetings.flatMap((meeting) => {
        const grounds = meeting.paints.map((paint) => seen(paint, palette)) as [string, string];
        if (apart(...grounds) >= APART || isSigned(meeting.paints, grounds, palette)) return [];
        const strong = grounds.every((ground) =>
          lineColours(meeting, ground, palette).some((colour) => contrast(colour, ground) >= STRONG)
        );
        return strong
          ? []
          : [
              `${meeting.beside.join(' | ')}: ${meeting.paints.map(lookOf).join(' | ')} ${grounds.join(' ')} ${apart(...grounds).toFixed(1)}`
            ];
      });
      expect(alike).toEqual([]);
    }
  );

  test.each(SCENES.map((scene) => [scene.plan.id, scene] as const))(
    'nothing that is said looks as if it were not mentioned: %s',
    (__, { fills, parts }) => {
      const alike = [...fills, ...parts]
        .filter(({ ink }) => ink !== 'silent' && ink !== 'context')
        .flatMap((paint) =>
          [palette.silent, palette.context]
            .filter((silence) => normal(silence, seen(paint, palette)) < APART)
            .map((silence) => `${paint.country} ${lookOf(paint)} ${normal(silence, seen(paint, palette)).toFixed(1)}`)
        );
      expect(alike).toEqual([]);
    }
  );
});
