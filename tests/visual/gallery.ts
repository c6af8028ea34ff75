import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { escape } from '../../src/lib/svg/svg';

const OUT = 'tests/visual/out';

/**
 * A picture as text that can be compared and reviewed: one element a line, and long data as its length and a
 * fingerprint, since nobody reads ten thousand coordinates in a diff.
 */
export function normalise(markup: string): string {
  const short = markup.replace(/ (d|points)="([^"]{120,})"/g, (_, name: string, data: string) => {
    const print = createHash('sha256').update(data).digest('hex').slice(0, 12);
    return ` ${name}="${data.length} characters, ${print}"`;
  });
  return `${short.replace(/></g, '>\n<')}\n`;
}

/** Puts a picture into the gallery: a document of its own, since ids repeat from picture to picture. */
export function show(name: string, markup: string): void {
  mkdirSync(OUT, { recursive: true });
  const sheets = ['palette.', 'fonts.', 'lines.', ''].map((name) => readFileSync(`src/app.${name}css`, 'utf8'));
  const css = sheets.join('').replaceAll("'/fonts/", "'../../../static/fonts/");
  writeFileSync(
    `${OUT}/${name}.html`,
    `<!doctype html><meta charset="utf-8"><title>${escape(name)}</title><style>${css} body>div{position:relative;height:100vh} body>div>svg:only-child{width:100%;height:100%}</style>${markup}`
  );
  const frames = readdirSync(OUT)
    .filter((file) => file.endsWith('.html') && file !== 'index.html')
    .sort()
    .map(
      (file) =>
        `<figure><iframe loading="lazy" src="${file}"></iframe><figcaption>${escape(file.replace('.html', ''))}</figcaption></figure>`
    );
  writeFileSync(
    `${OUT}/index.html`,
    `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>body{font:14px sans-serif;display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr))}figure{margin:8px}iframe{width:100%;height:380px;border:1px solid #ccc}</style>${frames.join('\n')}`
  );
}
