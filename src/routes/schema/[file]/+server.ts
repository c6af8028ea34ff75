import { error } from '@sveltejs/kit';
import { jsonSchemas, schemaText } from '$lib/plan-file/json-schema';
import { readTables } from '$lib/server/atlas-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(jsonSchemas(readTables())).map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
  const schema = jsonSchemas(readTables())[params.file];
  if (!schema) error(404, 'no such schema');
  return new Response(schemaText(schema), { headers: { 'content-type': 'application/schema+json' } });
};
