/**
 * The one gate to the live map: the land, drawn by MapLibre between the sea of the plate and its lines and letters, which
 * stay. It has no hand of its own: it looks where the plate's camera looks, in the same frame.
 */
import { Map as LiveMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { landFeature, mergePart, mergePieces } from '../atlas/borders/merge';
import type { AtlasTopology, Part } from '../atlas/types';
import { CSS_PALETTE, DARK, fillOf, LIGHT, solidPaint, type Paint, type Palette } from '../scene/colours';
import type { LandData } from '../scene/land-data';
import { NEAREST } from '../address/at';
import type { Look } from '../scene/look';
import { cameraFor, unproject, type Box } from '../scene/mercator';
import type { Scene } from '../scene/scene';
import { edgeWidth, mapStyle, weaveLayer, type Home, type Woven } from './style';
import { imageOf, tileOf, wovenIn } from './weave';

export interface Fetched {
  land: LandData;
  overview: AtlasTopology;
  parts: Pick<Part, 'id' | 'territories'>[];
}

export interface Ground {
  show: (scene: Scene) => void;
  /** Draws finer land: the reader has come close. */
  refine: (topology: AtlasTopology) => void;
  look: (look: Look, home: Box) => void;
  remove: () => void;
}

/**
 * Puts the ground into an element.
 * @param oncover told true when it shows the scene, false when it no longer can: its WebGL is lost
 * @throws Error where there is no WebGL 2
 */
export function putGround(container: HTMLElement, fetched: Fetched, oncover: (now: boolean) => void): Ground {
  const { land, overview, parts } = fetched;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const palette = (): Palette => (dark.matches ? DARK : LIGHT);
  setWorkerUrl(workerUrl);
  const map = new LiveMap({
    container,
    style: mapStyle(palette(), { zoom: 3, pixelsPerUnit: 1 }),
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    renderWorldCopies: false,
    maxZoom: 12,
    locale: { 'Map.Title': '' }
  });
  const canvas = map.getCanvas();
  // The plate says what there is to see, and takes the focus.
  canvas.removeAttribute('tabindex');
  canvas.removeAttribute('role');
  canvas.removeAttribute('aria-label');
  canvas.setAttribute('aria-hidden', 'true');

  let scene: Scene | null = null;
  let topology = overview;
  let loaded = false;
  let home: Home = { zoom: 3, pixelsPerUnit: 1 };
  let looked: [Look, Box] | null = null;
  const painted = new Map<string, string>();
  const laid = new Map<string, string>();
  let asked = 0;

  const fill = (id: string, features: Feature[]) =>
    map.getSource<GeoJSONSource>(id)?.setData({ type: 'FeatureCollection', features } satisfies FeatureCollection);
  /** Land of pieces, merged once for each topology. */
  let shapes = new Map<string, Geometry>();

  function build() {
    const features = mergePieces(topology, land.pieces).map((piece) => landFeature(topology, piece));
    shapes = new Map(features.map((feature) => [String(feature.properties?.state), feature.geometry]));
    fill('states', features);
    laid.clear();
  }

  /** Colours the land at once; what has a texture, and the land of parts, follow when their images are there. */
  async function paint() {
    if (!scene || !loaded) return;
    const colours = palette();
    const paintOf = new Map(scene.fills.map((each) => [each.country, each]));
    const textured: { id: string; look: string }[] = [];
    for (const { id, country } of scene.land.pieces) {
      const of = paintOf.get(country) ?? solidPaint('context');
      const look = lookIn(of);
      if (look) textured.push({ id, look });
      const colour = colours[of.ink];
      if (painted.get(id) === colour) continue;
      painted.set(id, colour);
      map.setFeatureState({ source: 'states', id }, { colour });
    }
    const shown = scene.parts.flatMap((part) => {
      const territories = parts.find(({ id }) => id === part.country)?.territories ?? [];
      return territories.length ? [{ territories, look: lookIn(part), colour: colours[part.ink] }] : [];
    });
    const now = ++asked;
    await Promise.all([...textured, ...shown].map(({ look }) => look && weave(look)));
    // Meanwhile the reader may have gone on.
    if (now !== asked || !loaded) return;
    layWeaves('woven', textured);
    layWeaves('parts', shown);
    if (changes('woven', textured))
      fill(
        'woven',
        textured.flatMap(({ id, look }) => {
          const shape = shapes.get(id);
          return shape ? [lone(shape, { look })] : [];
        })
      );
    if (changes('parts', shown))
      fill(
        'parts',
        shown.map(({ territories, look, colour }) =>
          lone(mergePart(topology, territories), { colour, ...(look && { look }) })
        )
      );
  }

  /** A layer for each texture that is shown; those of others are not drawn. */
  function layWeaves(source: Woven, shown: { look: string | null }[]) {
    const looks = new Set(shown.flatMap(({ look }) => look ?? []));
    for (const look of looks) {
      const [layer, before] = weaveLayer(source, look);
      if (map.hasImage(look) && !map.getLayer(layer.id)) map.addLayer(layer, before);
    }
    for (const id of map.getLayersOrder()) {
      if (!id.startsWith(`${source} `)) continue;
      const visibility = looks.has(id.slice(source.length + 1)) ? 'visible' : 'none';
      if (map.getLayoutProperty(id, 'visibility') !== visibility) map.setLayoutProperty(id, 'visibility', visibility);
    }
  }

  /** Notes what a source shows; true where it showed something else before. */
  function changes(source: string, what: unknown): boolean {
    const text = JSON.stringify(what);
    const before = laid.get(source);
    laid.set(source, text);
    return before !== text;
  }

  /** Makes a texture's image, unless it is there. */
  async function weave(id: string) {
    const found = map.hasImage(id) ? null : wovenIn(document, id);
    if (!found) return;
    const tile = tileOf(found, palette());
    // The library keeps a pattern's size at every whole zoom: it is made for the last one before the whole map.
    const unit = home.pixelsPerUnit * 2 ** (Math.floor(home.zoom) - home.zoom);
    const image = await imageOf(tile, home.pixelsPerUnit * 2 * devicePixelRatio);
    if (loaded && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: image.width / (tile.width * unit) });
  }

  async function dress() {
    loaded = true;
    painted.clear();
    widen();
    build();
    await paint();
    map.once('idle', () => loaded && oncover(true));
  }

  /** Lines and textures as large as the plate has them, which depends on the room. */
  function widen() {
    map.setPaintProperty('part-edges', 'line-width', edgeWidth(home));
    for (const id of map.listImages()) map.removeImage(id);
    laid.clear();
  }

  function look(...[to, box]: [Look, Box]) {
    looked = [to, box];
    const { clientWidth: width, clientHeight: height } = container;
    const whole = cameraFor(box, width, height);
    if (whole.zoom !== home.zoom) {
      home = whole;
      if (loaded) {
        widen();
        void paint();
      }
    }
    map.jumpTo(cameraAt(to, whole));
  }

  map.on('style.load', () => void dress());
  map.on('webglcontextlost', () => {
    // The style goes with the context; when both are back, `style.load` dresses it anew.
    loaded = false;
    oncover(false);
  });
  map.on('resize', () => looked && look(...looked));
  dark.addEventListener('change', recolour);

  function recolour() {
    loaded = false;
    map.setStyle(mapStyle(palette(), home), { diff: false });
  }

  return {
    show(next) {
      scene = next;
      void paint();
    },
    refine(finer) {
      if (finer === topology) return;
      topology = finer;
      if (!loaded) return;
      build();
      void paint();
    },
    look,
    remove() {
      loaded = false;
      dark.removeEventListener('change', recolour);
      map.remove();
    }
  };
}

/** MapLibre's camera for a look. @param whole its camera for the whole map */
export function cameraAt({ middle, times }: Look, { zoom }: { zoom: number }) {
  const [lng, lat] = unproject(middle);
  return { center: { lng, lat }, zoom: zoom + Math.log2(Math.min(times, NEAREST)) };
}

/** The name of a paint's texture, or null where it is plain. */
const lookIn = (paint: Paint): string | null => /^url\(#(.+)\)$/.exec(fillOf(paint, CSS_PALETTE))?.[1] ?? null;

const lone = (geometry: Geometry, properties: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry
});
