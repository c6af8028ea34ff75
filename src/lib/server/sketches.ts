/** The small maps of the pages on plans and countries, drawn while prerendering; geometry is prepared once for all. */
import { commonOwners, DEFAULT_DATE, ownersOf, type LandTable } from '$lib/atlas/borders/land';
import { landTable } from '$lib/atlas/borders/land-table';
import { mergeBy, mergePieces, mergeStates, onDate, type StateLand } from '$lib/atlas/borders/merge';
import { neighboursOf } from '$lib/atlas/borders/neighbours';
import { borderDate } from '$lib/atlas/borders/owner';
import type { AtlasTables, BorderDate, Plan, State } from '$lib/atlas/types';
import { cityInsets } from '$lib/pages/city-insets';
import { boxOfTerritories, locatorMap } from '$lib/pages/locator-map';
import { sheetOf, UNITS_PER_PIXEL, wholeOf, type Sheet } from '$lib/drawing/sheet';
import { landsWithin } from '$lib/drawing/place-names';
import {
  letteringOf,
  sheetDefs,
  sheetFrontiers,
  smallMap,
  type Lettering,
  type Naming,
  type PieceSheet
} from '$lib/pages/small-map';
import { longestShare } from '$lib/plate/plate-names';
import { projectTopology, unsimplified } from '$lib/drawing/projected-topology';
import { node, stringify, type Node } from '$lib/svg/svg';
import { textureDefs } from '$lib/drawing/patterns';
import { worldPlate } from '$lib/pages/world';
import { CSS_PALETTE } from '$lib/scene/colours';
import { boxOf, type Box } from '$lib/scene/mercator';
import { paintsOf } from '$lib/scene/paints';
import { makeScene, type Scene } from '$lib/scene/scene';
import { stateMapSentence } from '$lib/words/scene-words';
import { defaultView } from '$lib/address/view';
import { drawWorld, once, readTables, readTopology, sceneTables, subjectsOf } from './atlas-files';

/** All Europe with Iceland, the Straits and the north of the Near East. */
const EUROPE = { west: -24.6, south: 31.5, east: 51, north: 71.3 };
/** Widths in CSS pixels. */
const PLAN_WIDTH = 720;
const THUMBNAIL_WIDTH = 250;
const LOCATOR_WIDTH = 440;

const projected = () => once('projected topology', () => projectTopology(readTopology('detail')));
const whole = () => once('whole topology', () => unsimplified(projected()));

const statesOn = (date: string): StateLand[] =>
  once(`states ${date}`, () => {
    const { ownership, dates } = readTables();
    return mergeStates(onDate(readTopology('detail'), ownership, borderDate(dates, date)));
  });

/** States on a border date that have land to be drawn, each with its neighbours. */
export const neighboursBy = (date: string): Map<string, string[]> =>
  once(`neighbours ${date}`, () => neighboursOf(statesOn(date)));

/** The border date on which a state is shown: the default one, or else the first on which it has land to be drawn. */
export function dateShown(state: string): BorderDate | null {
  const { dates } = readTables();
  const tried = [borderDate(dates, DEFAULT_DATE), ...dates];
  return tried.find(({ date }) => neighboursBy(date).has(state)) ?? null;
}

/** A state amid its neighbours on a border date, as SVG. */
export function drawLocatorMap({ id, name }: State, { date, basis }: BorderDate): string {
  const { states } = readTables();
  const nameOf = new Map(states.map((state) => [state.id, state.name]));
  const beside = (neighboursBy(date).get(id) ?? []).map((other) => nameOf.get(other) ?? other);
  const sentence = stateMapSentence(name, { date, basis }, beside);
  const options = { states, sentence, palette: CSS_PALETTE, width: LOCATOR_WIDTH };
  return stringify(locatorMap(projected(), whole(), statesOn(date), id, options));
}

/** Every pattern of the fills, in a picture that shows nothing, for swatches on a page without a map. */
export const drawTextures = (): string =>
  once('textures', () => hidden(stringify(node('defs', {}, texturesOf(readTables().plans)))));

/** The patterns that some plans use. */
function texturesOf(plans: Plan[]): Node[] {
  const { states, parts } = readTables();
  return textureDefs(CSS_PALETTE, paintsOf(plans, states, parts));
}

/** Definitions in a picture that shows nothing. */
export const hidden = (defs: string) => `<svg class="visually-hidden" aria-hidden="true">${defs}</svg>`;

/** What the map of a plan shows when it stands on a page of its own. */
export function sceneOf({ id }: Pick<Plan, 'id'>, map: 'europe' | null = null): Scene {
  return makeScene(sceneTables(), { ...defaultView, plan: id, map });
}

