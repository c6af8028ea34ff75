/** Formats of figures as the command line names them. */
import { FORMATS, type Format } from '../../lib/recipe/links';
import { UsageError } from '../errors';

/** Format that the name of a file asks for, or null. */
export function formatOf(file: string): Format | null {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  return FORMATS.find((format) => format === ending) ?? null;
}

/** A list of formats, with commas. @throws UsageError naming what is none */
export function readFormats(text: string): Format[] {
  return text.split(',').map((each) => {
    const found = FORMATS.find((format) => format === each);
    if (!found) throw new UsageError(`--format: there is no format “${each}”; there are: ${FORMATS.join(', ')}`);
    return found;
  });
}
