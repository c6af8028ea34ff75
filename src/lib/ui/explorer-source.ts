/** What the explorer is made from. The page that holds it says where all of it comes from. */
import type { CountryEvidence } from '$lib/atlas/evidence';
import type { State } from '$lib/atlas/types';
import type { Choices } from '$lib/address/view';
import type * as Overlay from '$lib/plate/overlay';
import type * as PreviewLayer from '$lib/plate/preview-layer';
import type * as Links from '$lib/recipe/links';
import type { LinePaths } from '$lib/scene/land-data';
import type { SceneTables } from '$lib/scene/scene';
import type { WorldShape } from '$lib/pages/world';
import type * as CompareWords from '$lib/words/compare-words';
import type { Findable } from '$lib/words/findable';
import type * as LiveMap from './live-map';
import type { MapSource } from './live-map';

/** A mark on the axis of time, at a place from 0 to 1. */
interface AxisMark {
  title: string;
  at: number;
}

/** What must be there for the first picture. */
export interface ExplorerTables extends SceneTables, Pick<Choices, 'lineSets'> {
  states: Pick<State, 'id' | 'name' | 'role' | 'note'>[];
  /** Parts that are pieces of a country, by its id. */
  pieces: Record<string, string[]>;
  /** [lon, lat] in degrees of subjects that have no name on the map. */
  places: [id: string, at: [number, number]][];
  /** Shares that some plan gives, in per cent. */
  shares: number[];
  /** What is told of each plan, by its id. */
  stories: Record<string, { note: string; archive: string }>;
  axis: { years: AxisMark[]; events: AxisMark[]; stops: { id: string; label: string; at: number }[] };
}

/** What answers to a reader's choice. */
export interface LazyParts
  extends
    Pick<typeof CompareWords, 'tellStep'>,
    Pick<typeof LiveMap, 'openMap'>,
    Pick<typeof Links, 'figureQuery' | 'recipeOfView'>,
    Pick<typeof Overlay, 'layOver' | 'rename'>,
    Pick<typeof PreviewLayer, 'previewOver'> {
  BorderControls: typeof import('./BorderControls.svelte').default;
  CountryPanel: typeof import('./CountryPanel.svelte').default;
  Finder: typeof import('./Finder.svelte').default;
  PlanTable: typeof import('./PlanTable.svelte').default;
  PlayButton: typeof import('./PlayButton.svelte').default;
  ViewControls: typeof import('./ViewControls.svelte').default;
  loadCityInsets: () => Promise<typeof import('$lib/pages/CityInsets.svelte').default>;
  loadWorldMap: () => Promise<typeof import('$lib/pages/WorldMap.svelte').default>;
}

/** Where the rest comes from, each when it is first needed. All of it may fail. */
export interface ExplorerSource extends MapSource {
  fetchLines: () => Promise<LinePaths>;
  /** Path data of the land of parts, in map units. */
  fetchParts: () => Promise<Record<string, string>>;
  fetchEvidence: (country: string) => Promise<CountryEvidence>;
  fetchFindables: () => Promise<Findable[]>;
  fetchWorld: () => Promise<WorldShape>;
  /** Cities that a plan divides, drawn from nearby. */
  fetchInsets: (plan: string) => Promise<{ city: string; svg: string }[]>;
  loadLazyParts: () => Promise<LazyParts>;
  loadSpotPanel: () => Promise<SpotParts>;
}

/** The panel of a spot, and what tells the territory that it lies in. */
export interface SpotParts {
  Spot: typeof import('./SpotPanel.svelte').default;
  locate: (spot: [lon: number, lat: number]) => string | null;
}
