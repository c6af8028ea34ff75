/** What every list of countries behind a number is made with. */
export interface Listing {
  nameOf: (country: string) => string;
  /** Language of the names, where it is not the page's. */
  lang: string | undefined;
  /** The country that land belongs to in a plan, where a list has land that changes hands. */
  countryIn?: (id: string, plan: string) => string;
  hrefOfCell: (plan: string, country: string) => string;
  /** What is weighed, beside countries themselves; null where only they are counted. */
  weighed: { title: string; figureOf: (country: string) => string } | null;
}

/** `country` or `countries`, as many as there are. */
export const countryWord = (count: number): string => (count === 1 ? 'country' : 'countries');
