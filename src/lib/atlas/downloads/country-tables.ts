/** Whom the plans speak of, as tables with their columns described. */
import type { Cell } from './csv';
import { citesText } from '../evidence';
import { CITE, ID, NOTE, number, QUOTE_PLACE, quotePlace, refers, REQUIRED, table, text, yesNo } from './table';
import { yearsOf } from '../../words/dates';
import type { AtlasTables } from '../types';

const NAMES = [
  text('name', 'Name', 'In English', REQUIRED),
  text('name_fr', 'Name, French', 'In French'),
  text('name_de', 'Name, German', 'In German'),
  text('name_ru', 'Name, Russian', 'In Russian'),
  text('name_own', 'Own name', 'In the language of the place at the time')
];

/** Names of something in the languages other than English. */
function namesOf({ names }: AtlasTables, id: string): Record<string, Cell> {
  return Object.fromEntries(names.filter((n) => n.id === id).map(({ language, name }) => [`name_${language}`, name]));
}

/** Countries with their names. */
export const countriesTable = (tables: AtlasTables) =>
  table(
    'countries',
    'Every country',
    `States under which the atlas draws land between ${yearsOf(tables.dates).join(' and ')}, by title or in fact, and those beyond the map that a plan speaks of`,
    [
      text('id', 'Id', 'Stable id: lower-case English, words joined with _', ID),
      ...NAMES,
      text(
        'role',
        'Role',
        'subject: plans could assign it; micro: so could they, but it is too small to colour; context: drawn so that the map does not end; beyond: not on the map of Europe',
        { required: true, enum: ['subject', 'micro', 'context', 'beyond'] }
      ),
      yesNo('clipped', 'Cut by the frame', 'The frame of the atlas cuts it, so that no area is given', REQUIRED),
      text('note', 'Note', 'What should be known of it')
    ],
    {
      primaryKey: ['id'],
      rows: () =>
        tables.states.map(({ id, name, role, clipped, note }) => ({
          id,
          name,
          ...namesOf(tables, id),
          role,
          clipped,
          note
        }))
    }
  );

/** Parts with their names. */
export const partsTable = (tables: AtlasTables) =>
  table(
    'parts',
    'Parts',
    'Pieces and places that plans speak of and that are no country of their own',
    [
      text('id', 'Id', 'Stable id', ID),
      ...NAMES,
      text('of', 'Of', 'Country it belongs to; empty where it spans several'),
      text('territories', 'Territories', 'Ids of the territories it is made of, separated by spaces (territories.csv)'),
      number('longitude', 'Longitude', 'Of its mark, degrees, WGS84', { required: true, minimum: -180, maximum: 180 }),
      number('latitude', 'Latitude', 'Of its mark, degrees, WGS84', { required: true, minimum: -90, maximum: 90 }),
      text('note', 'Note', 'What should be known of it')
    ],
    {
      primaryKey: ['id'],
      foreignKeys: [refers('of', 'countries')],
      rows: () =>
        tables.parts.map(({ id, name, of, territories, at: [longitude, latitude], note }) => ({
          id,
          name,
          ...namesOf(tables, id),
          of,
          territories: territories.join(' '),
          longitude,
          latitude,
          note
        }))
    }
  );

/** Notes beside the plans. */
export const notesTable = ({ notes, ...works }: AtlasTables) =>
  table(
    'notes',
    'Notes on countries',
    'What the literature adds to the plans, country by country',
    [
      text('country', 'Country', 'Id of the country', ID),
      text('date', 'Date', 'ISO 8601 year, month or day', { required: true, pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' }),
      text('date_text', 'Date in words', 'As the source has it', REQUIRED),
      text('title', 'Title', 'Heading', REQUIRED),
      NOTE,
      text('quote', 'Quotation', 'Passage whose wording is the evidence, at most 25 words'),
      ...QUOTE_PLACE,
      CITE
    ],
    {
      primaryKey: ['country', 'date', 'title'],
      foreignKeys: [refers('country', 'countries')],
      rows: () =>
        notes.map(({ country, date, dateText, title, note, quote, cite }) => ({
          country,
          date,
          date_text: dateText,
          title,
          note,
          quote: quote?.text ?? null,
          ...quotePlace(quote),
          cite: citesText(cite, works)
        }))
    }
  );
