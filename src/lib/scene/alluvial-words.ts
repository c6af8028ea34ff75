/** An alluvial picture with its words: none stands on another, and none is cut off. */
import { labelBands, layOut, type Alluvial, type BandAt, type FlowNode, type NodeAt, type Room } from './alluvial';
import type { Box } from './mercator';

/** From left to right where there is room, else downwards. */
export type Direction = 'right' | 'down';

/** What words are of: a stratum of one plan, how many countries that are, a band, or a plan. */
export type WordKind = 'node' | 'count' | 'band' | 'plan';

/** A line of words where it stands; lengths in the units of the picture. */
export interface Word {
  kind: WordKind;
  /** Unlike that of every other word of its kind. */
  key: string;
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
}

export interface AlluvialPicture {
  /** All that is drawn lies in it. */
  box: Box;
  nodes: NodeAt[];
  bands: BandAt[];
  words: Word[];
}

/** What the words say. */
export interface AlluvialTexts {
  /** Titles of the plans, in their order. */
  plans: string[];
  stratumOf: (node: FlowNode) => string;
  /** What may be written on a band, best first; a narrow picture has room for the last alone. */
  bandOf: (band: BandAt) => string[];
}

/** Sizes of letters, in units of the picture, which are pixels where it is as large as it gets. */
const SIZES: Record<Direction, Record<WordKind, number>> = {
  right: { node: 14, count: 14, band: 14.5, plan: 14 },
  down: { node: 12.5, count: 12.5, band: 12.5, plan: 13.5 }
};
/** About how wide a letter is, in parts of its size: no less than it comes to in the fonts of the site. */
const LETTER: Record<WordKind, number> = { node: 0.53, count: 0.56, band: 0.47, plan: 0.57 };
/** How far letters reach above and below their line, in parts of their size. */
const [ABOVE, BELOW] = [0.74, 0.24];

/** Breadth of one country in a picture to the right, and of a whole picture downwards. */
const EACH = 15;
const NARROW = 332;
/** Room beside a picture to the right, for the words of its outermost nodes. */
const MARGIN = 104;
/** Between words on one line. */
const APART = 6;

export function pictureOfAlluvial(alluvial: Alluvial, texts: AlluvialTexts, direction: Direction): AlluvialPicture {
  return direction === 'right' ? pictureToTheRight(alluvial, texts) : pictureDownwards(alluvial, texts);
}

/** Where a word lies: across its line, and along it. */
export function boxOfWord({ kind, text, x, y, anchor, size }: Word, width = widthOfWord(text, kind, size)): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * ABOVE, width, height: size * (ABOVE + BELOW) };
}

const widthOfWord = (text: string, kind: WordKind, size: number): number => text.length * LETTER[kind] * size;
const middle = ([from, to]: [number, number]): number => (from + to) / 2;

