/** Draws the grounds of figures once, so that the first figure anyone makes of an extent finds its own. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run, stopOnError } from './project.mjs';
import { READY_WIDTHS } from './widths.mjs';

/** Faces that figures are set in, and plans that need more of a ground than others: marks, and parts of countries. */
const SETTINGS = { serif: 'maisky-1944-01', sans: 'blocs-1949' };

const KEPT = join(ROOT, 'dist', 'kept');

const figures = ['europe', 'central', 'zones', 'balkans', 'scandinavia'].flatMap((extent) =>
  READY_WIDTHS.flatMap((width) =>
    Object.entries(SETTINGS).map(([typeface, plans]) => {
      const out = `${extent}-${width}-${typeface}`.replace('.', '-');
      return { out, plans, extent, width: String(width), typeface };
    })
  )
);
const folder = mkdtempSync(join(tmpdir(), 'spheres-grounds-'));
const list = join(folder, 'list.json');
writeFileSync(list, JSON.stringify(figures));
stopOnError(() => {
  try {
    run('node', ['dist/spheres.js', 'figure', '--list', list, '--out', folder], { quiet: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
  // Figures of other extents add theirs, and one that is gone is drawn anew: the list alone says that this was done.
  writeFileSync(join(KEPT, 'ready.json'), JSON.stringify(readdirSync(KEPT)));
});
