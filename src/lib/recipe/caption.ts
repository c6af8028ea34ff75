/**
 * A figure in words: its title, caption, alternative text and citation. They are English whatever the language of the
 * names on the map, and use the words of the legend, never a colour.
 */
import { footingOf } from '../atlas/compare';
import { ruleWords } from '../words/compare-words';
import { upperFirst } from '../words/capitals';
import { linesCaption } from '../words/line-words';
import { listed } from '../words/lists';
import { GRADE_WORDS, type FigureTables, type Language, type PlanOutline } from '../atlas/types';
import type { FigureWords } from '../svg/figure-words';
import { drawnOf } from './record';
import { captionItems, type CaptionItem } from './caption-items';
import { makeFigureScene, type FigurePanel, type FigureScene, type LegendItem } from './figure-scene';
import { drawingWords, inner, LICENCE, plansOf, sourceList, sourceWords } from './figure-sources';
import { formatRecipe, recordRecipe, type Recipe } from './recipe';
import { PROJECTIONS } from '../drawing/projections';
import { EXTENTS } from './fields';
import { landTitle, longDate, withReserves, type LineEntry } from '../scene/scene';

export { changedSince } from './record';
export { sourceLine } from './figure-sources';

/** Day of this version, as CITATION.cff has it. */
export const RELEASED = '2026-11-22';

const AUTHOR = 'Spheres contributors';

/**
 * All the words of a figure.
 * @returns with the citation, whose address is a path without an origin
 */
export function wordsOf(scene: FigureScene, tables: FigureTables): FigureWords & { citation: string } {
  const { recipe } = scene;
  // All that the plans say, in English; the scene is of what its map has room for.
  const whole = makeFigureScene(tables, { ...recipe, names: 'en' });
  const plans = plansOf(scene, tables);
  const title = titleOf(whole);
  const query = formatRecipe(recipe);
  const path = `/figure${query ? `?${query}` : ''}`;
  const cited = sourceWords(plans, tables);
  return {
    title,
    caption: captionOf(whole, scene, tables),
    alternative: alternativeOf(whole, scene),
    rights: `© ${AUTHOR}, ${LICENCE}, https://creativecommons.org/licenses/by/4.0/`,
    sources: sourceList(plans, tables),
    language: 'en',
    date: RELEASED,
    recipe: recordRecipe(recipe),
    data: tables.version,
    drawn: drawnOf(scene, tables),
    citation: [
      `${AUTHOR}, “${inner(unstopped(title))},” figure, Spheres ${tables.version}, ${longDate(RELEASED)}, ${path}.`,
      ...(cited ? [`${cited}.`] : [])
    ].join(' ')
  };
}

/** The title that was asked for, else one made of the plans. */
function titleOf({ recipe, panels }: FigureScene): string {
  if (recipe.title) return recipe.title;
  const plans = panels.flatMap((panel) => panel.plans);
  const shorts = plans.map(({ short }) => short);
  if (recipe.mode === 'difference') return `What changes from ${shorts.join(' to ')}`;
  if (panels.length === 1) return panels[0]?.scene?.title ?? '';
  if (panels.length <= FEW) return shorts.length > 2 ? shorts.join('; ') : listed(shorts);
  const years = plans.map(({ date }) => date.slice(0, 4)).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return `${upperNumber(panels.length)} plans for Europe, ${first === last ? first : `${first} to ${last}`}`;
}

/** Panels are described one by one up to this number, then briefly. */
const FEW = 3;

const NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve'
];
const upperNumber = (n: number): string => NUMBERS[n] ?? String(n);

/**
 * The lists are of all that is said; signs and lines are those that are drawn.
 * @param whole in English
 * @param drawn as the figure has it, in the language of its names
 */
function captionOf(whole: FigureScene, drawn: FigureScene, tables: FigureTables): string {
  const { recipe, panels } = whole;
  const { names } = drawn.recipe;
  return [
    ...(recipe.title ? [stopped(recipe.title)] : []),
    ...panels.map((panel) => panelWords(panel, whole)),
    ...weaveWords(drawn),
    ...inferenceWords(whole),
    ...borderWords({ ...whole, lines: inWords(drawn.lines, whole) }, tables),
    ...mapWords(whole, drawn),
    ...(names === 'en' ? [] : [NAMES_IN[names]]),
    ...[sourceWords(plansOf(whole, tables), tables)].filter(Boolean).map(stopped),
    `${drawingWords(whole, tables)}${recipe.mode === 'world' ? '' : '; coasts after Natural Earth'}.`
  ].join(' ');
}

/** Lines that are drawn, with the names of another scene. */
const inWords = (lines: LineEntry[], { nameOf }: FigureScene): LineEntry[] =>
  withReserves(
    lines,
    lines.flatMap(({ reserves }) => reserves ?? []),
    nameOf
  );

const NAMES_IN: Record<Exclude<Language, 'en'>, string> = {
  fr: 'Names on the map are French.',
  de: 'Names on the map are German.',
  ru: 'Names on the map are Russian.',
  own: 'Names on the map are in the language of each place at the time.'
};

