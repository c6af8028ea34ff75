import { firstFile } from '$lib/server/first-figure';

export const prerender = true;

export const GET = async () => new Response(await firstFile(), { headers: { 'content-type': 'image/svg+xml' } });
