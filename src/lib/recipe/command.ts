/** The command that makes a figure, as one types it. */
import type { PlanOutline } from '../atlas/types';
import { modeOf, writeRecipe, type Field, type Recipe } from './recipe';

type Plans = Pick<PlanOutline, 'id' | 'map'>[];

/**
 * @param all plans that there are
 * @param out file to write, or null to leave that to the reader
 * @returns `spheres figure --plan … --out …`, safe to paste into a shell of Unix
 */
export const figureCommand = (recipe: Recipe, all: Plans, out: string | null): string =>
  commandParts(recipe, all, out).join(' ');

/** The same in parts between which a line may be broken: the command itself, then each option with its value. */
export function commandParts(recipe: Recipe, all: Plans, out: string | null): string[] {
  const fields = writeRecipe(recipe).filter(([field]) => !['plans', 'mode'].includes(field));
  const options = [...plansOf(recipe, all), ...fields, ...(out === null ? [] : [['out', out] as const])];
  return ['spheres figure', ...options.map(([name, text]) => `--${name} ${quoted(text)}`)];
}

/** Plans and mode in the fewest words: one plan is shown as it opens, two are a pair, unless something else is said. */
function plansOf({ mode, plans }: Recipe, all: Plans): [string | Field, string][] {
  const [first = '', second = ''] = plans;
  if (plans.length > 2)
    return [
      ['mode', mode],
      ['plans', plans.join(',')]
    ];
  const named: [string, string][] = second
    ? [
        ['plan', first],
        ['against', second]
      ]
    : [['plan', first]];
  return mode === (second ? 'pair' : modeOf(first, all)) ? named : [...named, ['mode', mode]];
}

/** A word of a command line; quoted where a shell would read more into it. */
function quoted(text: string): string {
  return /^[\w.,/:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
