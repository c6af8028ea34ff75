import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { figureCommand } from '$lib/recipe/command';
import { choicesOf, extentOf, readRecipe, type Recipe } from '$lib/recipe/recipe';
import { formatOf, readFormats } from '../../../../src/cli/figure/format';
import { readList, rowsOfAll, tasksOf, type Row } from '../../../../src/cli/figure/list';
import { addFigure } from '../../../../src/cli/figure/options';
import { type FigureOptions, askedFields, recipeOf } from '../../../../src/cli/figure/asked';
import { readOlder } from '../../../../src/cli/figure/older';
import { InputError, UsageError } from '../../../../src/cli/errors';
import { writeWhole } from '../../../../src/cli/write-file';
import { realTables } from '../../../fixtures/atlas';
import { temporaryFolder } from '../../../fixtures/geodata';

const tables = realTables();
const choices = choicesOf(tables);
const asked = (fields: FigureOptions['fields'], options: Partial<FigureOptions> = {}): FigureOptions => ({
  ...options,
  fields
});
const file = (name: string, text: string) => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
};

describe('the options of a figure', () => {
  const recipe = (options: FigureOptions, older: Parameters<typeof recipeOf>[1] = null) =>
    recipeOf(options, older, choices);
  const older = (query: string) => ({ pairs: [...new URLSearchParams(query)], data: '', drawn: '' });

  test('are the fields of a recipe; two plans are a pair', () => {
    expect(recipe(asked([['width', '89']], { plan: 'blocs-1949' }))).toMatchObject({
      mode: 'plan',
      plans: ['blocs-1949'],
      width: 89
    });
    const two = { plan: 'litvinov-1944-11', against: 'litvinov-1945-01' };
    expect(recipe(asked([], two))).toMatchObject({ mode: 'pair', plans: Object.values(two) });
    expect(recipe(asked([['mode', 'difference']], two)).mode).toBe('difference');
  });

  test('show a plan on the map that it opens on, as the site does', () => {
    expect(recipe(asked([], { plan: 'sections-1945-01' })).mode).toBe('world');
    expect(recipe(asked([['mode', 'plan']], { plan: 'sections-1945-01' })).mode).toBe('plan');
    const zones = recipe(asked([], { plan: 'zones-1945' }));
    expect(extentOf(zones, tables.plans)).toBe('zones');
    expect(extentOf(recipe(asked([['extent', 'europe']], { plan: 'zones-1945' })), tables.plans)).toBe('europe');
    expect(extentOf(recipe(asked([], { plan: 'zones-1945', against: 'blocs-1949' })), tables.plans)).toBe('europe');
  });

  test('override those of an older figure', () => {
    const old = older('mode=difference&plans=litvinov-1944-11,litvinov-1945-01&width=120');
    expect(recipe(asked([['width', '89']]), old)).toMatchObject({ mode: 'difference', width: 89 });
    expect(recipe(asked([], { plan: 'blocs-1949' }), old)).toMatchObject({ mode: 'plan', plans: ['blocs-1949'] });
    const two = { plan: 'litvinov-1945-01', against: 'blocs-1949' };
    expect(recipe(asked([], two), old)).toMatchObject({ mode: 'difference', plans: Object.values(two) });
    const three = older('mode=triptych&plans=litvinov-1944-11,litvinov-1945-01,blocs-1949');
    expect(recipe(asked([], two), three).mode).toBe('pair');
  });

  test('bring what a new preset sets, and leave the reading of another plan', () => {
    const old = older('plans=maisky-1944-01&reading=maisky-strict&width=120&line=1&title=Old');
    const hjas = recipe(asked([['preset', 'hjas']]), old);
    expect(hjas).toMatchObject({ reading: 'maisky-strict', width: 106, colours: 'grey', line: 0.3, title: 'Old' });
    expect(recipe(asked([], { plan: 'blocs-1949' }), old)).toMatchObject({ reading: null, width: 120 });
  });

  test('have all their problems named at once, as they were typed', () => {
    const wrong = asked(
      [
        ['width', '0'],
        ['title', '<b>']
      ],
      { plan: 'nobody' }
    );
    expect(() => recipe(wrong)).toThrow(UsageError);
    expect(() => recipe(wrong)).toThrow(/--plan: there is no plan “nobody”.*--width: “0”.*--title:.*markup/s);
  });

  test('are not blamed for what stands in an older figure, and can mend it', () => {
    const old = older('preset=gone&width=120');
    const options = asked([['line', '0.5']], { recipe: 'old.svg' });
    expect(() => recipe(options, old)).toThrow(InputError);
    expect(() => recipe(options, old)).toThrow('old.svg: preset: there is no preset “gone”');
    expect(recipe(asked([['preset', 'hjas']]), old)).toMatchObject({ preset: 'hjas', width: 106 });
  });

  test.each([
    [asked([], { against: 'blocs-1949' }), 'give --plan too'],
    [asked([['plans', 'blocs-1949']], { plan: 'blocs-1949' }), 'leave out --plan']
  ])('do not contradict each other', (options, message) => {
    expect(() => askedFields(options, choices)).toThrow(message);
  });

  test('as `figureCommand` writes them make the same recipe', () => {
    const recipes: Recipe[] = [
      'plans=blocs-1949',
      'mode=world&plans=trusteeships-1945&preset=letter-plate',
      'plans=trusteeships-1945',
      'plans=zones-1945&extent=europe',
      "mode=pair&plans=litvinov-1944-11,litvinov-1945-01&title=Litvinov’s+“two”+it's+%24HOME",
      'mode=difference&plans=litvinov-1944-11,litvinov-1945-01&extent=-5,40,20,60',
      'mode=grid&plans=litvinov-1944-11,litvinov-1945-01,blocs-1949,maisky-1944-01&with=none'
    ].map((query) => readRecipe(new URLSearchParams(query), choices).recipe);
    for (const recipe of recipes) {
      const words = shellWords(figureCommand(recipe, tables.plans, 'a b.svg'));
      expect(words.slice(0, 2)).toEqual(['spheres', 'figure']);
      const options = optionsOf(words.slice(1));
      expect(options.out).toBe('a b.svg');
      expect(recipeOf(options, null, choices)).toEqual(recipe);
    }
  });

  /** What commander reads from a command line. */
  function optionsOf(words: string[]): FigureOptions {
    const program = new Command();
    addFigure(program);
    const [command] = program.commands;
    command!.parseOptions(words.slice(1));
    const given = command!.opts();
    const fields = Object.entries(given).flatMap(([field, texts]) =>
      Array.isArray(texts) ? texts.map((text) => [field, text] as FigureOptions['fields'][number]) : []
    );
    return { ...given, fields };
  }

  /** Words of a command line as a shell cuts it, single quotes only. */
  const shellWords = (line: string): string[] =>
    [...line.matchAll(/(?:[^\s'\\]|\\.|'[^']*')+/g)].map(([word]) =>
      word.replace(/'([^']*)'|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '')
    );
});

describe('an older figure', () => {
  test('may be a recipe written as a query', () => {
    expect(readOlder(file('recipe.txt', 'plans=blocs-1949&width=89\n')).pairs).toEqual([
      ['plans', 'blocs-1949'],
      ['width', '89']
    ]);
  });

  test.each([
    ['recipe.txt', 'Dear colleague,\nplans=1', 'is neither a figure'],
    ['recipe.txt', '', 'is neither a figure'],
    ['foreign.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'foreign.svg: '],
    ['cut.svg', '<svg xmlns="http://www.w3.org/2000/svg"><metadata>', 'cut.svg: '],
    ['empty.png', '', 'empty.png: '],
    ['text.pdf', 'no pdf', 'text.pdf: ']
  ])('that is none is named: %s', (name, text, message) => {
    expect(() => readOlder(file(name, text))).toThrow(InputError);
    expect(() => readOlder(file(name, text))).toThrow(message);
  });

  test('that is not there is named', () => {
    expect(() => readOlder('nowhere/old.svg')).toThrow('cannot read nowhere/old.svg: there is no such file');
  });
});

describe('a list', () => {
  const rows = (name: string, text: string) => readList(file(name, text)).map(({ out, pairs }) => ({ out, pairs }));

  test('is CSV, empty cells saying nothing, or JSON', () => {
    const expected = [
      { out: 'a', pairs: [['width', '89']] },
      {
        out: 'b.svg',
        pairs: [
          ['plans', 'x,y'],
          ['width', '100']
        ]
      }
    ];
    expect(rows('list.csv', 'out,plans,width\na,,89\nb.svg,"x,y",100\n')).toEqual(expected);
    const json = [
      { out: 'a', width: 89 },
      { out: 'b.svg', plans: ['x', 'y'], width: 100 }
    ];
    expect(rows('list.json', JSON.stringify(json))).toEqual(expected);
  });

  test.each([
    ['list.csv', 'out,width\na,1,2\n', 'is no CSV'],
    ['list.csv', '', 'lists no figure'],
    ['list.json', '{', 'is no JSON'],
    ['list.json', '{}', 'is no list'],
    ['list.json', '[1]', 'entry 1']
  ])('that is none is named: %s %j', (name, text, message) => {
    expect(() => readList(file(name, text))).toThrow(InputError);
    expect(() => readList(file(name, text))).toThrow(message);
  });

  test('names the place of a bad row, and lets the others be made', () => {
    const list = file(
      'list.csv',
      'out,plans,width\na,blocs-1949,89\nb,nobody,89\n../c,blocs-1949,89\na.svg,blocs-1949,5\n,blocs-1949,89\nd.gif,blocs-1949,89\n'
    );
    const { tasks, problems } = tasksOf(readList(list), [['line', '0.5']], ['svg', 'pdf'], choices);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      recipe: { plans: ['blocs-1949'], width: 89, line: 0.5 },
      files: [
        { file: 'a.svg', format: 'svg' },
        { file: 'a.pdf', format: 'pdf' }
      ]
    });
    expect(problems.map((problem) => problem.slice(list.length, list.length + 20))).toEqual([
      ':3: plans: there is ',
      ':4: out: ../c lies o',
      ':5: out: a.svg is wr',
      ':5: width: “5” is no',
      ':6: out: the name of',
      ':7: out: d.gif ends '
    ]);
  });

  test('of all plans has a world view of those that reach beyond Europe', () => {
    const { tasks, problems } = tasksOf(rowsOfAll(tables), [['preset', 'hjas']], ['svg'], choices);
    expect(problems).toEqual([]);
    expect(tasks.map(({ files: [first] }) => first!.file)).toEqual(tables.plans.map(({ id }) => `${id}.svg`));
    for (const { recipe } of tasks) {
      const map = tables.plans.find(({ id }) => id === recipe.plans[0])!.map;
      expect(recipe).toMatchObject({ preset: 'hjas', mode: map === 'world' ? 'world' : 'plan' });
    }
  });

  test('does not blame its rows for an option', () => {
    const row: Row = { place: 'x', out: 'x', pairs: [] };
    expect(() => tasksOf([row, { ...row, out: 'y' }], [['preset', 'nope']], ['svg'], choices)).toThrow(UsageError);
  });
});

