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
