/** Whether a work or an archive file has the place that is cited from it. */
import { workText } from '../atlas/cite';
import { parseLeaves } from '../atlas/leaves';
import type { ArchiveFile, Source } from '../atlas/types';

type Range = [from: number, to: number];

/**
 * Numbers of pages: `10, 16` → [[10, 10], [16, 16]], `226–28` and `pp. 226–28` → [[226, 228]]; null where the place is
 * no page number, as `art. 3`.
 */
export function parsePages(place: string): Range[] | null {
  const numbers = place.trim().replace(/^pp?\. ?/, '');
  const pieces = numbers.split(',').map((piece) => /^\s*(\d+)(?:[-–](\d+))?(?:\D.*)?$/.exec(piece));
  return pieces.reduce<Range[] | null>((all, match) => {
    if (!all || !match) return null;
    const [, from = '', to = from] = match;
    // `226–28` leaves out what the second number shares with the first.
    const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
    return [...all, [Number(from), Number(whole)]];
  }, []);
}

/**
 * First and last page of a work: of an article its `page`, of a book or paper 1 to `number-of-pages`. Null where they are
 * not known: one number alone, as of a treaty in its series, says only where the text begins.
 */
export function pagesOf(source: Source): Range | null {
  if (typeof source.page === 'string') {
    const [range] = parsePages(source.page) ?? [];
    return range && range[0] < range[1] ? range : null;
  }
  const pages = Number(source['number-of-pages']);
  return pages > 0 ? [1, pages] : null;
}

/** What is wrong with a page cited from a work; '' where nothing is, or nobody can know. */
export function wrongPage(page: string, source: Source): string {
  const cited = parsePages(page);
  const back = cited?.find(([from, to]) => to < from);
  if (back) return `its pages run backwards, from ${back[0]} to ${back[1]}`;
  const has = pagesOf(source);
  const beyond = has && cited?.find(([from, to]) => from < has[0] || to > has[1]);
  if (!has || !beyond) return '';
  const places = beyond[0] === beyond[1] ? `p. ${beyond[0]}` : `pp. ${beyond[0]}–${beyond[1]}`;
  return `${workText(source.id, [source])} has pages ${has[0]}–${has[1]}, so no ${places}`;
}

/** What is wrong with a leaf cited from a file; '' where nothing is. */
export function wrongLeaf(leaf: string, { id, leaves }: Pick<ArchiveFile, 'id' | 'leaves'>): string {
  const cited = parseLeaves(leaf);
  if (!cited) return `“${leaf}” is no leaf, as 12 or 4–22`;
  const known = parseLeaves(leaves) ?? [];
  const beyond = cited.find(([from, to]) => to < from || !known.some(([start, end]) => start <= from && to <= end));
  if (!beyond) return '';
  const [from, to] = beyond;
  return `leaf ${from === to ? from : `${from}–${to}`} is not among those known of ${id}, ${leaves}`;
}
