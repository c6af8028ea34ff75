/**
 * The door for own plans in files: a table (CSV) or JSON as `spheres plan ID` prints them, or simpler; a country and a
 * side will do. Whatever stands in a file is taken, or named with its place as not taken.
 */
import { SIDES, type Side } from '../atlas/compare';
import { listed } from '../words/lists';
import { plain } from '../atlas/fold';
import { cleanTitle, type OwnPlan } from './own-plan';
import { clip } from './query';

/** What was made of a file. */
export interface OwnFile {
  plan: OwnPlan;
  /** A sentence for everything that was not taken. */
  left: string[];
}

/** A row, its cells by the names of their columns. */
interface Row {
  /** Where it stands, for messages: `line 3`, `assignments[2]`. */
  place: string;
  cells: Map<string, string>;
}

interface Rows {
  title: string;
  rows: Row[];
  /** What stands beside the rows and was not taken. */
  left: string[];
}

/** Columns that a plan takes or answers for row by row; of others only the name is told. */
const COLUMNS = ['country', 'orientation', 'side', 'bargaining', 'share', 'category'] as const;
type Column = (typeof COLUMNS)[number];

/** Words for yes and no as `plain` leaves them: of English, German, French, Russian and their neighbours, and ticks. */
const YES = new Set('1 x + ✓ ✔ ☑ y yes t true open j ja wahr o oui v vrai да д истина tak da si sim'.split(' '));
const NO = new Set(['', ...'0 - – — ✗ ☐ n no f false nein falsch non faux нет н ложь nie nao ne'.split(' ')]);

/**
 * @param name of the file; its ending tells the form, and it names a plan that has no title
 * @param countries ids of those that have a side
 * @returns the plan with what was not taken, or every problem for which the file was refused
 */
export async function readOwnFile(name: string, text: string, countries: string[]): Promise<OwnFile | string[]> {
  try {
    const own = name.replace(/\.\w+$/, '');
    const found = /\.json$/i.test(name) ? rowsOfJson(text, own) : await rowsOfTable(text, own);
    return typeof found === 'string' ? [found] : planOf(found, countries);
  } catch (error) {
    return [`${name} does not read: ${error instanceof Error ? error.message : 'no reason given'}`];
  }
}

const word = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value).trim();

const isEmpty = (value: unknown) => ['', '[]', '{}'].includes(word(value));

function rowsOfJson(text: string, name: string): Rows | string {
  const file: unknown = JSON.parse(text);
  if (!isRecord(file) || !Array.isArray(file.assignments)) return 'the file has no list “assignments”';
  const others = Object.keys(file).filter((key) => !['title', 'assignments'].includes(key) && !isEmpty(file[key]));
  const all: unknown[] = file.assignments;
  const stray = all.flatMap((each, index) => (isRecord(each) ? [] : [`assignments[${index}] is no record`]));
  if (stray.length) return stray.join('; ');
  return {
    title: word(file.title) || name,
    left: others.length ? [`of the file itself ${quoted(others.map(clip))} ${wasNot(others)} taken`] : [],
    rows: all.map((each, index) => ({
      place: `assignments[${index}]`,
      cells: new Map(Object.entries(each as object).map(([key, value]) => [key.toLowerCase(), word(value)]))
    }))
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function rowsOfTable(text: string, name: string): Promise<Rows | string> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  const options = { info: true, bom: true, trim: true, skip_empty_lines: true, skip_records_with_empty_values: true };
  // Its types do not know what `info` does.
  const lines = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  const header = lines[0]?.record ?? [];
  const columns = header.map((column) => column.toLowerCase());
  if (!columns.includes('country') || !(columns.includes('orientation') || columns.includes('side'))) {
    const apart =
      header.length < 2 &&
      [['semicolons', ';'] as const, ['tabs', '\t'] as const].find(([, one]) => text.includes(one));
    return apart
      ? `the columns of this file are set apart by ${apart[0]}; save it with commas`
      : 'the file needs the columns “country” and “orientation” (or “side”)';
  }
  const twice = columns.filter((column, index) => columns.indexOf(column) < index);
  if (twice.length) return `the file has the column ${quoted(twice.map(clip))} more than once`;
  return {
    title: name,
    left: [],
    rows: lines.slice(1).map(({ record, info }) => ({
      place: `line ${info.lines}`,
      cells: new Map(record.map((cell, index) => [columns[index] ?? '', cell]))
    }))
  };
}

function planOf({ title, rows, left: beside }: Rows, countries: string[]): OwnFile | string[] {
  const problems: string[] = [];
  const left = [...beside];
  const plan: OwnPlan = { title: cleanTitle(title), sides: {}, bargaining: [] };
  if (plan.title !== title.trim()) left.push(`the title “${clip(title)}” became “${plan.title}”`);
  const seen = new Set<string>();
  for (const { place, cells } of rows) {
    const of = (column: Column) => cells.get(column) ?? '';
    const id = of('country');
    const sides = [...new Set([of('orientation'), of('side')].map((side) => side.toLowerCase()).filter(Boolean))];
    const [side = ''] = sides;
    const [share, open] = [of('share'), plain(of('bargaining'))];
    const leave = (why: string) => left.push(`${place}: ${id} ${why}; it was left out`);
    if (!countries.includes(id)) problems.push(`${place}: there is no country “${clip(id)}”`);
    else if (seen.has(id)) problems.push(`${place}: ${id} stands there twice`);
    else if (sides.length > 1) problems.push(`${place}: ${id} has two sides, ${quoted(sides.map(clip))}`);
    // The shares of our own plans are printed with the side “none”, which is not what they say.
    else if (share && (!side || side === 'none'))
      leave(`has a share, “${clip(share)}”, and an own plan has sides only`);
    else if (!side && !NO.has(open)) leave(`has “${clip(open)}” for “open to bargain”, and no side`);
    // What a plan is silent about has neither side nor category in the printed form; the powers have no side.
    else if (!side && of('category')) leave(`has the category “${clip(of('category'))}”, and no side`);
    else if (side && !(SIDES as readonly string[]).includes(side))
      problems.push(`${place}: “${clip(side)}” is no side; it is one of ${SIDES.join(', ')}`);
    else if (side) {
      plan.sides[id] = side as Side;
      if (YES.has(open)) plan.bargaining.push(id);
      else if (!NO.has(open))
        left.push(`${place}: “${clip(open)}” is neither yes nor no; ${id} was taken as not open to bargain`);
      if (share) left.push(`${place}: the share “${clip(share)}” of ${id} was not taken; an own plan has sides only`);
    }
    seen.add(id);
  }
  const others = [
    ...new Set(rows.flatMap(({ cells }) => [...cells].filter(([, cell]) => !isEmpty(cell)).map(([key]) => key)))
  ];
  const strange = others.filter((key) => !(COLUMNS as readonly string[]).includes(key));
  if (strange.length) left.push(`${quoted(strange.map(clip))} of its rows ${wasNot(strange)} taken`);
  plan.bargaining.sort();
  if (!problems.length && !Object.keys(plan.sides).length) return ['no country has a side in this file', ...left];
  return problems.length ? problems : { plan, left };
}

const quoted = (all: string[]) => listed(all.map((one) => `“${one}”`));

const wasNot = (all: unknown[]) => (all.length === 1 ? 'was not' : 'were not');
