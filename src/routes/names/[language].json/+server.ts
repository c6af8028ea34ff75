import { json } from '@sveltejs/kit';
import { onDate } from '$lib/atlas/merge';
import { inLanguage } from '$lib/atlas/names';
import { borderDate } from '$lib/atlas/owner';
import { LANGUAGES, type Language } from '$lib/atlas/types';
import { mapNames } from '$lib/figure/map-names';
import type { NamesData } from '$lib/scene/map-data';
import { DEFAULT_DATE } from '$lib/scene/view';
import { readTables, readTopology } from '../../atlas-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => LANGUAGES.map((language) => ({ language }));

export const GET: RequestHandler = ({ params }) => {
  const tables = readTables();
  const dated = onDate(readTopology('overview'), tables.ownership, borderDate(tables.dates, DEFAULT_DATE));
  const named = inLanguage(tables, params.language as Language);
  const data: NamesData = {
    map: mapNames(dated, { ...tables, ...named }),
    subjects: Object.fromEntries([...named.states, ...named.parts].map(({ id, name }) => [id, name]))
  };
  return json(data);
};
