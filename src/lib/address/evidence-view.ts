/** Which cells of the index are shown, and in what order; the URL says it. */
import type { AssignmentRow } from '$lib/atlas/downloads/data-tables';
import type { Findable } from '$lib/words/findable';
import { leavesMeet, parseLeaves } from '$lib/atlas/leaves';
import { plain } from '$lib/atlas/fold';
import { GRADES, ORIENTATIONS, SIDE_GRADES, type Grade, type SideGrade } from '$lib/atlas/types';
import { codec, firstOf } from './codec';
import { clip } from './query';

/** What the index can be sorted by, in the order of its columns. */
export const SORTS = ['plan', 'date', 'country', 'category', 'grade', 'side', 'leaf', 'page'] as const;
export type Sort = (typeof SORTS)[number];

export interface EvidenceView {
  plan: string | null;
  /** How firmly what is said stands. */
  grade: Grade | null;
  /** How firmly its side stands; null for any, or none. */
  sideGrade: SideGrade | null;
  country: string | null;
  /** Leaves, of which one must be among those cited: `12`, `4–22`; '' for any. */
  leaf: string;
  /** Words that must all stand in the row. */
  text: string;
  sort: Sort;
  descending: boolean;
}

/** All there is. */
export const defaultEvidenceView: EvidenceView = {
  plan: null,
  grade: null,
  sideGrade: null,
  country: null,
  leaf: '',
  text: '',
  sort: 'date',
  descending: false
};

/** What a link may ask for. */
export interface EvidenceChoices {
  plans: string[];
  countries: string[];
}

const LONGEST_TEXT = 100;

const DOWN = firstOf('order', () => ['down'] as const);

const LINK = codec<EvidenceView, EvidenceChoices>(defaultEvidenceView, {
  plan: firstOf('plan', ({ plans }) => plans),
  grade: firstOf('grade', () => GRADES),
  sideGrade: { ...firstOf('grade of a side', () => SIDE_GRADES), key: 'side_grade' },
  country: firstOf('country with evidence', ({ countries }) => countries),
  leaf: {
    read: (text) => {
      if (!text || parseLeaves(text)) return { value: text };
      return { problems: [`“${clip(text)}” is no leaf, as 12 or 4–22`] };
    },
    write: String
  },
  text: { read: (text) => ({ value: [...text].slice(0, LONGEST_TEXT).join('') }), write: String },
  sort: firstOf('column to sort by', () => SORTS),
  descending: {
    key: 'order',
    read: (text, ...rest) => {
      const { value, problems } = DOWN.read(text, ...rest);
      return { value: value && true, problems };
    },
    write: (value) => (value ? 'down' : '')
  }
});

/** The view that a link asks for; what could not be used is listed in words. */
export function parseEvidenceView(
  query: URLSearchParams,
  choices: EvidenceChoices
): { view: EvidenceView; ignored: string[] } {
  const { view, ignored } = LINK.read(query, choices);
  return { view, ignored };
}

/** The query of a view, defaults left out, keys in fixed order. `parseEvidenceView` of it gives the view again. */
export const formatEvidenceView = (view: EvidenceView): string => LINK.write(view);

/** Further names of countries and parts, by id, as `plain` leaves them. */
export type FurtherNames = ReadonlyMap<string, string>;

/** All names that countries and parts are found under. */
export function furtherNames(things: Findable[]): FurtherNames {
  const found = new Map<string, string>();
  for (const { id, names } of things) found.set(id, [found.get(id), plain(names.join(' '))].filter(Boolean).join(' '));
  return found;
}

/** The rows that a view shows, in its order; equals stay in the order of dates, in which `rows` must come. */
export function rowsShown(
  rows: AssignmentRow[],
  view: EvidenceView,
  further: FurtherNames = new Map()
): AssignmentRow[] {
  const leaves = view.leaf ? parseLeaves(view.leaf) : null;
  const words = plain(view.text).split(/\s+/).filter(Boolean);
  const through = rows.filter(
    (row) =>
      (!view.plan || row.plan === view.plan) &&
      (!view.grade || row.grade === view.grade) &&
      (!view.sideGrade || row.side_grade === view.sideGrade) &&
      (!view.country || row.country === view.country) &&
      (!leaves || leavesMeet(leaves, parseLeaves(row.leaf) ?? [])) &&
      words.every((word) => searched(row).includes(word) || further.get(row.country)?.includes(word))
  );
  const order = ORDERS[view.sort];
  const turn = view.descending ? -1 : 1;
  // Blanks go last in either order.
  return through.sort((a, b) => Number(isBlank(a, view.sort)) - Number(isBlank(b, view.sort)) || turn * order(a, b));
}

type Order = (a: AssignmentRow, b: AssignmentRow) => number;

const collator = new Intl.Collator('en', { numeric: true });
const byText =
  (of: (row: AssignmentRow) => string): Order =>
  (a, b) =>
    collator.compare(of(a), of(b));

const ORDERS: Record<Sort, Order> = {
  plan: byText((row) => row.plan),
  date: byText((row) => row.date),
  country: byText((row) => row.name),
  category: byText((row) => row.category_title ?? ''),
  grade: (a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade),
  side: (a, b) => placeOfSide(a) - placeOfSide(b),
  leaf: byText((row) => row.leaf),
  page: byText((row) => row.page)
};

/** By side, then by how firmly it stands. */
const placeOfSide = ({ orientation, side_grade }: AssignmentRow): number =>
  (orientation ? ORIENTATIONS.indexOf(orientation) : ORIENTATIONS.length) * 10 +
  (side_grade ? SIDE_GRADES.indexOf(side_grade) : 0);

function isBlank(row: AssignmentRow, sort: Sort): boolean {
  if (sort === 'side') return row.side_grade === null;
  return (sort === 'leaf' || sort === 'page') && row[sort] === '';
}

const texts = new WeakMap<AssignmentRow, string>();

/** All words of a row, once. */
function searched(row: AssignmentRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = plain([row.name, row.category_title, row.note, row.quote, row.remark, row.cite].join(' '));
  texts.set(row, text);
  return text;
}
