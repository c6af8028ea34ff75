import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const OUT = 'tests/visual/out';

/**
 * A picture as text that can be compared and reviewed: one element a line, and long path data as its length and a
 * fingerprint, since nobody reads ten thousand coordinates in a diff.
 */
export function normalise(markup: string): string {
  const short = markup.replace(/ d="([^"]{120,})"/g, (_, data: string) => {
    const print = createHash('sha256').update(data).digest('hex').slice(0, 12);
    return ` d="${data.length} characters, ${print}"`;
  });
  return `${short.replace(/></g, '>\n<')}\n`;
}

/** Puts a picture into the gallery page, `tests/visual/out/index.html`. */
export function show(name: string, markup: string): void {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/${name}.fragment`, markup);
  const css = readFileSync('src/app.css', 'utf8').replaceAll("'/fonts/", "'../../../static/fonts/");
  const pictures = readdirSync(OUT)
    .filter((file) => file.endsWith('.fragment'))
    .sort()
    .map(
      (file) =>
        `<figure><div>${readFileSync(`${OUT}/${file}`, 'utf8')}</div><figcaption>${file.replace('.fragment', '')}</figcaption></figure>`
    );
  // Ids repeat from picture to picture, so each stands in a document of its own.
  const frames = pictures.map((picture) => `<iframe srcdoc="${documentOf(css, picture)}"></iframe>`).join('\n');
  writeFileSync(
    `${OUT}/index.html`,
    `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>iframe{width:900px;height:760px;border:0}</style>${frames}`
  );
}

function documentOf(css: string, picture: string): string {
  const document = `<style>${css} figure{margin:0} figure>div{position:relative;height:680px}</style>${picture}`;
  return document.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
