import type { Manner } from '$lib/address/address.svelte';
import type { BorderDate, PlanOutline } from '$lib/atlas/types';
import type { Field, Recipe } from '$lib/recipe/recipe';

/** The recipe as its controls know it: every field is a text that is read before it counts. */
export interface FigureForm {
  recipe: Recipe;
  plans: PlanOutline[];
  dates: BorderDate[];
  /** Second sets of borders. */
  also: { id: string; title: string }[];
  /** False until the page can answer. */
  ready: boolean;
  /** What a field becomes with a text, as the recipe writes it; or what is wrong with the text. */
  read: (field: Field, text: string) => { text: string } | { problem: string };
  /** Changes a field; a text with a problem changes nothing. */
  setField: (field: Field, text: string, manner?: Exclude<Manner, 'amended'>) => void;
}

/** How long somebody types before a problem is shown, in milliseconds. */
export const REST = 700;
