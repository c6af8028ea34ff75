import { json } from '@sveltejs/kit';
import { LANGUAGES, type Language } from '$lib/atlas/types';
import { sheetLanguage } from '$lib/server/compare-sheet';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => LANGUAGES.map((language) => ({ language }));

export const GET: RequestHandler = ({ params }) => json(sheetLanguage(params.language as Language));
