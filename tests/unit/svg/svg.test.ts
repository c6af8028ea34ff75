import { describe, expect, test } from 'vitest';
import { escape, node, stringify } from '$lib/svg/svg';

describe('stringify', () => {
  test('closes a node without children in itself', () => {
    expect(stringify(node('rect', { width: 3 }))).toBe('<rect width="3"/>');
  });

  test('writes children and text in order', () => {
    const text = node('text', { x: 1 }, ['a', node('tspan', {}, ['b']), 'c']);
    expect(stringify(text)).toBe('<text x="1">a<tspan>b</tspan>c</text>');
  });

  test('leaves out null children', () => {
    expect(stringify(node('g', {}, [null, node('path'), null]))).toBe('<g><path/></g>');
  });

  test('leaves out attributes that are null, undefined or false, and writes true as present', () => {
    expect(stringify(node('g', { a: null, b: undefined, c: false, d: true, e: '', f: 0 }))).toBe(
      '<g d="" e="" f="0"/>'
    );
  });

  test('keeps two decimals of a number', () => {
    expect(stringify(node('g', { a: 1 / 3, b: -2.005, c: 100, d: 1e-9, e: -0.001 }))).toBe(
      '<g a="0.33" b="-2" c="100" d="0" e="0"/>'
    );
  });

  test('escapes attributes and text alike', () => {
    const hostile = `"><script>alert('&')</script>`;
    const safe = '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;';
    expect(stringify(node('g', { 'data-country': hostile }, [hostile]))).toBe(`<g data-country="${safe}">${safe}</g>`);
  });
});

describe('escape', () => {
  test('makes the five characters of markup harmless, an ampersand once', () => {
    expect(escape(`<a href="x" title='y'>&amp;</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;'
    );
  });

  test('keeps letters of every script, and blanks', () => {
    expect(escape('Łódź, Київ, 華, 😀\tand\nmore')).toBe('Łódź, Київ, 華, 😀\tand\nmore');
  });

  test('leaves out what XML forbids: control characters, noncharacters, half characters', () => {
    expect(escape('a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg')).toBe('abcdefg');
    expect(escape('a\ud800b\udc00c')).toBe('abc');
  });
});
