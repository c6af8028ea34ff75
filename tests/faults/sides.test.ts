/** What the sides of plans are, how firmly they follow, what is compared with what, and that every number says so. */
import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { assignmentRows } from '$lib/atlas/downloads/data-tables';
import { agreementOf, compare, contestedCountries, DEFAULT_RULE, type Rule } from '$lib/atlas/compare';
import { changeWords, ruleRows, ruleWords, tellStep } from '$lib/words/compare-words';
import { gradeWords } from '$lib/words/grade-words';
import { namedLand } from '$lib/words/land-words';
import { assignmentOf, readAs } from '$lib/atlas/plan';
import { planRows } from '$lib/atlas/downloads/plan-tables';
import { alluvialOf } from '$lib/scene/alluvial';
import { changeRows } from '$lib/scene/change-rows';
import { DARK, LIGHT } from '$lib/scene/colours';
import { formatCompareView, parseCompareView } from '$lib/address/compare-view';
import { comparedCountries, makeDifference } from '$lib/scene/difference';
import { makeFigureScene } from '$lib/recipe/figure-scene';
import { wordsOf } from '$lib/recipe/caption';
import { defaultRecipe } from '$lib/recipe/recipe';
import { makeScene } from '$lib/scene/scene';
import { defaultEvidenceView, parseEvidenceView, rowsShown } from '../../src/lib/address/evidence-view';
import { realTables } from '../fixtures/atlas';
import { view } from '../fixtures/makers';

const atlas = realTables();
const tables = { ...atlas, land: namedLand(atlas) };
const planOf = (id: string) => tables.plans.find((plan) => plan.id === id)!;
const nameOf = (id: string) => tables.states.find((state) => state.id === id)?.name ?? id;
const countries = tables.states.filter(({ role }) => role === 'subject' || role === 'micro').map(({ id }) => id);
const [NINTH, ELEVENTH] = ['percentages-1944-10-09', 'percentages-1944-10-11'];
const between = (from: string, to: string, over: Partial<Rule> = {}) =>
  compare(planOf(from), planOf(to), countries, { ...DEFAULT_RULE, ...over });

/** `spheres compare` in its own words. */
const printed = (...args: string[]) =>
  spawnSync('node', ['dist/spheres.js', 'compare', ...args], { encoding: 'utf8' }).stdout;
type Row = Record<
  'country' | 'result' | 'from' | 'to' | 'from_words' | 'to_words' | 'from_reason' | 'to_reason' | 'to_share',
  string | number | null
>;
const printedJson = (...args: string[]) =>
  JSON.parse(printed(...args, '--format', 'json')) as {
    rule: Rule;
    words: string;
    comparedAs: { said: string; counts: string }[];
  } & Record<'changes' | 'shareChanges' | 'agreements' | 'notComparable', Row[]>;

