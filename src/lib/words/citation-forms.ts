/** How a page or a cell is cited, ready to be shown; `src/lib/server/citations.ts` makes it while the site is prerendered. */
export interface CitationForms {
  /** A Chicago footnote. */
  note: string;
  /** Entries of a Chicago bibliography: what is cited and what it rests on. */
  bibliography: string[];
  bibtex: string;
  ris: string;
  /** CSL-JSON. */
  csl: string;
}

/** A page as reference managers read it from its meta tags. */
export interface CitedPage {
  title: string;
  /** Null where the site is published nowhere. */
  url: string | null;
  author: string;
  /** The site that it is part of. */
  container: string;
  /** ISO day of the data. */
  date: string;
}
