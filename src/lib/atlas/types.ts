/**
 * The vocabulary of the whole house. Coordinates are always [longitude, latitude] in degrees, WGS84;
 * areas are km² on the ellipsoid; dates are ISO days (`1945-01-01`).
 */
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ExtentId } from './borders/extent';

/** The whole world: coasts for a globe, and in more detail what lies beyond the frame of the atlas. Rings and lines in degrees. */
export interface World extends Topology<{ land: GeometryCollection }> {
  /** Land as far as a map of Europe can look: that of the Soviet Union, and all there is. */
  beyond: { ussr: [number, number][][]; other: [number, number][][] };
  /**
   * All there is; longitudes go on from the Bering Strait, at -169, to the Bering Strait, at 191. What lies along a cut,
   * where this land goes on under that of the atlas, is no coast.
   */
  whole: { land: [number, number][][]; cuts: { lons: number[]; lats: number[] }; states: WorldLand[] };
}

/** Land of a state beyond the frame of the atlas. */
export interface WorldLand {
  state: string;
  /** Day from which it is the state's; '' where it always is. */
  from: string;
  rings: [number, number][][];
}

/** A day on which the atlas can be asked whose land was, by title or in fact. */
export interface BorderDate {
  date: string;
  /** What the day stands for, in a few words. */
  title: string;
  /**
   * `title`: land is drawn under the state whose title the Allies upheld, annexations by the Axis left out.
   * `control`: under the state that in fact held it.
   */
  basis: 'title' | 'control';
  /** What the borders of that day mean, and what was not recognised by whom. */
  note: string;
}

/**
 * How a state held a territory that it is drawn with. `sovereign` spans are its title; all others but claims are
 * control over it. `occupied` is land that was put under a state made for it, or that the occupier drew as its own;
 * an army in a state that was left standing is a `MilitarySpan`, under which nothing is drawn.
 */
export const STATUSES = ['sovereign', 'annexed', 'occupied', 'leased', 'administered', 'claimed'] as const;
export type Status = (typeof STATUSES)[number];

/** Every kind of hold there is, drawn or not. */
export const HOLDS = [...STATUSES, 'military'] as const;
export type Hold = (typeof HOLDS)[number];

/** The smallest piece of land that the dates need to be drawn. */
export interface Territory {
  id: string;
  name: string;
  /** What happened to it, in a sentence or two. */
  story: string;
  /** What a map's key calls it, where several are told together: `Baltic states`. */
  told: string;
  /** Area at full resolution, to a hundredth. */
  km2: number;
}

/** An island that the base has not, or only smaller than what is drawn. */
export interface Lacking {
  name: string;
  at: [number, number];
  /** About how large it is. */
  km2: number;
  /** Territory that it went with, or null where that is not settled. */
  territory: string | null;
  note: string;
}

/** Whose a territory was over a span of days, by title or in fact. */
export interface Ownership {
  territory: string;
  state: string;
  /** First day, or '' where it reaches back beyond the atlas. */
  from: string;
  /** First day it no longer held, or '' where it reaches beyond the atlas. */
  until: string;
  status: Status;
  /** Who did not recognise it, or under what reserve; '' where nobody objected. */
  unrecognised: string;
  cite: Citation;
}

/**
 * Rule by force of arms over land whose state stood, in law or in fact: an army's, or that of an administration which
 * an army kept in place. It changes no border and nothing that is drawn.
 */
export interface MilitarySpan {
  /** States whose forces held it together. */
  powers: string[];
  territories: string[];
  /** First day. */
  from: string;
  /** First day it no longer held, or '' where it reaches beyond the atlas. */
  until: string;
  /** What the rule was called, or by what it ruled: `Reichskommissariat Norwegen`. */
  rule: string;
  /** Which part of the territories, in words; '' where the whole. */
  part: string;
  /** What is uncertain, most often a day; '' where nothing. */
  remark: string;
  cite: Citation;
}

/** Where a claim stands: a key of the bibliography with its place, and the archive file if the work names one. */
export interface Citation {
  source: string;
  /** Id of the archive file that the leaf lies in; '' where there is no leaf. */
  file: string;
  /** Archive leaf or leaves, e.g. `60` or `4–22`; '' where none. */
  leaf: string;
  /** Page of the printed source, or treaty article; '' where none. */
  page: string;
}

