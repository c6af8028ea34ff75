/** Which cells of the index are shown, and in what order; the URL says it. */
import type { AssignmentRow } from '$lib/atlas/downloads/data-tables';
import type { Findable } from '$lib/words/findable';
import { leavesMeet, parseLeaves } from '$lib/atlas/leaves';
import { plain } from '$lib/atlas/fold';
import { GRADES, ORIENTATIONS, SIDE_GRADES, type Grade, type SideGrade } from '$lib/atlas/types';
import { clip, queryReader } from '$lib/address/query';

/** What the index can be sorted by, in the order of its columns. */
export const SORTS = ['plan', 'date', 'country', 'category', 'grade', 'side', 'leaf', 'page'] as const;
export type Sort = (typeof SORTS)[number];

export interface Sift {
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

export const ALL: Sift = {
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
export interface SiftChoices {
  plans: string[];
  countries: string[];
}

const LONGEST_TEXT = 100;

/** What a link to the index may hold. */
const KEYS = ['plan', 'grade', 'side_grade', 'country', 'leaf', 'text', 'sort', 'order'];

/** The sift that a link asks for; what could not be used is listed in words. */
export function parseSift(
  query: URLSearchParams,
  { plans, countries }: SiftChoices
): { sift: Sift; ignored: string[] } {
  const { ignored, only, choose } = queryReader(query, KEYS);
  const plan = choose('plan', plans, 'plan');
  const grade = choose('grade', GRADES, 'grade');
  const sideGrade = choose('side_grade', SIDE_GRADES, 'grade of a side');
  const country = choose('country', countries, 'country with evidence');
  const asked = only('leaf') ?? '';
  const leaf = parseLeaves(asked) ? asked : '';
  if (asked && !leaf) ignored.push(`“${clip(asked)}” is no leaf, as 12 or 4–22`);
  const text = [...(only('text') ?? '')].slice(0, LONGEST_TEXT).join('');
  const sort = choose('sort', SORTS, 'column to sort by') ?? ALL.sort;
  const descending = choose('order', ['down'], 'order') === 'down';
  return { sift: { plan, grade, sideGrade, country, leaf, text, sort, descending }, ignored };
}

/** The query of a sift, defaults left out, keys in fixed order. `parseSift` of it gives the sift again. */
export function formatSift({ plan, grade, sideGrade, country, leaf, text, sort, descending }: Sift): string {
  const query = new URLSearchParams();
  if (plan) query.set('plan', plan);
  if (grade) query.set('grade', grade);
  if (sideGrade) query.set('side_grade', sideGrade);
  if (country) query.set('country', country);
  if (leaf) query.set('leaf', leaf);
  if (text) query.set('text', text);
  if (sort !== ALL.sort) query.set('sort', sort);
  if (descending) query.set('order', 'down');
  return query.toString();
}

/** Further names of countries and parts, by id, as `plain` leaves them. */
export type FurtherNames = ReadonlyMap<string, string>;

/** All names that countries and parts are found under. */
export function furtherNames(things: Findable[]): FurtherNames {
  const found = new Map<string, string>();
  for (const { id, names } of things) found.set(id, [found.get(id), plain(names.join(' '))].filter(Boolean).join(' '));
  return found;
}

/** The rows that a sift lets through, in its order; equals stay in the order of dates, in which `rows` must come. */
export function siftRows(rows: AssignmentRow[], sift: Sift, further: FurtherNames = new Map()): AssignmentRow[] {
  const leaves = sift.leaf ? parseLeaves(sift.leaf) : null;
  const words = plain(sift.text).split(/\s+/).filter(Boolean);
  const through = rows.filter(
    (row) =>
      (!sift.plan || row.plan === sift.plan) &&
      (!sift.grade || row.grade === sift.grade) &&
      (!sift.sideGrade || row.side_grade === sift.sideGrade) &&
      (!sift.country || row.country === sift.country) &&
      (!leaves || leavesMeet(leaves, parseLeaves(row.leaf) ?? [])) &&
      words.every((word) => searched(row).includes(word) || further.get(row.country)?.includes(word))
  );
  const order = ORDERS[sift.sort];
  const turn = sift.descending ? -1 : 1;
  // Blanks go last in either order.
  return through.sort((a, b) => Number(isBlank(a, sift.sort)) - Number(isBlank(b, sift.sort)) || turn * order(a, b));
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
