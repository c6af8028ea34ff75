/**
 * The one gate to the live map: it waits until the style is there, keeps the map like the scene, and tells what
 * happens on it. Everything else in the house speaks to the map through this.
 */
import {
  Map as LiveMap,
  NavigationControl,
  setWorkerUrl,
  type GeoJSONSource,
  type LngLatBoundsLike,
  type MapMouseEvent
} from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { AtlasTopology } from '../atlas/types';
import { DARK, LIGHT, lookOf, solidPaint, type Palette } from '../scene/colours';
import { FRAME } from '../atlas/borders/extent';
import { boxOf, cameraFor, HOME, LAYOUT_SCALES } from '../scene/mercator';
import type { LandData } from '../scene/land-data';
import type { MapNames, NameSet } from '../scene/map-data';
import { nameSetAt } from '../scene/name-sets';
import type { Scene, SceneTables } from '../scene/scene';
import { patternImages, PIXEL_RATIO, symbolImages, type Pixels } from './images';
import { landSources, lineSources, markSources, nameSources, outlineSources, partSources } from './sources';
import { mapStyle } from './style';

export interface Ear {
  onchoose: (country: string | null, spot: [number, number]) => void;
  onpoint: (country: string | null) => void;
  /** True when the map shows the scene, false when it no longer can (its WebGL is lost). */
  oncover: (now: boolean) => void;
}

export interface Fetched {
  land: LandData;
  names: MapNames;
  overview: AtlasTopology;
  parts: SceneTables['parts'];
  /** [lon, lat] of subjects that have no name on the map. */
  places: Map<string, [number, number]>;
  /** Soviet shares in per cent that any plan has. */
  shares: number[];
  /** Fetches the detailed geometry; called once, when the reader has zoomed in. */
  detail: () => Promise<AtlasTopology>;
}

/** Zoom beyond the start at which the overview gets too coarse. */
const DETAIL_FROM = 1.3;
const FONT = 'EB Garamond';
/** State of a part that is not drawn. */
const NOTHING = { ink: '', texture: 'solid', bargaining: false };
const HOME_BOX = boxOf(HOME);
const BOUNDS: LngLatBoundsLike = [FRAME.west, FRAME.south, FRAME.east, FRAME.north];

/** What shows through of a neighbouring plan. */
export type Neighbour = Pick<Scene, 'fills' | 'land'>;

export interface Sync {
  show: (scene: Scene) => void;
  /** Lets a neighbouring plan show through, with an opacity from 0 to 1. */
  preview: (neighbour: Neighbour | null, opacity: number) => void;
  /** Writes the names in another language. */
  rename: (names: MapNames) => void;
  remove: () => void;
}

/**
 * Puts a live map into an element, in place of the plate that is drawn there.
 * @throws Error where there is no WebGL 2
 */