test('formats are known by their endings', () => {
  expect(['a.svg', 'b.PDF', 'c.d.png', 'e.gif', 'svg'].map(formatOf)).toEqual(['svg', 'pdf', 'png', null, null]);
  expect(readFormats('svg,png')).toEqual(['svg', 'png']);
  expect(() => readFormats('svg,gif')).toThrow('--format: there is no format “gif”');
});

describe('a file', () => {
  test('is written whole', () => {
    const folder = temporaryFolder();
    writeWhole(join(folder, 'a.svg'), 'one');
    writeWhole(join(folder, 'a.svg'), 'two');
    expect(readdirSync(folder)).toEqual(['a.svg']);
    expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toBe('two');
  });

  test('that cannot be written is named, and nothing is left', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b.svg'));
    writeFileSync(join(folder, 'file'), '');
    expect(() => writeWhole(join(folder, 'b.svg'), 'x')).toThrow('b.svg: it is a folder');
    expect(() => writeWhole(join(folder, 'none', 'a.svg'), 'x')).toThrow('there is no such file or folder');
    expect(() => writeWhole(join(folder, 'file', 'a.svg'), 'x')).toThrow('a part of the path is no folder');
    expect(readdirSync(folder).sort()).toEqual(['b.svg', 'file']);
  });
});
