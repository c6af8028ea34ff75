/** Words of figures through files and back, and whatever else is dropped on the builder. */
import type { FigureWords } from '../../src/lib/svg/figure-words';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { node, escape, stringify } from '../../src/lib/svg/svg';
import { packet, recipeIn, unescape, withMetadata } from '../../src/lib/svg/xmp';

const text = fc.string({ unit: 'binary' });
const words: fc.Arbitrary<FigureWords> = fc.record({
  title: text,
  caption: text,
  alternative: text,
  rights: text,
  sources: fc.array(text, { maxLength: 3 }),
  language: fc.constantFrom('en', 'ru'),
  date: fc.constant('2026-01-31'),
  recipe: fc.string({ minLength: 1 }).map((query) => new URLSearchParams([['title', query]]).toString()),
  data: fc.constant('0.1.0'),
  drawn: fc.constant('Spheres 0.1.0')
});

/** What XML can say of a text. */
const sayable = (said: string) => said.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

const bytes = (said: string) => new TextEncoder().encode(said);
const svgOf = (said: FigureWords) => bytes(stringify(withMetadata(node('svg', { viewBox: '0 0 1 1' }), said)));
const pdfOf = (said: FigureWords) => bytes(`%PDF-1.7\n${packet(said)}\n%%EOF\n`);

test('what is escaped is the same again', () => {
  fc.assert(fc.property(text, (said) => unescape(escape(said)) === sayable(said)));
});

test('whatever the words are, the recipe is read back', () => {
  fc.assert(
    fc.property(words, (said) => {
      for (const file of [svgOf(said), pdfOf(said)]) expect(recipeIn(file)).toMatchObject({ recipe: said.recipe });
    })
  );
});

test('a file cut anywhere, or with bytes changed, is read or refused, never thrown over', () => {
  const answered = (file: Uint8Array) => {
    const answer = recipeIn(file);
    expect('problem' in answer ? answer.problem : answer.recipe).not.toBe('');
  };
  const whole = fc.oneof(words.map(svgOf), words.map(pdfOf));
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 20 });
  fc.assert(
    fc.property(whole, fc.nat(), changes, (file, length, changed) => {
      const cut = file.slice(0, length % (file.length + 1));
      for (const [at, byte] of changed) cut[at % (cut.length || 1)] = byte;
      answered(cut);
    })
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), answered));
});

test('a file made to be hard to read takes no longer', () => {
  const started = performance.now();
  for (const part of ['<!---->', '<!--', '<?', '<!DOCTYPE svg [', '<svg', '&#', ' ', '<spheres:recipe>'])
    recipeIn(bytes(part.repeat(2_000_000 / part.length)));
  expect(performance.now() - started).toBeLessThan(2000);
});
