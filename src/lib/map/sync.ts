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
import { DARK, LIGHT, type Palette } from '../scene/colours';
import { boxOf, cameraFor, FRAME, HOME } from '../scene/frame';
import type { LandData } from '../scene/land-data';
import type { MapNames } from '../scene/map-data';
import type { Scene } from '../scene/scene';
import { dots, PIXEL_RATIO, stripes } from './images';
import { landSources, lineSources, nameSources } from './sources';
import { DOTTED, mapStyle } from './style';

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
  /** Fetches the detailed geometry; called once, when the reader has zoomed in. */
  detail: () => Promise<AtlasTopology>;
}

/** Zoom beyond the start at which the overview gets too coarse. */
const DETAIL_FROM = 1.3;
/** Pixels to a map unit on a large screen. */
const LARGE = 0.275;
/** Screens that take the narrow set of names, as the plate does in src/app.css. */
const NARROW = '(max-width: 700px)';
const FONT = 'EB Garamond';
const HOME_BOX = boxOf(HOME);
const BOUNDS: LngLatBoundsLike = [FRAME.west, FRAME.south, FRAME.east, FRAME.north];

export interface Sync {
  show: (scene: Scene) => void;
  remove: () => void;
}

/**
 * Puts a live map into an element, in place of the plate that is drawn there.
 * @throws Error where there is no WebGL 2
 */
export function putMap(container: HTMLElement, { land, names: sets, overview, detail }: Fetched, ear: Ear): Sync {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const palette = (): Palette => (dark.matches ? DARK : LIGHT);
  const start = cameraFor(HOME_BOX, container.clientWidth, container.clientHeight);
  const scale = Math.min(1, start.pixelsPerUnit / LARGE);
  setWorkerUrl(workerUrl);
  const map = new LiveMap({
    container,
    style: mapStyle(palette(), start.zoom, FONT, scale),
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
  let chosen: string | null = null;
  const names = matchMedia(NARROW).matches ? sets.narrow : sets.wide;

  function fill(sources: Record<string, FeatureCollection>) {
    for (const [id, collection] of Object.entries(sources)) map.getSource<GeoJSONSource>(id)?.setData(collection);
  }

  function fillAll() {
    fill({ ...landSources(topology, land), ...nameSources(names) });
    if (scene) fill(lineSources(topology, land, scene.view));
  }

  function paint() {
    if (!scene || !loaded) return;
    for (const { country, ink, texture } of scene.fills) {
      map.setFeatureState({ source: 'states', id: country }, { ink, texture });
      map.setFeatureState({ source: 'names', id: country }, { ink, texture });
    }
    if (chosen) map.setFeatureState({ source: 'states', id: chosen }, { chosen: false });
    chosen = scene.view.country;
    if (chosen) map.setFeatureState({ source: 'states', id: chosen }, { chosen: true });
  }

  function dress() {
    const colours = palette();
    for (const [id, image] of [
      ['stripes', stripes(colours.paper)] as const,
      ...DOTTED.map((ink) => [`dots-${ink}`, dots(colours[ink])] as const)
    ])
      if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio: PIXEL_RATIO / scale });
    loaded = true;
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
    map.setStyle(mapStyle(palette(), start.zoom, FONT, scale), { diff: false });
  }

  const countryUnder = (event: MapMouseEvent): string | null => {
    const [found] = map.queryRenderedFeatures(event.point, { layers: ['states'] });
    const state = String(found?.properties.state ?? '');
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
      const before = scene?.view;
      const { date, also, spot } = next.view;
      scene = next;
      const otherLines = before?.date !== date || before.also !== also || before.spot?.join() !== spot?.join();
      if (loaded && otherLines) fill(lineSources(topology, land, next.view));
      paint();
    },
    remove() {
      dark.removeEventListener('change', recolour);
      map.remove();
    }
  };
}
