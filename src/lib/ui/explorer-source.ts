/** What the explorer is made from. The page that holds it says where all of it comes from. */
import type { CountryEvidence } from '$lib/atlas/evidence';
import type { edgeFinder } from '$lib/atlas/borders/edge-near';
import type { Language, LineRecord, State } from '$lib/atlas/types';
import type { Choices } from '$lib/address/view';
import type * as Nearer from '$lib/plate/nearer';
import type { Townlike } from '$lib/plate/nearer';
import type * as Overlay from '$lib/plate/overlay';
import type * as PreviewLayer from '$lib/plate/preview-layer';
import type { Recipe } from '$lib/recipe/recipe';
import type * as Links from '$lib/recipe/links';
import type { Axis } from '$lib/scene/axis';
import type { LinePaths } from '$lib/scene/land-data';
import type { NamesData } from '$lib/scene/map-data';
import type { SceneTables } from '$lib/scene/scene';
import type { WorldShape } from '$lib/pages/world';
import type * as CompareWords from '$lib/words/compare-words';
import type { Findable } from '$lib/words/findable';
import type * as LiveMap from './live-map';
import type { MapSource } from './live-map';

/** What must be there for the first picture. */
export interface ExplorerTables extends SceneTables, Pick<Choices, 'lineSets'> {
  states: Pick<State, 'id' | 'name' | 'role' | 'note'>[];
  /** Parts that are pieces of a country, by its id. */
  pieces: Record<string, string[]>;
  /** [lon, lat] in degrees of subjects that have no name on the map. */
  places: [id: string, at: [number, number]][];
  /** Towns that are named from the start. */
  capitals: Townlike[];
  /** What is told of each plan, by its id. */
  stories: Record<string, { note: string; archive: string }>;
  axis: Axis;
}

/** What answers to a reader's choice. */
export interface LazyParts
  extends
    Pick<typeof CompareWords, 'tellStep'>,
    Pick<typeof LiveMap, 'openMap'>,
    Pick<typeof Links, 'fileNameOf' | 'figureQuery' | 'recipeOfView'>,
    Pick<typeof Nearer, 'layParts' | 'layRivers' | 'layTowns'>,
    Pick<typeof Overlay, 'layOver' | 'rename'>,
    Pick<typeof PreviewLayer, 'previewOver'> {
  BorderControls: typeof import('./BorderControls.svelte').default;
  CompareWith: typeof import('./CompareWith.svelte').default;
  CopyMap: typeof import('./explorer/CopyMap.svelte').default;
  CountryPanel: typeof import('./CountryPanel.svelte').default;
  Finder: typeof import('./Finder.svelte').default;
  LeavePresentation: typeof import('./explorer/LeavePresentation.svelte').default;
  PlanTable: typeof import('./PlanTable.svelte').default;
  SheetHandle: typeof import('./explorer/SheetHandle.svelte').default;
  StepChanges: typeof import('./explorer/StepChanges.svelte').default;
  ViewControls: typeof import('./ViewControls.svelte').default;
  loadCityInsets: () => Promise<typeof import('$lib/pages/CityInsets.svelte').default>;
  loadWorldMap: () => Promise<typeof import('$lib/pages/WorldMap.svelte').default>;
}

/** Where the rest comes from, each when it is first needed. All of it may fail. */
export interface ExplorerSource extends MapSource {
  fetchLines: () => Promise<LinePaths>;
  /** Path data of the land of parts, in map units. */
  fetchParts: () => Promise<Record<string, string>>;
  fetchNames: (language: Language) => Promise<NamesData>;
  fetchEvidence: (country: string) => Promise<CountryEvidence>;
  fetchFindables: () => Promise<Findable[]>;
  fetchWorld: () => Promise<WorldShape>;
  /** What draws the plate for a close view. */
  loadExact: () => Promise<typeof import('$lib/plate/exact')>;
  /** Cities that a plan divides, drawn from nearby. */
  fetchInsets: (plan: string) => Promise<{ city: string; svg: string }[]>;
  /** A figure as a PNG. It throws an `Error` with a message for readers. */
  pictureOf: (recipe: Recipe) => Promise<Blob>;
  loadLazyParts: () => Promise<LazyParts>;
  loadSpotPanel: () => Promise<SpotParts>;
}

/** The panel of a spot, and what tells the territory that it lies in. */
export interface SpotParts {
  Spot: typeof import('./SpotPanel.svelte').default;
  Line: typeof import('./LineAtSpot.svelte').default;
  edgeNear: ReturnType<typeof edgeFinder>;
  lines: LineRecord[];
  locate: (spot: [lon: number, lat: number]) => string | null;
}