/** Insets of the cities that a plan divides, for its map from nearby. */
export const drawInsets = (plan: string): { city: string; svg: string }[] =>
  once(`insets ${plan}`, () => {
    const scene = sceneOf({ id: plan });
    if (scene.plan.extent === 'europe' || scene.map === 'world') return [];
    const insets = cityInsets(readTopology('detail'), projected(), readTables(), scene, CSS_PALETTE);
    return insets.map(({ city, drawing }) => ({ city, svg: stringify(drawing) }));
  });

/** Names of countries and parts by their ids. */
function nameIn(tables: AtlasTables): (id: string) => string {
  const names = new Map(subjectsOf(tables).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** What a sheet takes, in CSS pixels. */
const roomOf = ({ width, height }: Sheet) => ({ width: width / UNITS_PER_PIXEL, height: height / UNITS_PER_PIXEL });

/** The map of a plan as SVG, with everything that it and its legend refer to. */
export function drawPlan(plan: Plan): string {
  const scene = sceneOf(plan);
  const tables = readTables();
  if (scene.map === 'world') {
    return stringify(worldPlate(drawWorld(1500), scene, CSS_PALETTE, nameIn(tables)));
  }
  const { sheet, lettering } = plan.kind === 'zones' ? closeSheet(plan, scene) : europeSheet();
  const spoken = new Set([...scene.parts.map(({ country }) => country), ...scene.outlines]);
  const defs = sheetDefs(
    sheet,
    tables.states,
    tables.parts.filter(({ id }) => spoken.has(id))
  );
  const textures = texturesOf([plan]);
  return (
    hidden(stringify(node('defs', {}, [...defs, ...textures]))) +
    stringify(smallMap(sheet, scene, tables, lettering, CSS_PALETTE))
  );
}

export interface Lettered {
  sheet: PieceSheet;
  naming: Naming;
  lettering: Lettering[];
}

const table = (): LandTable => once('land table', () => landTable(readTables()));

/** A part of the plane with every piece of land, the lines of every plan's land, and names where they fit in all of them. */
function letteredSheet(box: Box, width: number): Lettered {
  const topology = readTopology('detail');
  const tables = readTables();
  const { states, parts } = tables;
  const { pieces, lands } = table();
  const common = commonOwners(table());
  const sheet = sheetOf(projected(), mergePieces(topology, pieces), box, width);
  const own = sheetOf(
    projected(),
    mergeBy(topology, (territory) => common.get(territory)),
    box,
    width
  );
  const naming: Naming = {
    lands: own.lands,
    within: landsWithin(tables, sheet.landOf),
    all: sheet.lands,
    box: wholeOf(sheet)
  };
  return {
    sheet: {
      ...sheet,
      ...sheetFrontiers(sheet, topology, pieces, parts),
      owners: new Map(lands.map((land) => [land.key, ownersOf(table(), land)]))
    },
    naming,
    lettering: letteringOf(naming, states, { underOf: longestShare(tables) })
  };
}

/** All Europe. */
export const europeSheet = (): Lettered => once('europe', () => letteredSheet(boxOf(EUROPE), PLAN_WIDTH));

/** Zones are too small for a map of all Europe. */
function closeSheet({ id }: Plan, scene: Scene): Lettered {
  return once(`close ${id}`, () => {
    const filled = new Set(scene.parts.map(({ country }) => country));
    const territories = readTables().parts.flatMap((part) => (filled.has(part.id) ? part.territories : []));
    const box = boxOfTerritories(whole(), territories);
    const { sheet, naming, lettering } = letteredSheet(box, PLAN_WIDTH);
    // What lies at the edge need not be named.
    const inside = lettering.map((each) => ({ ...each, countries: each.countries.filter(({ leader }) => !leader) }));
    return { sheet, naming, lettering: inside };
  });
}

/** Every plan on a small map of Europe, or of the world where it opens on that; the geometry, which all of them use, stands by itself. */
export function drawThumbnails(): { defs: string; drawings: Map<string, string> } {
  return once('thumbnails', () => {
    const tables = readTables();
    const { sheet } = letteredSheet(boxOf(EUROPE), THUMBNAIL_WIDTH);
    const scenes = tables.plans.map((plan) => sceneOf(plan));
    const nameOf = nameIn(tables);
    const spoken = new Set(scenes.flatMap((scene) => [...scene.parts.map((p) => p.country), ...scene.outlines]));
    const defs = sheetDefs(
      sheet,
      tables.states,
      tables.parts.filter(({ id }) => spoken.has(id))
    );
    const textures = texturesOf(tables.plans);
    return {
      defs: hidden(stringify(node('defs', {}, [...defs, ...textures]))),
      drawings: new Map(
        scenes.map((scene) => {
          const drawing =
            scene.map === 'world'
              ? worldPlate(drawWorld(180), scene, CSS_PALETTE, nameOf, roomOf(sheet))
              : smallMap(sheet, scene, tables, [], CSS_PALETTE);
          return [scene.plan.id, stringify(drawing)];
        })
      )
    };
  });
}
