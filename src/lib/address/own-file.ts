/**
 * The door for own plans in files. They are read as all plan files are, and asked for less: a table or a tree as
 * `spheres plan ID` prints them, a plan as it is written by hand, or simpler; a country and a side will do. Whatever
 * stands in a file is taken, or named with its place as not taken. Loaded when a file is opened.
 */
import { z } from '../plan-file/zod';
import { SIDES, type Side } from '../atlas/compare';
import { plain } from '../atlas/fold';
import type { State } from '../atlas/types';
import type { ParsedTable } from '../plan-file/csv';
import { checked, reportTo, type Parsed, type Path } from '../plan-file/located';
import { formOf, parseFile } from '../plan-file/parse';
import { Problems, readable, type Problem } from '../plan-file/problems';
import { noCountry } from '../plan-file/rules';
import { decodeText, sizeFault } from '../plan-file/text-file';
import { listed } from '../words/lists';
import { cleanTitle, type OwnPlan } from './own-plan';
import { clip } from './query';

/** What was made of a file. */
export interface OwnFile {
  plan: OwnPlan;
  /** A sentence for everything that was not taken. */
  left: string[];
}

/** What is said of one country, its cells by the names of their columns. */
interface Row {
  parsed: Parsed;
  /** Where it stands in what is parsed. */
  path: Path;
  cells: Map<string, string>;
}

interface Rows {
  title: string;
  rows: Row[];
}

/** Columns that a plan takes or answers for row by row; of others only the name is told. */
const COLUMNS = ['country', 'orientation', 'side', 'bargaining', 'share', 'category'] as const;
type Column = (typeof COLUMNS)[number];

/** Words for yes and no as `plain` leaves them: of English, German, French, Russian and their neighbours, and ticks. */
const YES = new Set('1 x + ✓ ✔ ☑ y yes t true open j ja wahr o oui v vrai да д истина tak da si sim'.split(' '));
const NO = new Set(['', ...'0 - – — ✗ ☐ n no f false nein falsch non faux нет н ложь nie nao ne'.split(' ')]);

/** More bytes than these are no plan of some thirty countries. */
const LARGEST = 200_000;

/**
 * @param file its ending tells the form, a table where it says nothing; its name is the title of a plan that has none
 * @param countries those that have a side
 * @returns the plan with what was not taken, or every problem for which the file was refused
 */
export async function readOwnFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  countries: Pick<State, 'id' | 'name'>[]
): Promise<OwnFile | string[]> {
  const { name } = file;
  const [problems, left] = [new Problems(), new Problems()];
  const tooLarge = sizeFault(file.size, LARGEST);
  if (tooLarge) return [`${name} ${tooLarge}`];
  const text = decodeText(name, new Uint8Array(await file.arrayBuffer()), problems);
  if (!text) return problems.found.map(({ message }) => `${name} ${message}`);
  const parsed = parseFile(text, formOf(name) ?? 'csv', problems, { foldCase: true });
  const own = name.replace(/\.\w+$/, '');
  const found =
    parsed &&
    (parsed.form === 'csv' ? rowsOfTable(parsed.table, text.text, own) : rowsOfTree(parsed.tree, own, left, problems));
  if (typeof found === 'string') return [found];
  const plan = found && planOf(found, countries, left, problems);
  if (!plan || problems.found.length) return [...new Set(problems.found.map((each) => readable(sentence(each))))];
  const told = left.found.map(sentence);
  return Object.keys(plan.sides).length ? { plan, left: told } : ['no country has a side in this file', ...told];
}

const sentence = ({ line, message }: Problem) => (line ? `line ${line}: ${message}` : message);

const word = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value).trim();

const isEmpty = (value: unknown) => ['', '[]', '{}'].includes(word(value));

const entry = z.looseObject({});
const treeSchema = z.looseObject({
  assignments: z.union([z.array(entry), z.record(z.string(), entry)]).describe('what the plan says of each country')
});

/** Whether categories stand by their ids, as they are written by hand. */
const isLegend = (value: unknown): value is Record<string, Record<string, unknown> | null> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a tree says: of a list of countries as it is printed, or of countries by their ids as it is written by hand. */
function rowsOfTree(parsed: Parsed, name: string, left: Problems, problems: Problems): Rows | null {
  const tree = checked(parsed, treeSchema, problems);
  if (!tree) return null;
  const { assignments, title, ...beside } = tree;
  const entries: [string | number, Record<string, unknown>][] = Array.isArray(assignments)
    ? [...assignments.entries()]
    : Object.entries(assignments);
  const legend = isLegend(beside.categories) ? beside.categories : null;
  const rows = entries.map(([key, said]): Row => {
    const cells = new Map(Object.entries(said).map(([key, value]) => [key.toLowerCase(), word(value)]));
    if (typeof key === 'string') cells.set('country', key);
    // Written by hand, a country has the side of its category.
    const category = legend?.[cells.get('category') ?? ''];
    if (category && !cells.has('orientation') && !cells.has('side'))
      cells.set('orientation', word(category.orientation));
    return { parsed, path: ['assignments', key], cells };
  });
  const byHand = !Array.isArray(assignments);
  const others = Object.keys(beside).filter((key) => !isEmpty(beside[key]) && !(byHand && key === 'categories'));
  if (byHand && legend) left.add(parsed.file, 0, 'of its “categories” only the sides were taken');
  if (others.length) left.add(parsed.file, 0, `of the file itself ${quoted(others.map(clip))} ${wasNot(others)} taken`);
  return { title: word(title) || name, rows };
}

