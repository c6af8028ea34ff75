/** One file by itself, held to what the build demands: for whoever writes or corrects one. */
import { basename, dirname, extname, isAbsolute, relative, resolve } from 'node:path';
import type { Plan } from '../lib/atlas/types';
import { parseCsv } from '../lib/plan-file/csv';
import { keysTwice, parseJson } from '../lib/plan-file/json';
import { readVocabulary } from './vocabulary';
import { readNotes } from '../lib/plan-file/notes';
import { checked, type Parsed } from '../lib/plan-file/located';
import { readPlan, readReading, reportTo } from '../lib/plan-file/read-plan';
import { printedPlanSchema, printedRowSchema } from '../lib/plan-file/schema';
import { Problems, type Problem } from '../lib/plan-file/problems';
import { called, filesIn, readText, type GeodataFolder } from './read-files';
import { checkClaims, type Vocabulary } from '../lib/plan-file/rules';
import { claimsInCsv, claimsInJson } from '../lib/plan-file/claims';
import { openText } from './open-text';
import type { TextFile } from '../lib/plan-file/text-file';
import { parseYaml } from '../lib/plan-file/yaml';

/** Plans take some 20 kB. */
const LARGEST = 2_000_000;

/**
 * Every problem of a file: a plan, a reading or notes on a country as they are written by hand (YAML), or a plan as
 * `spheres plan` prints it (JSON, CSV). [] where there is none.
 * @param geodata whose countries and bibliography the file may name
 */
export function checkFile(path: string, geodata: GeodataFolder): Problem[] {
  const problems = new Problems();
  const ending = extname(path).toLowerCase();
  const form = FORMS[ending];
  const file = openText(path, path, problems, LARGEST);
  if (!file) return problems.found;
  const inside = placeIn(geodata, path);
  if (!form) problems.add(path, 0, `ends in “${ending}”; a plan to check ends in ${Object.keys(FORMS).join(', ')}`);
  else if (inside && !/^(plans|readings|countries)$/.test(dirname(inside)))
    problems.add(path, 0, 'is no plan, reading or note; the build (npm start) checks it with all the others');
  else if (!file.text.trim()) problems.add(path, 0, 'the file is empty');
  else form(file, { path, geodata, problems, ...readVocabulary(geodata, problems) });
  return problems.found;
}

/** Path within the folder of geodata, or null outside. */
function placeIn(geodata: GeodataFolder, path: string): string | null {
  const way = relative(resolve(geodata.folder), resolve(path));
  return way.startsWith('..') || isAbsolute(way) ? null : way;
}

interface Circumstances {
  path: string;
  geodata: GeodataFolder;
  vocabulary: Vocabulary;
  problems: Problems;
}

const FORMS: Record<string, (file: TextFile, circumstances: Circumstances) => void> = {
  '.yaml': checkYaml,
  '.yml': checkYaml,
  '.json': checkJson,
  '.csv': checkCsv
};

function checkYaml(file: TextFile, { path, geodata, vocabulary, problems }: Circumstances): void {
  const parsed = parseYaml(file, problems);
  if (!parsed) return;
  const name = basename(path, extname(path));
  // Elsewhere a file may be called anything.
  const id = placeIn(geodata, path) ? name : null;
  if (Array.isArray(parsed.value)) readNotes(parsed, name, vocabulary, problems);
  else if (isReading(parsed)) checkReading(parsed, id, geodata, vocabulary, problems);
  else readPlan(parsed, id, vocabulary, problems);
}

const isReading = ({ value }: Parsed) => typeof value === 'object' && value !== null && 'plan' in value;

function checkReading(
  parsed: Parsed,
  id: string | null,
  geodata: GeodataFolder,
  vocabulary: Vocabulary,
  problems: Problems
): void {
  const elsewhere = new Problems();
  const plans = new Map(
    filesIn(geodata, 'plans', '.yaml').map((path): [string, Plan | null] => {
      const file = readText(geodata, path, elsewhere);
      const plan = file && parseYaml(file, elsewhere);
      const id = basename(path, '.yaml');
      return [id, plan && readPlan(plan, id, vocabulary, elsewhere)];
    })
  );
  readReading(parsed, id, plans, vocabulary, problems);
  const { plan } = parsed.value as { plan: unknown };
  if (typeof plan === 'string' && plans.get(plan) === null)
    reportTo(parsed, problems)(['plan'], `${called(`plans/${plan}.yaml`)} has problems of its own; check it first`);
}

function checkJson(file: TextFile, { vocabulary, problems }: Circumstances): void {
  keysTwice(file, problems);
  const parsed = parseJson(file, problems);
  if (!parsed) return;
  checked(parsed, printedPlanSchema, problems);
  checkClaims(claimsInJson(parsed.value), vocabulary, reportTo(parsed, problems));
}

/** Columns that must be there; what a side is graded follows from its category where no column says it. */
const COLUMNS = Object.keys(printedRowSchema.shape).filter((column) => column !== 'side_grade');

function checkCsv(file: TextFile, { vocabulary, problems }: Circumstances): void {
  const { columns, rows } = parseCsv(file, problems);
  const missing = COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length) {
    const lack = missing.length < COLUMNS.length ? `has no ${missing.join(', ')}` : 'is not that of a plan';
    problems.add(file.name, 1, `the header ${lack}; it must have ${COLUMNS.join(', ')}, parted by commas`);
    return;
  }
  if (!rows.length) problems.add(file.name, 1, 'no row follows the header');
  for (const row of rows) checked(row, printedRowSchema, problems);
  checkClaims(claimsInCsv(rows.map((row) => row.value)), vocabulary, ([row, column], sentence) =>
    problems.add(file.name, rows[Number(row)]?.line ?? 0, `column ${String(column)}: ${sentence}`)
  );
}
