import type { View } from '$lib/address/view';
import type { AtlasTopology } from '$lib/atlas/types';
import { NO_FRONTIERS } from '$lib/drawing/frontiers';
import type * as Exact from '$lib/plate/exact';
import type { CountryEvidence } from '$lib/atlas/evidence';
import type { Recipe } from '$lib/recipe/recipe';
import type { LandData, LinePaths } from '$lib/scene/land-data';
import type { NamesData } from '$lib/scene/map-data';
import type { Scene } from '$lib/scene/scene';
import type { ExplorerSource, LazyParts, SpotParts } from './explorer-source';
import type { MapTables } from './live-map';
import { Loading } from './loading.svelte';

/** Stands where lines are on their way; the frontiers of a plan's land are in the page. */
export const NO_LINES = { frontiers: NO_FRONTIERS, ofDay: true, reserves: '', also: '' };
const ONLY_FRONTIERS = { ...NO_LINES, frontiers: null, ofDay: false };

/** What is shown, as far as it says what is needed for it. */
interface Shown {
  scene: Scene;
  view: View;
  /** Key of the land that was filled while prerendering, whose lines stand in the page. */
  first: string;
  /** Whether the page can answer. */
  ready: boolean;
}

/** What comes after the first picture of the explorer, each when it is first needed. To be made with its component. */
export class ExplorerData {
  /** What does not come is told. */
  readonly loading = new Loading();
  land = $state.raw<LandData>();
  /** Names in another language than English, which stands in the page. */
  names = $state.raw<NamesData>();
  evidence = $state.raw<{ country: string; found: CountryEvidence }>();
  lazy = $state.raw<LazyParts>();
  spot = $state.raw<SpotParts>();
  live = $state.raw<Awaited<ReturnType<LazyParts['openMap']>>>();
  world = $state.raw<{
    World: Awaited<ReturnType<LazyParts['loadWorldMap']>>;
    shape: Awaited<ReturnType<ExplorerSource['fetchWorld']>>;
  }>();
  /** Geometry for a close view, and what draws it. */
  exact = $state.raw<{ topology: AtlasTopology } & typeof Exact>();
  /** Cities that the plan divides. */
  insets = $state.raw<{
    plan: string;
    Insets: Awaited<ReturnType<LazyParts['loadCityInsets']>>;
    drawn: Awaited<ReturnType<ExplorerSource['fetchInsets']>>;
  }>();
  /** The set of lines that is drawn: of a border date, or of the land that the plan fills. */
  #drawn = $derived.by(() => {
    const { view, land } = this.#shown().scene;
    return view.date ?? land.key;
  });
  /** Lines other than those that stand in the page, or null; empty while they are on their way. */
  readonly lines = $derived.by(() => {
    const { also, date } = this.#shown().scene.view;
    if (this.exact && this.land)
      return this.exact.exactLines(this.exact.topology, this.land, this.#tables.parts, this.#shown().scene);
    const paths = this.#paths;
    if (!paths && this.#drawn === this.#shown().first && !also) return null;
    if (!paths) return date ? NO_LINES : ONLY_FRONTIERS;
    const { frontiers, reserves } = paths.sets[this.#drawn] ?? NO_LINES;
    // The land of the live map is finer than the plate's, and what parts parts of a country does not stand in the page.
    const own = this.live || this.#shown().scene.parts.length ? paths.pieces : null;
    return {
      frontiers: date ? frontiers : own,
      ofDay: date !== null,
      reserves,
      also: (also && paths.beside[also]) || ''
    };
  });
  /** A figure as a PNG; it throws an `Error` with a message for readers. */
  pictureOf = (recipe: Recipe) => this.#source.pictureOf(recipe);
  /** Draws a plate as exactly as its lines, once what that takes is there. */
  readonly refine = $derived.by(() => {
    const { exact, land } = this;
    return exact && land ? (plate: HTMLElement) => exact.refine(plate, exact.topology, land) : null;
  });
  #paths = $state.raw<LinePaths>();
  #parts = $state.raw<Record<string, string>>({});
  #map: Promise<unknown> | undefined;
  #finer: Promise<unknown> | undefined;
  #source: ExplorerSource;
  #tables: MapTables;
  #shown: () => Shown;

  constructor(source: ExplorerSource, tables: MapTables, shown: () => Shown) {
    this.#source = source;
    this.#tables = tables;
    this.#shown = shown;
    const view = $derived(shown().view);
    const needsLines = $derived.by(() => {
      const { scene, first, ready } = shown();
      return ready || this.#drawn !== first || scene.land.key !== first || view.also !== null;
    });
    const needsParts = $derived(shown().scene.parts.length + shown().scene.outlines.length > 0);
    const needsWorld = $derived(shown().scene.map === 'world');
    $effect(() => {
      const { country } = view;
      if (!country) return;
      const run = () => source.fetchEvidence(country);
      return this.loading.need('the notes on this country', run, (found) => (this.evidence = { country, found }));
    });
    $effect(() => {
      const what = view.date || view.also ? 'the borders of the days chosen' : 'the borders of this plan';
      if (needsLines) return this.loading.need(what, source.fetchLines, (lines) => (this.#paths = lines));
    });
    $effect(() => {
      if (view.spot) void this.needSpot();
    });
    $effect(() => {
      const { names: language } = view;
      if (language === 'en' && !this.names) return;
      const run = () => source.fetchNames(language);
      return this.loading.need('the names in the language chosen', run, (found) => (this.names = found));
    });
    $effect(() => {
      if (needsParts)
        return this.loading.need('the land of parts', source.fetchParts, (found) => (this.#parts = found));
    });
    $effect(() => {
      const { plan, map } = shown().scene;
      if (plan.extent === 'europe' || map === 'world') return;
      const { id } = plan;
      const run = () =>
        Promise.all([source.loadLazyParts().then((lazy) => lazy.loadCityInsets()), source.fetchInsets(id)]);
      return this.loading.need(
        'the insets of cities',
        run,
        ([Insets, drawn]) => (this.insets = { plan: id, Insets, drawn })
      );
    });
    $effect(() => {
      if (!needsWorld) return;
      const run = () => Promise.all([source.loadLazyParts().then((lazy) => lazy.loadWorldMap()), source.fetchWorld()]);
      return this.loading.need('the map of the world', run, ([World, shape]) => (this.world = { World, shape }));
    });
  }

  /** Path data of what no single piece of the plate is: parts, and countries whose land is several pieces. */
  outlines = (id: string): string => {
    const paths = this.#paths;
    return this.#parts[id] ?? paths?.outlines[paths.outlineOf[this.#shown().scene.land.key]?.[id] ?? -1] ?? '';
  };

  needLazy = () =>
    this.loading.get(
      'the panels, lists and controls of this page',
      this.#source.loadLazyParts,
      (found) => (this.lazy = found)
    );

  /** What there is to find; null where it did not come. */
  needNames = async () => {
    const [, found] = await Promise.all([
      this.#needLand(),
      this.loading.get('the names of countries in other languages', this.#source.fetchFindables)
    ]);
    return this.land && found ? found : null;
  };

  needSpot = () =>
    Promise.all([
      this.#needLand(),
      this.loading.get('the panel of a spot', this.#source.loadSpotPanel, (found) => (this.spot = found))
    ]);

  /** Asked for at every movement of the map, and once gone for; what did not come is told, with a way to ask again. */
  needMap = () => {
    this.#map ??= this.loading.get(
      'the map for looking closer',
      async () => (await this.#source.loadLazyParts()).openMap(this.#source, this.#tables),
      (found) => {
        this.live = found;
        this.land = found.fetched.land;
      }
    );
    return this.#map;
  };

  /** Asked for at every movement close to the map, and once gone for. */
  needExact = (): Promise<unknown> => {
    this.#finer ??= this.loading.get(
      'the exact lines for a close view',
      async () => ({ topology: await this.#source.fetchTopology('detail'), ...(await this.#source.loadExact()) }),
      (found) => (this.exact = found)
    );
    return this.#finer;
  };

  #needLand = () => this.loading.get('towns and territories', this.#source.fetchLand, (found) => (this.land = found));
}
