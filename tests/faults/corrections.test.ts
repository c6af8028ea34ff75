/** Each correction of what the atlas says, read against its sources; what can be computed is computed over the data. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAs } from '$lib/atlas/plan';
import type { Assignment, Plan } from '$lib/atlas/types';
import { citeSource } from '../../src/lib/server/citations';
import { realTables } from '../fixtures/atlas';

const { plans, notes, dates, sources, states } = realTables();
const planOf = (id: string): Plan => plans.find((plan) => plan.id === id)!;
const cellOf = (plan: string, country: string): Assignment =>
  planOf(plan).assignments.find((a) => a.country === country)!;
const noteOf = (country: string, date: string) => notes.find((n) => n.country === country && n.date === date)!;
const citedBy = ({ cite }: Pick<Assignment, 'cite'>) => cite.map(({ source }) => source);
const wordsOf = ({ summary, note, why, fate, uncertain }: Plan) => [summary, note, why, fate, ...uncertain].join('\n');

/** Every text of plans, readings and notes that a reader may see, with where it stands. */
const texts: { where: string; text: string }[] = [
  ...plans.flatMap((plan) => [
    { where: plan.id, text: `${wordsOf(plan)}\n${plan.to}` },
    ...[plan, ...plan.readings].flatMap(({ id, note, assignments }) => [
      { where: id, text: note },
      ...assignments.flatMap(({ country, note, remark, also }) =>
        [note, remark, ...also.map((each) => each.note)].map((text) => ({ where: `${id} ${country}`, text }))
      )
    ])
  ]),
  ...notes.map(({ country, note, title }) => ({ where: `note on ${country}`, text: `${title}\n${note}` })),
  ...dates.map(({ date, note }) => ({ where: date, text: note }))
];
const sayingOf = (words: RegExp) => texts.filter(({ text }) => words.test(text)).map(({ where }) => where);

/** Plans before the outcome that speak of a country, by name or as one of a group. */
const speakOf = (country: string) =>
  plans
    .filter(({ kind }) => kind !== 'blocs')
    .filter(({ assignments }) => assignments.some((a) => a.country === country && a.grade !== 'silent'))
    .map(({ id }) => id);

describe('the percentages of 9 October', () => {
  it('correction A3: were not struck between the two leaders alone', () => {
    expect(sayingOf(/leaders alone/)).toEqual([]);
    for (const name of ['Eden', 'Molotov', 'interpreters'])
      expect(planOf('percentages-1944-10-09').why).toContain(name);
    const turkey = cellOf('percentages-1944-10-09', 'turkey');
    expect(turkey.grade).toBe('silent');
    expect(turkey.note).toMatch(/Straits.*Molotov/);
    expect(citedBy(turkey)).toContain('tolstoy-british-record');
  });

  it('correction A4: that Stalin approved is Churchill’s telling, and the Soviet record has him ask for ninety', () => {
    const plan = planOf('percentages-1944-10-09');
    expect(sayingOf(/Stalin approved,/)).toEqual([]);
    expect(plan.uncertain.join()).toMatch(/Churchill’s telling.*ninety to ten/);
    expect(citedBy(cellOf(plan.id, 'bulgaria'))).toContain('tolstoy-soviet-record');
    const read = readAs(plan, 'percentages-soviet-record');
    const shares = (of: Plan) =>
      Object.fromEntries(of.assignments.filter((a) => a.share !== null).map((a) => [a.country, a.share]));
    expect(shares(read)).toEqual({ ...shares(plan), bulgaria: 90 });
  });

  it('correction A11: “highest” is said only of what no other figure equals or passes', () => {
    const { assignments } = planOf('percentages-1944-10-09');
    const soviet = assignments.flatMap(({ country, share }) => (share === null ? [] : [{ country, share }]));
    const highest = Math.max(...soviet.map(({ share }) => share));
    for (const { where, text } of texts.filter(({ text }) => /highest/i.test(text))) {
      expect(text, where).toContain('highest Soviet figure');
      const country = where.split(' ')[1];
      expect(soviet.filter(({ share }) => share === highest)).toEqual([{ country, share: highest }]);
    }
  });

  it('correction A17: Yugoslavia was bargained over and is not carried, and both plans know of the United States', () => {
    expect(cellOf('percentages-1944-10-11', 'yugoslavia')).toMatchObject({ grade: 'named', share: 50 });
    for (const id of ['percentages-1944-10-09', 'percentages-1944-10-11'])
      expect(cellOf(id, 'usa').category, id).toBe('power');
    expect(sayingOf(/not reported as spoken of afterwards/)).toEqual([]);
  });

  it('correction A7: what Litvinov knew is told as Pechatnov’s inference, of November alone', () => {
    expect(sayingOf(/Litvinov (did not know|knew nothing)|do not know either/)).toEqual([]);
    for (const { where, text } of texts.filter(({ text }) => /in the\s+dark/.test(text)))
      expect(text, where).toMatch(/evidently\s+in the\s+dark/);
    expect(wordsOf(planOf('litvinov-1945-01'))).not.toMatch(/in the\s+dark/);
  });
});