export function putMap(container: HTMLElement, fetched: Fetched, ear: Ear): Sync {
  const { land, overview, parts, places, shares, detail } = fetched;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const palette = (): Palette => (dark.matches ? DARK : LIGHT);
  const start = cameraFor(HOME_BOX, container.clientWidth, container.clientHeight);
  const scale = Math.min(1, start.pixelsPerUnit / LAYOUT_SCALES.wide);
  setWorkerUrl(workerUrl);
  const map = new LiveMap({
    container,
    style: mapStyle(palette(), start.zoom, FONT, scale, shares),
    center: start.center,
    zoom: start.zoom,
    maxBounds: BOUNDS,
    minZoom: Math.min(start.zoom, 2.5),
    maxZoom: 9,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    renderWorldCopies: false,
    cooperativeGestures: matchMedia('(pointer: coarse)').matches,
    locale: { 'Map.Title': 'Map for panning and zooming' }
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');

  let scene: Scene | null = null;
  let topology = overview;
  let loaded = false;
  let moved = false;
  let previewed: Neighbour | null = null;
  const painted = new Map<string, string>();
  /** Whether the map has symbols on it. */
  let marked = false;
  // The set that the plate has in this box, and pixels to a map unit in it.
  const namesScale = start.pixelsPerUnit;
  const setFor = (sets: MapNames) => sets[nameSetAt(namesScale).id];
  let names = setFor(fetched.names);

  function fill(sources: Record<string, FeatureCollection>) {
    for (const [id, collection] of Object.entries(sources)) map.getSource<GeoJSONSource>(id)?.setData(collection);
  }

  function fillAll() {
    fill({ ...landSources(topology, land), ...partSources(topology, parts) });
    if (!scene) return;
    draw(scene);
    fill(markSources(scene, names, places, namesScale));
  }

  /** What a scene draws beside its colours, each with what it depends on: what stays the same is not made again. */
  const drawn: { by: (of: Scene) => unknown; make: (of: Scene) => Record<string, FeatureCollection> }[] = [
    {
      by: ({ view, land }) => [view.date ?? land.key, view.also, view.spot],
      make: (of) => lineSources(topology, land, of.view, of.plan.id)
    },
    {
      by: ({ view, land, outlines }) => [land.key, view.country, outlines],
      make: (of) => outlineSources(topology, land, of)
    },
    { by: (of) => of.land.key, make: (of) => nameSources(standing(of), namesScale) }
  ];

  /** Draws it, but for what is there from the scene before. */
  function draw(of: Scene, before: Scene | null = null) {
    for (const { by, make } of drawn)
      if (!before || JSON.stringify(by(before)) !== JSON.stringify(by(of))) fill(make(of));
  }

  /** Names of the countries that have land in a scene. */
  const standing = ({ fills }: Scene): NameSet => ({
    ...names,
    countries: names.countries.filter(({ id }) => fills.some(({ country }) => country === id))
  });

  /** Notes how something is painted; true where it was painted otherwise before. */
  function changes(id: string, look: string): boolean {
    const before = painted.get(id);
    painted.set(id, look);
    return before !== look;
  }

  function paint() {
    if (!scene || !loaded) return;
    const paintOf = new Map(scene.fills.map(({ country, ...paint }) => [country, paint]));
    for (const { id, country } of scene.land.pieces) {
      const paint = paintOf.get(country) ?? solidPaint('context');
      if (!changes(id, lookOf(paint))) continue;
      map.setFeatureState({ source: 'states', id }, { ...paint, share: paint.share ?? -1 });
    }
    for (const [country, paint] of paintOf)
      if (changes(`name ${country}`, lookOf(paint)))
        map.setFeatureState({ source: 'names', id: country }, { ...paint, share: paint.share ?? -1 });
    const { outlines } = scene;
    for (const { id, territories } of parts) {
      if (!territories.length) continue;
      const { ink, texture, bargaining } = scene.parts.find((part) => part.country === id) ?? NOTHING;
      const outlined = outlines.includes(id);
      if (changes(id, `${ink} ${texture} ${bargaining} ${outlined}`))
        map.setFeatureState({ source: 'parts', id }, { ink, texture, bargaining, outlined });
    }
  }

  function dress() {
    const colours = palette();
    const add = (images: Record<string, Pixels>, pixelRatio: number) => {
      for (const [id, image] of Object.entries(images)) if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio });
    };
    add(patternImages(colours, shares), PIXEL_RATIO / scale);
    add(symbolImages(colours), PIXEL_RATIO);
    loaded = true;
    previewed = null;
    painted.clear();
    fillAll();
    paint();
  }

  map.on('style.load', dress);
  map.once('idle', () => ear.oncover(true));
  map.on('webglcontextlost', () => {
    // The style goes with the context; when both are back, `style.load` dresses it anew.
    loaded = false;
    ear.oncover(false);
  });
  map.on('webglcontextrestored', () => void map.once('idle', () => ear.oncover(true)));
  dark.addEventListener('change', recolour);

  function recolour() {
    loaded = false;
    map.setStyle(mapStyle(palette(), start.zoom, FONT, scale, shares), { diff: false });
  }

  const countryUnder = (event: MapMouseEvent): string | null => {
    const [found] = map.queryRenderedFeatures(event.point, { layers: ['states'] });
    const piece = String(found?.properties.state ?? '');
    const state = scene?.land.pieces.find(({ id }) => id === piece)?.country ?? '';
    return scene?.fills.some((fill) => fill.country === state && fill.ink !== 'context') ? state : null;
  };
  map.on('click', (event) => ear.onchoose(countryUnder(event), event.lngLat.toArray()));
  map.on('mousemove', (event) => {
    const country = countryUnder(event);
    map.getCanvas().style.cursor = country ? 'pointer' : '';
    ear.onpoint(country);
  });
  map.on('mouseout', () => ear.onpoint(null));

  map.on('movestart', (event) => (moved ||= 'originalEvent' in event && Boolean(event.originalEvent)));
  map.on('resize', () => {
    if (moved) return;
    const { center, zoom } = cameraFor(HOME_BOX, container.clientWidth, container.clientHeight);
    map.jumpTo({ center, zoom });
  });
  map.on('zoomend', async () => {
    if (topology !== overview || map.getZoom() < start.zoom + DETAIL_FROM) return;
    topology = await detail().catch(() => overview);
    if (topology !== overview) fillAll();
  });

  return {
    show(next) {
      const before = scene;
      scene = next;
      if (loaded) draw(next, before);
      if (loaded && (marked || next.marks.length)) fill(markSources(next, names, places, namesScale));
      marked = next.marks.length > 0;
      paint();
    },
    preview(neighbour, opacity) {
      if (!loaded) return;
      if (neighbour && neighbour !== previewed) {
        const inkOf = new Map(neighbour.fills.map(({ country, ink }) => [country, ink]));
        for (const { id, country } of neighbour.land.pieces)
          map.setFeatureState({ source: 'states', id }, { previewed: inkOf.get(country) ?? 'context' });
      }
      previewed = neighbour;
      map.setPaintProperty('preview', 'fill-opacity', opacity);
    },
    rename(other) {
      names = setFor(other);
      if (!loaded) return;
      if (scene)
        fill({ ...nameSources(standing(scene), namesScale), ...markSources(scene, names, places, namesScale) });
      paint();
    },
    remove() {
      loaded = false;
      dark.removeEventListener('change', recolour);
      map.remove();
    }
  };
}
