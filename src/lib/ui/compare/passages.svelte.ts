import type { CountryEvidence, Evidence } from '$lib/atlas/evidence';
import { OWN } from '$lib/address/own-plan';
import type { Loading } from '../loading.svelte';
import type { Comparison } from './comparison.svelte';

const OF_THE_READER: Evidence = {
  grade: 'named',
  sideGrade: 'named',
  note: 'The reader’s own.',
  quote: null,
  remark: '',
  also: [],
  cite: ''
};

/** The passages behind what changes: those of the first comparison come with the page, others when they are needed. */
export class Passages {
  #found = $state.raw<Record<string, CountryEvidence>>({});
  /** Countries whose passages came; of some, a plan says nothing there either. */
  readonly #came: string[] = [];
  readonly #comparison: Comparison;

  /** By country, with a word for what the reader writes. */
  readonly all = $derived.by((): Record<string, CountryEvidence> => {
    if (!this.#comparison.written) return this.#found;
    return Object.fromEntries(
      this.#comparison.told.map(({ country }) => [
        country,
        { notes: [], cells: { ...this.#found[country]?.cells, [OWN]: OF_THE_READER } }
      ])
    );
  });

  constructor(comparison: Comparison, found: Record<string, CountryEvidence>) {
    this.#comparison = comparison;
    this.#found = found;
  }

  /** Loads what is lacking, for an effect. */
  need(loading: Loading, fetchEvidence: (country: string) => Promise<CountryEvidence>): (() => void) | undefined {
    const { told, from, to } = this.#comparison;
    const lacking = told.flatMap(({ country }) => {
      const cells = this.#found[country]?.cells;
      const has = (id: string) => id === OWN || (cells && id in cells);
      return this.#came.includes(country) || (has(from.id) && has(to.id)) ? [] : [country];
    });
    if (!lacking.length) return undefined;
    const run = () => Promise.all(lacking.map(async (country) => [country, await fetchEvidence(country)] as const));
    return loading.need('the passages behind these changes', run, (found) => {
      this.#came.push(...lacking);
      this.#found = { ...this.#found, ...Object.fromEntries(found) };
    });
  }
}
