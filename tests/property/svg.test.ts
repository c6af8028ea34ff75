import fc from 'fast-check';
import { expect, test } from 'vitest';
import { node, stringify } from '$lib/svg/svg';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '-', '!', ']', 'a', '\u0000', '\ud800', '\n') })
);
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescape = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

test('no text can open or end markup: what is left of the tags has no < > " or stray &', () => {
  fc.assert(
    fc.property(anyText, anyText, (attribute, text) => {
      const svg = stringify(node('text', { 'data-x': attribute }, [text]));
      const [, inAttribute = '<', inside = '<'] = /^<text data-x="([^"]*)">([^]*)<\/text>$/.exec(svg) ?? [];
      for (const part of [inAttribute, inside]) {
        expect(part).not.toMatch(/[<>"']/);
        expect(part).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
      }
    }),
    { numRuns: 500 }
  );
});

test('text says the same after unescaping, but for what XML forbids', () => {
  const allowed = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text));
  fc.assert(
    fc.property(allowed, (text) => {
      const svg = stringify(node('text', {}, [text]));
      expect(unescape(svg.slice('<text>'.length, -'</text>'.length))).toBe(text);
    })
  );
});

test('what comes out is always something that XML allows', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const svg = stringify(node('text', { x: text }, [text]));
      expect(svg).toMatch(/^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u);
    }),
    { numRuns: 500 }
  );
});
