import { error } from '@sveltejs/kit';
import { citeFiles } from '$lib/server/cite-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => citeFiles().map(({ name }) => ({ file: name }));

export const GET: RequestHandler = ({ params }) => {
  const found = citeFiles().find(({ name }) => name === params.file);
  if (!found) error(404, 'no such file');
  return new Response(found.text(), { headers: { 'content-type': found.type } });
};
