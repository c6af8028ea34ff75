import { describe, expect, test } from 'vitest';
import { formatCompareView, parseCompareView, type CompareView, defaultCompareView } from '$lib/address/compare-view';
import { formatOwnPlan, parseOwnPlan, type OwnPlan } from '$lib/address/own-plan';
import { underKnownKeys } from '$lib/address/query';
import { FIELD_NAMES, formatRecipe, readRecipe } from '$lib/recipe/recipe';
import { defaultView, formatView, parseView } from '$lib/address/view';
import { defaultEvidenceView, formatEvidenceView, parseEvidenceView } from '../../src/lib/address/evidence-view';
import { choices } from '../fixtures/makers';

const COUNTRIES = ['finland', 'norway', 'poland', 'spain', 'sweden', 'uk'];
const own: OwnPlan = {
  title: 'Öl & Gas+2',
  sides: { sweden: 'neutral', norway: 'soviet', poland: 'soviet', spain: 'none', finland: 'british' },
  bargaining: ['finland', 'norway']
};
const text = formatOwnPlan(own);

function read(written: string) {
  const told: string[] = [];
  const plan = parseOwnPlan(written, COUNTRIES, told, told);
  return { plan, told };
}

describe('fault 10: a cut own-plan link', () => {
  test('whole, it comes back with nothing told', () => {
    expect(read(text)).toEqual({ plan: own, told: [] });
  });

  test('every cut of the plan is told', () => {
    for (let end = 0; end < text.length; end++)
      expect(read(text.slice(0, end)).told, text.slice(0, end)).not.toEqual([]);
  });

  test('every character that is changed, lost or added is told', () => {
    const others = ['a', 's', 'b', 'n', 'x', '*', '~', '.', '_', '0', 'c', 'é', '+', ' '];
    for (let at = 0; at <= text.length; at++)
      for (const other of ['', ...others]) {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        const added = text.slice(0, at) + other + text.slice(at);
        for (const written of [changed, added])
          if (written !== text) expect(read(written).told, written).not.toEqual([]);
      }
  });

  test('two characters that change places are told', () => {
    for (let at = 0; at + 1 < text.length; at++) {
      const turned = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
      if (turned !== text) expect(read(turned).told, turned).not.toEqual([]);
    }
  });

  test('every cut of a whole link to a comparison with it shows the same, or tells', () => {
    const all = choices();
    const of = { title: 'Mine', sides: { norway: 'soviet', poland: 'british' }, bargaining: [] } as const;
    const view: CompareView = {
      ...defaultCompareView,
      plans: ['maisky-1944-01', 'own'],
      own: { ...of, sides: { ...of.sides }, bargaining: [] }
    };
    const link = formatCompareView(view);
    for (let end = 0; end <= link.length; end++) {
      const found = parseCompareView(new URLSearchParams(link.slice(0, end)), all);
      if (end === 0 || found.ignored.length || found.notes.length) continue;
      expect(found.view, link.slice(0, end)).toEqual(view);
    }
  });

  test('a link from before checksums is read, and said to be without one', () => {
    const notes: string[] = [];
    expect(parseOwnPlan('Nordic~s.norway~n.sweden~*.norway', COUNTRIES, [], notes)).toEqual({
      title: 'Nordic',
      sides: { norway: 'soviet', sweden: 'neutral' },
      bargaining: ['norway']
    });
    expect(notes).toEqual([expect.stringContaining('“Nordic” has no checksum')]);
  });

  test('a plan with a wrong checksum is not shown', () => {
    expect(read(text.replace('norway', 'poland')).plan).toBeNull();
  });
});

