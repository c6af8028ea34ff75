/** Notes on countries beside the plans. */
import type { CountryNote } from '../atlas/types';
import { checked, reportTo, type Parsed } from './located';
import type { Problems } from './problems';
import { checkCitations, noCountry, type Vocabulary } from './rules';
import { citationsIn } from './claims';
import { notesSchema } from './schema';

/** The notes that a file holds. @param country that the file is called after */
export function readNotes(parsed: Parsed, country: string, vocabulary: Vocabulary, problems: Problems): CountryNote[] {
  const report = reportTo(parsed, problems);
  const notes = checked(parsed, notesSchema, problems) ?? [];
  if (vocabulary.subjects && !vocabulary.subjects.has(country))
    report([], `is called after a country, but ${noCountry(country, vocabulary.subjects)}`);
  checkCitations(citationsIn(parsed.value), vocabulary, report);
  return notes.map(({ date_text, ...note }) => ({ country, dateText: date_text, ...note }));
}
