/** Values that every hand-edited file has: ids, days, texts. */
import { z } from './zod';

export const id = z
  .string()
  .regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, 'must be lower-case letters and digits joined with _ or -');
export const isoDate = z.iso.date('must be a day that exists, as 1945-01-01');
export const text = z.string().trim().min(1);
/** A year, month or day, as far as it is known. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, month or day, as 1944-09');