/** A state under which land is drawn, and the country of that name that plans speak of. */
export interface State {
  id: string;
  name: string;
  /** Shorter name for the map where space is scarce. */
  short: string;
  /** Language whose rules its capitals follow, where they are not the common ones. */
  locale?: string | undefined;
  /**
   * `subject`: plans could assign it. `micro`: so could they, but it is too small to colour.
   * `context`: drawn so that the map does not end. `beyond`: a plan speaks of it, the map does not reach it.
   */
  role: 'subject' | 'micro' | 'context' | 'beyond';
  /** True where the frame of the atlas cuts it, so that no area is given. */
  clipped: boolean;
  /** Where its name stands best, or null to let the atlas find it. */
  label: [number, number] | null;
  note: string;
}

export const ORIENTATIONS = ['soviet', 'british', 'western', 'neutral', 'none'] as const;
/**
 * What plans of different kinds can be compared by. `western`: with Britain and America together, or a part of them that
 * is not Britain’s own. `none`: the plan speaks of the country and assigns no side.
 */
export type Orientation = (typeof ORIENTATIONS)[number];

export const GRADES = ['named', 'class', 'carried', 'inferred', 'silent'] as const;
/** How firmly the document supports what is said: a category, or the side that follows from it; see GRADE_WORDS. */
export type Grade = (typeof GRADES)[number];

/** What each grade means, in the words shown to readers. */
export const GRADE_WORDS: Record<Grade, string> = {
  named: 'named in the document',
  class: 'covered by a group the document names; membership is the editor’s reading',
  carried: 'carried over from an earlier list',
  inferred: 'inferred by the editor from stated aims; the document assigns no sphere',
  silent: 'not mentioned in the document as reported'
};

export const SIDE_GRADES = ['named', 'class', 'carried', 'inferred'] as const satisfies readonly Grade[];
/** How firmly a side follows from what a plan says. */
export type SideGrade = (typeof SIDE_GRADES)[number];

/**
 * How a category is drawn: as a full or a lighter fill, as an outline with a symbol that claims no land, or by its parts
 * alone, which cover all of its land.
 */
export const LOOKS = ['fill', 'tint', 'mark', 'parts'] as const;
export type Look = (typeof LOOKS)[number];

export const SYMBOLS = ['triangle', 'square', 'diamond', 'ring'] as const;
export type Symbol = (typeof SYMBOLS)[number];

/** Colours that a category may ask for where its orientation gives none. */
export const CATEGORY_INKS = ['soviet', 'british', 'western', 'neutral', 'american', 'french', 'aim'] as const;

/** One kind of thing a plan can say of a country. */
export interface Category {
  id: string;
  title: string;
  /** The title where there is little room: `Soviet`. */
  short: string;
  orientation: Orientation | null;
  /** Whose word the orientation is. */
  basis: 'document' | 'editor';
  look: Look;
  /** Only where the look is `mark`. */
  symbol: Symbol | null;
  /** Colour where it does not follow from the orientation, or null. */
  ink: (typeof CATEGORY_INKS)[number] | null;
}

/** A second thing a plan says of countries, beside its categories: a mark, never a colour. */
export interface Attribute {
  id: string;
  title: string;
  /** The title where there is little room. */
  short: string;
  symbol: Symbol;
}

/** What one plan says of one country or part, as far as it is drawn and counted. */
export interface Claim {
  /** Id of a country, or of a part that is no country of its own. */
  country: string;
  /** Id of one of the plan's categories, or null where the plan is silent. */
  category: string | null;
  /** Null for the powers themselves, which are nobody's sphere, and where the plan is silent. */
  orientation: Orientation | null;
  /** How firmly the document supports the category. */
  grade: Grade;
  /** How firmly it supports the side; null where there is none. */
  sideGrade: SideGrade | null;
  /** The author himself calls it open to bargain and compromise. */
  bargaining: boolean;
  /** Soviet share in per cent for numeric plans, otherwise null. */
  share: number | null;
  /** The plan's attributes that hold of it, each as firmly as the document supports it. */
  also: Pick<AttributeNote, 'attribute' | 'grade'>[];
}

/** A passage whose wording is the evidence, at most 25 words, with its own place. */
export interface Quote extends Citation {
  text: string;
}

/** Evidence that an attribute holds. */
export interface AttributeNote {
  attribute: string;
  grade: Grade;
  note: string;
  cite: Citation[];
}