describe('fault 15: keys of one page on another', () => {
  const PLAN = 'maisky-1944-01';
  const OTHER = 'litvinov-1945-01';
  const compare = (query: string) => parseCompareView(new URLSearchParams(query), choices());
  const explore = (query: string) => parseView(new URLSearchParams(query), choices());
  const figure = (query: string) => {
    const ignored: string[] = [];
    const { recipe, problems } = readRecipe(underKnownKeys(new URLSearchParams(query), FIELD_NAMES, ignored), {
      plans: choices().plans,
      dates: choices().dates,
      lineSets: choices().lineSets
    });
    return { recipe, told: [...ignored, ...problems.map(({ message }) => message)] };
  };
  const index = (query: string) =>
    parseEvidenceView(new URLSearchParams(query), { plans: [PLAN, OTHER], countries: ['norway'] });

  test('a plan is a plan on every page', () => {
    expect(figure(`plan=${PLAN}`)).toMatchObject({ recipe: { plans: [PLAN] }, told: [] });
    expect(compare(`plan=${PLAN}`).view.plans[0]).toBe(PLAN);
    expect(explore(`plans=${PLAN}`)).toMatchObject({ view: { plan: PLAN }, ignored: [] });
    expect(index(`plans=${PLAN}`)).toMatchObject({ view: { plan: PLAN }, ignored: [] });
    expect(explore(`Plan=${PLAN}`)).toMatchObject({ view: { plan: PLAN }, ignored: [] });
  });

  test.each(['a b', 'from to', 'first second'])('two plans may be called %s', (keys) => {
    const [a, b] = keys.split(' ');
    expect(compare(`${b}=${OTHER}&${a}=${PLAN}`)).toMatchObject({
      view: { plans: [PLAN, OTHER] },
      ignored: [],
      notes: []
    });
    expect(figure(`mode=pair&${a}=${PLAN}&${b}=${OTHER}`)).toMatchObject({
      recipe: { plans: [PLAN, OTHER] },
      told: []
    });
  });

  test('of a list of plans the explorer shows the first, and says so', () => {
    const { view, ignored } = explore(`plans=${PLAN},${OTHER}`);
    expect(view.plan).toBe(PLAN);
    expect(ignored).toEqual([`only the first plan of “${PLAN},${OTHER}” is shown here`]);
  });

  test('a comparison of one plan says which it is set against', () => {
    expect(compare(`plan=${PLAN}`).notes).toEqual([expect.stringContaining('added to it: litvinov-1944-11')]);
    expect(compare('').notes).toEqual([]);
  });

  test.each(['a', 'b', 'from', 'to', 'first', 'second'])('a plan alone may be called %s', (key) => {
    expect(explore(`${key}=${PLAN}`)).toMatchObject({ view: { plan: PLAN }, ignored: [] });
    expect(compare(`${key}=${PLAN}`)).toMatchObject({ view: { plans: [PLAN, 'litvinov-1944-11'] }, ignored: [] });
    expect(figure(`${key}=${PLAN}`)).toMatchObject({ recipe: { plans: [PLAN] }, told: [] });
    expect(index(`${key}=${PLAN}`)).toMatchObject({ view: { plan: PLAN }, ignored: [] });
  });

  /** Every page, with what it shows of a link and tells, and a link that sets each of its fields otherwise than it opens. */
  const PAGES = [
    {
      page: 'the map',
      read: (query: string) => ({ shown: formatView(explore(query).view), told: explore(query).ignored }),
      fields: Object.keys(defaultView),
      link: formatView({
        plan: PLAN,
        reading: 'strict',
        map: 'world',
        names: 'de',
        country: 'norway',
        date: '1937-12-31',
        also: 'zones-1945-07-26',
        spot: [18.65, 54.35],
        at: [19.5, 52.2, 3],
        present: true
      })
    },
    {
      page: 'the comparison',
      read: (query: string) => {
        const { view, ignored, notes } = compare(query);
        return { shown: formatCompareView(view), told: [...ignored, ...notes] };
      },
      fields: Object.keys(defaultCompareView),
      link: formatCompareView({
        plans: [PLAN, OTHER],
        mode: 'swipe',
        edge: 'horizontal',
        at: 30,
        threshold: 80,
        count: 'spoken',
        western: 'british',
        by: 'area',
        country: 'norway',
        names: 'ru',
        own: { title: 'Mine', sides: { norway: 'soviet', poland: 'british' }, bargaining: ['norway'] }
      })
    },
    {
      page: 'the index',
      read: (query: string) => ({ shown: formatEvidenceView(index(query).view), told: index(query).ignored }),
      fields: Object.keys(defaultEvidenceView),
      link: formatEvidenceView({
        plan: PLAN,
        grade: 'named',
        sideGrade: 'class',
        country: 'norway',
        leaf: '12',
        text: 'Lapland',
        sort: 'leaf',
        descending: true
      })
    },
    {
      page: 'the figure',
      read: (query: string) => ({ shown: formatRecipe(figure(query).recipe), told: figure(query).told }),
      fields: FIELD_NAMES,
      link: formatRecipe({
        preset: 'nature-89',
        mode: 'pair',
        plans: [PLAN, OTHER],
        reading: 'strict',
        date: '1937-12-31',
        also: 'zones-1945-07-26',
        extent: 'central',
        projection: 'lcc',
        width: 120,
        height: 100,
        margin: 5,
        title: 'Otherwise',
        with: ['legend'],
        names: 'fr',
        typeface: 'serif',
        size: 9,
        least: 6,
        line: 0.5,
        colours: 'grey',
        weave: 'patterns',
        lettering: 'outlines',
        dpi: 600,
        threshold: 80,
        count: 'spoken',
        western: 'british'
      })
    }
  ];

  test.each(PAGES)('$page reads a link that sets every one of its fields', ({ read, fields, link }) => {
    expect([...new URLSearchParams(link)]).toHaveLength(fields.length);
    expect(read(link).shown).toBe(link);
  });

  const WAYS = PAGES.flatMap((from) =>
    PAGES.filter((to) => to !== from).map((to) => ({ from: from.page, to: to.page }))
  );

  test.each(WAYS)('every key of $from is understood by $to, or named', ({ from, to }) => {
    const { link } = PAGES.find(({ page }) => page === from)!;
    const { read } = PAGES.find(({ page }) => page === to)!;
    const opened = read('').shown;
    for (const [key, value] of new URLSearchParams(link)) {
      const { shown, told } = read(`${new URLSearchParams([[key, value]])}`);
      expect(shown !== opened || told.length > 0, key).toBe(true);
    }
  });

  test.each(['plann', 'paln', 'pla', 'ow', 'names_', 'constructor', 'x'])('%s is named everywhere', (key) => {
    for (const { page, read } of PAGES) expect(read(`${key}=1`).told, page).toEqual([expect.stringContaining(key)]);
  });

  test('where both names of a key are given, the page’s own counts and it is said', () => {
    const { view, ignored } = explore(`plans=${OTHER}&plan=${PLAN}`);
    expect(view.plan).toBe(PLAN);
    expect(ignored).toEqual(['plan and plans mean the same; plan counts']);
  });

  test.each([
    ...['utm_source', 'utm_id', 'fbclid', 'gclid', 'msclkid', 'yclid', 'gbraid', 'mc_eid', '_ga', '_hsenc', 'igshid'],
    ...['mkt_tok', 'ref', 'srsltid']
  ])('%s, which others add, is passed over', (key) => {
    const query = `${key}=abc`;
    expect(explore(query)).toEqual({ view: defaultView, ignored: [] });
    expect(compare(query)).toEqual({ view: defaultCompareView, ignored: [], notes: [] });
    expect(figure(query).told).toEqual([]);
    expect(index(query).ignored).toEqual([]);
  });

  test('many unknown keys are named shortly', () => {
    const query = Array.from({ length: 40 }, (_, i) => `k${i}=1`).join('&');
    const ignored: string[] = [];
    underKnownKeys(new URLSearchParams(query), [], ignored);
    expect(ignored).toHaveLength(6);
    expect(ignored[5]).toBe('there are 35 more things that are not known here');
  });
});
