/**
 * Sets of lines that a map can draw beside its own, and the ids that links, recipes and figures know them by. A new kind
 * is a row here, one in `set-arcs.ts`, which says where its lines run, and one in `words/line-words.ts`.
 */
import type { BorderDate, Zone } from '../types';

/** `borders`: frontiers of a border date. `zones`: occupation zones as an arrangement has them. */
export type LineKind = 'borders' | 'zones';

/** One set of lines. */
export interface LineSet {
  /** `1937-12-31`, `zones-1945-07-26`. */
  id: string;
  kind: LineKind;
  /** The day that it is of. */
  day: string;
}

/** What tells which sets there are. */
export interface LineSetTables {
  dates: Pick<BorderDate, 'date'>[];
  zones: Pick<Zone, 'arrangement'>[];
}

interface LineKindRow {
  kind: LineKind;
  /** What stands before the day in an id. */
  prefix: string;
  /** Days that there are sets of, in the order in which they are offered. */
  days: (tables: LineSetTables) => string[];
}

const KINDS: LineKindRow[] = [
  { kind: 'borders', prefix: '', days: ({ dates }) => dates.map(({ date }) => date) },
  {
    kind: 'zones',
    prefix: 'zones-',
    days: ({ zones }) => [...new Set(zones.map(({ arrangement }) => arrangement))].sort()
  }
];

export const LINE_KINDS: LineKind[] = KINDS.map(({ kind }) => kind);

/** The longest prefix first: the one of border dates is empty, and every id begins with it. */
const BY_PREFIX = [...KINDS].sort((a, b) => b.prefix.length - a.prefix.length);

/** Every set of lines there is, kind by kind. */
export const lineSets = (tables: LineSetTables): LineSet[] =>
  KINDS.flatMap(({ kind, prefix, days }) => days(tables).map((day) => ({ id: `${prefix}${day}`, kind, day })));

/** Ids of every set of lines there is. */
export const lineSetIds = (tables: LineSetTables): string[] => lineSets(tables).map(({ id }) => id);

/** What an id stands for; whether there is such a set is for `lineSets` to say. */
export function lineSet(id: string): LineSet {
  const { kind, prefix } = BY_PREFIX.find((row) => id.startsWith(row.prefix))!;
  return { id, kind, day: id.slice(prefix.length) };
}

/** Id of a set of lines. */
export const lineSetId = ({ kind, day }: Omit<LineSet, 'id'>): string =>
  `${KINDS.find((row) => row.kind === kind)!.prefix}${day}`;