describe('fault 9: between plans that trade shares, shares are told', () => {
  test('in the step message, and one that leaves the side is told too', () => {
    expect(tellStep(tables.plans, NINTH, ELEVENTH, countries, nameOf, null)).toBe(
      'From Percentages, 9 Oct 1944: Hungary: 50 → 80 % Soviet; Bulgaria: 75 → 80 % Soviet; 2 changes of share.'
    );
    const step = (chosen: string) => tellStep(tables.plans, NINTH, ELEVENTH, countries, nameOf, chosen);
    expect(step('bulgaria')).toContain('Bulgaria: 75 → 80 % Soviet; 2 changes of share');
    expect(step('romania')).toContain('Romania: 90 % Soviet in both; 2 changes of share');
    expect(step('hungary')).not.toContain('neutral');
  });

  test('whatever the threshold: every country whose share changes is told with both numbers', () => {
    for (let threshold = 51; threshold <= 100; threshold++) {
      const { entries } = makeDifference([planOf(NINTH), planOf(ELEVENTH)], tables, {
        ...DEFAULT_RULE,
        threshold
      });
      const told = entries
        .filter(({ finding }) => finding === 'change')
        .flatMap(({ sayings }) => sayings.flatMap(({ words, countries }) => countries.map((id) => `${id}: ${words}`)));
      expect(told.sort()).toEqual(['bulgaria: 75 → 80 % Soviet', 'hungary: 50 → 80 % Soviet']);
    }
  });

  test('in the caption and the alternative text of a difference figure', () => {
    for (const threshold of [60, 91]) {
      const recipe = { ...defaultRecipe, mode: 'difference' as const, plans: [NINTH, ELEVENTH], threshold };
      const { caption, alternative } = wordsOf(makeFigureScene(tables, recipe), tables);
      for (const text of [caption, alternative]) {
        expect(text).toContain('75 → 80 % Soviet: Bulgaria.');
        expect(text).toContain('50 → 80 % Soviet: Hungary.');
        expect(text).toContain('10 % Soviet in both: Greece.');
        expect(text).toContain('3 of 5 countries the same share and 2 another');
        expect(text).toContain(`A Soviet share of ${threshold} % or more is read as Soviet`);
        expect(text).not.toMatch(/[Nn]eutral →/);
      }
    }
  });

  test('in the table of changes to take away', () => {
    const { comparison } = makeDifference([planOf(NINTH), planOf(ELEVENTH)], tables, DEFAULT_RULE);
    const moved = [...comparison.changes, ...comparison.agreements.filter(({ country }) => country === 'bulgaria')];
    const rows = changeRows(moved, [planOf(NINTH), planOf(ELEVENTH)], nameOf, {}, DEFAULT_RULE);
    expect(rows.map(({ country, from_side, to_side }) => [country, from_side, to_side])).toEqual([
      ['hungary', '50 % Soviet', '80 % Soviet'],
      ['bulgaria', '75 % Soviet', '80 % Soviet']
    ]);
  });

  test('on the command line, as text, JSON and CSV', () => {
    expect(printed(NINTH, ELEVENTH)).toMatch(/Changes of share\n.*\nbulgaria +Bulgaria +75 % Soviet +80 % Soviet\n/);
    const { changes, shareChanges, agreements } = printedJson(NINTH, ELEVENTH);
    expect(changes).toMatchObject([{ country: 'hungary', from_share: 50, to_share: 80, from_words: '50 % Soviet' }]);
    expect(shareChanges).toMatchObject([{ country: 'bulgaria', from: 'soviet', to: 'soviet', to_share: 80 }]);
    expect(agreements).toHaveLength(4);
    const rows = parse(printed(NINTH, ELEVENTH, '--format', 'csv'), { columns: true }) as unknown as Row[];
    expect(rows.filter(({ result }) => result === 'change of share')).toMatchObject([
      { country: 'bulgaria', from_share: '75', to_share: '80' }
    ]);
  });

  test('a share against a side says its number and the threshold by which it was read', () => {
    const hungary = between(NINTH, 'litvinov-1944-11').changes.find(({ country }) => country === 'hungary')!;
    expect(changeWords(hungary, DEFAULT_RULE)).toBe('50 % Soviet (read as neutral by the threshold of 60 %) → Soviet');
    expect(tellStep(tables.plans, NINTH, 'litvinov-1944-11', countries, nameOf, 'romania')).toContain(
      'Romania: 90 % Soviet (read as Soviet by the threshold of 60 %) → Soviet'
    );
  });
});

