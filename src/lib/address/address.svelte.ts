/** The address of a page: what it asks for, and the steps that change it. It is the only state that lasts. */
import { onMount } from 'svelte';
import { beforeNavigate, pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { whenPainted } from './when-painted';

/**
 * How something is changed: what is chosen stays in the history, and is written once it is on the screen; what is amended
 * piece by piece would fill the history, and is written at once, since it may be somebody's work; what is still moving, or
 * typed letter by letter, is written once it rests.
 */
export type Manner = 'chosen' | 'amended' | 'moving';

interface Link<View, Asked extends { view: View }> {
  /** Path of the page, resolved. */
  path: string;
  /** Any query gives a view. */
  read: (query: string) => Asked;
  /** The query of a view, without its question mark. */
  write: (view: View) => string;
  /** How long something that is moved or typed must rest before the address hears of it, in milliseconds; 0 unless told. */
  rest?: number;
}

/** To be made while its page is made. */
export class Address<View, Asked extends { view: View }> {
  /** False while the query is unknown, as it is while prerendering: the first picture is the default view's. */
  ready = $state(false);
  /** The query of a view just asked for: the picture changes at once, the address and what is called after it follow. */
  #coming = $state<string>();
  #query = $derived(page.state.query ?? (this.ready ? page.url.search : ''));
  /** What the address asks for as it is written. */
  readonly settled: Asked = $derived.by(() => this.#link.read(this.#query));
  /** What is asked for now. */
  readonly asked: Asked = $derived.by(() =>
    this.#coming === undefined ? this.settled : this.#link.read(this.#coming)
  );
  #link: Link<View, Asked>;
  /** Calls off what is about to be written. */
  #unwrite: () => void = () => {};
  /** Whether the address before stays in the history. */
  #keeps = false;

  constructor(link: Link<View, Asked>) {
    this.#link = link;
    // Whoever leaves takes the last step along. Going back, the address is another already.
    beforeNavigate(({ type }) => (type === 'popstate' ? this.#forget() : this.#settle()));
    onMount(() => {
      this.ready = true;
    });
  }

  /** Shows a view; the address hears of it once the picture has changed. */
  show(view: View, manner: Manner = 'chosen'): void {
    this.#coming = this.#link.write(view);
    this.#keeps ||= manner === 'chosen';
    this.#unwrite();
    const wait = { chosen: whenPainted, amended: after(0), moving: after(this.#link.rest) }[manner];
    this.#unwrite = wait(this.#settle);
  }

  #settle = (): void => {
    if (this.#coming === undefined) return;
    const query = this.#link.write(this.asked.view);
    const write = this.#keeps ? pushState : replaceState;
    // eslint-disable-next-line svelte/no-navigation-without-resolve -- the path is resolved, the query is ours
    write(`${this.#link.path}${query && `?${query}`}`, { query: this.#coming });
    this.#forget();
  };

  #forget(): void {
    this.#unwrite();
    this.#coming = undefined;
    this.#keeps = false;
  }
}

const after = (rest?: number) => (run: () => void) => {
  const timer = setTimeout(run, rest);
  return () => clearTimeout(timer);
};
