/** Recipes of older figures, read from their files. */
import { readFileSync } from 'node:fs';
import { recipeIn } from '../../lib/svg/xmp';
import { InputError, reasonOf } from '../errors';

/** Texts of fields of a recipe. */
export type Pairs = (readonly [string, string])[];

/** An older figure, or a recipe that somebody wrote. */
export interface OlderRecipe {
  pairs: Pairs;
  /** Version of the data it was made from; '' where it is a mere recipe. */
  data: string;
  /** What it drew, as the words of a figure keep it; '' where unknown. */
  drawn: string;
}

/** Longest query that is read as a recipe, in characters. */
const LONGEST_QUERY = 20_000;

/** Reads an older figure, or a text file that holds a query. @throws InputError naming the file */
export function readOlder(file: string): OlderRecipe {
  const bytes = readBytes(file);
  if (!/\.(svg|pdf|png)$/i.test(file)) {
    const text = new TextDecoder().decode(bytes).trim();
    if (text.length > LONGEST_QUERY || !/^\??[\w-]+=[^\n]*$/.test(text))
      throw new InputError(`${file} is neither a figure (.svg, .pdf, .png) nor a recipe like plans=ID&width=89`);
    return { pairs: pairsIn(text), data: '', drawn: '' };
  }
  const found = recipeIn(bytes);
  if ('problem' in found) throw new InputError(`${file}: ${found.problem}`);
  return { pairs: pairsIn(found.recipe), data: found.data, drawn: found.drawn };
}

const pairsIn = (query: string): Pairs => [...new URLSearchParams(query)];

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new InputError(`cannot read ${file}: ${reasonOf(error)}`);
  }
}
