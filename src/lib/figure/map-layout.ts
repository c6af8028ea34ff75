/** The maps of a figure, laid out: what land they show, what is laid over it, and where names find room. */
import type { Box } from '../scene/mercator';
import type { FigurePanel, FigureScene, Unnamed } from '../recipe/figure-scene';
import type { Recipe } from '../recipe/recipe';
import type { Plane } from '../drawing/projection';
import type { Names } from '../drawing/place-names';
import type { FigureAtlas } from './atlas';
import { cityInsets, NO_INSETS, type CityInsets } from './city-insets';
import { graticule, insetGlobe, scaleBar, type Extra, type Graticule } from './furniture';
import { drawnWidth, groundOf, type Ground } from './ground';
import { inView } from './in-view';
import { namesOn, numberedIn, withNumbers } from './lettering';
import type { PageStyle, PanelStyle } from './style';
import type { City } from '../words/city-words';
import { joined, namedBy, noteOf, unnamedIn } from './unnamed';

/** One map; in drawing units. */
export interface MapLayout {
  ground: Ground;
  furniture: Extra[];
  cities: CityInsets;
  graticule: Graticule | null;
  names: Names;
}

/** The maps of a page; those of a world view are laid out as one. */
export interface MapsLayout<Laid> {
  /** With a legend of only what is in view. */
  scene: FigureScene;
  /** Of each panel. */
  maps: Laid[];
  /** Points to a unit of them. */
  unit: number;
  /** Of each, in points. */
  height: number;
  /** Whose sign or symbol stands by no name; and in words, for the key. */
  unnamed: Unnamed[];
  /** Cities without an inset, for want of room. */
  lacking: City[];
  note: string;
}

/** The room that maps have on their page. */
export interface MapRoom {
  plane: Plane;
  /** What of the plane a map shows beside the legend of a scene, with a note in it. */
  boxBeside: (scene: FigureScene, note: string) => Box;
  /** Width of a map, in points. */
  width: number;
  /** Whether the height of the page is given, so that a longer legend leaves less room for the maps. */
  isGiven: boolean;
}

/** Lays out the maps of all panels: they show the same box at the same size. */
export function layoutMaps(
  whole: FigureScene,
  atlas: FigureAtlas,
  page: PageStyle,
  { plane, boxBeside, width, isGiven }: MapRoom
): MapsLayout<MapLayout> {
  const { date, also } = page.recipe;
  const style: PanelStyle = { ...page, unit: width / drawnWidth(width), panelWidth: width };
  const groundsBeside = (scene: FigureScene, note: string): Ground[] => {
    const box = boxBeside(scene, note);
    return whole.panels.map(({ land }) => groundOf(atlas, { plane, box, land, lines: date ?? land, also }, width));
  };
  const first = groundsBeside(whole, '');
  const scene = inView(whole, first);
  // A shorter legend leaves more room for the map.
  const isShorter = scene.legend.length < whole.legend.length || scene.lines.length < whole.lines.length;
  const mapsOn = (grounds: Ground[]): MapLayout[] =>
    scene.panels.map((panel, index) => layoutMap(panel, scene, grounds[index]!, atlas, style, index === 0));
  const numberedOn = (maps: MapLayout[]): string[] =>
    numberedIn(
      maps.map(({ names }) => names),
      scene
    );
  const leftOn = (maps: MapLayout[]): Unnamed[] => {
    const numbered = numberedOn(maps);
    return unnamedIn(
      scene,
      maps.map(({ names, cities }) => namedBy(names, scene, numbered, cities.named))
    );
  };
  let maps = mapsOn(isGiven && isShorter ? groundsBeside(scene, '') : first);
  let left = leftOn(maps);
  let note = '';
  // What is told in the key takes room from the map, which then may have room for fewer names. What is once told stays.
  for (
    let words = noteOf(left, scene, numberedOn(maps));
    words !== note;
    words = noteOf(left, scene, numberedOn(maps))
  ) {
    // Numbers may come and go as the map grows and shrinks: the longest note leaves room for all.
    if (words.length < note.length) break;
    note = words;
    if (!isGiven) break;
    maps = mapsOn(groundsBeside(scene, note));
    left = joined(left, leftOn(maps));
  }
  const numbered = numberedOn(maps);
  note = noteOf(left, scene, numbered);
  maps = maps.map((map) => ({ ...map, names: withNumbers(map.names, numbered) }));
  // All panels have paper of one size.
  const height = (maps[0]?.ground.paper.height ?? 0) * style.unit;
  const insets = citiesOn(maps, 'drawn');
  return {
    scene: { ...scene, insets },
    maps,
    unit: style.unit,
    height,
    unnamed: left,
    note,
    lacking: citiesOn(maps, 'lacking')
  };
}

/** Cities that any of some maps has an inset of, or lacks one. */
const citiesOn = (maps: MapLayout[], which: 'drawn' | 'lacking'): City[] => [
  ...new Set(maps.flatMap(({ cities }) => cities[which]))
];

/** What is laid over a map, and the names that find room beside it. @param extras whether it has scale bar and inset */
function layoutMap(
  panel: FigurePanel,
  scene: FigureScene,
  ground: Ground,
  atlas: FigureAtlas,
  style: PanelStyle,
  extras: boolean
): MapLayout {
  const wants = (what: Recipe['with'][number]) => style.recipe.with.includes(what);
  const beside = [
    ...(wants('scale') && extras ? [scaleBar(ground, style)] : []),
    ...(wants('inset') && extras ? [insetGlobe(ground, scene.extent, style, atlas.land())] : [])
  ];
  const taken = beside.map((extra) => extra.taken);
  const cities = wants('cities') ? cityInsets(ground, panel, scene, atlas, style, taken) : NO_INSETS;
  const furniture = [...beside, ...cities.extras];
  const laid = furniture.map((extra) => extra.taken);
  const lines = wants('graticule') ? graticule(ground, style, laid) : null;
  const names = namesOn(ground, scene, panel, style, [...laid, ...(lines?.taken ?? [])]);
  return { ground, furniture, cities, graticule: lines, names };
}
