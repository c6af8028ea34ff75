/**
 * How pages and cells are cited. citation.js formats; here is decided what is cited: the page or cell itself, the
 * document it is about, and the works that report it. Only while prerendering: the formatter never reaches a browser.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse } from 'yaml';
import { leafText, leavesByFile } from '$lib/atlas/cite';
import { assignmentOf } from '$lib/atlas/plan';
import type { Assignment, Citation, Plan, Source, State } from '$lib/atlas/types';
import type { CitedPage, CitationForms } from '$lib/words/citation-forms';
import { once, readTables, subjectsOf } from './atlas-files';
import { addressOf } from './site-address';

/** A work at a place in a footnote. */
interface Reference {
  id: string;
  locator?: string;
  prefix?: string;
  suffix?: string;
}

// Required, not imported: Node and Vite disagree on what the default of this package is.
const { default: chicago } = createRequire(import.meta.url)('@citation/csl-style-chicago-fullnote-bibliography') as {
  default: { content: string };
};
plugins.config.get('@csl').styles.add('chicago', chicago.content);
// Keys that stay the same in every file, and titles in their own letters.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

const CHICAGO = { style: 'chicago', lang: 'en-US', format: 'text' } as const;

const cff = parse(readFileSync('CITATION.cff', 'utf8')) as {
  title: string;
  'date-released': string;
  authors: { name: string }[];
};

/** The site as an author, a container and a day; the day is that of the data. */
export const SITE = {
  // A bibliography would sort the article.
  author: cff.authors.map(({ name }) => name.replace(/^The /, '')).join(', '),
  container: cff.title,
  date: cff['date-released']
};

/** A page of this site. */
export interface PageAddress {
  title: string;
  /** With a leading slash, e.g. `/plans/litvinov-1944-11`. */
  path: string;
}

/** The page of a plan. */
export function planPage({ id, author, title, dateText }: Plan): PageAddress {
  return { title: `${author}, “${title}”, ${dateText}`, path: `/plans/${id}` };
}

/** The page of a country. */
export function countryPage({ id, name }: Pick<State, 'id' | 'name'>): PageAddress {
  return { title: name, path: `/countries/${id}` };
}

/** What the meta tags of a page say of it. */
export function citedPage({ title, path }: PageAddress): CitedPage {
  return { title, url: addressOf(path), ...SITE };
}

/** How a page of this site is cited. */
export function citePage(page: PageAddress): CitationForms {
  // Formatting is slow, and several pages ask for the same.
  return once(`cite ${page.path}`, () => {
    const own = pageItem(page);
    return citing([own], [{ id: own.id }]);
  });
}

/**
 * How one cell is cited: the documents at their leaves, the works that report each, and the cell itself.
 * @param country a country or part of which the plan says something
 */
export function citeCell(planId: string, country: string): CitationForms {
  const path = cellPath(planId, country);
  return once(`cite cell ${path}`, () => {
    const { plan, assignment } = cellOf(planId, country);
    const own = pageItem({ title: `${nameOf(country)} in ${plan.short}`, path });
    return citing([...worksOf(assignment.cite), own], [...referencesOf(assignment), { id: own.id }]);
  });
}

/** How one work of the bibliography is cited. */
export function citeSource(source: Source): CitationForms {
  return once(`cite source ${source.id}`, () => citing([source], [{ id: source.id }]));
}

/** The stable address of a cell: on its country's page, or, for a part, which has none, on its plan's. */
export function cellPath(plan: string, country: string): string {
  const isCountry = readTables().states.some((s) => s.id === country);
  return isCountry ? `/countries/${country}#${plan}` : `/plans/${plan}#${country}`;
}

/** Works cited for a plan and its cells, the document first. */
export function worksOfPlan(plan: Plan): Source[] {
  return worksOf([...plan.cite, ...plan.assignments.filter((a) => a.grade !== 'silent').flatMap(citesOf)]);
}

