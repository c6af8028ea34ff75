import { firstFile } from '../first';

export const prerender = true;

export const GET = () => new Response(firstFile(), { headers: { 'content-type': 'image/svg+xml' } });
