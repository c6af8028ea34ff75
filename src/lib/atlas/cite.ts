import type { ArchiveFile, Citation, Source, Works } from './types';

/** A citation in words: `AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Pechatnov, The Big Three…, p. 12`. */
export function citeText(citation: Citation, { sources, files }: Works): string {
  const work = workText(citation.source, sources);
  const leaf = leafText(
    citation.leaf,
    files.find(({ id }) => id === citation.file)
  );
  const page = citation.page
    ? /^\d/.test(citation.page)
      ? `${many(citation.page) ? 'pp.' : 'p.'} ${citation.page}`
      : citation.page
    : '';
  return [leaf, [work, page].filter(Boolean).join(', ')].filter(Boolean).join('; ');
}

/** A work as it is cited, without a place: `Pechatnov, The Big Three after World War II`. */
export function workText(id: string, sources: Source[]): string {
  const source = sources.find((s) => s.id === id);
  return [authorOf(source), source?.['title-short'] ?? source?.title].filter(Boolean).join(', ');
}

/** Where a leaf lies: `AVPRF f. 6, op. 7, d. 173, p. 17, l. 60`; '' where there is no leaf. */
export function leafText(leaf: string, file: Pick<ArchiveFile, 'reference'> | undefined): string {
  if (!leaf) return '';
  return [file?.reference, `${many(leaf) ? 'll.' : 'l.'} ${leaf}`].filter(Boolean).join(', ');
}

/** Leaves of each file that is cited, files in the order of their first leaf: `[['litvinov-1945-01', '60']]`. */
export function leavesByFile(cites: Pick<Citation, 'file' | 'leaf'>[]): [file: string, leaves: string][] {
  const archived = cites.filter(({ leaf }) => leaf);
  return [...new Set(archived.map(({ file }) => file))].map((file) => [
    file,
    [...new Set(archived.filter((c) => c.file === file).map(({ leaf }) => leaf))].join(', ')
  ]);
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