/** Works cited for whatever is said of a country: the documents of the plans that speak of it among them. */
export function worksOfCountry(country: string): Source[] {
  const { plans, notes } = readTables();
  const spoken = plans.flatMap((plan) => {
    const assignment = assignmentOf(plan, country);
    return assignment && assignment.grade !== 'silent' ? citesOf(assignment) : [];
  });
  return worksOf([...spoken, ...notes.filter((note) => note.country === country).flatMap(({ cite }) => cite)]);
}

/** A page of this site as CSL-JSON. */
export function pageItem(page: PageAddress): Source {
  const { title, url, author, container, date } = citedPage(page);
  const { version } = readTables();
  return {
    id: `spheres${page.path}`.replace(/[^a-z0-9_-]+/g, '-').replace(/-$/, ''),
    type: 'webpage',
    title,
    author: [{ literal: author }],
    'container-title': container,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    ...(url !== null && { URL: url }),
    version,
    // For the forms that know neither container nor version.
    note: `${container}, version ${version}`
  };
}

/**
 * Works as BibTeX, from the plugin's records. These have month and day in one field, `mar 2`, which reference managers
 * drop, and a month without a day as a number, which classic styles print. Here a date has the fields of both worlds:
 * `date` for biblatex, `month` as a macro and `day` for what came before it.
 */
