/** Writes the style sheets that are made of what the code says. Run by hand when a colour or a font changes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleInto } from './bundle.mjs';
import { ROOT } from './project.mjs';
import { fontSheet, paletteSheet } from './style-sheets.mjs';

const folder = mkdtempSync(join(tmpdir(), 'spheres-styles-'));
try {
  await bundleInto(folder, { colours: 'src/lib/scene/colours.ts' });
  const colours = createRequire(import.meta.url)(join(folder, 'colours.js'));
  writeFileSync(join(ROOT, 'src', 'app.palette.css'), paletteSheet(colours));
  writeFileSync(join(ROOT, 'src', 'app.fonts.css'), fontSheet());
} finally {
  rmSync(folder, { recursive: true });
}