/** What one panel shows: the document, and its countries in the words of the legend. */
function panelWords(panel: FigurePanel, scene: FigureScene): string {
  const { letter, plans, scene: shown, difference } = panel;
  const [plan] = plans;
  const items = captionItems(panel, scene);
  const alone = scene.panels.length === 1;
  if (difference)
    return [
      `From ${plans.map(documentWords).join(', to ')}.`,
      difference.sentence,
      ...groupWords(items, true),
      ruleWords(difference.comparison.rule, footingOf(plans))
    ].join(' ');
  const isRead = plan?.readings.some(({ id }) => id === scene.recipe.reading);
  const head = `${letter ? `(${letter}) ` : ''}${stopped(shown?.title ?? panel.title)}`;
  return [head, ...(alone && plan?.summary && !isRead ? [plan.summary] : []), ...groupWords(items, alone)].join(' ');
}

const documentWords = ({ author, title, dateText }: PlanOutline): string => `${author}, “${inner(title)}”, ${dateText}`;

/** Silent countries are named up to this number in a figure of one map, and counted in one of several. */
const SILENT = 12;

/** `Soviet sphere: Finland and Poland; as one of a group, Bulgaria.`, a sentence for each of the legend's words. */
function groupWords(items: CaptionItem[], named: boolean): string[] {
  const groups = new Map<string, CaptionItem[]>();
  for (const item of items) groups.set(item.words, [...(groups.get(item.words) ?? []), item]);
  return [...groups].map(([words, group]) => {
    const phrases = group.map(({ qualifier, isApart, names, pieces }) => {
      const counted = isApart && names.length > (named ? SILENT : 1);
      const who = counted ? countedWords(names.length - pieces, pieces) : listed(names);
      return qualifier ? `${qualifier}, ${who}` : who;
    });
    return `${upperFirst(words)}: ${phrases.join('; ')}.`;
  });
}

/** `12 countries and 2 pieces of land`. */
function countedWords(countries: number, pieces: number): string {
  const many = (n: number, one: string, more: string) => (n ? [`${n} ${n === 1 ? one : more}`] : []);
  return listed([...many(countries, 'country', 'countries'), ...many(pieces, 'piece of land', 'pieces of land')]);
}

/** What the patterns mean, or the signs where fills are plain. */
function weaveWords({ legend, recipe }: FigureScene): string[] {
  const paints = legend.flatMap(({ paint }) => (paint ? [paint] : []));
  const findings = legend.flatMap(({ finding }) => (finding ? [finding.finding] : []));
  const has = {
    shares: paints.some(({ share }) => share !== null),
    bargaining: paints.some(({ bargaining }) => bargaining),
    class: paints.some(({ texture }) => texture === 'class'),
    carried: paints.some(({ texture }) => texture === 'carried'),
    inferred: paints.some(({ texture }) => texture === 'inferred'),
    change: findings.includes('change'),
    apart: findings.includes('silent') || findings.includes('apart')
  };
  const said = recipe.weave === 'patterns' ? PATTERN_WORDS : SIGN_WORDS;
  const signs = legend.filter(({ sign, paint }) => sign.trim() && (paint?.share ?? null) === null);
  const signed = [...new Set(signs.map(({ sign, title }) => `${sign.trim()} ${title}`))];
  return [
    ...(signed.length ? [`After names: ${signed.join('; ')}.`] : []),
    ...(Object.keys(has) as (keyof typeof has)[]).flatMap((key) => (has[key] && said[key] ? [`${said[key]}.`] : []))
  ];
}

const PATTERN_WORDS = {
  shares: 'Stripes: in proportion to the shares',
  bargaining: 'Hatched: the author himself calls it open to bargain',
  class: `Light dots: ${GRADE_WORDS.class}`,
  carried: `Light dashes: ${GRADE_WORDS.carried}`,
  inferred: `Dark dots on a tint: the side is ${GRADE_WORDS.inferred}`,
  change: 'Bands: the side before, then the side after',
  apart: 'Fine dots or thin lines: not compared'
};

/** Where fills are plain, the legend's words say the rest. */
const SIGN_WORDS: Partial<typeof PATTERN_WORDS> = {
  shares: 'Number after a name: the Soviet share in per cent',
  class: `One of a group: ${GRADE_WORDS.class}`,
  inferred: `Inferred: the side is ${GRADE_WORDS.inferred}`,
  change: 'What changes is filled as it is after the change'
};

/** Whose word the sides are, where the map itself does not say so. */
function inferenceWords({ panels }: FigureScene): string[] {
  const plans = panels.flatMap((panel) => (panel.difference ? [] : panel.plans));
  // Of aims the map itself says it.
  return footingOf(plans.filter(({ kind }) => kind !== 'aims')).editor
    ? ['Which side a category counts to is the editor’s reading.']
    : [];
}

