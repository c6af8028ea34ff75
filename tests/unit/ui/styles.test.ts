import { readdirSync, readFileSync } from 'node:fs';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

/** Widths of windows at which a layout may change; src/app.tokens.css says what each is for. */
const WIDTHS = ['35em', '43.75em', '56.25em'];
/** The last part of a selector that names what is aimed at with a finger or a pointer. */
const TARGET = /(^|[\s>+~(])(a|button|summary|label|select|input|textarea)([.:[][^\s>+~]*)?$/;
const RAW = /(?<![\w.-])[\d.]+(px|rem|em|pt)\b/;
const COLOUR = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(|\b(white|black|grey|gray|red)\b/i;

interface Declaration {
  file: string;
  selector: string;
  property: string;
  value: string;
}
interface Block {
  file: string;
  selector: string;
  declarations: Declaration[];
}

const ROOT = new URL('../../../src/', import.meta.url).pathname;
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte') || file === 'app.css')
  .sort();

/** All of the style rules of a file, and the conditions of its media queries. */
function readStyles(file: string): { blocks: Block[]; media: string[] } {
  const text = readFileSync(ROOT + file, 'utf8');
  const { css } = parse(file.endsWith('.css') ? `<style>${text}</style>` : text, { modern: true });
  const source = file.endsWith('.css') ? `<style>${text}</style>` : text;
  const blocks: Block[] = [];
  const media: string[] = [];
  function walk(nodes: AST.CSS.StyleSheet['children'] | AST.CSS.Block['children']) {
    for (const node of nodes) {
      if (node.type === 'Atrule') {
        if (node.name === 'media') media.push(node.prelude);
        if (node.block && node.name !== 'font-face') walk(node.block.children);
      } else if (node.type === 'Rule') {
        const selector = source.slice(node.prelude.start, node.prelude.end).replace(/\s+/g, ' ');
        const declarations = node.block.children
          .filter((child) => child.type === 'Declaration')
          .map(({ property, value }) => ({ file, selector, property, value: value.replace(/\s+/g, ' ') }));
        blocks.push({ file, selector, declarations });
        walk(node.block.children);
      }
    }
  }
  if (css) walk(css.children);
  return { blocks, media };
}

const sheets = FILES.map((file) => ({ file, ...readStyles(file) }));
const blocks = sheets.flatMap((sheet) => sheet.blocks);
const declarations = blocks.flatMap((block) => block.declarations);
const { blocks: tokenBlocks } = readStyles('app.tokens.css');
const tokens = new Map(
  tokenBlocks.flatMap((block) => block.declarations).map(({ property, value }) => [property, value])
);

const told = ({ file, selector, property, value }: Declaration) => `${file}: ${selector} { ${property}: ${value} }`;
const wrong = (is: (declaration: Declaration) => boolean) => declarations.filter(is).map(told);
const named = (start: string) => [...tokens].filter(([name]) => name.startsWith(start));

describe('the styles of components', () => {
  test('are read, every file of them', () => {
    expect(sheets.filter((sheet) => sheet.blocks.length > 0).length).toBeGreaterThan(50);
    expect(declarations.length).toBeGreaterThan(800);
  });

  test('have five steps of text and four of headings', () => {
    expect(named('--type-')).toHaveLength(5);
    expect(named('--head-')).toHaveLength(4);
  });

  test('size letters by a step', () => {
    const isRaw = ({ property, value }: Declaration) => {
      if (property !== 'font' && property !== 'font-size') return false;
      // Of `font`, what stands before the line height and the families; 1rem is the reader's own size.
      const size = value.split('/')[0]!.replace(/\b1rem$/, '');
      return RAW.test(size);
    };
    expect(wrong(isRaw)).toEqual([]);
  });

  test('change their layout at three widths only', () => {
    const at = sheets.flatMap(({ file, media }) =>
      media
        .filter((condition) => /width/.test(condition))
        .flatMap((condition) => (condition.match(/[\d.]+\w+/g) ?? []).map((width) => ({ file, width })))
    );
    expect(at.filter(({ width }) => !WIDTHS.includes(width))).toEqual([]);
    expect([...new Set(at.map(({ width }) => width))].sort()).toEqual(WIDTHS);
  });

  test('make every target as high as a token says', () => {
    const isRaw = ({ selector, property, value }: Declaration) =>
      property === 'min-height' &&
      RAW.test(value) &&
      selector.split(',').some((each) => TARGET.test(each.trim().replace(/\)+$/, '')));
    expect(wrong(isRaw)).toEqual([]);
    // WCAG 2.2, 2.5.8: 24 px at the usual size of letters.
    for (const [, height] of named('--tap')) expect(Number.parseFloat(height) * 16).toBeGreaterThanOrEqual(24);
  });

  test('take a step of space by its name', () => {
    const steps = new Set(named('--space-').map(([, value]) => value));
    const isRaw = ({ property, value }: Declaration) =>
      /^(margin|padding|gap|row-gap|column-gap)/.test(property) &&
      (value.match(/(?<![\w.-])[\d.]+rem\b/g) ?? []).some((length) => steps.has(length));
    expect(wrong(isRaw)).toEqual([]);
  });

  test('take every colour from the palette', () => {
    const isLiteral = ({ file, property, value }: Declaration) =>
      COLOUR.test(value) && !(file === 'app.css' && property.startsWith('--'));
    expect(wrong(isLiteral)).toEqual([]);
  });

  test('use no token that nobody sets', () => {
    const set = new Set([...tokens.keys(), ...declarations.map(({ property }) => property)]);
    // Tokens of colours and fonts stand in other sheets.
    const used = declarations.flatMap((each) =>
      (each.value.match(/--(type|head|space|tap|cell)[\w-]*/g) ?? []).map((name) => ({ name, told: told(each) }))
    );
    expect(used.filter(({ name }) => !set.has(name))).toEqual([]);
    const names = new Set(used.map(({ name }) => name));
    expect([...tokens.keys()].filter((name) => /^--(type|head|space|tap)/.test(name) && !names.has(name))).toEqual([]);
  });

  test('position whatever scrolls, so that hidden words in it widen no page', () => {
    const scrolls = ({ property, value }: Declaration) => /^overflow/.test(property) && /auto|scroll/.test(value);
    const open = blocks.filter(
      ({ declarations: all }) => all.some(scrolls) && !all.some(({ property }) => property === 'position')
    );
    expect(blocks.filter((block) => block.declarations.some(scrolls)).length).toBeGreaterThan(5);
    expect(open.map(({ file, selector }) => `${file}: ${selector}`)).toEqual([]);
  });

  test('say nothing that another has said', () => {
    const seen = new Map<string, Block[]>();
    for (const block of blocks) {
      if (block.declarations.length < 3) continue;
      const key = block.declarations
        .map(({ property, value }) => `${property}:${value}`)
        .sort()
        .join(';');
      seen.set(key, [...(seen.get(key) ?? []), block]);
    }
    const repeated = [...seen.values()].filter((all) => new Set(all.map(({ file }) => file)).size > 1);
    expect(repeated.map((all) => all.map(({ file, selector }) => `${file}: ${selector}`))).toEqual([]);
  });
});

describe('the markup of components', () => {
  const markup = FILES.filter((file) => file.endsWith('.svelte')).map((file) => ({
    file,
    text: readFileSync(ROOT + file, 'utf8')
  }));
  const having = (pattern: RegExp) => markup.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

  test('has one kind of table', () => {
    expect(having(/<table(?![^>]*class="data-table)/)).toEqual([]);
  });

  test('says of every table what it holds', () => {
    expect(having(/<table[^>]*>(?!\s*<caption\b)/)).toEqual([]);
  });

  test('has one head that sorts', () => {
    expect(having(/aria-sort=/)).toEqual(['lib/ui/SortHeader.svelte']);
  });

  test('has one region for tables that scroll', () => {
    expect(having(/<table[\s\S]*overflow-x: auto/)).toEqual([]);
  });
});
