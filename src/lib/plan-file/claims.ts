/**
 * What a plan says, as far as it can be read, from each form that it comes in. What cannot be read is left out here and
 * complained of by the form's schema; what can be read is held to the rules all the same.
 */
import {
  GRADES,
  LOOKS,
  ORIENTATIONS,
  PLAN_KINDS,
  SIDE_GRADES,
  type Grade,
  type Look,
  type Orientation,
  type PlanKind,
  type SideGrade
} from '../atlas/types';
import type { Path } from './located';

export interface WrittenCategory {
  /** Undefined where it cannot be read. */
  orientation: Orientation | null | undefined;
  basis: string | undefined;
  look: Look | undefined;
  ink: string | null | undefined;
}

/** What is said of one country. */
export interface WrittenClaim {
  country: string | undefined;
  /** Place of the whole, or of one of its fields. */
  at: (field: 'country' | 'category' | 'orientation' | 'grade' | 'side_grade' | 'share' | 'note' | 'cite') => Path;
  category: string | null | undefined;
  /** Only where the form writes it beside the category. */
  orientation: Orientation | null | undefined;
  grade: Grade | undefined;
  /** Only where the form says it; otherwise it follows from the category. */
  sideGrade: SideGrade | undefined;
  bargaining: boolean;
  share: number | null;
  /** Undefined where the form has none, or demands it by its schema. */
  note: string | undefined;
  attributes: { id: string; where: Path }[];
  /** Citations in words, where the form has them so. */
  cite: string | undefined;
}

/** Where something is said to stand; undefined where a field cannot be read. */
export interface WrittenCitation {
  source: string | undefined;
  file: string | undefined;
  leaf: string | undefined;
  page: string | undefined;
  where: Path;
}

/** What a file says of countries. */
export interface PlanClaims {
  kind: PlanKind | undefined;
  categories: Map<string, WrittenCategory>;
  /** Null where the form does not list them. */
  attributes: Set<string> | null;
  claims: WrittenClaim[];
  silent: { country: string; where: Path }[];
  /** What is cited, in cells and for quotations, as far as the form has it in fields. */
  citations: WrittenCitation[];
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const entriesOf = (value: unknown): [string, Fields][] =>
  Object.entries(fieldsOf(value)).map(([key, entry]) => [key, fieldsOf(entry)]);
const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const memberOf = <T>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);
const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const shareOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
/** `null` is said; what is not there is not. */
const orientationOf = (value: unknown): Orientation | null | undefined =>
  value === null ? null : memberOf(ORIENTATIONS, value);

const categoryOf = ({ orientation, basis, look, ink }: Fields): WrittenCategory => ({
  orientation: orientationOf(orientation),
  basis: asText(basis),
  look: memberOf(LOOKS, look),
  ink: asText(ink)
});

/** What a hand-written plan or reading says. */
export function claimsByHand(value: unknown): PlanClaims {
  const file = fieldsOf(value);
  return {
    kind: memberOf(PLAN_KINDS, file.kind),
    categories: new Map(entriesOf(file.categories).map(([id, category]) => [id, categoryOf(category)])),
    attributes: new Set(entriesOf(file.attributes).map(([id]) => id)),
    claims: entriesOf(file.assignments).map(([country, entry]): WrittenClaim => {
      const where = ['assignments', country];
      return {
        country,
        at: (field) => (field === 'country' ? where : [...where, field]),
        category: asText(entry.category),
        orientation: undefined,
        // Silence is listed and not graded.
        grade: entry.grade === 'silent' ? undefined : memberOf(GRADES, entry.grade),
        sideGrade: memberOf(SIDE_GRADES, entry.side_grade),
        bargaining: entry.bargaining === true,
        share: shareOf(entry.share),
        note: asText(entry.note),
        attributes: itemsOf(entry.also).flatMap((one, index) => {
          const id = asText(fieldsOf(one).attribute);
          return id === undefined ? [] : [{ id, where: [...where, 'also', index, 'attribute'] }];
        }),
        cite: undefined
      };
    }),
    silent: itemsOf(fieldsOf(file.silent).countries).flatMap((country, index) =>
      typeof country === 'string' ? [{ country, where: ['silent', 'countries', index] }] : []
    ),
    citations: citationsIn(value)
  };
}