/** A claim with its evidence: one cell of the table of countries and plans. */
export interface Assignment extends Claim {
  note: string;
  quote: Quote | null;
  /** What the editor doubts about this cell; '' where nothing. */
  remark: string;
  also: AttributeNote[];
  cite: Citation[];
}

export const PLAN_KINDS = ['spheres', 'aims', 'shares', 'places', 'zones', 'blocs'] as const;
/** What a plan does: parts countries, states aims, trades shares, lists places, or records what happened. */
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Land that a plan means by a country, whoever held it on the plan's day. */
export interface LandClaim {
  country: string;
  /** Day whose frontiers are meant. */
  date: string;
  /** What is claimed, in a few words: `borders of 22 June 1941`. */
  title: string;
}

/** Whose land a plan fills: as it lay on a day, by title or by control, but for what the plan itself claims otherwise. */
export interface PlanLand extends Pick<BorderDate, 'date' | 'basis'> {
  claims: LandClaim[];
}

/** The same with its reasons. */
export interface CitedLand extends PlanLand {
  /** Why this day and basis. */
  note: string;
  claims: (LandClaim & { note: string; cite: Citation[] })[];
}

/** A plan as far as it is drawn: what a browser gets of every plan at once. */
export interface PlanOutline {
  id: string;
  date: string;
  /** The date as the document's history allows it to be said, e.g. `10 or 11 January 1944`. */
  dateText: string;
  author: string;
  title: string;
  /** Short label for the slider. */
  short: string;
  /** What it wants, as a claim: the title over its map, at most 90 characters. */
  headline: string;
  /** One sentence: what the map of this plan shows. */
  summary: string;
  kind: PlanKind;
  /** The map it opens on. */
  map: 'europe' | 'world';
  /** The part of the map of Europe that it opens on. */
  extent: ExtentId;
  land: PlanLand;
  categories: Category[];
  attributes: Attribute[];
  /** Silence may be left out. */
  assignments: Claim[];
  readings: ReadingOutline[];
}

/** Another way to read a plan: what it says instead, as far as it is drawn. */
export interface ReadingOutline {
  id: string;
  title: string;
  /** Categories that it understands otherwise; the others stay. */
  categories: Category[];
  /** Claims that it makes instead; the others stay. */
  assignments: Claim[];
}

/** One proposal by one author at one date, with its own categories and its evidence. */
export interface Plan extends PlanOutline {
  /** Id of the archive file that holds the document; '' where none is known or it is no single document. */
  file: string;
  /** The archive file with its leaves, or where it was published. */
  archive: string;
  note: string;
  /** Whom it was addressed to. */
  to: string;
  /** Occasion and purpose. */
  why: string;
  /** What happened to it. */
  fate: string;
  /** What is uncertain about the whole, in the editor's words. */
  uncertain: string[];
  cite: Citation[];
  land: CitedLand;
  /** One for every country of the atlas; silence is written out. */
  assignments: Assignment[];
  readings: Reading[];
}

export interface Reading extends ReadingOutline {
  /** Who reads it so. */
  editor: string;
  date: string;
  note: string;
  cite: Citation[];
  assignments: Assignment[];
}

/** A piece or place that plans speak of and that is no country of its own. */
export interface Part {
  id: string;
  name: string;
  /** Country it belongs to, or '' where it spans several. */
  of: string;
  /** Territories it is made of; none for a place that is only marked. */
  territories: string[];
  /** Where its mark stands. */
  at: [number, number];
  note: string;
}

/** A note on a country beside the plans. */
export interface CountryNote {
  country: string;
  /** ISO year, month or day. */
  date: string;
  dateText: string;
  title: string;
  note: string;
  quote: Quote | null;
  cite: Citation[];
}

export const LANGUAGES = ['en', 'fr', 'de', 'ru', 'own'] as const;
/** `own`: the language of the place at the time. */
export type Language = (typeof LANGUAGES)[number];

/** What a country or part is called in a language other than English. */
export interface Name {
  id: string;
  language: Exclude<Language, 'en'>;
  name: string;
  /** For the map where space is scarce. */
  short: string;
}

/** A further name under which a country, a part or a territory is looked for; nothing shows it. */
export interface Variant {
  id: string;
  name: string;
  /** `same`: another name of it; `within`: of something in it, or of what it is a piece of. */
  kind: (typeof VARIANT_KINDS)[number];
}
export const VARIANT_KINDS = ['same', 'within'] as const;

