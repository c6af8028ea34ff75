import { json } from '@sveltejs/kit';
import { readTables } from '$lib/server/atlas-files';

export const prerender = true;

/** Records of the lines drawn by hand, without their vertices. */
export const GET = () => json(readTables().lines);
