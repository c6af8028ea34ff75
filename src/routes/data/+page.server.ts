import type { Table } from '$lib/atlas/downloads/table';
import { jsonSchemas } from '$lib/plan-file/json-schema';
import { readTables } from '$lib/server/atlas-files';
import { citedPage, citePage } from '$lib/server/citations';
import { files } from '$lib/server/data-files';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const all = files();
  const named = (group: string) =>
    all
      .filter((file) => file.group === group)
      .map(({ name, title, text }) => ({ name, title, kB: Math.ceil(Buffer.byteLength(text()) / 1000) }));
  const page = { title: 'Data to take away', path: '/data' };
  return {
    version: readTables().version,
    schemas: Object.keys(jsonSchemas(readTables())),
    groups: [
      { id: 'package', title: 'The whole', files: named('package') },
      { id: 'tables', title: 'Tables of the whole', files: named('tables') },
      { id: 'plans', title: 'Plan by plan', files: named('plans') },
      { id: 'borders', title: 'Borders', files: named('borders') }
    ],
    tables: described(all.flatMap(({ table }) => table ?? [])),
    citing: citePage(page),
    cited: citedPage(page)
  };
};

/** Every table once; those that share a description together. */
function described(tables: Table[]) {
  const once = new Map(tables.map((table) => [table.pattern, table]));
  return [...once.values()].map(({ pattern, description, fields, primaryKey }) => ({
    file: `${pattern}.csv`,
    description,
    key: primaryKey.join(', '),
    fields: fields.map(({ name, type, description, constraints }) => ({
      name,
      type,
      meaning: description,
      values: constraints?.enum?.join(', ') ?? ''
    }))
  }));
}