function rowsOfTable({ columns, rows }: ParsedTable, text: string, name: string): Rows | string {
  if (!columns.includes('country') || !(columns.includes('orientation') || columns.includes('side'))) {
    const apart =
      columns.length < 2 &&
      [['semicolons', ';'] as const, ['tabs', '\t'] as const].find(([, one]) => text.includes(one));
    return apart
      ? `the columns of this file are set apart by ${apart[0]}; save it with commas`
      : 'the file needs the columns “country” and “orientation” (or “side”)';
  }
  return {
    title: name,
    rows: rows
      .map((row): Row => ({ parsed: row, path: [], cells: new Map(Object.entries(row.value)) }))
      .filter(({ cells }) => [...cells.values()].some(Boolean))
  };
}

function planOf(
  { title, rows }: Rows,
  countries: Pick<State, 'id' | 'name'>[],
  left: Problems,
  problems: Problems
): OwnPlan {
  const subjects = new Map(countries.map(({ id, name }) => [id, name]));
  const plan: OwnPlan = { title: cleanTitle(title), sides: {}, bargaining: [] };
  const file = rows[0]?.parsed.file ?? '';
  if (plan.title !== title.trim()) left.add(file, 0, `the title “${clip(title)}” became “${plan.title}”`);
  const seen = new Set<string>();
  for (const row of rows) {
    const of = (column: Column) => row.cells.get(column) ?? '';
    const wrong = (column: Column, what: string) => reportTo(row.parsed, problems)([...row.path, column], what);
    const tell = (what: string, whom = left) => whom.add(file, row.parsed.lineOf(row.path), `${placeOf(row)}${what}`);
    const id = of('country');
    const given = (['orientation', 'side'] as const).filter(of);
    const sides = [...new Set(given.map((column) => of(column).toLowerCase()))];
    const [side = ''] = sides;
    const [share, open] = [of('share'), plain(of('bargaining'))];
    const leave = (why: string) => tell(`${id} ${why}; it was left out`);
    if (!subjects.has(id)) wrong('country', noCountry(id, subjects));
    else if (seen.has(id)) wrong('country', `${id} is assigned a second time`);
    else if (sides.length > 1) tell(`${id} has two sides, ${quoted(sides.map(clip))}`, problems);
    // The shares of our own plans are printed with the side “none”, which is not what they say.
    else if (share && (!side || side === 'none'))
      leave(`has a share, “${clip(share)}”, and an own plan has sides only`);
    else if (!side && !NO.has(open)) leave(`has “${clip(open)}” for “open to bargain”, and no side`);
    // What a plan is silent about has neither side nor category in the printed form; the powers have no side.
    else if (!side && of('category')) leave(`has the category “${clip(of('category'))}”, and no side`);
    else if (side && !(SIDES as readonly string[]).includes(side))
      checked({ ...cellOf(row, given[0]!), value: side }, z.enum(SIDES), problems);
    else if (side) {
      plan.sides[id] = side as Side;
      if (YES.has(open)) plan.bargaining.push(id);
      else if (!NO.has(open)) tell(`“${clip(open)}” is neither yes nor no; ${id} was taken as not open to bargain`);
      if (share) tell(`the share “${clip(share)}” of ${id} was not taken; an own plan has sides only`);
    }
    seen.add(id);
  }
  const others = new Set(
    rows.flatMap(({ cells }) => [...cells].filter(([, cell]) => !isEmpty(cell)).map(([key]) => key))
  );
  const strange = [...others].filter((key) => !(COLUMNS as readonly string[]).includes(key));
  if (strange.length) left.add(file, 0, `${quoted(strange.map(clip))} of its rows ${wasNot(strange)} taken`);
  plan.bargaining.sort();
  return plan;
}

/** One cell of a row, as far as it knows where it stands. */
function cellOf({ parsed, path }: Row, column: Column): Omit<Parsed, 'value'> {
  const at = (within: Path) => [...path, column, ...within];
  return {
    file: parsed.file,
    lineOf: (within) => parsed.lineOf(at(within)),
    placeOf: (within) => parsed.placeOf(at(within))
  };
}

/** What a row is called behind its line, where that is not enough: a file may be one long line. */
const placeOf = ({ parsed, path }: Row) => (path.length ? `${parsed.placeOf(path)}: ` : '');

const quoted = (all: string[]) => listed(all.map((one) => `“${one}”`));

const wasNot = (all: unknown[]) => (all.length === 1 ? 'was not' : 'were not');
