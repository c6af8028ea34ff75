import { json } from '@sveltejs/kit';
import { pathData } from '$lib/drawing/path';
import { readTables } from '$lib/server/atlas-files';

export const prerender = true;

/** Path data of the rivers of each rank, in map units, as fine as they are known. */
export const GET = () => {
  const { rivers } = readTables();
  return json(
    [1, 2].map((rank) =>
      pathData(
        rivers.filter((river) => river.rank === rank).flatMap(({ lines }) => lines),
        false,
        10
      )
    )
  );
};
