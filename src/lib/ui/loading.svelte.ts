/**
 * Modules and data that a page loads when they are first needed, and what has not come: the connection may be down, or
 * the site may have been published anew, without the files that an open page still asks for. No page loads them
 * otherwise, so that nothing fails in silence; `Notice.svelte` says it.
 */
export class Loading {
  #lacking = $state.raw<readonly { what: string; run: () => Promise<unknown> }[]>([]);
  /** What did not come, as a sentence names it. */
  readonly missing = $derived(this.#lacking.map(({ what }) => what));

  /**
   * Loads something and hands it on.
   * @param what as a sentence names it: “the notes on this country”; it is told under this name until it comes
   * @param needed whether it still is; what comes or fails later is neither handed on nor told
   * @returns what came, or undefined where it did not; it never rejects for that
   */
  async get<T>(
    what: string,
    run: () => Promise<T>,
    take: (found: T) => void = () => {},
    needed: () => boolean = () => true
  ): Promise<T | undefined> {
    let found: T;
    try {
      found = await run();
    } catch (error) {
      console.info(`Not loaded: ${what}:`, error instanceof Error ? error.message : error);
      if (!needed()) return undefined;
      this.#forget(what);
      this.#lacking = [...this.#lacking, { what, run: () => this.get(what, run, take, needed) }];
      return undefined;
    }
    if (!needed()) return undefined;
    this.#forget(what);
    take(found);
    return found;
  }

  /**
   * Loads something as long as it is needed: for effects.
   * @returns a function that ends the need
   */
  need<T>(what: string, run: () => Promise<T>, take: (found: T) => void): () => void {
    let needed = true;
    void this.get(what, run, take, () => needed);
    return () => {
      needed = false;
      this.#forget(what);
    };
  }

  /** Asks once more for all that did not come. */
  again = async (): Promise<void> => {
    await Promise.all(this.#lacking.map(({ run }) => run()));
  };

  #forget(name: string) {
    if (this.#lacking.some(({ what }) => what === name))
      this.#lacking = this.#lacking.filter(({ what }) => what !== name);
  }
}
