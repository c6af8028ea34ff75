import type { Check } from '../../lib/figure/preflight';
import { fieldText, defaultRecipe, type Field } from '../../lib/recipe/recipe';

/** One check of a preset in a line, with the options that would mend it. */
export function checkLine({ ok, level, rule, message, fix }: Check): string {
  if (ok) return `ok: ${rule}: ${message}`;
  const mended = { ...defaultRecipe, ...fix };
  const options = (Object.keys(fix ?? {}) as Field[]).map((field) => `--${field} ${fieldText(mended, field)}`);
  return `${level}: ${rule}: ${message}${options.length ? ` (mended by ${options.join(' ')})` : ''}`;
}
