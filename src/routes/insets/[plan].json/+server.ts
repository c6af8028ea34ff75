import { json } from '@sveltejs/kit';
import { drawInsets } from '$lib/server/sketches';
import { readTables } from '$lib/server/atlas-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => readTables().plans.map(({ id }) => ({ plan: id }));

/** Insets of the cities that a plan divides, as SVG; none for most plans. */
export const GET: RequestHandler = ({ params }) => json(drawInsets(params.plan));
