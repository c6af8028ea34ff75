/** Titles of documents and of what is made of them. */
import type { PlanOutline } from '../atlas/types';
import { upperFirst } from './capitals';

/** Quotation marks within quotation marks. */
export const inQuotes = (text: string): string =>
  text.replace(/“([^”]*)”/g, (_, quoted: string) => `‘${quoted.replace(/‘([^’]*)’/g, '“$1”')}’`);

/** A document: `A. Author, “On Squares”, 15 November 1944`. */
export const documentWords = ({
  author,
  title,
  dateText
}: Pick<PlanOutline, 'author' | 'title' | 'dateText'>): string => `${author}, “${inQuotes(title)}”, ${dateText}`;

/** A document as one of its readings has it; `null` for the default one. */
export const readingWords = (
  plan: Pick<PlanOutline, 'author' | 'title' | 'dateText'>,
  reading: { title: string } | null
): string => `${documentWords(plan)}${reading ? `, read otherwise: ${reading.title}` : ''}`;

/** Where a document lies; of what the editor compiled, which lies nowhere, from what: `– (compiled from acts)`, `Compiled from acts`. */
export function archiveWords(archive: string): string {
  const compiled = /^– \((.*)\)$/.exec(archive)?.[1];
  return compiled ? upperFirst(compiled) : archive;
}

/** A step from one plan to another: `Litvinov, Nov 1944 → Litvinov, Jan 1945`. */
export const stepTitle = (from: Pick<PlanOutline, 'short'>, to: Pick<PlanOutline, 'short'>): string =>
  `${from.short} → ${to.short}`;

/** A text that stands as a sentence, and one that stands within another. */
export const stopped = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
export const unstopped = (text: string): string => text.replace(/\.$/, '');

/** What a plan's map says, as a claim. */
export const claimOf = ({ headline, summary }: Pick<PlanOutline, 'summary'> & { headline?: string }): string =>
  headline ?? summary;
