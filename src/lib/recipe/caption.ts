/**
 * A figure in words: its title, caption, alternative text and citation. They are English whatever the language of the
 * names on the map, and use the words of the legend, never a colour.
 */
import { footingOf } from '../atlas/compare';
import { ruleWords } from '../words/compare-words';
import {
  betweenWords,
  boxWords,
  changesTitle,
  drawnSentence,
  EDITOR_SIDES,
  fittingSentences,
  groupSentences,
  landSentence,
  letterWords,
  lineSentence,
  mapsSentence,
  NAMES_SENTENCES,
  plansTitle,
  projectionSentence,
  sectionSentence,
  THE_WORLD,
  unseenSentence,
  weaveSentences,
  WORLD_PROJECTION,
  type Woven
} from '../words/caption-words';
import { RIGHTS, type CitedFigure } from '../words/citation-words';
import { insetsSentence } from '../words/city-words';
import { EXTENT_WORDS } from '../words/field-words';
import { saidTitle } from '../words/key-words';
import { sourceList, sourceWords } from '../words/source-words';
import { stopped } from '../words/title-words';
import type { FigureTables } from '../atlas/types';
import type { FigureWords } from '../svg/figure-words';
import { record } from './record';
import { captionItems } from './caption-items';
import { makeFigureScene, type FigurePanel, type FigureScene, type LegendItem } from './figure-scene';
import { drawingOf, plansOf } from './figure-sources';
import { formatRecipe, recordRecipe, type Extent } from './recipe';
import { PROJECTIONS } from '../drawing/projections';

/** Day of this version, as CITATION.cff has it. */
export const RELEASED = '2026-11-22';

/** All the words of a figure, and what its citation is made of. */
export function figureWords(scene: FigureScene, tables: FigureTables): FigureWords & { cited: CitedFigure } {
  const { recipe } = scene;
  // All that the plans say, in English; the scene is of what its map has room for.
  const whole = makeFigureScene(tables, { ...recipe, names: 'en' });
  const plans = plansOf(scene, tables);
  const title = titleOf(whole);
  return {
    title,
    caption: captionOf(whole, scene, tables),
    alternative: alternativeOf(whole, scene),
    rights: RIGHTS,
    sources: sourceList(plans, tables),
    language: 'en',
    date: RELEASED,
    recipe: recordRecipe(recipe),
    data: tables.version,
    drawn: record(scene, tables),
    cited: {
      title,
      data: tables.version,
      released: RELEASED,
      query: formatRecipe(recipe),
      sources: sourceWords(plans, tables)
    }
  };
}

/** The title that was asked for, else one made of the plans. */
function titleOf({ recipe, panels }: FigureScene): string {
  if (recipe.title) return recipe.title;
  const plans = panels.flatMap((panel) => panel.plans);
  if (recipe.mode === 'difference') return changesTitle(plans);
  return panels.length === 1 ? (panels[0]?.scene?.title ?? '') : plansTitle(plans);
}

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
    ...borderWords({ ...whole, lines: drawn.lines }),
    ...mapWords(whole, drawn),
    ...(names === 'en' ? [] : [NAMES_SENTENCES[names]]),
    ...[sourceWords(plansOf(whole, tables), tables)].filter(Boolean).map(stopped),
    drawnSentence(drawingOf(whole, tables), recipe.mode === 'world')
  ].join(' ');
}

/** What one panel shows: the document, and its countries in the words of the legend. */
function panelWords(panel: FigurePanel, scene: FigureScene): string {
  const { letter, plans, scene: shown, difference } = panel;
  const [plan] = plans;
  const items = captionItems(panel, scene);
  const alone = scene.panels.length === 1;
  if (difference)
    return [
      betweenWords(plans),
      difference.sentence,
      ...groupSentences(items, true),
      ruleWords(difference.comparison.rule, footingOf(plans))
    ].join(' ');
  const isRead = plan?.readings.some(({ id }) => id === scene.recipe.reading);
  const head = `${letterWords(letter)}${stopped(shown?.title ?? panel.title)}`;
  return [head, ...(alone && plan?.summary && !isRead ? [plan.summary] : []), ...groupSentences(items, alone)].join(
    ' '
  );
}

