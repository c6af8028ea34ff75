/** Photographs build/ as it is into dist/screens/, or some of it: `--view compare --look dark --size 390`. */
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../project.mjs';
import { siteIn } from '../site.mjs';
import { photograph } from './camera.mjs';
import { galleryPage } from './gallery-page.mjs';
import { fileOf, shotsOf } from './shots.mjs';
import { VIEWS } from './views.mjs';

const OUT = join(ROOT, 'dist', 'screens');
const PICTURES = join(OUT, 'pictures');

const several = /** @type {const} */ ({ type: 'string', multiple: true });
const { values: some } = parseArgs({ options: { view: several, size: several, look: several } });
const shots = shotsOf(VIEWS, some);
if (!shots.length) {
  console.error(`No picture is of ${JSON.stringify(some)}; views, sizes and looks stand in src/tasks/screens`);
  process.exit(2);
}

mkdirSync(PICTURES, { recursive: true });
const server = createServer(siteIn(join(ROOT, 'build'))).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const troubles = await photograph(process.env.CHROMIUM_PATH, `http://localhost:${port}`, shots, PICTURES);
server.close();

// What was photographed before, too.
const there = shotsOf(VIEWS).filter((shot) => existsSync(join(PICTURES, fileOf(shot))));
writeFileSync(join(OUT, 'index.html'), galleryPage(there));
copyFileSync(join(dirname(fileURLToPath(import.meta.url)), 'gallery.css'), join(OUT, 'gallery.css'));
for (const trouble of troubles) console.error(trouble);
console.error(`${shots.length} pictures in dist/screens/index.html`);
// Pictures of pages that complain are pictures all the same; that they do is not passed over.
process.exitCode = troubles.length ? 1 : 0;