describe('Litvinov’s lists', () => {
  it('correction A5: Churchill is cited for Greece, and Stalin’s agreement is not stretched to its neighbours', () => {
    const greece = cellOf('litvinov-1944-11', 'greece');
    expect(greece.note).not.toContain('agreed as much');
    expect(citedBy(greece)).toContain('churchill-1953');
  });

  it('correction A6: Hungary’s half was superseded two days later', () => {
    const hungary = cellOf('litvinov-1944-11', 'hungary');
    expect(hungary.note).not.toContain('had just put it');
    expect(hungary.note).toContain('four fifths');
    expect(citedBy(hungary)).toEqual(expect.arrayContaining(['churchill-1953', 'resis-1978']));
  });

  it('correction A9: what is said of Austria’s neighbours in January is what the plan has', () => {
    const sides = ['germany', 'czechoslovakia', 'hungary', 'yugoslavia', 'italy', 'switzerland'].map(
      (country) => cellOf('litvinov-1945-01', country).orientation
    );
    expect(sides).toEqual(['neutral', 'soviet', 'soviet', 'soviet', 'british', null]);
    const { note } = cellOf('litvinov-1945-01', 'austria');
    expect(note).not.toMatch(/every neighbour/);
    expect(note).toMatch(
      /three are on the Soviet list, British claims reach Italy, and Switzerland and Liechtenstein are not named/
    );
  });

  it('correction A10: Austria is listed apart from Germany, later in the year, and nobody writes of its restoration', () => {
    expect(sayingOf(/restored Austria|half a year later|a state of its own/)).toEqual([]);
    expect(noteOf('austria', '1944').note).toContain('later that year');
  });

  it('relatives: numbers of countries in the texts of both lists are those of the lists', () => {
    const [november, january] = ['litvinov-1944-11', 'litvinov-1945-01'].map(planOf) as [Plan, Plan];
    const many = (plan: Plan, of: Partial<Assignment>) =>
      plan.assignments.filter((a) => Object.entries(of).every(([key, value]) => a[key as keyof Assignment] === value))
        .length;
    expect(november.summary).toMatch(/nine countries in a Soviet.*six in a British.*five in a neutral/);
    expect(['soviet', 'british', 'neutral'].map((category) => many(november, { category }))).toEqual([9, 6, 5]);
    expect(january.summary).toContain('six countries open to bargain');
    expect(many(january, { bargaining: true })).toBe(6);
    expect(january.uncertain.join()).toContain('Fourteen countries are carried over');
    expect(many(january, { grade: 'carried', bargaining: false })).toBe(14);
  });

  it('correction B3: no text says that January put Sweden, Denmark or Italy into a British sphere', () => {
    expect(
      sayingOf(/Litvinov moved it from the neutral zone to Britain|then on the British|later Litvinov gave it up/)
    ).toEqual([]);
  });

  it('correction B3: a second reading takes the British claims of January as expected, not granted', () => {
    const plan = planOf('litvinov-1945-01');
    const read = readAs(plan, 'litvinov-claims-expected');
    const changed = read.assignments.filter(
      (a) => a.orientation !== plan.assignments.find((b) => b.country === a.country)!.orientation
    );
    expect(changed.map(({ country }) => country).sort()).toEqual(['denmark', 'italy', 'sweden']);
    for (const { orientation, bargaining } of changed)
      expect({ orientation, bargaining }).toEqual({ orientation: 'none', bargaining: true });
  });

  it('correction B4: a sentence on France that Pechatnov does not give is named, and not coded', () => {
    expect(planOf('litvinov-1944-11').uncertain.join()).toMatch(/Roberts.*France.*unverified/);
    expect(cellOf('litvinov-1944-11', 'france').orientation).toBe('british');
  });

  it('correction B6: the neutral zone is quoted where it is defined', () => {
    const quotes = planOf('litvinov-1944-11').assignments.flatMap(({ quote }) => (quote ? [quote.text] : []));
    expect(quotes.join()).toContain('‘neutral zone.’');
  });
});

