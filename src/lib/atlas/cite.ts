import type { Citation, Plan, Source } from './types';

/** A citation in words: `AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Pechatnov, The Big Three…, p. 12`. */
export function citeText(citation: Citation, plan: Plan | null, sources: Source[]): string {
  const source = sources.find((s) => s.id === citation.source);
  const author = authorOf(source);
  const work = [author, source?.['title-short'] ?? source?.title].filter(Boolean).join(', ');
  const leaf = leafText(citation.leaf, plan);
  const page = citation.page
    ? /^\d/.test(citation.page)
      ? `${many(citation.page) ? 'pp.' : 'p.'} ${citation.page}`
      : citation.page
    : '';
  return [leaf, [work, page].filter(Boolean).join(', ')].filter(Boolean).join('; ');
}

/** Where a leaf lies: `AVPRF f. 6, op. 7, d. 173, p. 17, l. 60`; '' where there is no leaf. */
export function leafText(leaf: string, plan: Plan | null): string {
  if (!leaf) return '';
  const file = plan?.archive.replace(/, ll?\. .*$/, '') ?? '';
  return [file, `${many(leaf) ? 'll.' : 'l.'} ${leaf}`].filter(Boolean).join(', ');
}

function many(place: string): boolean {
  return /[–,-]/.test(place);
}

function authorOf(source: Source | undefined): string {
  const [first] = (source?.author ?? []) as { family?: string; literal?: string }[];
  return first?.family ?? first?.literal ?? '';
}

/** Pages in short, by author or short title: `Pechatnov 12, 13; Phillips 10`. */
export function pagesText(cites: Citation[], sources: Source[]): string {
  const work = (id: string) => {
    const source = sources.find((s) => s.id === id);
    const [author] = (source?.author ?? []) as { family?: string }[];
    return author?.family ?? String(source?.['title-short'] ?? source?.title ?? id);
  };
  const paged = cites.filter((c) => c.page);
  return [...new Set(paged.map((c) => c.source))]
    .map((id) => `${work(id)} ${[...new Set(paged.filter((c) => c.source === id).map((c) => c.page))].join(', ')}`)
    .join('; ');
}
