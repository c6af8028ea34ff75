import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AtlasTables, Source } from '$lib/atlas/types';
import { makeFigureScene } from '$lib/recipe/figure-scene';
import { RELEASED, figureWords } from '$lib/recipe/caption';
import { sourceLine } from '$lib/recipe/figure-sources';
import { defaultRecipe, type Recipe } from '$lib/recipe/recipe';
import {
  archiveFile,
  assignment,
  day,
  marking,
  part,
  plan,
  reading,
  silence,
  span,
  SPHERES,
  state,
  tables
} from '../../fixtures/makers';
import { figureCitation } from '$lib/words/citation-words';

const british = (country: string) => assignment(country, { category: 'british', orientation: 'british' });
const SOURCE: Source = {
  id: 'atlas-1950',
  type: 'book',
  title: 'Of Squares',
  author: [{ family: 'Round', given: 'R.' }],
  issued: { 'date-parts': [[1950]] }
};
const PLANS = [
  plan('p', {
    readings: [reading('strict')],
    assignments: [
      assignment('poland'),
      assignment('romania', { grade: 'class' }),
      assignment('norway', { bargaining: true, grade: 'carried' }),
      british('spain'),
      silence('malta')
    ]
  }),
  plan('q', { short: 'Q, 1945', date: '1945-02-01', assignments: [british('poland')] }),
  plan('shares', { kind: 'shares', assignments: [assignment('poland', { orientation: 'none', share: 75 })] }),
  plan('places', {
    categories: [...SPHERES, marking('place', 'triangle', { title: 'Trouble expected' })],
    assignments: [
      assignment('poland', { category: 'place', orientation: 'none' }),
      assignment('strait', { category: 'place' })
    ]
  })
];
const TABLES = tables({
  states: ['poland', 'romania', 'norway', 'spain', 'malta'].map((id) => state(id)),
  parts: [part('strait')],
  dates: [day('1945-01-01'), day('1937-12-31')],
  plans: PLANS,
  sources: [SOURCE],
  files: [archiveFile()],
  version: '1.2.3',
  names: [{ id: 'poland', language: 'fr', name: 'Pologne', short: '' }]
});
const words = (over: Partial<Recipe> = {}, all: AtlasTables = TABLES) => {
  const recipe: Recipe = { ...defaultRecipe, plans: ['p'], ...over };
  return figureWords(makeFigureScene(all, recipe), all);
};

describe('a caption', () => {
  test('names the document, its countries in the words of the legend, lines, projection, sources and licence', () => {
    expect(words().caption).toBe(
      [
        'A. Author, “On Squares”, 15 November 1944. Divides the squares.',
        'Soviet sphere: Poland; as one of a group, Romania; carried over and open to bargain, Norway.',
        'British sphere: Spain. Not mentioned: Malta.',
        'Hatched: the author himself calls it open to bargain.',
        'Light dots: covered by a group the document names; membership is the editor’s reading.',
        'Light dashes: carried over from an earlier list.',
        'Countries are filled in their land of 1 January 1945, by title. Lines: frontiers of that land.',
        'Projection: Lambert azimuthal equal-area (EPSG:3035).',
        'Sources: AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Round 1950, p. 12.',
        'Borders and drawing: Spheres 1.2.3, CC BY 4.0; coasts after Natural Earth.'
      ].join(' ')
    );
  });

  test('says of plain fills what the signs mean', () => {
    const { caption } = words({ weave: 'signs' });
    expect(caption).toContain(
      'After names: * Soviet sphere, as one of a group; † Soviet sphere, carried over, open to bargain.'
    );
    expect(caption).not.toMatch(/hatched|dots|dashes/i);
  });

  test('describes panel by panel, with their letters', () => {
    const { caption, title } = words({ mode: 'pair', plans: ['p', 'q'] });
    expect(caption).toMatch(
      /^\(a\) A\. Author, .* \(b\) A\. Author, .*British sphere: Poland\. Not mentioned: 4 countries\./
    );
    expect(title).toBe('Author, Nov 1944 and Q, 1945');
  });

  test('says of a difference what is counted, and by which rule', () => {
    const { caption, title } = words({ mode: 'difference', plans: ['p', 'q'] });
    expect(title).toBe('What changes from Author, Nov 1944 to Q, 1945');
    expect(caption).toContain('differ on 1');
    expect(caption).toContain('Soviet → British: Poland.');
    expect(caption).toContain('Only countries to which both plans give a side are counted.');
    expect(caption).toContain('Bands: the side before, then the side after.');
  });

  test('says of shares that stripes are in proportion, and what marks stand for', () => {
    expect(words({ plans: ['shares'] }).caption).toContain(
      '75 % Soviet, 25 % British or others’: Poland. Not mentioned: Malta, Norway, Romania and Spain. Stripes: in proportion to the shares.'
    );
    expect(words({ plans: ['places'], mode: 'world' }).caption).toContain(
      'Trouble expected (triangle): Poland and Strait.'
    );
    expect(words({ plans: ['places'], mode: 'world' }).caption).toMatch(
      /Projection: Equal Earth\. .*Coasts: Natural Earth\. Drawing: Spheres 1\.2\.3, CC BY 4\.0\.$/
    );
  });

  test('says in which borders countries are filled where other lines are drawn, and which part is shown', () => {
    const { caption } = words({ date: '1937-12-31', also: '1945-01-01', extent: [-5, 40, 10, 50] });
    expect(caption).toContain(
      'Countries are filled in their land of 1 January 1945, by title. Lines: frontiers of 31 December 1937, by title (day 1937-12-31). Dashed: frontiers of 1 January 1945'
    );
    expect(caption).toContain(
      'The map shows the land from 5° W to 10° E and 40° N to 50° N; the lists are of all that is said.'
    );
    expect(words({ extent: 'balkans' }).caption).toContain('The map shows the Balkans;');
  });

  test('is English, and says which language the map is in', () => {
    const { caption, language } = words({ names: 'fr' });
    expect(caption).toContain('Soviet sphere: Poland');
    expect(caption).toContain('Names on the map are French.');
    expect(language).toBe('en');
  });

  test('begins with the title that was asked for, and leaves the summary to the usual reading', () => {
    expect(words({ title: 'What now?' }).caption).toMatch(/^What now\? A\. Author/);
    const { caption } = words({ reading: 'strict' });
    expect(caption).toContain('read otherwise: Read as strict.');
    expect(caption).not.toContain('Divides the squares.');
  });
});

