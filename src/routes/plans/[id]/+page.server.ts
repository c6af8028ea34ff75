import { error } from '@sveltejs/kit';
import { citesText, evidenceOf } from '$lib/atlas/evidence';
import { categoryOf, readAs } from '$lib/atlas/plan';
import { rivalsIn } from '$lib/atlas/reading-diff';
import { piecesOf, spokenOf } from '$lib/atlas/spoken';
import type { AtlasTables, Plan, Reading } from '$lib/atlas/types';
import { figureQuery, recipeOfView } from '$lib/recipe/links';
import { paintOf } from '$lib/scene/scene';
import { longDate } from '$lib/words/dates';
import { defaultView, formatView } from '$lib/address/view';
import { archiveWords } from '$lib/words/title-words';
import { comparedWords, KIND_WORDS } from '$lib/words/plan-words';
import { assignmentWords } from '$lib/words/claim-words';
import { readTables } from '$lib/server/atlas-files';
import { citedPage, citePage, planPage } from '$lib/server/citations';
import { drawPlan, sceneOf } from '$lib/server/sketches';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => readTables().plans.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params }) => {
  const tables = readTables();
  const place = tables.plans.findIndex(({ id }) => id === params.id);
  const plan = tables.plans[place];
  if (!plan) error(404, `there is no plan ${params.id}`);
  const page = planPage(plan);
  const silent = plan.assignments.filter((a) => a.grade === 'silent');
  const { legend, sentence, map } = sceneOf(plan);
  const query = formatView({ ...defaultView, plan: plan.id });
  return {
    version: tables.version,
    plan,
    facts: [
      { title: 'Date', text: plan.dateText },
      { title: 'By', text: plan.author },
      { title: 'To', text: plan.to },
      { title: 'What it does', text: KIND_WORDS[plan.kind] },
      { title: 'Archive', text: archiveWords(plan.archive) },
      { title: 'Known from', text: citesText(plan.cite, tables) }
    ],
    map: { svg: drawPlan(plan), kind: map },
    legend,
    sentence,
    categories: plan.categories.map((category) => ({ title: category.title, words: comparedWords(category) })),
    groups: [
      { title: 'Countries', rows: rowsOf(plan, tables, tables.states) },
      { title: 'Pieces and places', rows: rowsOf(plan, tables, tables.parts) }
    ].filter(({ rows }) => rows.length),
    silent: {
      note: silent[0]?.note ?? '',
      countries: tables.states
        .filter(({ id }) => silent.some((a) => a.country === id))
        .map((state) => {
          const { pieces } = spokenOf(
            plan,
            state.id,
            piecesOf(state, tables).map(({ id }) => id)
          );
          return { id: state.id, name: state.name, pieces: pieces.length > 0 };
        })
        .sort((a, b) => a.name.localeCompare(b.name))
    },
    readings: plan.readings.map((reading) => readingOf(plan, reading, tables)),
    mapQuery: query ? `?${query}` : '',
    figureQuery: figureQuery(recipeOfView({ ...defaultView, plan: plan.id }, map)),
    others: tables.plans.map(({ id, short }) => ({ id, short })),
    previous: tables.plans[place - 1],
    next: tables.plans[place + 1],
    citing: citePage(page),
    cited: citedPage(page)
  };
};

/** Assignments of some countries or parts, in the order of their names. */
function rowsOf(plan: Plan, tables: AtlasTables, subjects: { id: string; name: string; of?: string }[]) {
  return [...subjects]
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap(({ id, name, of }) => {
      const assignment = plan.assignments.find((a) => a.country === id && a.grade !== 'silent');
      if (!assignment) return [];
      const category = categoryOf(plan, assignment);
      const whole = tables.states.find((state) => state.id === of);
      return [
        {
          id,
          name,
          of: whole && { id: whole.id, name: whole.name },
          isCountry: of === undefined,
          paint: paintOf(plan, { id }, assignment, category),
          symbol: category?.symbol ?? null,
          evidence: evidenceOf(plan, assignment, tables)
        }
      ];
    });
}

/** A reading with all that it changes, in words. */
function readingOf(plan: Plan, reading: Reading, tables: AtlasTables) {
  const nameOf = new Map([...tables.states, ...tables.parts].map(({ id, name }) => [id, name]));
  const read = readAs(plan, reading.id);
  const wordsIn = (of: Plan, country: string) => {
    const assignment = of.assignments.find((a) => a.country === country);
    const category = assignment && categoryOf(of, assignment);
    return [assignmentWords(of, country), category && comparedWords(category)].filter(Boolean).join('; ');
  };
  return {
    id: reading.id,
    title: reading.title,
    editor: reading.editor,
    note: reading.note,
    date: longDate(reading.date),
    cite: citesText(reading.cite, tables),
    rivals: rivalsIn(plan, reading).map(({ country }) => ({
      country,
      name: nameOf.get(country) ?? country,
      from: wordsIn(plan, country),
      to: wordsIn(read, country)
    })),
    mapQuery: `?${formatView({ ...defaultView, plan: plan.id, reading: reading.id })}`
  };
}
