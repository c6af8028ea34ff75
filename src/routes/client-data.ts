/** What the explorer fetches when it is first needed: each file and module once, whoever asks. */
import { asset } from '$app/paths';
import type { CountryEvidence } from '$lib/atlas/evidence';
import type { Findable } from '$lib/words/findable';
import type { AtlasTables, AtlasTopology, Language, World } from '$lib/atlas/types';
import type { WorldShape } from '$lib/pages/world';
import type { LandData, LinePaths } from '$lib/scene/land-data';
import type { NamesData } from '$lib/scene/map-data';
import type { SheetLanguage } from '$lib/scene/sheet-data';

const running = new Map<string, Promise<unknown>>();

/** Runs once under its name; a failure may be tried again. */
function once<T>(name: string, run: () => Promise<T>): Promise<T> {
  const started =
    running.get(name) ??
    run().catch((error: unknown) => {
      running.delete(name);
      throw error;
    });
  running.set(name, started);
  return started as Promise<T>;
}

const fetchOnce = <T>(path: `/${string}`): Promise<T> =>
  once(path, async () => {
    const response = await fetch(asset(path));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<T>;
  });

export const fetchLand = () => fetchOnce<LandData>('/land.json');
/** Path data of the rivers of each rank, in map units. */
export const fetchRivers = () => fetchOnce<string[]>('/rivers.json');
export const fetchLines = () => fetchOnce<LinePaths>('/lines.json');
/** Path data of the land of parts, in map units. */
export const fetchParts = () => fetchOnce<Record<string, string>>('/parts.json');
export const fetchNames = (language: Language) => fetchOnce<NamesData>(`/names/${language}.json`);
/** Names on the sheet of the comparison. */
export const fetchSheetLanguage = (language: Language) => fetchOnce<SheetLanguage>(`/compare/names/${language}.json`);
export const fetchEvidence = (country: string) => fetchOnce<CountryEvidence>(`/notes/${country}.json`);
/** All names that countries, parts and territories are found under. */
export const fetchFindables = () => fetchOnce<Findable[]>('/finder.json');
export const fetchTopology = (level: 'overview' | 'detail') => fetchOnce<AtlasTopology>(`/atlas/${level}.json`);
/** Everything of the atlas but its geometry. */
export const fetchTables = () => fetchOnce<AtlasTables>('/atlas/atlas.json');
/** Coasts of the whole world. */
export const fetchCoasts = () => fetchOnce<World>('/atlas/world.json');
export const fetchWorld = () => fetchOnce<WorldShape>('/world.json');

export const loadLazyParts = () => import('./explorer-lazy');
export const loadExact = () => import('$lib/plate/exact');
/** The map for looking closer. */
export const loadMapView = async () => (await import('$lib/map/MapView.svelte')).default;

/** The panel of a spot, with what tells the territory that it lies in. */
export async function loadSpotPanel() {
  const [{ locator }, panel, topology] = await Promise.all([
    import('$lib/atlas/borders/locate'),
    import('$lib/ui/SpotPanel.svelte'),
    fetchTopology('detail')
  ]);
  return { Spot: panel.default, locate: locator(topology) };
}
