import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { escape } from '../../src/lib/svg/svg';

const OUT = 'tests/visual/out';
/** Ending of a picture that is kept and looks otherwise now. */
const KEPT = '.kept.html';

/**
 * Puts a picture into the gallery: a document of its own, since ids repeat from picture to picture.
 * @param kept as it looked when it was last agreed to, where it looks otherwise now
 */
export function show(name: string, markup: string, kept: string | null = null): void {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/${name}.html`, documentOf(name, markup));
  if (kept) writeFileSync(`${OUT}/${name}${KEPT}`, documentOf(name, kept));
  else rmSync(`${OUT}/${name}${KEPT}`, { force: true });
}

function documentOf(name: string, markup: string): string {
  const sheets = ['palette.', 'fonts.', 'lines.', ''].map((name) => readFileSync(`src/app.${name}css`, 'utf8'));
  const css = sheets.join('').replaceAll("'/fonts/", "'../../../static/fonts/");
  return `<!doctype html><meta charset="utf-8"><title>${escape(name)}</title><style>${css} body{margin:0} body>div{position:relative;height:100vh;overflow:hidden} body>div>svg:only-child{width:100%;height:100%}</style><div>${markup}</div>`;
}

/** Writes the page that shows every picture, those that changed first, as they were kept beside as they are. */
export function writeIndex(): void {
  const files = readdirSync(OUT).sort();
  const names = files.flatMap((file) =>
    file.endsWith('.html') && !file.endsWith(KEPT) && file !== 'index.html' ? [file.slice(0, -'.html'.length)] : []
  );
  const changed = names.filter((name) => files.includes(`${name}${KEPT}`));
  const frame = (file: string, words: string) =>
    `<figure><iframe loading="lazy" src="${file}"></iframe><figcaption>${escape(words)}</figcaption></figure>`;
  const pairs = changed.map(
    (name) =>
      `<div>${frame(`${name}${KEPT}`, `${name}, as it was kept`)}${frame(`${name}.html`, `${name}, as it is`)}</div>`
  );
  const others = names.filter((name) => !changed.includes(name)).map((name) => frame(`${name}.html`, name));
  const section = (title: string, pictures: string[]) =>
    pictures.length ? `<h2>${title}</h2><section>${pictures.join('\n')}</section>` : '';
  writeFileSync(
    `${OUT}/index.html`,
    `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>body{font:14px sans-serif}section{display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr))}div{grid-column:1/-1;display:grid;grid-template-columns:1fr 1fr;border-left:4px solid #a8483b}figure{margin:8px}iframe{width:100%;height:380px;border:1px solid #ccc}</style>${section('Changed', pairs)}${section('Pictures', others)}`
  );
}
