import type { ArchiveFile, Source } from '../atlas/types';
import { wrongLeaf, wrongPage } from './cited';

/** Words before a number that make it a place within a work. */
const PLACE =
  /(?:^|[\s(])(?:pp?|ll?|ff?|nn?|nos?|arts?|ch|chaps?|cols?|docs?|paras?|secs?|vols?|§§?)\.?\s?\d|\d[–-]\d/i;
/** The file of an archive, in which “p.” is a folder and no page. */
const ARCHIVE_FILE = /\bf\. [^;]*\bd\. [^,;]+(?:, p\. [^,;]+)?/;
const LEAF = /(?:^|[\s,])ll?\. ?\S/;

/**
 * Citations of a printed cell (`AVPRF f. 6, …, l. 60; Pechatnov, The Big Three, p. 12`) that name a work and neither leaf
 * nor page.
 * @param works of the bibliography as they are cited; after them anything is a place, as “preamble”
 */
export function placeless(cite: string, works: string[]): string[] {
  const found: string[] = [];
  // What may be the beginning of an archive file that holds a semicolon itself, until its leaf follows.
  let open: string[] = [];
  let leaf = false;
  for (const { work, citation } of citationsIn(cite, works)) {
    const words = work ? citation : citation.replace(ARCHIVE_FILE, '');
    const leafHere = !work && LEAF.test(words);
    // A leaf stands before the work that prints it.
    const placed = work ? citation.length > work.length + 2 || leaf : leafHere || PLACE.test(words);
    if (placed && !leafHere) found.push(...open);
    if (placed) open = [];
    else open.push(citation);
    leaf = leafHere;
  }
  return [...found, ...open];
}

/**
 * What is wrong with the places of a printed cell: a leaf without its file, a leaf that a known file does not have, a
 * page that a known work does not have.
 * @param works of the bibliography, with the words they are cited by
 * @param files whose references begin a citation with a leaf; others are left as they are
 */
export function misplaced(cite: string, works: { source: Source; words: string }[], files: ArchiveFile[]): string[] {
  const parts = citationsIn(
    cite,
    works.map(({ words }) => words)
  );
  return parts.flatMap(({ work, citation }) => {
    const source = works.find(({ words }) => words === work)?.source;
    const place = citation.slice(work.length + 2);
    if (work && source) return [/^(?:pp?\. ?)?\d/.test(place) ? wrongPage(place, source) : ''].filter(Boolean);
    if (BARE_LEAF.test(citation)) return [`“${citation}” names no file that the leaf lies in`];
    // Papers of one file share its reference; the leaf must be of one of them.
    const found = files.filter(({ reference }) => citation.startsWith(`${reference}, l`));
    const leaf = found[0] && /^, ll?\. ?(.+)$/.exec(citation.slice(found[0].reference.length))?.[1];
    const wrong = leaf ? found.map((file) => wrongLeaf(leaf, file)) : [];
    return wrong.length && wrong.every(Boolean) ? wrong.slice(0, 1) : [];
  });
}

const BARE_LEAF = /^ll?\. ?\d/;

/** The parts between semicolons, except those within the title of a known work. */
function citationsIn(cite: string, works: string[]): { work: string; citation: string }[] {
  const longestFirst = [...works].sort((a, b) => b.length - a.length);
  const found: { work: string; citation: string }[] = [];
  for (let rest = cite.trim(); rest;) {
    const work = longestFirst.find((w) => rest.startsWith(w) && /^(?:$|[,;] )/.test(rest.slice(w.length))) ?? '';
    const end = rest.indexOf('; ', work.length);
    found.push({ work, citation: end < 0 ? rest : rest.slice(0, end) });
    rest = end < 0 ? '' : rest.slice(end + 2).trim();
  }
  return found;
}
