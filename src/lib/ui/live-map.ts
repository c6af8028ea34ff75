import type { AtlasTopology } from '$lib/atlas/types';
import type { Fetched } from '$lib/map/ground';
import type { LandData } from '$lib/scene/land-data';
import type { Loading } from './loading.svelte';

/** Where the map for panning and zooming comes from. All of it may fail. */
export interface MapSource {
  fetchLand: () => Promise<LandData>;
  fetchTopology: (level: 'overview' | 'detail') => Promise<AtlasTopology>;
  loadMapView: () => Promise<typeof import('$lib/map/MapView.svelte').default>;
}

/** What the map takes of what is there already. */
export type MapTables = Pick<Fetched, 'parts'>;

/**
 * The map for panning and zooming, with what it is made from; the exact lines come once they are needed.
 * @param loading tells where those do not come
 */
export async function openMap(source: MapSource, tables: MapTables, loading: Loading) {
  const { loadMapView, fetchLand, fetchTopology } = source;
  const [View, land, overview] = await Promise.all([loadMapView(), fetchLand(), fetchTopology('overview')]);
  const detail = async () => {
    const found = await loading.get('the exact lines for a close view', () => fetchTopology('detail'));
    if (!found) throw new Error('the exact lines did not come');
    return found;
  };
  const fetched: Fetched = { ...tables, land, overview, detail };
  return { View, fetched };
}
