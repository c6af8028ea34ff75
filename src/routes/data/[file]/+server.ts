import { error } from '@sveltejs/kit';
import { files } from '$lib/server/data-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => files().map(({ name }) => ({ file: name }));

export const GET: RequestHandler = ({ params }) => {
  const found = files().find(({ name }) => name === params.file);
  if (!found) error(404, 'no such file');
  return new Response(found.text(), { headers: { 'content-type': found.mediatype } });
};
