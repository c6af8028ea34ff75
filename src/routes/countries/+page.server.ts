import { assignmentOf, categoryOf } from '$lib/atlas/plan';
import { piecesByState, speaks, spokenOf } from '$lib/atlas/spoken';
import { paintIn } from '$lib/scene/scene';
import { assignmentWords } from '$lib/words/claim-words';
import { citedPage, citePage } from '$lib/server/citations';
import { readTables } from '$lib/server/atlas-files';
import { dateShown, drawTextures } from '$lib/server/sketches';
import { DEFAULT_DATE } from '$lib/atlas/borders/land';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const page = { title: 'Countries', path: '/countries' };
  const tables = readTables();
  const { version, plans, states, parts } = tables;
  const piecesOf = piecesByState(tables);
  const spoken = (plan: (typeof plans)[number], id: string) => spokenOf(plan, id, piecesOf[id] ?? []);
  const byName = [...states].sort((a, b) => a.name.localeCompare(b.name));
  const inTable = byName.filter((state) => plans.some((plan) => speaks(spoken(plan, state.id))));
  const others = byName.filter((state) => !inTable.includes(state)).map(({ id, name }) => ({ id, name }));
  const stands = ({ id }: { id: string }) => dateShown(id)?.date === DEFAULT_DATE;
  return {
    citing: citePage(page),
    cited: citedPage(page),
    version,
    textures: drawTextures(),
    plans: plans.map(({ id, short }) => ({ id, short })),
    rows: inTable.map((state) => ({
      id: state.id,
      name: state.name,
      cells: plans.map((plan) => {
        const claim = assignmentOf(plan, state.id);
        if (claim && claim.grade !== 'silent') {
          const symbol = categoryOf(plan, claim)?.symbol ?? null;
          return { plan: plan.id, paint: paintIn(plan, state), symbol, words: assignmentWords(plan, state.id) };
        }
        const pieces = parts.filter(({ id }) => spoken(plan, state.id).pieces.includes(id));
        const marked = pieces.flatMap(({ id }) => categoryOf(plan, assignmentOf(plan, id)!)?.symbol ?? []);
        return {
          plan: plan.id,
          paint: null,
          symbol: marked[0] ?? null,
          words: pieces.length ? `of a piece: ${pieces.map(({ name }) => name).join(', ')}` : 'not mentioned'
        };
      })
    })),
    context: others.filter(stands),
    historical: others.filter((state) => !stands(state))
  };
};
