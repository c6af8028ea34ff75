/** Pages are painted before they ask for their modules, under the same policy. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { afterPaint } from '$lib/server/after-paint';

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
const STARTS = `
  const element = document.currentScript.parentElement;
  Promise.all([
    import("./start.js"),
    import("./app.js")
  ]).then(([kit, app]) => { kit.start(app, element, { text: "$& Promise.all([1])" }); });
`;
const page = (script: string) => `<head><meta content="script-src 'self' ${hash(script)}">
  <link href="./favicon.svg" rel="icon">
  <link href="./start.js" rel="modulepreload">
  <link href="./app.js" rel="modulepreload"></head><body><svg></svg><script>${script}</script></body>`;

describe('a page that answers', () => {
  const made = afterPaint(page(STARTS));
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(made) ?? [];

  test('asks for its modules in its script alone', () => {
    expect(made).not.toMatch(/<link[^>]*modulepreload/);
    expect(made).toContain('<link href="./favicon.svg" rel="icon">');
    expect(script).toContain('["./start.js","./app.js"]');
  });

  test('has the digest of the script that it has', () => {
    expect(made).toContain(hash(script));
    expect(made).not.toContain(hash(STARTS));
  });

  test('starts once it is painted, or at once where nobody looks or nothing is told, with what it started with', async () => {
    for (const [hidden, tells] of [
      [false, true],
      [true, true],
      [false, false]
    ]) {
      const told: string[] = [];
      const waiting: (() => void)[] = [];
      const document = {
        hidden,
        currentScript: { parentElement: 'here' },
        createElement: () => ({}),
        head: { append: ({ href }: { href: string }) => told.push(`link ${href}`) }
      };
      const started = new Promise((done) => {
        const load = (name: string) => {
          told.push(name);
          return { start: (_: unknown, element: string, { text }: { text: string }) => done([element, text]) };
        };
        class PerformanceObserver {
          static supportedEntryTypes = tells ? ['paint'] : [];
          constructor(told: (entries: unknown, observer: PerformanceObserver) => void) {
            waiting.push(() => told([], this));
          }
          observe() {}
          disconnect() {}
        }
        const names = ['document', 'PerformanceObserver', 'setTimeout', 'load'];
        const run = new Function(...names, script.replaceAll('import(', 'load('));
        run(document, PerformanceObserver, queueMicrotask, load);
      });
      expect(told).toEqual([]);
      expect(waiting).toHaveLength(!hidden && tells ? 1 : 0);
      waiting.shift()?.();
      expect(await started).toEqual(['here', '$& Promise.all([1])']);
      expect(told).toEqual(['link ./start.js', 'link ./app.js', './start.js', './app.js']);
    }
  });
});

test('a page without modules stays as it is', () => {
  expect(afterPaint('<p>text</p>')).toBe('<p>text</p>');
});

test('another way of starting is not passed over', () => {
  expect(() => afterPaint(page('kit.go()'))).toThrow('starts its pages in another way');
});
