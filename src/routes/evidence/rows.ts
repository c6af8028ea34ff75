/** The cells of the index, in the browser. */
import { asset } from '$app/paths';
import type { AssignmentRow } from '$lib/atlas/downloads/data-tables';

export const isSpoken = (row: AssignmentRow) => row.grade !== 'silent';

/** Fetches the cells from the file that is there to be taken away. @throws Error where it does not come */
export async function fetchRows(): Promise<AssignmentRow[]> {
  const path = asset('/data/assignments.json');
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const file = (await response.json()) as { assignments: AssignmentRow[] };
  return file.assignments.filter(isSpoken);
}
