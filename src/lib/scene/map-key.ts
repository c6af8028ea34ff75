/**
 * The key beside the map of a plan, in the order in which it is read: who gets what, then what textures mean, each once,
 * then symbols. So it grows by one line for a texture, where every look with its own line grew by the product.
 */
import { keyTitle, markedWords, type KeyTitle, type KeyWhat, type Qualifier } from '../words/map-key-words';
import { lookOf, type Ink, type Paint, type Texture } from './colours';
import type { LegendEntry, Saying } from './scene';
import type { Symbol } from '../atlas/types';

/** A line of the key that explains a fill or a symbol. */
export interface KeyRow {
  title: KeyTitle;
  paint: Paint | null;
  symbol: Symbol | null;
  /** Colour of the symbol. */
  ink: Ink | null;
  /** How many countries or parts have it; null where that says nothing, of a power itself. */
  count: number | null;
  /** What else is to be said of some of them; ''. */
  remark: string;
}

/** Lines of two columns that are more than there is room for. */
const CROWDED = 10;
/** Letters of a title that takes no more than a column, with its count. */
export const COLUMN = 17;

/** Whether the titles must be the short ones where there are two columns. */
export function isCrowded({ fills, textures, marks }: MapKey, lines: string[]): boolean {
  const isLong = ({ title, remark }: KeyRow) => title.long.length + remark.length > COLUMN;
  const rows = [...fills, ...marks];
  const long = rows.filter(isLong).length;
  const written = lines.reduce((sum, words) => sum + Math.ceil(words.length / LINE), 0);
  return long + Math.ceil((rows.length - long) / 2) + Math.ceil(textures.length / 2) + written > CROWDED;
}

/** Letters of a line of the key. */
const LINE = 48;

/** A texture in use, with the fills that have it. */
export interface KeyTexture {
  qualifier: Qualifier;
  paints: Paint[];
}

export interface MapKey {
  fills: KeyRow[];
  textures: KeyTexture[];
  marks: KeyRow[];
}

/** The key of a legend. */
export function mapKey(legend: LegendEntry[]): MapKey {
  const fills = new Map<string, KeyRow & { looks: Map<string, Paint> }>();
  for (const { paint, head, sayings } of legend) {
    if (!paint) continue;
    // A look that stands for a side tells all its countries at once, whatever is said of each.
    const told: { what: KeyWhat; count: number }[] = head
      ? [{ what: { kind: 'head', side: head.side }, count: sum(sayings) }]
      : sayings.map(({ what, countries }) => ({ what, count: countries.length }));
    for (const { what, count } of told) {
      const title = keyTitle(what);
      const key = [paint.ink, paint.texture === 'tint', paint.share, title.long].join(' ');
      const row = fills.get(key) ?? {
        title,
        paint,
        symbol: null,
        ink: null,
        count: 0,
        remark: '',
        looks: new Map<string, Paint>()
      };
      row.looks.set(lookOf(paint), paint);
      row.count = what.kind === 'power' ? null : (row.count ?? 0) + count;
      fills.set(key, row);
    }
  }
  const marks = legend.flatMap(({ symbol, ink, sayings }) =>
    symbol
      ? [
          {
            title: keyTitle(sayings[0]!.what),
            paint: null,
            symbol,
            ink,
            count: sum(sayings),
            remark: markedWords(sayings)
          }
        ]
      : []
  );
  return {
    fills: [...fills.values()].map(({ looks, ...row }) => ({ ...row, paint: commonLook([...looks.values()]) })),
    textures: texturesOf(legend.flatMap(({ paint }) => (paint ? [paint] : []))),
    marks
  };
}

const sum = (sayings: Saying[]): number => sayings.reduce((all, { countries }) => all + countries.length, 0);

/** The one look of a line of the key, or the plain ink where it has several. */
function commonLook([first, ...others]: Paint[]): Paint {
  return others.length
    ? { ...first!, texture: first!.texture === 'tint' ? 'tint' : 'solid', bargaining: false }
    : first!;
}

/** Textures that grade; a lighter fill is a fill of its own. */
const GRADES: Exclude<Texture, 'tint'>[] = ['solid', 'class', 'carried', 'inferred'];
/** Inks that grades are told in: what nobody speaks of, and powers themselves, have none. */
const UNGRADED = ['silent', 'ussr', 'uk', 'context'];

/** Textures that the fills have, each with its fills; none where all are plain. */
function texturesOf(paints: Paint[]): KeyTexture[] {
  const graded = paints.filter(
    ({ ink, share, texture }) => !UNGRADED.includes(ink) && share === null && texture !== 'tint'
  );
  const found = [
    ...GRADES.map((texture) => ({
      qualifier: texture,
      paints: distinct(
        graded.filter((paint) => paint.texture === texture),
        (paint) => ({ ...paint, bargaining: false })
      )
    })),
    {
      qualifier: 'bargaining' as const,
      paints: distinct(
        graded.filter(({ bargaining }) => bargaining),
        (paint) => ({ ...paint, texture: 'solid' })
      )
    }
  ].filter(({ paints }) => paints.length);
  return found.some(({ qualifier }) => qualifier !== 'solid') ? found : [];
}

/** Fills as `shown` shows them, each once. */
const distinct = (paints: Paint[], shown: (paint: Paint) => Paint): Paint[] => [
  ...new Map(paints.map(shown).map((paint) => [lookOf(paint), paint])).values()
];
