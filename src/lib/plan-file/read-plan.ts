/** Plans and readings: from the historian's YAML to plans that speak of every country. */
import type { z } from 'zod';
import { leafText } from '../atlas/cite';
import type { Assignment, Category, Citation, Plan, Reading } from '../atlas/types';
import { sideGradeOf } from '../atlas/plan';
import { checked, reportTo, type Parsed, type Report } from './located';
import type { Problems } from './problems';
import { checkClaims, checkWhole, noCountry, type Vocabulary } from './rules';
import { legendOf, claimsByHand } from './claims';
import { planSchema, readingSchema, type assignmentSchema } from './schema';

/**
 * The plan that a file holds.
 * @param id that the file's name demands, or null where the file may be called anything
 * @returns null where the file is no plan; all problems are reported
 */
export function readPlan(parsed: Parsed, id: string | null, vocabulary: Vocabulary, problems: Problems): Plan | null {
  const report = reportTo(parsed, problems);
  const written = claimsByHand(parsed.value);
  const file = checked(parsed, planSchema, problems);
  checkClaims(written, vocabulary, report);
  if (written.claims.length) checkWhole(written, vocabulary, report);
  const named = (parsed.value as { file?: unknown } | null)?.file;
  if (typeof named === 'string' && vocabulary.files?.every(({ id }) => id !== named))
    report(['file'], `files.csv has no “${named}”`);
  if (!file) return null;
  checkId(file.id, id, report);
  const { date, author, title, short, headline, summary, kind, map, extent, note, to, why, fate, uncertain, cite } =
    file;
  const categories = Object.entries(file.categories).map(categoryOf);
  const silent = file.silent.countries.map((country) => silence(country, file.silent.note, cite));
  const claims = Object.entries(file.land.claims).map(([country, claim]) => ({ country, ...claim }));
  for (const { country } of claims)
    if (vocabulary.subjects && !vocabulary.subjects.has(country))
      report(['land', 'claims', country], noCountry(country, vocabulary.subjects));
  return {
    id: file.id,
    date,
    dateText: file.date_text,
    author,
    title,
    short,
    headline,
    summary,
    kind,
    map,
    extent,
    ...archived(file, vocabulary),
    note,
    to,
    why,
    fate,
    uncertain,
    cite,
    land: { ...file.land, claims },
    categories,
    attributes: Object.entries(file.attributes).map(([id, attribute]) => ({
      id,
      ...attribute,
      short: attribute.short ?? attribute.title
    })),
    assignments: [...assignmentsOf(file.assignments, categories, cite), ...silent].sort(byCountry),
    readings: []
  };
}

const categoryOf = ([id, category]: [string, z.output<typeof planSchema>['categories'][string]]): Category => ({
  id,
  ...category,
  short: category.short ?? category.title
});

/** Where the document lies: in a file of the archive, at all leaves known of it, or elsewhere, as the plan says. */
function archived(plan: z.output<typeof planSchema>, { files }: Vocabulary): Pick<Plan, 'file' | 'archive'> {
  const file = files?.find(({ id }) => id === plan.file);
  return { file: plan.file ?? '', archive: plan.archive ?? leafText(file?.leaves ?? '', file) };
}

/**
 * A rival reading, for the plan that it names.
 * @param id that the file's name demands, or null where the file may be called anything
 * @param plans by their ids; null for plans that are broken themselves
 * @returns null where the file is no reading or has no plan; all problems are reported
 */
export function readReading(
  parsed: Parsed,
  id: string | null,
  plans: Map<string, Plan | null>,
  vocabulary: Vocabulary,
  problems: Problems
): { plan: Plan; reading: Reading } | null {
  const report = reportTo(parsed, problems);
  const written = claimsByHand(parsed.value);
  const file = checked(parsed, readingSchema, problems);
  const asked = (parsed.value as { plan?: unknown } | null)?.plan;
  const plan = typeof asked === 'string' ? plans.get(asked) : undefined;
  if (typeof asked === 'string' && plan === undefined)
    report(['plan'], `there is no plan “${asked}”; there are ${[...plans.keys()].join(', ')}`);
  const legend = plan ? new Map(plan.categories.map((c) => [c.id, c])) : legendOf(written.claims);
  checkClaims(
    {
      ...written,
      kind: plan?.kind,
      categories: new Map([...legend, ...written.categories]),
      attributes: plan ? new Set(plan.attributes.map((a) => a.id)) : null
    },
    vocabulary,
    report
  );
  if (file) checkId(file.id, id, report);
  if (!file || !plan) return null;

  const changed = Object.entries(file.categories).map(categoryOf);
  const categories = [...changed, ...plan.categories.filter((c) => !Object.hasOwn(file.categories, c.id))];
  const claimed = assignmentsOf(file.assignments, categories, file.cite);
  const followed = plan.assignments
    .filter((a) => !Object.hasOwn(file.assignments, a.country))
    .flatMap((a) => changed.filter((c) => c.id === a.category).map((category) => follow(a, category)));
  if (!claimed.length && !followed.length) report([], 'reads nothing otherwise than the plan');
  for (const { id } of changed)
    if (![...claimed, ...followed].some((a) => a.category === id))
      report(['categories', id], `category “${id}” is used by no country`);
  const { title, editor, date, note, cite } = file;
  const reading: Reading = {
    id: file.id,
    title,
    editor,
    date,
    note,
    cite,
    categories: changed,
    assignments: [...claimed, ...followed].sort(byCountry)
  };
  return { plan, reading };
}

function checkId(id: string, due: string | null, report: Report): void {
  if (due !== null && id !== due) report(['id'], `“${id}” is not the file’s name, which is “${due}”`);
}

const byCountry = (a: Assignment, b: Assignment) => a.country.localeCompare(b.country);

/** What a plan says of a country whose category is understood otherwise. */
function follow(assignment: Assignment, category: Category): Assignment {
  const sideGrade = sideGradeOf(assignment.grade, category);
  // The remark on an inference goes with it.
  const remark = assignment.sideGrade === 'inferred' && sideGrade !== 'inferred' ? '' : assignment.remark;
  return { ...assignment, orientation: category.orientation, sideGrade, remark };
}

function silence(country: string, note: string, cite: Citation[]): Assignment {
  return {
    country,
    category: null,
    orientation: null,
    grade: 'silent',
    sideGrade: null,
    bargaining: false,
    share: null,
    note,
    quote: null,
    remark: '',
    also: [],
    cite
  };
}

function assignmentsOf(
  entries: Record<string, z.output<typeof assignmentSchema>>,
  categories: Category[],
  cite: Citation[]
): Assignment[] {
  return Object.entries(entries).map(([country, entry]) => {
    const category = categories.find((c) => c.id === entry.category);
    return {
      country,
      category: entry.category,
      orientation: category?.orientation ?? null,
      grade: entry.grade,
      sideGrade: entry.side_grade ?? (category ? sideGradeOf(entry.grade, category) : null),
      bargaining: entry.bargaining,
      share: entry.share,
      note: entry.note,
      quote: entry.quote,
      remark: entry.remark,
      also: entry.also.map((a) => ({ ...a, cite: a.cite ?? entry.cite ?? cite })),
      cite: entry.cite ?? cite
    };
  });
}