describe('correction B1: a western side stands beside the British', () => {
  test('the American-led alliance, the American and French zones and the Atlantic Community are on it', () => {
    const sides = (id: string, side: string) =>
      planOf(id)
        .assignments.filter(({ orientation }) => orientation === side)
        .map(({ country }) => country);
    expect(sides('blocs-1949', 'british')).toEqual([]);
    expect(sides('blocs-1949', 'western')).toEqual(expect.arrayContaining(['uk', 'norway', 'greece', 'turkey', 'frg']));
    expect(sides('zones-1945', 'western')).toHaveLength(8);
    expect(sides('zones-1945', 'british').every((id) => id.includes('british'))).toBe(true);
    expect(sides('lippmann-1944', 'western').sort()).toEqual(['uk', 'usa', 'western_europe']);
  });

  test('no agreement is reported between a British sphere and the alliance, unless the reader counts it so', () => {
    const agreed = (western: Rule['western']) =>
      between('litvinov-1945-01', 'blocs-1949', { western }).agreements.map(({ country }) => country);
    expect(agreed(DEFAULT_RULE.western)).not.toContain('france');
    expect(agreed('apart')).not.toContain('france');
    expect(agreed('none')).not.toContain('france');
    expect(agreed('british')).toContain('france');
  });

  test.each(['british', 'apart', 'none'] as const)(
    'western counted “%s”: the rule is said wherever a number is',
    (western) => {
      const rule = { ...DEFAULT_RULE, western };
      const words = { british: 'is counted as British', apart: 'is a side of its own', none: 'is not counted' }[
        western
      ];
      expect(ruleWords(rule, { shares: false, western: true, editor: false })).toContain(words);
      const row = ruleRows(rule).find(({ said }) => said === 'western')!;
      expect(row.counts).toBe(
        { british: 'British', apart: 'western, a side of its own', none: 'not compared' }[western]
      );
      const recipe = {
        ...defaultRecipe,
        mode: 'difference' as const,
        plans: ['litvinov-1945-01', 'blocs-1949'],
        western
      };
      const { caption, alternative, recipe: recorded } = wordsOf(makeFigureScene(tables, recipe), tables);
      for (const text of [caption, alternative]) expect(text).toContain(words);
      expect(recorded).toContain(`western=${western}`);
      const {
        rule: told,
        words: said,
        comparedAs
      } = printedJson('litvinov-1945-01', 'blocs-1949', '--western', western);
      expect(told).toEqual(rule);
      expect(said).toContain(words);
      expect(comparedAs).toContainEqual(row);
      expect(printed('litvinov-1945-01', 'blocs-1949', '--western', western)).toContain(words);
    }
  );

  test('the rule stands in the address, and an unknown one is named', () => {
    const choices = { plans: tables.plans, states: tables.states };
    const parsed = (query: string) => parseCompareView(new URLSearchParams(query), choices);
    expect(parsed('western=british').view.western).toBe('british');
    expect(formatCompareView(parsed('western=none').view)).toBe('western=none');
    expect(parsed('western=french').ignored).toEqual([
      'there is no way of counting what is western “french”, only “british”, “apart” and “none”; “apart” is used'
    ]);
  });

  test('κ, the contested and the alluvial follow the rule, and nobody is western by a rule that has no such side', () => {
    const plans = ['litvinov-1945-01', 'blocs-1949'].map(planOf);
    const kappa = (western: Rule['western']) =>
      agreementOf(between('litvinov-1945-01', 'blocs-1949', { western })).kappa;
    expect(new Set([kappa('british'), kappa('apart'), kappa('none')]).size).toBe(3);
    for (const western of ['british', 'none'] as const) {
      const rule = { ...DEFAULT_RULE, western };
      expect(contestedCountries(plans, countries, rule).flatMap(({ sides }) => sides.western)).toEqual([]);
      expect(alluvialOf(plans, countries, rule).nodes.map(({ stratum }) => stratum)).not.toContain('western');
    }
    expect(alluvialOf(plans, countries, DEFAULT_RULE).nodes.map(({ stratum }) => stratum)).toContain('western');
  });

  test('it has a colour of its own in light and dark, and the map says what it stands for', () => {
    for (const palette of [LIGHT, DARK]) expect([palette.british, palette.uk]).not.toContain(palette.western);
    const scene = makeScene({ ...tables, reserves: {} }, view({ plan: 'blocs-1949' }));
    const norway = scene.fills.find(({ country }) => country === 'norway')!;
    expect(norway).toMatchObject({ ink: 'western', texture: 'solid' });
  });
});