/** Everything that is cited or quoted in a file, however deep. */
export function citationsIn(value: unknown, where: Path = []): WrittenCitation[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => citationsIn(item, [...where, index]));
  return Object.entries(fieldsOf(value)).flatMap(([key, inner]) => {
    const at = [...where, key];
    if (key === 'quote') return isFields(inner) ? [citationOf(inner, at)] : [];
    // Printed, a citation is words.
    if (key === 'cite') return itemsOf(inner).map((item, index) => citationOf(fieldsOf(item), [...at, index]));
    return citationsIn(inner, at);
  });
}

const citationOf = ({ source, file, leaf, page }: Fields, where: Path): WrittenCitation => ({
  source: asText(source),
  file: asText(file),
  leaf: asText(leaf),
  page: asText(page),
  where
});

/** What a plan printed as JSON says. */
export function claimsInJson(value: unknown): PlanClaims {
  const file = fieldsOf(value);
  const claims = itemsOf(file.assignments).map((item, index): WrittenClaim => {
    const entry = fieldsOf(item);
    return {
      ...printedClaim(entry, (field) => ['assignments', index, field]),
      share: shareOf(entry.share),
      bargaining: entry.bargaining === true,
      // The form may leave notes out, but not those that the rules ask for.
      note: asText(entry.note) ?? '',
      attributes: itemsOf(entry.attributes).flatMap((id, at) =>
        typeof id === 'string' ? [{ id, where: ['assignments', index, 'attributes', at] }] : []
      )
    };
  });
  const listed = (items: unknown) =>
    itemsOf(items).flatMap((item) => {
      const id = asText(fieldsOf(item).id);
      return id === undefined ? [] : [[id, fieldsOf(item)] as const];
    });
  return {
    kind: memberOf(PLAN_KINDS, file.kind),
    categories: Array.isArray(file.categories)
      ? new Map(listed(file.categories).map(([id, category]) => [id, categoryOf(category)]))
      : legendOf(claims),
    attributes: Array.isArray(file.attributes) ? new Set(listed(file.attributes).map(([id]) => id)) : null,
    claims,
    silent: [],
    citations: citationsIn(value)
  };
}

/** What a plan printed as CSV says, row by row. */
export function claimsInCsv(rows: Record<string, string>[]): PlanClaims {
  const claims = rows.map((cells, index): WrittenClaim => {
    const blankIsNull = Object.fromEntries(
      Object.entries(cells).map(([key, cell]) => [key, cell === '' ? null : cell])
    );
    return {
      ...printedClaim(blankIsNull, (field) => [index, field]),
      share: cells.share ? Number(cells.share) : null,
      bargaining: /^(yes|true)$/i.test(cells.bargaining ?? ''),
      note: undefined,
      attributes: []
    };
  });
  return { kind: undefined, categories: legendOf(claims), attributes: null, claims, silent: [], citations: [] };
}

function printedClaim(
  entry: Fields,
  at: WrittenClaim['at']
): Pick<WrittenClaim, 'country' | 'at' | 'category' | 'orientation' | 'grade' | 'sideGrade' | 'cite'> {
  return {
    country: asText(entry.country),
    at,
    category: entry.category === null ? null : asText(entry.category),
    orientation: orientationOf(entry.orientation),
    grade: memberOf(GRADES, entry.grade),
    sideGrade: memberOf(SIDE_GRADES, entry.side_grade),
    cite: asText(entry.cite)
  };
}

/** Where a form has no legend: each category as it is first used. */
export function legendOf(claims: WrittenClaim[]): PlanClaims['categories'] {
  const legend: PlanClaims['categories'] = new Map();
  for (const { category, orientation } of claims)
    if (category && !legend.has(category))
      legend.set(category, { orientation, basis: undefined, look: undefined, ink: undefined });
  return legend;
}
