/** What must hold of anything that says what a plan assigns: a plan, a reading, a printed plan. */
import { workText } from '../atlas/cite';
import { isSide } from '../atlas/plan';
import type { ArchiveFile, Orientation, Source } from '../atlas/types';
import { wrongLeaf, wrongPage } from './cited';
import { misplaced, placeless } from './printed-cite';
import type { Report } from './located';
import type { PlanClaims, WrittenCategory, WrittenCitation, WrittenClaim } from './claims';

/** What plans may name. */
export interface Vocabulary {
  /** Names of countries and parts by their ids, or null where they are not known. */
  subjects: Map<string, string> | null;
  /** Ids of the countries that a plan must speak of or pass over by name. */
  required: string[];
  /** The bibliography, or null where it is not known. */
  sources: Source[] | null;
  /** Documents in archives, or null where they are not known. */
  files: ArchiveFile[] | null;
}

/** Rules that hold in every form. */
export function checkClaims(written: PlanClaims, vocabulary: Vocabulary, report: Report): void {
  checkCountries(written, vocabulary, report);
  for (const claim of written.claims) checkClaim(claim, written, report);
  checkCitations(written.citations, vocabulary, report);
  const { sources, files } = vocabulary;
  const works = (sources ?? []).map((source) => ({ source, words: workText(source.id, sources ?? []) }));
  for (const { at, cite } of written.claims) {
    if (cite?.trim() === '')
      report(at('cite'), 'there is no citation; it needs a leaf or a page, as l. 54, p. 12 or art. 3');
    for (const work of placeless(
      cite ?? '',
      works.map(({ words }) => words)
    ))
      report(at('cite'), `“${work}” stands without a leaf or a page, as l. 54, p. 12 or art. 3`);
    for (const wrong of misplaced(cite ?? '', works, files ?? [])) report(at('cite'), wrong);
  }
}

function checkCountries({ claims, silent }: PlanClaims, { subjects }: Vocabulary, report: Report): void {
  const claimed = new Set<string>();
  for (const { country, at } of claims) {
    if (country === undefined) continue;
    if (subjects && !subjects.has(country)) report(at('country'), noCountry(country, subjects));
    if (claimed.has(country)) report(at('country'), `${country} is assigned a second time`);
    claimed.add(country);
  }
  const passedOver = new Set<string>();
  for (const { country, where } of silent) {
    if (subjects && !subjects.has(country)) report(where, noCountry(country, subjects));
    if (claimed.has(country)) report(where, `${country} is both assigned and silent`);
    if (passedOver.has(country)) report(where, `${country} is silent twice`);
    passedOver.add(country);
  }
}

/** Says so, and which id somebody meant who wrote a name, or the id otherwise. */
export function noCountry(written: string, subjects: Map<string, string>): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');
  const meant = [...subjects].find(([id, name]) => [id, plain(name)].includes(plain(written)))?.[0];
  return `there is no country “${written}”${meant ? `; it is written ${meant}` : ''}`;
}

const inWords = (orientation: Orientation | null) =>
  orientation ? `the orientation “${orientation}”` : 'no orientation';

