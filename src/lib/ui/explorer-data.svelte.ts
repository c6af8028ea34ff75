import type { CountryEvidence } from '$lib/atlas/evidence';
import type { LandData, LinePaths } from '$lib/scene/land-data';
import type { NamesData } from '$lib/scene/map-data';
import type { Scene } from '$lib/scene/scene';
import type { ExplorerSource, LazyParts, SpotParts } from './explorer-source';
import type { MapTables } from './live-map';
import { Loading } from './loading.svelte';

/** Stands where lines are on their way. */
export const NO_LINES = { frontiers: '', reserves: '', also: '' };

/** What is shown, as far as it says what is needed for it. */
interface Shown {
  scene: Scene;
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
    const { also } = this.#shown().scene.view;
    const paths = this.#paths;
    if (!paths) return this.#drawn === this.#shown().first && !also ? null : NO_LINES;
    const beside = also && paths.sets[also]?.frontiers;
    return { ...(paths.sets[this.#drawn] ?? NO_LINES), also: beside || '' };
  });
  #paths = $state.raw<LinePaths>();
  #parts = $state.raw<Record<string, string>>({});
  #source: ExplorerSource;
  #tables: MapTables;
  #shown: () => Shown;

  constructor(source: ExplorerSource, tables: MapTables, shown: () => Shown) {
    this.#source = source;
    this.#tables = tables;
    this.#shown = shown;
    const view = $derived(shown().scene.view);
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

  needMap = () =>
    this.loading.get(
      'the map for panning and zooming',
      async () => (await this.#source.loadLazyParts()).openMap(this.#source, this.#tables, this.loading),
      (found) => {
        this.live = found;
        this.land = found.fetched.land;
      }
    );

  #needLand = () => this.loading.get('towns and territories', this.#source.fetchLand, (found) => (this.land = found));
}
