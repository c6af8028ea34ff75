import { firstFile } from '../first';

export const prerender = true;

export const GET = async () => new Response(await firstFile(), { headers: { 'content-type': 'image/svg+xml' } });
