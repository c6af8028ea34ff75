/** What every list of countries behind a number is made with. */
export interface Listing {
  nameOf: (country: string) => string;
  hrefOfCell: (plan: string, country: string) => string;
  /** What is weighed, beside countries themselves; null where only they are counted. */
  weighed: { title: string; figureOf: (country: string) => string } | null;
}
