/** One plan file: from the historian's YAML to a plan that speaks of every country. */
import { basename } from 'node:path';
import type { Assignment, Plan } from '../lib/atlas/types';
import type { Problems } from './problems';
import { called, readYaml, type Geodata } from './read';
import { planFile } from './schema';

/** Where in the file something stands, for later messages. */
export interface PlanPlaces {
  file: string;
  lineOf: (path: PropertyKey[]) => number;
}

/**
 * @param countries every country there is, or null where that is not known
 * @param subjects ids of those that a plan must speak of or pass over by name
 * @returns null where the file is broken; all problems are reported
 */
export function readPlan(
  geodata: Geodata,
  path: string,
  countries: { id: string }[] | null,
  subjects: string[],
  problems: Problems
): { plan: Plan; places: PlanPlaces } | null {
  const read = readYaml(geodata, path, planFile, problems);
  if (!read) return null;
  const { value: file, lineOf } = read;
  const report = (where: PropertyKey[], message: string) => problems.add(called(path), lineOf(where), message);
  const ids = countries && new Set(countries.map((c) => c.id));
  const known = { has: (id: string) => !ids || ids.has(id) };

  if (file.id !== basename(path, '.yaml')) report(['id'], `id “${file.id}” is not the file’s name`);
  for (const [country, { category, grade, note }] of Object.entries(file.assignments)) {
    const where = ['assignments', country];
    if (!known.has(country)) report(where, `there is no country “${country}”`);
    if (!Object.hasOwn(file.categories, category))
      report([...where, 'category'], `${country}: the plan has no category “${category}”`);
    if (grade === 'inferred' && file.categories[category]?.basis === 'document')
      report([...where, 'grade'], `${country}: graded inferred, but the category’s orientation is the document’s`);
    if (longestQuotation(note) > 25) report([...where, 'note'], `${country}: quotes more than 25 words`);
    if (file.silent.countries.includes(country)) report(where, `${country} is both assigned and silent`);
  }
  file.silent.countries.forEach((country, index) => {
    if (!known.has(country)) report(['silent', 'countries', index], `there is no country “${country}”`);
    if (file.silent.countries.indexOf(country) !== index)
      report(['silent', 'countries', index], `${country} is silent twice`);
  });
  for (const [where, note] of [
    [['note'], file.note],
    [['silent', 'note'], file.silent.note]
  ] as const)
    if (longestQuotation(note) > 25) report([...where], 'quotes more than 25 words');
  const spoken = new Set([...Object.keys(file.assignments), ...file.silent.countries]);
  for (const country of subjects)
    if (!spoken.has(country)) report(['silent'], `${country} is neither assigned nor listed as silent`);
  for (const id of Object.keys(file.categories))
    if (!Object.values(file.assignments).some((a) => a.category === id))
      report(['categories', id], `category “${id}” is used by no country`);

  const assigned = Object.entries(file.assignments).map(
    ([country, { category, grade, bargaining, share, note, cite }]): Assignment => ({
      country,
      category,
      orientation: file.categories[category]?.orientation ?? null,
      grade,
      bargaining,
      share,
      note,
      cite: cite ?? file.cite
    })
  );
  const silent = file.silent.countries.map((country): Assignment => ({
    country,
    category: null,
    orientation: null,
    grade: 'silent',
    bargaining: false,
    share: null,
    note: file.silent.note,
    cite: file.cite
  }));
  const plan: Plan = {
    id: file.id,
    date: file.date,
    dateText: file.date_text,
    author: file.author,
    title: file.title,
    short: file.short,
    summary: file.summary,
    archive: file.archive,
    note: file.note,
    categories: Object.entries(file.categories).map(([id, category]) => ({ id, ...category })),
    assignments: [...assigned, ...silent].sort((a, b) => a.country.localeCompare(b.country))
  };
  return { plan, places: { file: called(path), lineOf } };
}

/** Words in the longest passage between quotation marks. */
function longestQuotation(note: string): number {
  return Math.max(0, ...[...note.matchAll(/[“"]([^”"]*)[”"]/g)].map((m) => (m[1] ?? '').trim().split(/\s+/).length));
}
