/** Writes beside each file of a site that gains by it the same compressed, `.br` and `.gz`, for servers that look for them. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { TEXT_TYPES } from './text-files.mjs';

/** Bytes under which a file fits into one packet whatever is done to it. */
const LEAST = 1000;

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/**
 * How hard brotli tries. The first page and the modules are what a first visit waits for; the hardest costs ten times the
 * time of the next and would add most of a minute for all files.
 * @param {string} name of a file, from the folder of the site
 */
const quality = (name) => (name === 'index.html' || /^_app[\\/]/.test(name) ? 11 : 9);

/**
 * @param {string} folder of a finished site
 * @returns {Promise<void>} once all is written
 */
export async function compress(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  await Promise.all(names.filter((name) => TEXT_TYPES.has(extname(name))).map((name) => compressFile(folder, name)));
}

/** @param {string} folder @param {string} name */
async function compressFile(folder, name) {
  const path = join(folder, name);
  const content = readFileSync(path);
  if (content.length < LEAST) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality(name),
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length
  };
  const made = { br: await brotli(content, { params }), gz: await zip(content, { level: 9 }) };
  for (const [ending, bytes] of Object.entries(made))
    if (bytes.length < content.length) writeFileSync(`${path}.${ending}`, bytes);
}