describe('an alternative text', () => {
  test('says what is shown, then who belongs where', () => {
    expect(words().alternative).toBe(
      'Map of Europe. Author, Nov 1944: 3 Soviet, 1 British, 1 open to bargain, 1 not mentioned. Soviet sphere: Poland; as one of a group, Romania; carried over and open to bargain, Norway. British sphere: Spain. Not mentioned: Malta.'
    );
  });

  test('ends with a whole sentence where there is too much to say', () => {
    const many = Array.from({ length: 150 }, (_, i) => `country_${i}`);
    const all = {
      ...TABLES,
      states: many.map((id) => state(id)),
      ownership: many.map((id) => span(id, id)),
      plans: [plan('p', { assignments: [british('country_0'), ...many.slice(1).map((id) => assignment(id))] })]
    };
    const { alternative } = words({}, all);
    expect(alternative.length).toBeLessThan(1200);
    expect(alternative).toMatch(/\. The caption has the rest\.$/);
  });
});

test('a citation has title, version, day and the recipe, then the sources', () => {
  expect(figureCitation(words({ title: 'On “Squares”.', dpi: 600 }).cited, '/figure')).toBe(
    `Spheres contributors, “On ‘Squares’,” figure, Spheres 1.2.3, 22 November 2026, /figure?plans=p&title=On+%E2%80%9CSquares%E2%80%9D.&dpi=600. Sources: AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Round 1950, p. 12.`
  );
});

test('the day is that of the version, so that the same recipe gives the same words', () => {
  expect(readFileSync('CITATION.cff', 'utf8')).toContain(`date-released: ${RELEASED}`);
  expect(words().date).toBe(RELEASED);
});

test('documents and works stand in full among the sources', () => {
  expect(words().sources).toEqual([
    'A. Author, “On Squares”, 15 November 1944, AVPRF f. 6, op. 7, d. 173, p. 17, l. 60',
    'R. Round, “Of Squares”, 1950'
  ]);
});

describe('the source line', () => {
  const line = (plans: string[], over: Partial<AtlasTables> = {}) => {
    const all = { ...TABLES, ...over };
    return sourceLine(makeFigureScene(all, { ...defaultRecipe, mode: 'triptych', plans }), all);
  };

  test('names documents of up to two plans, and works by author, year and pages', () => {
    const read = (ids: string[]) => line(ids).replaceAll('\u00a0', ' ');
    expect(read(['p'])).toBe(
      'Sources: AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Round 1950, p. 12. Borders and drawing: Spheres 1.2.3, CC BY 4.0'
    );
    expect(read(['p', 'q', 'shares'])).toBe('Source: Round 1950, p. 12. Borders and drawing: Spheres 1.2.3, CC BY 4.0');
  });

  test('is broken within no place and no licence', () => {
    const parts = line(['p']).split(' ');
    for (const part of ['f.\u00a06,', 'p.\u00a012.', 'CC\u00a0BY\u00a04.0']) expect(parts).toContain(part);
  });

  test('counts works where they are many, and names texts without an author by their title', () => {
    const ids = ['one', 'two', 'three', 'four'];
    const assignments = ids.map((source) =>
      assignment(source, { cite: [{ source, file: '', leaf: '', page: 'art. 2' }] })
    );
    const cite = [{ source: 'one', file: '', leaf: '', page: 'nos. 1–2' }];
    const sources = ids.map((id) => ({
      id,
      type: 'treaty',
      title: `Treaty of ${id}`,
      issued: { 'date-parts': [[1945, 7]] }
    }));
    expect(line(['t'], { plans: [plan('t', { cite, assignments })], sources })).toMatch(
      /^Sources: Treaty of one 1945 and 3 further texts\. Borders/
    );
  });
});