/** A title that fits, shortened where it must be. */
function fitted(text: string, kind: WordKind, size: number, room: number): string {
  const letters = Math.floor(room / (LETTER[kind] * size));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

function pictureToTheRight(alluvial: Alluvial, { plans, stratumOf, bandOf }: AlluvialTexts): AlluvialPicture {
  const sizes = SIZES.right;
  const room: Room = { along: 660, across: alluvial.counted.length * EACH + 56, gap: 14, node: 12 };
  const { nodes, bands } = layOut(alluvial, room);
  const step = (room.along - room.node) / (plans.length - 1);
  const ofNodes = nodes.map((node): Word => ({
    kind: 'node',
    key: node.id,
    text: `${stratumOf(node)} ${node.countries.length}`,
    // Before the first nodes, and after all others.
    ...(node.column === 0 ? { x: node.along[0] - 8, anchor: 'end' } : { x: node.along[1] + 8, anchor: 'start' }),
    y: middle(node.across) + 5,
    size: sizes.node
  }));
  const widest = Math.max(0, ...ofNodes.map(({ text }) => widthOfWord(text, 'node', sizes.node)));
  const ofBands = labelBands(bands, {
    textsOf: bandOf,
    halfOf: (text) => ({ along: widthOfWord(text, 'band', sizes.band) / 2, across: sizes.band / 2 }),
    // The words of the node before the band stand there.
    free: [widest + 8 + APART, 4]
  }).map(({ band, text, along, across }): Word => {
    return { kind: 'band', key: band.id, text, x: along, y: across + 4.5, anchor: 'middle', size: sizes.band };
  });
  const ofPlans = plans.map((plan, column): Word => {
    const text = fitted(plan, 'plan', sizes.plan, Math.min(step - APART, 2 * MARGIN));
    return {
      kind: 'plan',
      key: String(column),
      text,
      x: column * step + 6,
      y: -16,
      anchor: 'middle',
      size: sizes.plan
    };
  });
  const box = { x: -MARGIN - 6, y: -34, width: room.along + 2 * MARGIN + 12, height: room.across + 44 };
  return { box, nodes, bands, words: [...ofNodes, ...ofBands, ...ofPlans] };
}

function pictureDownwards(alluvial: Alluvial, { plans, stratumOf, bandOf }: AlluvialTexts): AlluvialPicture {
  const sizes = SIZES.down;
  const room: Room = { along: 138 * (plans.length - 1) + 18, across: NARROW, gap: 42, node: 18 };
  const { nodes, bands } = layOut(alluvial, room);
  const step = (room.along - room.node) / (plans.length - 1);
  const ofNodes = plans.flatMap((_, column) => {
    const row = nodes.filter((node) => node.column === column);
    const wishes = row.map((node) => ({
      at: middle(node.across),
      width: widthOfWord(stratumOf(node), 'node', sizes.node)
    }));
    return inOneLine(wishes, NARROW).map((x, index): Word => {
      const node = row[index]!;
      return {
        kind: 'node',
        key: node.id,
        text: stratumOf(node),
        x,
        y: node.along[0] - 6,
        anchor: 'middle',
        size: sizes.node
      };
    });
  });
  const counts = nodes.map((node): Word => ({
    kind: 'count',
    key: node.id,
    text: String(node.countries.length),
    x: middle(node.across),
    y: node.along[0] + 13.5,
    anchor: 'middle',
    size: sizes.count
  }));
  const ofBands = labelBands(bands, {
    textsOf: (band) => bandOf(band).slice(-1),
    halfOf: (text) => ({ along: sizes.band / 2 + 1, across: widthOfWord(text, 'band', sizes.band) / 2 + 1 }),
    // The words of the next nodes and of their plan stand there.
    free: [8, 40]
  }).map(({ band, text, along, across }): Word => {
    return { kind: 'band', key: band.id, text, x: across, y: along + 4.5, anchor: 'middle', size: sizes.band };
  });
  const ofPlans = plans.map((plan, column): Word => {
    const text = fitted(plan, 'plan', sizes.plan, NARROW);
    return { kind: 'plan', key: String(column), text, x: 0, y: column * step - 25, anchor: 'start', size: sizes.plan };
  });
  const box = { x: -4, y: -42, width: NARROW + 8, height: room.along + 46 };
  return { box, nodes, bands, words: [...ofNodes, ...counts, ...ofBands, ...ofPlans] };
}

/**
 * Middles of words on one line, each as near to where it is wanted as the others leave room for.
 * @param wishes from left to right
 */
function inOneLine(wishes: { at: number; width: number }[], room: number): number[] {
  let end = -APART;
  const pushed = wishes.map(({ at, width }) => {
    const left = Math.max(end + APART, at - width / 2);
    end = left + width;
    return left;
  });
  let start = room + APART;
  return pushed
    .map((left, index) => ({ left, width: wishes[index]!.width }))
    .reverse()
    .map(({ left, width }) => {
      start = Math.min(left, start - APART - width);
      return start + width / 2;
    })
    .reverse();
}
