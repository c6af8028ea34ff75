import type { AtlasTopology } from '$lib/atlas/types';
import type { Fetched } from '$lib/map/ground';
import type { LandData } from '$lib/scene/land-data';

/** Where the map for looking closer comes from. All of it may fail. */
export interface MapSource {
  fetchLand: () => Promise<LandData>;
  /** Path data, in map units, of the rivers of each rank. */
  fetchRivers: () => Promise<string[]>;
  fetchTopology: (level: 'overview' | 'detail') => Promise<AtlasTopology>;
  loadMapView: () => Promise<typeof import('$lib/map/MapView.svelte').default>;
}

/** What the map takes of what is there already. */
export type MapTables = Pick<Fetched, 'parts'>;

/** The map for looking closer, with what it is made from. */
export async function openMap(source: MapSource, tables: MapTables) {
  const { loadMapView, fetchLand, fetchRivers, fetchTopology } = source;
  const [View, land, overview, rivers] = await Promise.all([
    loadMapView(),
    fetchLand(),
    fetchTopology('overview'),
    fetchRivers()
  ]);
  const fetched: Fetched = { ...tables, land, overview };
  return { View, fetched, rivers };
}