export function bibtexOf(items: Source[]): string {
  const records = new Cite(items).format('bibtex', { format: 'object' });
  const entries = records.map(({ type, label, properties }, index) => {
    const fields = Object.entries(properties).flatMap(([name, value]) => {
      if (name === 'month') return [];
      return name === 'year' ? bibtexDate(datePartsOf(items[index]!)) : [`${name} = {${value}}`];
    });
    return `@${type}{${label},\n${fields.map((field) => `\t${field},\n`).join('')}}\n`;
  });
  return entries.join('');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtexDate(parts: number[]): string[] {
  const [year, month, day] = parts;
  return [
    `date = {${isoOf(parts, '-')}}`,
    `year = {${year}}`,
    ...(month ? [`month = ${MONTHS[month - 1]}`] : []),
    ...(day ? [`day = {${day}}`] : [])
  ];
}

/** Year, month and day of a work as far as they are known. */
function datePartsOf({ issued }: Source): number[] {
  const [parts = []] = (issued as { 'date-parts'?: number[][] } | undefined)?.['date-parts'] ?? [];
  return parts;
}

/** Year, month and day as far as they are known, `1945-01-11`. */
const isoOf = (parts: number[], between: string): string =>
  parts.map((part) => String(part).padStart(2, '0')).join(between);

/** A date as RIS has it: four places set apart by slashes, whether or not they are filled. */
function risDate(item: Source): string {
  const parts = datePartsOf(item);
  return isoOf(parts, '/') + '/'.repeat(4 - parts.length);
}

/**
 * Works as RIS. Written here from the plugin's records, because its text form breaks every line at the seventieth
 * character, in the middle of words, which reference managers take for the end of the title. The records themselves
 * have months and days of one digit, and cut every id after twenty characters, which makes many pages one.
 */
export function risOf(items: Source[]): string {
  const records = new Cite(items).format('ris', { format: 'object' });
  const line = (tag: string, value: string) => `${tag}  - ${value}\n`;
  return records
    .map(({ TY = 'GEN', ...record }, index) => {
      const item = items[index]!;
      const fields = { ...record, ...((record.DA ?? record.PY) && { DA: risDate(item) }), ID: item.id };
      const lines = Object.entries(fields).flatMap(([tag, values]) => [values].flat().map((value) => line(tag, value)));
      return [line('TY', String(TY)), ...lines, line('ER', '')].join('');
    })
    .join('\n');
}

/** Works as CSL-JSON. */
export const cslOf = (items: Source[]): string => `${JSON.stringify(items, null, 1)}\n`;

/** Chicago dates statutes by their year alone, and leaves the day of a speech out of its note; documents keep it. */
const inChicago = (item: Source): Source =>
  ['legislation', 'speech'].includes(item.type) ? { ...item, type: 'document' } : item;

function citing(items: Source[], references: Reference[]): CitationForms {
  const works = new Cite(items.map(withSeries).map(inChicago));
  const note = works.format('citation', { ...CHICAGO, entry: references }).trim();
  return {
    // References are parted by a semicolon, but the work that reports a document follows it after a comma.
    note: note.replaceAll(`; ${REPORT}`, ', '),
    bibliography: works.format('bibliography', { ...CHICAGO, asEntryArray: true }).map(([, text]) => text.trim()),
    bibtex: bibtexOf(items),
    ris: risOf(items),
    csl: cslOf(items)
  };
}

/** Chicago's style passes over where a treaty or a message stands in its series: `United Nations Treaty Series 34: 243`. */
function withSeries(item: Source): Source {
  const { type, volume, page, number } = item;
  const series = item['container-title'];
  if (!series || (type !== 'treaty' && type !== 'speech')) return item;
  const place = [volume && ` ${String(volume)}`, page && `: ${String(page)}`, number && `, no. ${String(number)}`];
  return { ...item, 'container-title': [series, ...place].filter(Boolean).join('') };
}

function cellOf(planId: string, country: string): { plan: Plan; assignment: Assignment } {
  const plan = readTables().plans.find((p) => p.id === planId);
  const assignment = plan && assignmentOf(plan, country);
  if (!assignment) throw new Error(`${planId} says nothing of ${country}`);
  return { plan, assignment };
}

const nameOf = (country: string): string => subjectsOf(readTables()).find(({ id }) => id === country)?.name ?? country;

/** All that is cited in a cell, for its second attributes too. */
const citesOf = ({ cite, also }: Assignment): Citation[] => [...cite, ...also.flatMap((each) => each.cite)];

/** Documents cited, each with all its leaves, then the works of the bibliography. */
function worksOf(cites: Citation[]): Source[] {
  const { sources } = readTables();
  return [
    ...leavesByFile(cites).map(([file, leaves]) => documentItem(file, leaves)),
    ...sources.filter(({ id }) => cites.some((c) => c.source === id))
  ];
}

/** Stands before a work that reports the document before it, until the note is whole: no work has it, and no reader sees it. */
const REPORT = '\u2063';

/** References of a cell: each document at its leaves with the works that report it, then works that stand alone. */
function referencesOf({ cite, quote }: Assignment): Reference[] {
  const archived = leavesByFile(cite).flatMap(([file]) => {
    const reports = bySource(cite.filter((c) => c.leaf && c.file === file));
    const prefix = `${REPORT}${quote?.leaf && quote.file === file ? 'quoted' : 'reported'} in `;
    return [{ id: file }, ...reports.map((report, index) => ({ ...report, prefix: index ? '' : prefix }))];
  });
  return [...archived, ...bySource(cite.filter((c) => !c.leaf))];
}

/** One reference a work, its pages together. What is no page number cannot be a locator: citeproc reads labels into it. */
function bySource(cites: Citation[]): Reference[] {
  return [...new Set(cites.map((c) => c.source))].map((id) => {
    const places = cites.filter((c) => c.source === id && c.page).map((c) => c.page);
    if (!places.length) return { id };
    const place = [...new Set(places)].join(', ');
    return /^\d/.test(place) ? { id, locator: place } : { id, suffix: `, ${place}` };
  });
}

/** A document in its archive, at some leaves. */
function documentItem(id: string, leaves: string): Source {
  const file = readTables().files.find((f) => f.id === id);
  if (!file) throw new Error(`there is no archive file ${id}`);
  const [, given, family] = /^(\p{Lu}\S+) (\p{Lu}\S+)$/u.exec(file.author) ?? [];
  const place = leafText(leaves, file);
  return {
    id,
    type: 'manuscript',
    author: [family ? { family, given } : { literal: file.author }],
    title: file.title,
    issued: { 'date-parts': [file.date.split('-').map(Number)] },
    archive_location: place,
    // For the forms that know no archive.
    note: place
  };
}
