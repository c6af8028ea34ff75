import { json } from '@sveltejs/kit';
import { countryEvidence } from '$lib/atlas/evidence';
import { readTables, subjectsOf } from '$lib/server/atlas-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => subjectsOf(readTables()).map(({ id }) => ({ country: id }));

export const GET: RequestHandler = ({ params }) => json(countryEvidence(params.country, readTables()));
