import { error } from '@sveltejs/kit';
import { changesOf } from '$lib/atlas/borders/changes';
import { countryEvidence } from '$lib/atlas/evidence';
import { passageWords } from '$lib/words/hold-words';
import { BASIS_WORDS } from '$lib/words/basis-words';
import { assignmentOf, categoryOf, readAs } from '$lib/atlas/plan';
import { rivalsIn } from '$lib/atlas/reading-diff';
import { LANGUAGES, type AtlasTables, type Plan, type State } from '$lib/atlas/types';
import { piecesOf, speaks, spokenOf } from '$lib/atlas/spoken';
import { paintIn } from '$lib/scene/scene';
import { askableCountries, defaultView, formatView } from '$lib/address/view';
import { comparedWords } from '$lib/words/plan-words';
import { assignmentWords } from '$lib/words/claim-words';
import { readTables } from '$lib/server/atlas-files';
import { citeCell, citedPage, citePage, countryPage } from '$lib/server/citations';
import { dateShown, drawLocatorMap, drawTextures, neighboursBy } from '$lib/server/sketches';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => readTables().states.map(({ id }) => ({ id }));

const LANGUAGE_WORDS = { fr: 'French', de: 'German', ru: 'Russian', own: 'Own' };
/** Nobody has written down which language is a country's own. */
const LANGUAGE_TAGS = { fr: 'fr', de: 'de', ru: 'ru', own: 'und' };

export const load: PageServerLoad = ({ params }) => {
  const tables = readTables();
  const state = tables.states.find(({ id }) => id === params.id);
  if (!state) error(404, `there is no country ${params.id}`);
  const byName = [...tables.states].sort((a, b) => a.name.localeCompare(b.name));
  const place = byName.findIndex(({ id }) => id === state.id);
  const shown = dateShown(state.id);
  const nameOf = (id: string) => tables.states.find((s) => s.id === id)?.name ?? id;
  const link = (id: string) => ({ id, name: nameOf(id) });
  const page = countryPage(state);
  const cells = tables.plans.flatMap((plan) => cellOf(tables, plan, state));
  const { notes } = countryEvidence(state.id, tables);
  const spoken = new Set(cells.map(({ plan }) => plan.id));
  return {
    version: tables.version,
    state,
    names: LANGUAGES.flatMap((language) => {
      if (language === 'en') return [];
      const name = tables.names.find((n) => n.id === state.id && n.language === language)?.name;
      return name ? [{ name, title: LANGUAGE_WORDS[language], lang: LANGUAGE_TAGS[language] }] : [];
    }),
    locatorMap: shown && { svg: drawLocatorMap(state, shown), date: shown.date, basis: BASIS_WORDS[shown.basis] },
    textures: drawTextures(),
    strip: tables.plans.map((plan) => stopOf(plan, state, cells)),
    entries: [
      ...cells.map((cell) => ({ date: cell.plan.date, cell, note: null })),
      ...notes.map((note, index) => ({ date: note.date, cell: null, note: { ...note, id: `note-${index + 1}` } }))
    ].sort((a, b) => a.date.localeCompare(b.date)),
    silent: tables.plans.filter(({ id }) => !spoken.has(id)).map(({ id, short }) => ({ id, short })),
    changes: changesOf(state.id, tables).map(({ from, to, passages }) => ({
      from,
      to,
      query: formatView({ ...defaultView, date: to.date, also: from.date }),
      passages: passages.map((each) => ({ ...each, name: nameOf(each.state), words: passageWords(each) }))
    })),
    neighbours: shown && (neighboursBy(shown.date).get(state.id) ?? []).map(link),
    previous: byName[place - 1] && link(byName[place - 1]!.id),
    next: byName[place + 1] && link(byName[place + 1]!.id),
    mapQuery: askableCountries(tables).includes(state.id) ? formatView({ ...defaultView, country: state.id }) : null,
    citing: citePage(page),
    cited: citedPage(page)
  };
};

/** What a plan says of a country or of pieces of it, by itself or as somebody reads it; nothing where it is silent. */
function cellOf(tables: AtlasTables, plan: Plan, state: State) {
  const claim = assignmentOf(plan, state.id);
  const said = claim && claim.grade !== 'silent';
  const all = piecesOf(state, tables);
  const spoken = spokenOf(
    plan,
    state.id,
    all.map(({ id }) => id)
  );
  if (!speaks(spoken)) return [];
  const parts = all.filter(({ id }) => spoken.pieces.includes(id));
  const { cells } = countryEvidence(state.id, tables);
  const rivals = plan.readings.flatMap((reading) => {
    const rival = rivalsIn(plan, reading).find(({ country }) => country === state.id);
    if (!rival) return [];
    const read = readAs(plan, reading.id);
    const category = categoryOf(read, rival.to);
    const words = [assignmentWords(read, state.id), category && comparedWords(category)].filter(Boolean).join('; ');
    return [{ id: reading.id, title: reading.title, editor: reading.editor, words }];
  });
  return [
    {
      plan,
      paint: paintIn(plan, state),
      evidence: said ? (cells[plan.id] ?? null) : null,
      rivals,
      parts: parts.map(({ id, name }) => ({ id, name, words: assignmentWords(plan, id) })),
      mapQuery: askableCountries(tables).includes(state.id)
        ? formatView({ ...defaultView, plan: plan.id, country: state.id })
        : null,
      citing: said ? citeCell(plan.id, state.id) : null
    }
  ];
}

function stopOf(plan: Plan, state: State, cells: ReturnType<typeof cellOf>) {
  const cell = cells.find((each) => each.plan === plan);
  const claim = assignmentOf(plan, state.id);
  return {
    id: plan.id,
    short: plan.short,
    paint: paintIn(plan, state),
    symbol: claim ? (categoryOf(plan, claim)?.symbol ?? null) : null,
    words:
      cell && !cell.evidence
        ? cell.parts.length
          ? 'pieces of it'
          : 'in another reading'
        : assignmentWords(plan, state.id),
    href: cell ? `#${plan.id}` : null
  };
}
