/** Figures beside what else could draw them: a bare script with the same libraries, and mapshaper. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleInto } from '../bundle.mjs';
import { make } from '../make.mjs';
import { ROOT } from '../project.mjs';

/** Widths in mm at which Europe is drawn from each level of the atlas; a script beside it draws from the same. */
const WIDTHS = { overview: '180', detail: '300' };
/** Each round draws another width: no more than the ground can be there already. */
const widthIn = (round, level) => String(Number(WIDTHS[level]) - 7 + round);
const ROUNDS = 15;

const SPHERES = join(ROOT, 'dist', 'spheres.js');
/** As deep as dist/, from where the atlas is found. */
const BESIDE = join(ROOT, 'dist-bench');
const BARE = fileURLToPath(new URL('bare.mjs', import.meta.url));
const MAPSHAPER = createRequire(import.meta.url).resolve('mapshaper/bin/mapshaper');

/** @param {(what: string, value: number, budget: number | null, unit: string) => void} report */
export async function benchFigures(report) {
  const out = mkdtempSync(join(tmpdir(), 'spheres-figures-'));
  try {
    const owners = join(out, 'owners.csv');
    writeFileSync(owners, spawnSync('node', [SPHERES, 'territories', '--format', 'csv']).stdout);
    const figure = (name, width = WIDTHS.overview) => [
      ...[SPHERES, 'figure', '--plan', 'litvinov-1944-11', '--width', width, '--out', join(out, name)]
    ];
    const bare = (name, level = 'overview', width = WIDTHS[level], times = 1) => [
      ...[BARE, level, width, join(out, name), String(times)]
    ];
    // The grounds of Europe as the build leaves them; and a copy of the command that has none, as for any other extent.
    make('grounds');
    cpSync(join(ROOT, 'dist'), BESIDE, { recursive: true, preserveTimestamps: true });
    const before = () => rmSync(join(BESIDE, 'kept', 'recent'), { recursive: true, force: true });
    const unready = (args) => [join(BESIDE, 'spheres.js'), ...args.slice(1)];
    const times = inTurn({
      ready: { args: (round) => figure('a.svg', widthIn(round, 'overview')) },
      first: { args: (round) => unready(figure('a.svg', widthIn(round, 'overview'))), before },
      bare: { args: (round) => bare('b.svg', 'overview', widthIn(round, 'overview')) },
      readyLarge: { args: (round) => figure('c.svg', widthIn(round, 'detail')) },
      firstLarge: { args: (round) => unready(figure('c.svg', widthIn(round, 'detail'))), before },
      bareLarge: { args: (round) => bare('d.svg', 'detail', widthIn(round, 'detail')) },
      // The same states: territories joined to their owners and dissolved. It cannot dissolve the overview.
      mapshaper: {
        args: () => [
          ...[MAPSHAPER, join(ROOT, 'static', 'atlas', 'detail.json'), 'id-field=territory'],
          ...['-join', owners, 'keys=territory,territory', '-dissolve', 'owner_1945-01-01'],
          ...['-proj', '+proj=laea +lat_0=52 +lon_0=10', '-o', join(out, 'e.svg'), 'width=850']
        ]
      },
      png: { args: (round) => figure('f.png', widthIn(round, 'overview')) },
      firstPng: { args: (round) => unready(figure('f.png', widthIn(round, 'overview'))), before },
      barePng: { args: (round) => bare('g.png', 'overview', widthIn(round, 'overview')) }
    });
    const drawn = [
      ['a figure of Europe to SVG, whole process', times.ready, times.bare],
      ['… its ground not drawn before', times.first, times.bare],
      ['a figure of Europe in detail at 300 mm', times.readyLarge, times.bareLarge],
      ['… its ground not drawn before', times.firstLarge, times.bareLarge]
    ];
    for (const [what, ours, theirs] of drawn) {
      report(what, median(ours), null, 'ms');
      report('… over a bare d3-geo script', over(ours, theirs), 1.2, '×');
      report('… over mapshaper', over(ours, times.mapshaper), 0.33, '×');
    }
    report('the bare script itself over mapshaper', over(times.bare, times.mapshaper), null, '×');
    report('a figure to PNG at 300 dpi, over the bare script and resvg', over(times.png, times.barePng), 1.2, '×');
    report('… its ground not drawn before', over(times.firstPng, times.barePng), 1.2, '×');
    const [ours, theirs] = [await oursInLoop(out), median(inLoop(bare('h.svg', 'overview', WIDTHS.overview, 13)))];
    report('one more figure in a loop', ours, null, 'ms');
    report('… over the bare script', ours / theirs, 1, '×');
    report('memory of a figure to SVG, peak', peakMb(figure('i.svg')), 200, 'MB');
    report('… to PNG at 300 dpi', peakMb(figure('j.png')), 200, 'MB');
  } finally {
    for (const folder of [out, BESIDE]) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Milliseconds of some commands of Node in every round, run by turns so that a busy machine is unjust to none.
 * @param {Record<string, { args: (round: number) => string[], before?: () => void }>} commands
 */
function inTurn(commands) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, { args, before }] of Object.entries(commands)) {
      const given = args(round);
      before?.();
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
      times[name].push(performance.now() - start);
      if (status !== 0) throw new Error(`${given.join(' ')} failed: ${stderr}`);
    }
  return times;
}

/** How many times as long something takes as another, in the middle of all rounds: each is set against its own. */
const over = (ours, theirs) => median(ours.map((time, round) => time / theirs[round]));

const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];

/** Milliseconds that a script prints, one a line. */
const inLoop = (args) => spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout.trim().split('\n').map(Number);

/** Median milliseconds of a figure in a loop over the plans, in one thread, the first few left out. */
async function oursInLoop(out) {
  await bundleInto(BESIDE, { loop: 'src/tasks/bench/loop.mjs' });
  const { default: loop } = await import(pathToFileURL(join(BESIDE, 'loop.js')).href);
  const { make, figureAtlas, readRecipe, choicesOf } = loop;
  const choices = choicesOf(figureAtlas.tables);
  const times = [];
  for (const { id } of [...figureAtlas.tables.plans, ...figureAtlas.tables.plans]) {
    const { recipe } = readRecipe(Object.entries({ plans: id, width: WIDTHS.overview }), choices);
    const start = performance.now();
    writeFileSync(join(out, 'loop.svg'), await make(recipe).as('svg'));
    times.push(performance.now() - start);
  }
  return median(times.slice(3));
}

/** Peak memory of a command of Node in MB. Not what the system counts for it, which includes this process before the command began. */
function peakMb(args) {
  const tell = `import { readFileSync } from 'node:fs'; process.on('exit', () => console.error(readFileSync('/proc/self/status', 'utf8')))`;
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...args],
    { encoding: 'utf8' }
  );
  return Number(/VmHWM:\s*(\d+)/.exec(stderr)?.[1]) / 1000;
}
