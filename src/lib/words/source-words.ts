/** What a figure rests on, in words: the documents it shows, the works that report them, and who drew it. */
import { leafText, leavesByFile } from '../atlas/cite';
import type { ArchiveFile, AtlasTables, Citation, Plan, Source } from '../atlas/types';
import { LICENCE } from './citation-words';
import { knownDate, longDate } from './dates';
import { documentWords, inQuotes } from './title-words';

type Cited = Pick<AtlasTables, 'sources' | 'files'>;

/** Works are named up to this number, then counted. */
const NAMED = 3;
/** Documents are named with their place in the archive in figures of up to this many plans. */
const FEW = 2;

/** One short line for the foot of a figure: the documents, the works that report them, version and licence. */
export const sourceLineWords = (plans: Plan[], tables: Cited, drawing: string): string =>
  tied([sourceWords(plans, tables), drawing].filter(Boolean).join('. '));

/** With no line broken within a place or a licence: `p. 12`, `CC BY 4.0`. */
const tied = (text: string) =>
  text.replace(/\b(pp?|ll?|f|op|d)\. (?=\d)/g, '$1.\u00a0').replace(LICENCE, LICENCE.replaceAll(' ', '\u00a0'));

/** Who drew it, from what, and under which licence. */
export function drawingWords(map: 'europe' | 'world', version: string): string {
  const what = map === 'world' ? 'Coasts: Natural Earth. Drawing' : 'Borders and drawing';
  return `${what}: Spheres ${version}, ${LICENCE}`;
}

/** Documents and works of some plans by author and year: `Sources: AVPRF f. 6, …, l. 54; Pechatnov 1995, p. 12`. */
export function sourceWords(plans: Plan[], { sources, files }: Cited): string {
  const own = plans.flatMap((plan) => plan.cite);
  const works = [...new Set(own.map((c) => c.source))];
  const further = [...new Set(plans.flatMap(citesOf).map((c) => c.source))].filter((id) => !works.includes(id));
  const cited = [...own, ...plans.flatMap(citesOf).filter((c) => further.includes(c.source))];
  const documents = plans.length > FEW ? [] : documentPlaces(plans, files);
  const all = [...works, ...further];
  const named = all.slice(0, all.length > NAMED ? Math.max(works.length, 1) : NAMED);
  const left = all.length - named.length;
  const words = [...documents, ...named.map((id) => workWords(id, cited, sources))];
  if (!words.length) return '';
  const more = left ? `${words.length > 1 ? ';' : ''} and ${left} further ${left === 1 ? 'text' : 'texts'}` : '';
  return `${words.length + left > 1 ? 'Sources' : 'Source'}: ${words.join('; ')}${more}`;
}

/** Every document and work that a figure rests on, in full, the documents first. */
export function sourceList(plans: Plan[], { sources, files }: Cited): string[] {
  const titles = new Set(sources.map(({ title }) => title));
  // What the editor compiled is no document, and a book stands among the works.
  const isDocument = ({ archive, title }: Plan) => !archive.startsWith('–') && !titles.has(title);
  const documents = plans.filter(isDocument).map((plan) => {
    const place = placesOf(plan.cite, files).join('; ');
    return [documentWords(plan), place].filter(Boolean).join(', ');
  });
  // Earlier papers that cells are carried over from, and others that notes rest on.
  const told = new Set(plans.flatMap((plan) => leavesByFile(plan.cite).map(([file]) => file)));
  const others = leavesByFile(plans.flatMap(citesOf)).flatMap(([id, leaves]) => {
    const file = files.find((f) => f.id === id);
    if (!file || told.has(id)) return [];
    return [`${file.author}, “${inQuotes(file.title)}”, ${knownDate(file.date)}, ${leafText(leaves, file)}`];
  });
  const cited = new Set(plans.flatMap((plan) => [...plan.cite, ...citesOf(plan)]).map((c) => c.source));
  return [...documents, ...others, ...sources.filter(({ id }) => cited.has(id)).map(entryOf)];
}

const citesOf = ({ assignments }: Plan): Citation[] =>
  assignments.filter(({ grade }) => grade !== 'silent').flatMap(({ cite }) => cite);

/**
 * Where the documents of some plans lie, at the leaves that are cited for each as a whole; then the earlier lists that
 * cells are carried over from, without which a figure would name the wrong paper for most of its colours.
 */
function documentPlaces(plans: Plan[], files: ArchiveFile[]): string[] {
  const carried = plans.flatMap(({ assignments }) =>
    assignments.filter(({ grade }) => grade === 'carried').flatMap(({ cite }) => cite)
  );
  return [...new Set([...plans.flatMap(({ cite }) => placesOf(cite, files)), ...placesOf(carried, files)])];
}

/** The leaves cited, each with its file. */
function placesOf(cites: Citation[], files: ArchiveFile[]): string[] {
  return leavesByFile(cites).map(([id, leaves]) =>
    leafText(
      leaves,
      files.find((file) => file.id === id)
    )
  );
}

/** A work by author and year with the pages cited: `Churchill 1953, pp. 226–28`. */
function workWords(id: string, cited: Citation[], sources: Source[]): string {
  const source = sources.find((s) => s.id === id);
  const pages = [
    ...new Set(cited.filter((c) => c.source === id && /^\d/.test(c.page)).flatMap((c) => c.page.split(', ')))
  ];
  const place = pages.length
    ? [`${pages.length > 1 || /[–,-]/.test(pages[0]!) ? 'pp.' : 'p.'} ${pages.sort(byNumber).join(', ')}`]
    : [];
  return [authorYear(id, source), ...place].join(', ');
}

const byNumber = (a: string, b: string): number => parseInt(a) - parseInt(b);

/** `Pechatnov 1995`; a text without an author by its short title, with the year unless it has one. */
function authorYear(id: string, source: Source | undefined): string {
  const family = authorsOf(source)
    .map((author) => author.family ?? author.literal)
    .join(' and ');
  const name = family || String(source?.['title-short'] ?? source?.title ?? id);
  const year = dayOf(source).slice(0, 4);
  return /\b\d{4}\b/.test(name) || !year ? name : `${name} ${year}`;
}

interface Author {
  family?: string;
  given?: string;
  literal?: string;
}

const authorsOf = (source: Source | undefined): Author[] => (source?.['author'] ?? []) as Author[];

/** ISO day, month or year of a work; '' where it has none. */
function dayOf(source: Source | undefined): string {
  const issued = source?.['issued'] as { 'date-parts'?: number[][] } | undefined;
  return (issued?.['date-parts']?.[0] ?? []).map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-');
}

/** A work in full, as an entry of a short bibliography. */
function entryOf(source: Source): string {
  const authors = authorsOf(source).map(
    ({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' ')
  );
  const day = dayOf(source);
  const container = source['container-title'];
  return [
    ...authors,
    `“${inQuotes(source.title)}”`,
    ...(typeof container === 'string' ? [container] : []),
    ...(day ? [day.length === 10 ? longDate(day) : day.slice(0, 4)] : [])
  ].join(', ');
}
