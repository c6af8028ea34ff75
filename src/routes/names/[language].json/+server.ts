import { json } from '@sveltejs/kit';
import { inLanguage } from '$lib/atlas/names';
import { LANGUAGES, type Language } from '$lib/atlas/types';
import { mapNames } from '$lib/plate/label-positions';
import type { NamesData } from '$lib/scene/map-data';
import { readTables, readTopology } from '$lib/server/atlas-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => LANGUAGES.map((language) => ({ language }));

export const GET: RequestHandler = ({ params }) => {
  const tables = readTables();
  const language = params.language as Language;
  const named = inLanguage(tables, language);
  const data: NamesData = {
    map: mapNames(readTopology('overview'), { ...tables, ...named }, language),
    subjects: Object.fromEntries([...named.states, ...named.parts].map(({ id, name }) => [id, name]))
  };
  return json(data);
};