function checkClaim(claim: WrittenClaim, { kind, categories, attributes }: PlanClaims, report: Report): void {
  const { at, category: id, orientation, grade, bargaining, share, note } = claim;
  const who = claim.country ?? 'it';
  const category = id ? categories.get(id) : undefined;
  if (grade === 'silent' && id) report(at('category'), `${who} is graded silent, so it has no category`);
  if (grade && grade !== 'silent' && id === null)
    report(at('category'), `${who} has no category, and is not graded silent`);
  if (id && !category)
    report(at('category'), `the plan has no category “${id}”; it has ${[...categories.keys()].join(', ')}`);
  const due = grade === 'silent' ? null : category?.orientation;
  if (orientation !== undefined && due !== undefined && orientation !== due)
    report(at('orientation'), `${who} has ${inWords(orientation)}, but its category has ${inWords(due)}`);
  checkGrades(claim, category, report);
  // The group's own words are what makes the reader's check possible.
  if (grade === 'class' && note !== undefined && !/[“"]/.test(note))
    report(at('note'), `${who} is graded class, so it needs a note that names the group in quotation marks`);
  if (share !== null && kind && kind !== 'shares')
    report(at('share'), `${who} has a share, but only plans of kind “shares” have shares`);
  else if (share !== null && category?.orientation !== undefined && category.orientation !== 'none')
    report(at('share'), `${who} has a share, which is no side, so its category’s orientation must be “none”`);
  for (const { id, where } of claim.attributes)
    if (attributes && !attributes.has(id)) report(where, `the plan has no attribute “${id}”`);
  // There are no textures in these colours.
  const firm = (!grade || grade === 'named') && !bargaining && category?.look !== 'tint';
  if (category?.ink && isOwnColour(category.ink) && !firm)
    report(at('grade'), `${who} has a category in ${category.ink} colour, which is only for what is named and firm`);
}

/** A side rests on what is said of the country, and is no firmer than that. */
function checkGrades(
  { at, country = 'it', grade, sideGrade }: WrittenClaim,
  category: WrittenCategory | undefined,
  report: Report
): void {
  if (grade === 'inferred' && category?.basis === 'document')
    report(at('grade'), `${country} is graded inferred, but the category’s orientation is the document’s`);
  if (sideGrade === undefined) return;
  const { orientation, basis } = category ?? {};
  if (grade === 'silent' || (orientation !== undefined && !isSide(orientation)))
    report(at('side_grade'), `${country} has a grade of its side, but no side`);
  else if (sideGrade === 'inferred' && basis === 'document')
    report(
      at('side_grade'),
      `${country} has its side graded inferred, but the category’s orientation is the document’s`
    );
  else if (sideGrade === 'named' && grade && grade !== 'named')
    report(at('side_grade'), `${country} has its side graded named, but is itself graded ${grade}`);
}

const isOwnColour = (ink: string) => ink === 'american' || ink === 'french';

/**
 * Every work and archive file that is cited is known and has the place; a leaf names its file, since a paper's number
 * of a leaf is nothing without it.
 */
export function checkCitations(cited: WrittenCitation[], { sources, files }: Vocabulary, report: Report): void {
  for (const { source: key, file: id = '', leaf = '', page = '', where } of cited) {
    const source = sources?.find((s) => s.id === key);
    if (sources && key !== undefined && !source) report([...where, 'source'], `the bibliography has no “${key}”`);
    const wrong = source && wrongPage(page, source);
    if (wrong) report([...where, 'page'], wrong);
    if (leaf && !id) report(where, `names leaf ${leaf} and no file that it lies in${listing(files)}`);
    if (id && !leaf) report([...where, 'file'], `“${id}” is cited without a leaf`);
    const file = files?.find((f) => f.id === id);
    if (files && id && !file) report([...where, 'file'], `files.csv has no “${id}”${listing(files)}`);
    const beyond = file && leaf && wrongLeaf(leaf, file);
    if (beyond) report([...where, 'leaf'], beyond);
  }
}

const listing = (files: ArchiveFile[] | null): string =>
  files?.length ? `; it has ${files.map(({ id }) => id).join(', ')}` : '';

/** What must hold of a whole plan: it speaks of every country or passes it over by name, and its legend is used. */
export function checkWhole(written: PlanClaims, vocabulary: Vocabulary, report: Report): void {
  const { kind, categories, attributes, claims, silent } = written;
  checkCarried(written, report);
  const spoken = new Set([...claims, ...silent].map(({ country }) => country));
  const left = vocabulary.required.filter((country) => !spoken.has(country));
  if (left.length)
    report(['silent'], `${left.join(', ')} ${left.length > 1 ? 'are' : 'is'} neither assigned nor listed as silent`);
  for (const [id, { look }] of categories) {
    if (!claims.some((claim) => claim.category === id))
      report(['categories', id], `category “${id}” is used by no country`);
    // Aims are drawn by the side inferred from them, and so is their legend.
    if (kind === 'aims' && look === 'tint') report(['categories', id], 'plans of kind “aims” have no tints');
  }
  for (const id of attributes ?? [])
    if (!claims.some((claim) => claim.attributes.some((a) => a.id === id)))
      report(['attributes', id], `attribute “${id}” is used by no country`);
}

/** What is carried over stands in the earlier list, so that is what it must cite. */
function checkCarried({ claims, citations }: PlanClaims, report: Report): void {
  const documentOf = ({ file, source }: WrittenCitation) => file || source;
  const ofPlan = new Set(citations.filter(({ where }) => where[0] === 'cite').map(documentOf));
  for (const { grade, country, at } of claims) {
    if (grade !== 'carried') continue;
    const [, of] = at('cite');
    const own = citations.filter(({ where }) => where[0] === 'assignments' && where[1] === of && where[2] === 'cite');
    if (own.every((c) => ofPlan.has(documentOf(c))))
      report(at('grade'), `${country} is graded carried, so it must cite the earlier list, not only this one`);
  }
}
