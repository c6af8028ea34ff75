/**
 * Makes what is missing or old: the bundled command, the atlas, the grounds of figures, the gallery, the site, its
 * pictures. What each is made from, and by what, stands in package.json under `wireit`, which compares the content of
 * all that with what it last made. Plain JavaScript without packages: what nobody has to ask it for costs a command only
 * a look at the files.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT, run } from './project.mjs';

/** @typedef {'bundle' | 'atlas' | 'grounds' | 'gallery' | 'site' | 'screens'} Made */
/**
 * @typedef {object} Step as package.json has it
 * @property {string[]} files
 * @property {string[]} output
 * @property {string[]} [dependencies]
 * @property {Record<string, { external: true }>} [env]
 */

/** Every step rests on these, whatever it lists. */
const ALWAYS = ['package.json', 'package-lock.json'];

/** @param {Made} made */
export function make(made) {
  const chain = chainOf(`make:${made}`, stepsOf());
  const seen = join(ROOT, 'node_modules', '.spheres', made);
  // Another folder of geodata is no file of the project: its state goes to the steps beside its name.
  const { SPHERES_GEODATA: geodata } = process.env;
  if (geodata) process.env.SPHERES_GEODATA_STATE = stateOf([[geodata]]);
  const before = stateOfSources(chain);
  if (readOr(seen, '') === before + stateOf(chain.map(({ output }) => output))) return;
  rmSync(seen, { force: true });
  run(process.execPath, [join('node_modules', 'wireit', 'bin', 'wireit.js')], {
    env: {
      npm_lifecycle_event: `make:${made}`,
      npm_package_json: join(ROOT, 'package.json'),
      npm_config_user_agent: process.env.npm_config_user_agent ?? 'npm/11',
      // It would keep a copy of every site ever built, and clear build/ to put one back, under whoever is served it.
      WIREIT_CACHE: 'none'
    }
  });
  // What was changed meanwhile may have come too late.
  if (stateOfSources(chain) !== before) return;
  mkdirSync(join(seen, '..'), { recursive: true });
  writeFileSync(seen, before + stateOf(chain.map(({ output }) => output)));
}

/** @returns {Record<string, Step>} */
const stepsOf = () => JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).wireit;

/**
 * A step and all that it rests on.
 * @param {string} name
 * @param {Record<string, Step>} steps
 * @returns {Step[]}
 */
function chainOf(name, steps) {
  const { [name]: step } = steps;
  if (!step) throw new Error(`package.json has no step ${name}`);
  return [...(step.dependencies ?? []).flatMap((before) => chainOf(before, steps)), step];
}

/** @param {Step[]} chain */
function stateOfSources(chain) {
  const variables = chain.flatMap(({ env = {} }) => Object.keys(env)).map((name) => `${name}=${process.env[name]}`);
  const state = stateOf([ALWAYS, ...chain.map(({ files }) => files)]);
  return digest([process.version, process.platform, process.arch, ...variables, state]);
}

/**
 * A digest of the names, sizes and times of some files. Nothing changes in them without changing it; it may change where
 * nothing has, for it leaves out nothing that a pattern with a star would: then the steps are asked, and know better.
 * @param {string[][]} lists of patterns of files and folders, each excluding by `!` from those before it in its list
 */
function stateOf(lists) {
  const states = lists.flatMap((patterns) => {
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const pattern of patterns)
      if (!pattern.startsWith('!')) addState(found, pattern);
      else if (!pattern.includes('*')) exclude(found, pattern.slice(1));
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
  });
  return digest(states);
}

/** @param {Map<string, string>} found @param {string} excluded a file, or a folder */
function exclude(found, excluded) {
  for (const path of found.keys()) if (`${path}/`.startsWith(`${excluded}/`)) found.delete(path);
}

/**
 * @param {Map<string, string>} found
 * @param {string} pattern of a file, of all in a folder, or of some files in a folder: `dist/*.js`
 */
function addState(found, pattern) {
  const [folder = '', ending] = pattern.split('/*');
  if (ending === undefined) return addAll(found, pattern);
  for (const { name } of readdirOr(folder)) if (name.endsWith(ending)) addAll(found, `${folder}/${name}`);
}

/** @param {Map<string, string>} found @param {string} path */
function addAll(found, path) {
  const stat = statSync(resolve(ROOT, path), { throwIfNoEntry: false });
  if (stat?.isDirectory()) for (const { name } of readdirOr(path)) addAll(found, `${path}/${name}`);
  else found.set(path, stat ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : 'missing');
}

/** @param {string} folder */
function readdirOr(folder) {
  try {
    return readdirSync(resolve(ROOT, folder), { withFileTypes: true });
  } catch {
    return [];
  }
}

/** @param {string} file @param {string} otherwise */
function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

/** @param {string[]} parts */
const digest = (parts) => createHash('sha256').update(parts.join('\n')).digest('hex');
