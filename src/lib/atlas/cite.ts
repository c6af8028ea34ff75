import type { Citation, Plan, Source } from './types';

/** A citation in words: `AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Pechatnov, The Big Three…, p. 12`. */
export function citeText(citation: Citation, plan: Plan | null, sources: Source[]): string {
  const source = sources.find((s) => s.id === citation.source);
  const author = authorOf(source);
  const work = [author, source?.['title-short'] ?? source?.title].filter(Boolean).join(', ');
  const leaf = citation.leaf ? `${archiveFile(plan)}, ${many(citation.leaf) ? 'll.' : 'l.'} ${citation.leaf}` : '';
  const page = citation.page
    ? /^\d/.test(citation.page)
      ? `${many(citation.page) ? 'pp.' : 'p.'} ${citation.page}`
      : citation.page
    : '';
  return [leaf.replace(/^, /, ''), [work, page].filter(Boolean).join(', ')].filter(Boolean).join('; ');
}

/** The archive reference without its leaves. */
function archiveFile(plan: Plan | null): string {
  return plan?.archive.replace(/, ll?\. .*$/, '') ?? '';
}

function many(place: string): boolean {
  return /[–,-]/.test(place);
}

function authorOf(source: Source | undefined): string {
  const [first] = (source?.author ?? []) as { family?: string; literal?: string }[];
  return first?.family ?? first?.literal ?? '';
}