it('correction A12: “no plan in this atlas” is true over all plans', () => {
  const claims = texts.filter(({ text }) =>
    /no plan of\s+1944–45 in this\s+atlas, as reported, names (it|him|Albania)/i.test(text)
  );
  expect(claims.length).toBeGreaterThanOrEqual(5);
  for (const { where } of claims) {
    const country = where.split(' ').at(-1)!;
    const named = plans.filter(
      ({ kind, assignments }) =>
        kind !== 'blocs' && assignments.some((a) => a.country === country && !['silent', 'class'].includes(a.grade))
    );
    expect(
      named.map(({ id }) => id),
      where
    ).toEqual([]);
  }
  expect(
    sayingOf(
      /nobody speaks of it|None of the plans|no Soviet (plan|list)|Soviet plans do not speak|No plan of\s+1944–45 (?!in\s+this\s+atlas)|[Nn]o plan in this\s+atlas/
    )
  ).toEqual([]);
});

it('correction A12: “in this atlas”, “the first plan” and “earlier list” hold of the plans too', () => {
  expect(speakOf('albania')).toEqual(['maisky-1945-12']);
  expect(speakOf('portugal').filter((id) => planOf(id).date < '1944-11-15')).toEqual([]);
  const sides = plans
    .filter(({ id }) => id !== 'blocs-1949')
    .flatMap(({ assignments }) => assignments.filter(({ country }) => country === 'poland'))
    .flatMap(({ orientation }) => (orientation && orientation !== 'none' ? [orientation] : []));
  expect(new Set(sides)).toEqual(new Set(['soviet']));
});

it('correction A13: the armistices of the turn of 1944/45 are all three named', () => {
  const { note } = dates.find(({ date }) => date === '1945-01-01')!;
  for (const state of ['Finland', 'Romania', 'Bulgaria on 28 October 1944']) expect(note).toContain(state);
  expect(sources.map(({ id }) => id)).toContain('armistice-bulgaria-1944');
});

it('correction A14: the page that Phillips gives for the article of December is doubted', () => {
  expect(noteOf('poland', '1944-12-15').note).toMatch(/p\. 194.*Zvezda/s);
});

it('correction A15: the trusteeships are what the Soviet Union was advised to seek', () => {
  expect(readFileSync('src/lib/server/gallery-figures.json', 'utf8')).not.toContain('might have asked for');
  expect(sayingOf(/commission\s+would claim/)).toEqual([]);
});

it('correction A16: of Lippmann no more is said than the sources give', () => {
  const plan = planOf('lippmann-1944');
  expect(wordsOf(plan)).not.toMatch(/in several reports|Litvinov knew it/);
  expect(cellOf(plan.id, 'usa').note).not.toMatch(/centre of the orbit/i);
  expect(plan.date >= '1944-07-17').toBe(true);
  expect(plan.uncertain.join()).toMatch(/Russian orbit/);
});

