/** Bundles TypeScript for Node. As a script, the command line into dist/, and the worker that it makes many figures with. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { replaceBundle } from './replace-bundle.mjs';
import { ROOT } from './project.mjs';

/** Packages that stay outside: native or large, or loaded by one command only. The rest starts faster inside. */
const OUTSIDE = [
  ...['@resvg/resvg-js', 'cli-progress', 'fontkit', 'mapshaper', 'pdfkit', 'tinypool', 'yaml', 'zod'],
  ...['csv-parse/sync', 'csv-stringify', 'geographiclib-geodesic', 'jsonc-parser', 'topojson-server']
];
const isOutside = (id) => OUTSIDE.some((name) => id === name || id.startsWith(`${name}/`));

/** Modules that load one of those at once, and so are not for every command. */
const HEAVY = /src.atlas-build.|lib.plan-file.(?!problems)|lib.svg.(outline|pdf)|lib.atlas.borders.area/;

/** Commander can run other programs as its commands. Ours are all inside, and what it would run them with loads slowly. */
const WITHOUT_PROGRAMS = {
  name: 'without-programs',
  resolveId: (id, importer) => (id === 'node:child_process' && /commander/.test(importer ?? '') ? '\0programs' : null),
  load: (id) => (id === '\0programs' ? 'export default {};' : null)
};

/**
 * @param {string} folder that the files go into, with what they share
 * @param {Record<string, string>} input files of the project by the names they get
 */
export async function bundleInto(folder, input) {
  const made = await rolldown({
    // The project's tsconfig.json extends one that is only made later, and says nothing that matters here.
    cwd: ROOT,
    input,
    platform: 'node',
    tsconfig: false,
    external: isOutside,
    plugins: [WITHOUT_PROGRAMS],
    resolve: { mainFields: ['module', 'main'] },
    // Fonts are opened only for outlines, and by what is loaded only for PDF.
    checks: { ineffectiveDynamicImport: false }
  });
  const { output } = await made.write({
    dir: folder,
    format: 'cjs',
    dynamicImportInCjs: false,
    // Each file costs a millisecond, so what several commands need is one.
    codeSplitting: { groups: [{ name: 'shared', minShareCount: 2, test: (id) => !HEAVY.test(id) }] }
  });
  const files = output.map(({ fileName }) => fileName);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'commonjs', files }));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const dist = join(ROOT, 'dist');
  mkdirSync(dist, { recursive: true });
  const fresh = mkdtempSync(join(dist, 'fresh-'));
  try {
    const input = { spheres: 'src/cli/spheres.ts', 'figure-worker': 'src/cli/figure/worker.ts' };
    await bundleInto(fresh, input);
    chmodSync(join(fresh, 'spheres.js'), 0o755);
    replaceBundle(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true });
  }
}
