import { json } from '@sveltejs/kit';
import { drawWorld } from '$lib/server/atlas-files';

export const prerender = true;

export const GET = () => json(drawWorld());
