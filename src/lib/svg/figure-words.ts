/** What every file of a figure says of itself: SVG, PDF and PNG alike. */

/** What a figure says of itself, in its metadata too. */
export interface FigureWords {
  title: string;
  /** As it would be printed below the figure. */
  caption: string;
  /** What the figure shows, for those who do not see it. */
  alternative: string;
  /** Author and licence. */
  rights: string;
  /** Documents and works that it rests on, in full. */
  sources: string[];
  /** Of these words, as BCP 47 has it. */
  language: string;
  /** ISO day of the data, so that the same recipe gives the same bytes on any day. */
  date: string;
  /** The recipe as a query, every field of it. */
  recipe: string;
  /** Version of the data. */
  data: string;
  /** What it says country by country, to find out later what has changed since; see `changedSince`. */
  drawn: string;
}