/** Which lines are drawn, and in which borders countries are filled. */
function borderWords(scene: FigureScene, { dates, states }: FigureTables): string[] {
  const { lines, recipe } = scene;
  if (recipe.mode === 'world') return [`${landWords(scene)}.`];
  if (!lines.length) return [];
  const lowered = (text: string) =>
    states.some(({ name }) => text.startsWith(name)) ? text : text.charAt(0).toLowerCase() + text.slice(1);
  return lines.map(({ line, title }) => {
    if (line === 'reserve') return `Dotted: ${title.split('; ').map(lowered).join('; ')}.`;
    if (line === 'also') return `Dashed: ${linesCaption(dates, recipe.also ?? '')}.`;
    const drawn = recipe.date ? linesCaption(dates, recipe.date) : 'frontiers of that land';
    return `${landWords(scene)}. Dash-dotted lines: ${drawn}.`;
  });
}

/** Whose land is filled: `Countries are filled in their land of 15 November 1944, by title`. */
function landWords({ panels, nameOf }: FigureScene): string {
  const claimant = (id: string) => (id === 'ussr' ? 'the Soviet Union' : (nameOf.get(id) ?? id));
  const told = new Map<string, string[]>();
  for (const { letter, plans } of panels)
    for (const { land, short } of plans) {
      const claims = land.claims.map(({ country, title }) => `, ${claimant(country)} as claimed in the ${title}`);
      const title = `${landTitle(land)}${claims.join('')}`;
      told.set(title, [...(told.get(title) ?? []), letter || short]);
    }
  const days = [...told].map(([title, who]) => (told.size > 1 ? `${title} (${who.join('; ')})` : title));
  return `Countries are filled in their land of ${days.join('; ')}`;
}

/** Section, what the lists have beyond it, and projection. */
function mapWords(whole: FigureScene, drawn: FigureScene): string[] {
  const { mode, extent, projection } = whole.recipe;
  if (mode === 'world') return ['Projection: Equal Earth.'];
  const unseen = unseenIn(whole, drawn);
  const section =
    extent === 'europe'
      ? unseen.length
        ? [`Beyond the map, or too small for it: ${listed(unseen)}.`]
        : []
      : [`The map shows ${extentWords(extent)}; the lists are of all that is said.`];
  return [...section, `Projection: ${PROJECTIONS[projection]}.`];
}

/** Names of that of which something is said and which no map shows; silence can be left unseen. */
function unseenIn(whole: FigureScene, drawn: FigureScene): string[] {
  const idsIn = (items: LegendItem[]) => items.flatMap(({ panels }) => panels.flatMap(({ countries }) => countries));
  const said = whole.legend.filter(({ paint, finding }) =>
    finding ? finding.finding !== 'silent' && finding.finding !== 'apart' : paint?.ink !== 'silent'
  );
  const seen = new Set(idsIn(drawn.legend));
  return [...new Set(idsIn(said))].filter((id) => !seen.has(id)).map((id) => whole.nameOf.get(id) ?? id);
}

/** A section in words: `the Balkans`, or its corners. */
function extentWords(extent: Recipe['extent']): string {
  if (typeof extent === 'string') return EXTENTS[extent].title.replace(/^The /, 'the ');
  const [west, south, east, north] = extent;
  const degrees = (value: number, [plus, minus]: [string, string]) => `${Math.abs(value)}° ${value < 0 ? minus : plus}`;
  const [from, to] = [degrees(west, ['E', 'W']), degrees(east, ['E', 'W'])];
  return `the land from ${from} to ${to} and ${degrees(south, ['N', 'S'])} to ${degrees(north, ['N', 'S'])}`;
}

/** Longest alternative text of a figure of few maps, in characters. */
const LONGEST = 1200;

function alternativeOf(scene: FigureScene, drawn: FigureScene): string {
  const { recipe, panels } = scene;
  const place = recipe.mode === 'world' ? 'the world' : extentWords(recipe.extent);
  const maps = panels.length === 1 ? `Map of ${place}.` : `${upperNumber(panels.length)} maps of ${place}.`;
  const head = unseenIn(scene, drawn).length
    ? `${maps} Some of what is told lies beyond, or is too small to see.`
    : maps;
  const each = Math.floor((LONGEST - head.length) / Math.min(panels.length, FEW));
  const said = panels.map((panel) => {
    const start = `${panel.letter ? `(${panel.letter}) ` : ''}${panel.sentence}`;
    if (panels.length > FEW) return start;
    const rule = panel.difference ? [ruleWords(panel.difference.comparison.rule, footingOf(panel.plans))] : [];
    return within([[start, ...rule].join(' '), ...groupWords(captionItems(panel, scene), false)], each - 1);
  });
  return [head, ...said].join(' ');
}

/** As many sentences as there is room for, and that there are more. */
function within(sentences: string[], room: number): string {
  const MORE = 'The caption has the rest.';
  const all = sentences.join(' ');
  if (all.length <= room) return all;
  let text = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (text.length + sentence.length + MORE.length + 2 > room) break;
    text += ` ${sentence}`;
  }
  return `${text} ${MORE}`;
}

const unstopped = (text: string): string => text.replace(/\.$/, '');
const stopped = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