/** What the patterns mean, or the signs where fills are plain. */
function weaveWords({ legend, recipe }: FigureScene): string[] {
  const paints = legend.flatMap(({ paint }) => (paint ? [paint] : []));
  const findings = legend.flatMap(({ finding }) => (finding ? [finding.finding] : []));
  const has: Record<Woven, boolean> = {
    shares: paints.some(({ share }) => share !== null),
    bargaining: paints.some(({ bargaining }) => bargaining),
    class: paints.some(({ texture }) => texture === 'class'),
    carried: paints.some(({ texture }) => texture === 'carried'),
    inferred: paints.some(({ texture }) => texture === 'inferred'),
    change: findings.includes('change'),
    apart: findings.includes('silent') || findings.includes('apart')
  };
  const signs = legend.filter(({ sign, paint }) => sign.trim() && (paint?.share ?? null) === null);
  return weaveSentences(
    recipe.weave,
    (Object.keys(has) as Woven[]).filter((what) => has[what]),
    signs.map(({ sign, said }) => ({ sign: sign.trim(), title: saidTitle(said) }))
  );
}

/** Whose word the sides are, where the map itself does not say so. */
function inferenceWords({ panels }: FigureScene): string[] {
  const plans = panels.flatMap((panel) => (panel.difference ? [] : panel.plans));
  // Of aims the map itself says it.
  return footingOf(plans.filter(({ kind }) => kind !== 'aims')).editor ? [EDITOR_SIDES] : [];
}

/** Which lines are drawn, and in which borders countries are filled. */
function borderWords({ lines, recipe, panels, nameOf }: FigureScene): string[] {
  const lands = panels.flatMap(({ letter, plans }) =>
    plans.map(({ land: { date, basis, claims }, short }) => ({
      date,
      basis,
      claims: claims.map(({ country, title }) => ({ country, name: nameOf.get(country) ?? country, title })),
      who: letter || short
    }))
  );
  if (recipe.mode === 'world') return [landSentence(lands)];
  return lines.flatMap((entry) => [...(entry.line === 'frontier' ? [landSentence(lands)] : []), lineSentence(entry)]);
}

/** Section, what the lists have beyond it, and projection. */
function mapWords(whole: FigureScene, drawn: FigureScene): string[] {
  const { mode, projection } = whole.recipe;
  const { extent } = whole;
  if (mode === 'world') return [projectionSentence(WORLD_PROJECTION)];
  const unseen = unseenIn(whole, drawn);
  const section =
    extent === 'europe' ? (unseen.length ? [unseenSentence(unseen)] : []) : [sectionSentence(extentWords(extent))];
  const insets = drawn.insets.length ? [insetsSentence(drawn.insets)] : [];
  return [...section, ...insets, projectionSentence(PROJECTIONS[projection])];
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
const extentWords = (extent: Extent): string =>
  typeof extent === 'string' ? EXTENT_WORDS[extent].within : boxWords(extent);

/** Longest alternative text of a figure of few maps, in characters. */
const LONGEST = 1200;
/** Panels are described one by one up to this number, then briefly. */
const FEW = 3;

function alternativeOf(scene: FigureScene, drawn: FigureScene): string {
  const { recipe, panels } = scene;
  const place = recipe.mode === 'world' ? THE_WORLD : extentWords(scene.extent);
  const maps = mapsSentence(panels.length, place, unseenIn(scene, drawn).length > 0);
  const head = drawn.insets.length ? `${maps} ${insetsSentence(drawn.insets)}` : maps;
  const each = Math.floor((LONGEST - head.length) / Math.min(panels.length, FEW));
  const said = panels.map((panel) => {
    const start = `${letterWords(panel.letter)}${panel.sentence}`;
    if (panels.length > FEW) return start;
    const rule = panel.difference ? [ruleWords(panel.difference.comparison.rule, footingOf(panel.plans))] : [];
    const first = [start, ...rule].join(' ');
    return fittingSentences([first, ...groupSentences(captionItems(panel, scene), false)], each - 1);
  });
  return [head, ...said].join(' ');
}
