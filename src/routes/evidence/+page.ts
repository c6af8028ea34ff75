import type { AssignmentRow } from '$lib/atlas/downloads/data-tables';
import { fetchRows, isSpoken } from './rows';
import type { PageLoad } from './$types';

/**
 * The cells, which stand in the page as a table: the browser fetches them once more to sort and sift them. As data of
 * the page they would be sent twice with the page itself. Where they do not come, the page asks again and says so; an
 * error here would put an empty page in its place.
 */
export const load: PageLoad = async ({ data }) => ({ ...data, rows: await allRows() });

async function allRows(): Promise<AssignmentRow[] | null> {
  if (!import.meta.env.SSR) return fetchRows().catch(() => null);
  const [{ assignmentRows }, { readTables }] = await Promise.all([
    import('$lib/atlas/downloads/data-tables'),
    import('$lib/server/atlas-files')
  ]);
  return assignmentRows(readTables()).filter(isSpoken);
}