/** Which power a territory was, or was to be, occupied by. */
export interface Zone {
  /** Day of the arrangement, e.g. `1945-07-26`. */
  arrangement: string;
  territory: string;
  power: 'soviet' | 'british' | 'american' | 'french' | 'international' | 'polish';
  /** Name of the zone or sector. */
  zone: string;
  cite: Citation;
}

/** A town with the names it was called by. */
export interface Place {
  id: string;
  at: [number, number];
  /** 1 = a capital or great city, 3 = a small town. */
  rank: number;
  names: { en: string; fr: string; de: string; ru: string; own: string };
  /** Further names it is looked for under. */
  other: string[];
  /** The territory it lies in, at full resolution. */
  territory: string;
}

/** An area as somebody published it. */
export interface PublishedArea {
  state: string;
  date: string;
  km2: number;
  /** How far the atlas may be off, in per cent, and why where that is more than one. */
  tolerancePercent: number;
  reason: string;
  cite: Citation;
  note: string;
}

/** How many people lived in a country, in its frontiers of that day, as somebody published it. */
export interface PublishedPopulation {
  country: string;
  /** Day of the count or estimate. */
  date: string;
  people: number;
  cite: Citation;
  /** What the figure leaves out, and where the map draws other frontiers. */
  note: string;
}

/** A work of the bibliography: CSL-JSON, of which the atlas reads only these fields itself. */
export interface Source {
  id: string;
  type: string;
  title: string;
  [field: string]: unknown;
}

/** A document and the archive file it lies in, as far as the literature names it. */
export interface ArchiveFile {
  id: string;
  /** The file as its archive counts: `AVPRF f. 6, op. 7, d. 173, p. 17`; in words where it is not named. */
  reference: string;
  /** Leaves known of the document: `47–52`. */
  leaves: string;
  author: string;
  title: string;
  /** ISO year, month or day, as far as it is certain. */
  date: string;
  /** What the file is, and how its place is known. */
  note: string;
  cite: Citation;
}

/** What citations refer to. */
export type Works = Pick<AtlasTables, 'sources' | 'files'>;

/** A line drawn by hand, without its vertices. */
export interface LineRecord {
  id: string;
  name: string;
  left: string[];
  right: string[];
  valid: string;
  source: string;
  accuracyKm: number;
  doubts: string;
}

/** Name of a sea or gulf, with the place and slant it is written at. */
export interface Water {
  name: string;
  /** The name in other languages; seas have no own one. */
  names: Record<'fr' | 'de' | 'ru', string>;
  at: [number, number];
  /** Degrees, clockwise. */
  turn: number;
  /** 1 = an ocean or large sea, 3 = a strait. */
  rank: number;
}

/** A river, as far as it is drawn: in pieces where a lake lies between them. */
export interface River {
  name: string;
  /** 1 = on the map from the start, 2 = once one looks closer. */
  rank: number;
  lines: [lon: number, lat: number][][];
}

/** Something that happened between the plans, for the time axis. */
export interface Event {
  date: string;
  title: string;
}

/** Everything but the geometry. */
export interface AtlasTables {
  version: string;
  dates: BorderDate[];
  territories: Territory[];
  lacking: Lacking[];
  ownership: Ownership[];
  military: MilitarySpan[];
  states: State[];
  plans: Plan[];
  sources: Source[];
  files: ArchiveFile[];
  lines: LineRecord[];
  waters: Water[];
  rivers: River[];
  events: Event[];
  zones: Zone[];
  places: Place[];
  areas: PublishedArea[];
  populations: PublishedPopulation[];
  parts: Part[];
  notes: CountryNote[];
  names: Name[];
  variants: Variant[];
}

/** The tables that maps are drawn from, without the records behind them. */
export type FigureTables = Pick<AtlasTables, (typeof FIGURE_TABLES)[number]>;
export const FIGURE_TABLES = [
  ...(['version', 'dates', 'territories', 'ownership', 'states', 'plans', 'sources', 'files'] as const),
  ...(['waters', 'zones', 'parts', 'names'] as const)
] as const;

/** Territories, every arc shared, quantized; a geometry's `id` is its territory's. */
export type AtlasTopology = Topology<{ territories: GeometryCollection }>;

/** The atlas: tables and one level of geometry. */
export interface Atlas extends AtlasTables {
  topology: AtlasTopology;
}
