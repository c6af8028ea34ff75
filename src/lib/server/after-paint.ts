import { createHash } from 'node:crypto';

/** Links by which a page asks for its modules before anything else. */
const MODULES = /\s*<link href="([^"]*)" rel="modulepreload">/g;

/** The script that starts a page, and in it where the modules are asked for. */
const START = /(?<=<script>)[^]*?(?=<\/script>)/g;
const ASKS = /Promise\.all\(\[(\s*import\([^)]*\),?)+\s*\]\)/;

/**
 * Resolves when the page is on the screen: frames are begun long before the first is drawn, so the browser is asked. A page that
 * nobody looks at is not drawn, and does not wait; nor does a browser that cannot tell.
 */
const PAINTED =
  "new Promise((done) => document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint') ? done() : " +
  "new PerformanceObserver((_, observer) => { observer.disconnect(); setTimeout(done); }).observe({ type: 'paint', buffered: true }))";

/**
 * A page that is painted before it asks for its modules: reading it needs none, and making it answer takes longer than
 * drawing its map.
 * @param html of a page as the framework writes it; one without modules stays as it is
 * @throws Error where the framework starts its pages in another way
 */
export function afterPaint(html: string): string {
  const links = [...html.matchAll(MODULES)].map(([, href]) => href);
  if (!links.length) return html;
  const before = html.match(START)?.find((script) => ASKS.test(script));
  const asks = before && ASKS.exec(before)?.[0];
  if (!before || !asks)
    throw new Error('the framework starts its pages in another way than src/lib/server/after-paint.ts');
  const ask = `for (const href of ${JSON.stringify(links)}) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));`;
  const after = before.replace(asks, () => `${PAINTED}.then(() => { ${ask} return ${asks}; })`);
  return html
    .replace(MODULES, '')
    .replace(before, () => after)
    .replace(digest(before), digest(after));
}

/** As a Content-Security-Policy names a script. */
const digest = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