describe('correction B2: an aim has a grade, and so has the side that follows from it', () => {
  const maisky = planOf('maisky-1944-01');
  const SEVEN = ['bulgaria', 'czechoslovakia', 'finland', 'germany', 'japan', 'romania', 'yugoslavia'];

  test('the seven aims that Maisky names outright are named', () => {
    for (const country of SEVEN) expect(assignmentOf(maisky, country)!.grade).toBe('named');
    const rows = rowsShown(assignmentRows(tables), { ...defaultEvidenceView, plan: maisky.id, grade: 'named' });
    expect(rows.map(({ country }) => country)).toEqual(expect.arrayContaining(SEVEN));
  });

  test('the side of five of them is inferred, and can be looked for by that', () => {
    const FIVE = SEVEN.filter((country) => country !== 'germany' && country !== 'japan');
    const { view } = parseEvidenceView(new URLSearchParams('plan=maisky-1944-01&side_grade=inferred'), {
      plans: [maisky.id],
      countries: []
    });
    const rows = rowsShown(assignmentRows(tables), view);
    expect(rows.map(({ country }) => country).sort()).toEqual(FIVE);
    expect(rows.every(({ grade, side_grade }) => grade === 'named' && side_grade === 'inferred')).toBe(true);
  });

  test('both are said in words, printed, and the map grades the side', () => {
    expect(gradeWords(assignmentOf(maisky, 'finland')!, 'aims')).toBe(
      'named as an aim in the document, its side inferred by the editor from stated aims; the document assigns no sphere'
    );
    const finland = planRows(maisky, tables).find(({ country }) => country === 'finland');
    expect(finland).toMatchObject({ grade: 'named', side_grade: 'inferred' });
    const scene = makeScene({ ...tables, reserves: {} }, view({ plan: maisky.id }));
    expect(scene.fills.find(({ country }) => country === 'finland')).toMatchObject({
      ink: 'soviet',
      texture: 'inferred'
    });
  });

  test('“rendered harmless” is no neutrality: Germany and Japan have no side by default', () => {
    for (const country of ['germany', 'japan'])
      expect(assignmentOf(maisky, country)).toMatchObject({ orientation: 'none', sideGrade: null });
    expect(between('maisky-1944-01', 'litvinov-1944-11').agreements.map(({ country }) => country)).not.toContain(
      'germany'
    );
  });

  test('a strict reading drops the sides and keeps the aims as they were named', () => {
    const strict = readAs(maisky, 'maisky-strict');
    for (const country of SEVEN)
      expect(assignmentOf(strict, country)).toMatchObject({ orientation: 'none', grade: 'named', sideGrade: null });
  });

  test('a side is graded wherever there is one, and nowhere else; and never more firmly than what it follows from', () => {
    for (const plan of tables.plans)
      for (const read of [plan, ...plan.readings.map(({ id }) => readAs(plan, id))])
        for (const { orientation, grade, sideGrade } of read.assignments) {
          expect(sideGrade !== null).toBe(orientation !== null && orientation !== 'none');
          if (sideGrade === 'named') expect(grade).toBe('named');
        }
  });
});

describe('item 10: what `spheres compare` prints for programs is made of ids', () => {
  const IDS = ['soviet', 'british', 'western', 'neutral', 'none'];
  const REASONS = ['silent', 'power', 'no-side', 'western', 'other'];

  test.each(
    tables.plans
      .slice(1)
      .flatMap((plan, index) =>
        (['assigned', 'spoken'] as const).map((count) => [tables.plans[index]!.id, plan.id, count] as const)
      )
  )('%s against %s, %s', (from, to, count) => {
    const { changes, agreements, notComparable } = printedJson(from, to, '--count', count);
    for (const row of [...changes, ...agreements]) {
      expect(IDS).toContain(row.from);
      expect(IDS).toContain(row.to);
      expect([row.from_reason, row.to_reason]).toEqual([null, null]);
    }
    for (const row of notComparable)
      for (const [side, reason] of [
        [row.from, row.from_reason],
        [row.to, row.to_reason]
      ])
        expect(side === null ? REASONS.includes(String(reason)) : IDS.includes(String(side)) && reason === null).toBe(
          true
        );
    for (const row of [...changes, ...agreements, ...notComparable])
      expect(row.from_words && row.to_words).toBeTruthy();
    const named = comparedCountries(tables.states, [planOf(from), planOf(to)]);
    expect(changes.length + agreements.length + notComparable.length).toBe(named.length);
  });

  test('and so is the CSV, with the words in columns of their own', () => {
    const rows = parse(printed('litvinov-1944-11', 'litvinov-1945-01', '--format', 'csv'), {
      columns: true
    }) as unknown as Row[];
    expect(rows.find(({ country }) => country === 'norway')).toMatchObject({
      from: 'neutral',
      to: 'soviet',
      from_words: 'neutral',
      to_words: 'Soviet',
      from_reason: '',
      to_reason: ''
    });
    expect(rows.find(({ country }) => country === 'uk')).toMatchObject({ from: '', from_reason: 'power' });
  });
});
