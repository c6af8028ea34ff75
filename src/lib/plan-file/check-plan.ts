/** One plan file by itself, in whatever form, held to what the build demands of plans. */
import type { Plan } from '../atlas/types';
import { claimsInCsv, claimsInJson } from './claims';
import type { ParsedTable } from './csv';
import { checked, reportTo, type Parsed } from './located';
import { readNotes } from './notes';
import type { ParsedFile } from './parse';
import type { Problems } from './problems';
import { readPlan, readReading } from './read-plan';
import { checkClaims, type Vocabulary } from './rules';
import { printedPlanSchema, printedRowSchema } from './schema';

/** What is around a file. */
export interface Circumstances {
  /** The file's name without its ending: notes are called after their country. */
  name: string;
  /** Whether a plan or reading must be called as its file; elsewhere than in geodata it may be called anything. */
  bound: boolean;
  vocabulary: Vocabulary;
  /** Plans that a reading may be of, by their ids; null for those that are broken themselves. Asked only for readings. */
  plans: () => Map<string, Plan | null>;
  /** What the file of another plan is called in messages. */
  fileOf: (plan: string) => string;
}

/**
 * Tells every problem of a plan, a reading or notes on a country as they are written by hand (YAML), or of a plan as
 * `spheres plan` prints it (JSON, CSV).
 */
export function checkPlan(parsed: ParsedFile, circumstances: Circumstances, problems: Problems): void {
  if (parsed.form === 'csv') checkTable(parsed.table, circumstances, problems);
  else if (parsed.form === 'json') checkPrinted(parsed.tree, circumstances, problems);
  else checkHandWritten(parsed.tree, circumstances, problems);
}

function checkHandWritten(parsed: Parsed, circumstances: Circumstances, problems: Problems): void {
  const { name, bound, vocabulary } = circumstances;
  if (Array.isArray(parsed.value)) readNotes(parsed, name, vocabulary, problems);
  else if (isReading(parsed)) checkReading(parsed, circumstances, problems);
  else readPlan(parsed, bound ? name : null, vocabulary, problems);
}

const isReading = ({ value }: Parsed) => typeof value === 'object' && value !== null && 'plan' in value;

function checkReading(parsed: Parsed, circumstances: Circumstances, problems: Problems): void {
  const { name, bound, vocabulary, fileOf } = circumstances;
  const plans = circumstances.plans();
  readReading(parsed, bound ? name : null, plans, vocabulary, problems);
  const { plan } = parsed.value as { plan: unknown };
  if (typeof plan === 'string' && plans.get(plan) === null)
    reportTo(parsed, problems)(['plan'], `${fileOf(plan)} has problems of its own; check it first`);
}

function checkPrinted(parsed: Parsed, { vocabulary }: Circumstances, problems: Problems): void {
  checked(parsed, printedPlanSchema, problems);
  checkClaims(claimsInJson(parsed.value), vocabulary, reportTo(parsed, problems));
}

/** Columns that must be there; what a side is graded follows from its category where no column says it. */
const COLUMNS = Object.keys(printedRowSchema.shape).filter((column) => column !== 'side_grade');

function checkTable({ file, columns, rows }: ParsedTable, { vocabulary }: Circumstances, problems: Problems): void {
  const missing = COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length) {
    const lack = missing.length < COLUMNS.length ? `has no ${missing.join(', ')}` : 'is not that of a plan';
    problems.add(file, 1, `the header ${lack}; it must have ${COLUMNS.join(', ')}, parted by commas`);
    return;
  }
  if (!rows.length) problems.add(file, 1, 'no row follows the header');
  for (const row of rows) checked(row, printedRowSchema, problems);
  checkClaims(claimsInCsv(rows.map((row) => row.value)), vocabulary, ([row, column], sentence) =>
    problems.add(file, rows[Number(row)]?.line ?? 0, `column ${String(column)}: ${sentence}`)
  );
}
