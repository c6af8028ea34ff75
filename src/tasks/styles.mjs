/** Writes the style sheets that are made of what the code says. Run by hand when a colour, a font, a line or a set of names changes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleInto } from './bundle.mjs';
import { ROOT } from './project.mjs';
import { fontSheet, lineSheet, nameSheet, paletteSheet } from './style-sheets.mjs';

const folder = mkdtempSync(join(tmpdir(), 'spheres-styles-'));
try {
  await bundleInto(folder, {
    colours: 'src/lib/scene/colours.ts',
    looks: 'src/lib/drawing/line-looks.ts',
    sets: 'src/lib/scene/name-sets.ts'
  });
  const require = createRequire(import.meta.url);
  const colours = require(join(folder, 'colours.js'));
  const looks = require(join(folder, 'looks.js'));
  const sets = require(join(folder, 'sets.js'));
  const write = (name, css) => writeFileSync(join(ROOT, 'src', `app.${name}.css`), css);
  write('palette', paletteSheet(colours));
  write('fonts', fontSheet());
  write('lines', lineSheet(looks, colours.kebab));
  write('names', nameSheet(sets));
} finally {
  rmSync(folder, { recursive: true });
}