describe('the outcome', () => {
  it('correction B5: Brussels, the European organisation and the Yugoslav treaty stand beside the Atlantic one', () => {
    const citing = (source: string) =>
      planOf('blocs-1949')
        .assignments.filter((a) => a.grade !== 'silent' && citedBy(a).includes(source))
        .map(({ country }) => country)
        .sort();
    expect(citing('brussels-treaty-1948')).toEqual(['belgium', 'france', 'luxembourg', 'netherlands', 'uk']);
    expect(citing('oeec-1948')).toEqual(['austria', 'ireland', 'spain', 'sweden', 'switzerland']);
    expect(citing('yugoslavia-ussr-1945')).toEqual(['yugoslavia']);
  });

  it('correction B5: the countries of the neutral zone ended as the text counts them', () => {
    const zone = planOf('litvinov-1944-11').assignments.filter(({ category }) => category === 'neutral');
    const ended = zone.map(({ country }) => cellOf('blocs-1949', country).category).sort();
    expect(ended).toEqual(['atlantic', 'atlantic', 'atlantic', 'divided', 'occupied']);
    expect(planOf('blocs-1949').why).toMatch(/one is divided, one is occupied by four powers, and three/);
  });
});

describe('notes beside the plans', () => {
  it('correction B6: Kars and Ardahan, Welles’s memorandum, the internal memorandum', () => {
    expect(noteOf('turkey', '1945-06-07').note).toContain('Kars and Ardahan');
    expect(citedBy(noteOf('usa', '1943-05'))).toContain('frus-1943-iii');
    expect(noteOf('belgium', '1945').note).not.toMatch(/holds Belgium up/);
    expect(planOf('maisky-1945-12').dateText).toMatch(/^before the conference/);
    expect(planOf('maisky-1944-01').uncertain.join()).toContain('“Great power overseas” is the editor’s term');
    expect(planOf('gromyko-1944-07').fate).toMatch(/attentively/);
    expect(cellOf('gromyko-1944-07', 'usa').note).toContain('Western Europe');
  });

  it('correction B7: treaties name their series, and works that the papers cite are there where a text cites them', () => {
    const byId = new Map(sources.map((source) => [source.id, source]));
    const place = (id: string) => [byId.get(id)?.volume, byId.get(id)?.page].join(' UNTS ');
    expect(place('north-atlantic-treaty-1949')).toBe('34 UNTS 243');
    expect(place('eac-1944-09-12')).toBe('227 UNTS 279');
    expect(byId.get('truman-address-1947')?.number).toBe('56');
    expect(citeSource(byId.get('north-atlantic-treaty-1949')!).note).toContain('United Nations Treaty Series 34: 243');
    expect(citeSource(byId.get('truman-address-1947')!).note).toMatch(/Truman, 1947, no\. 56/i);
    const cited = new Set([
      ...plans.flatMap(({ assignments }) => assignments.flatMap(citedBy)),
      ...notes.flatMap(citedBy)
    ]);
    for (const id of [
      ...['perlmutter-1993', 'harriman-abel-1975', 'djilas-1962', 'gardner-1993', 'kimball-1985'],
      ...['frus-1945-ii', 'frus-1943-iii']
    ])
      expect(cited, id).toContain(id);
  });
});

it('every quotation and every passage in quotation marks has a place, and at most 25 words', () => {
  const quotes = [
    ...plans.flatMap((plan) => [plan, ...plan.readings].flatMap(({ assignments }) => assignments)),
    ...notes
  ].flatMap(({ quote }) => (quote ? [quote] : []));
  expect(quotes.length).toBeGreaterThan(35);
  for (const { text, source, leaf, page } of quotes) {
    expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(25);
    expect(source && (leaf || page), text).toBeTruthy();
  }
});

it('no text of the data calls anything divided by a plan', () => {
  expect(sayingOf(/plans? that divided|divided Europe/)).toEqual([]);
  expect(states.length).toBeGreaterThan(0);
  for (const folder of ['plans', 'countries', 'readings'])
    for (const file of readdirSync(`geodata/${folder}`))
      expect(readFileSync(`geodata/${folder}/${file}`, 'utf8'), file).not.toMatch(/down to the archive leaf/);
});
