/** Answers requests with the files of a site, as they are at that moment: the site may be built anew meanwhile. */
import { fstatSync, statSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { extname } from 'node:path';
import send from 'send';
import { encodedForm } from './encodings.mjs';
import { TEXT_TYPES } from './text-files.mjs';

/** @import { Stats } from 'node:fs' */
/** @import { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http' */

/** How often, and after how many ms, a file is looked for again in a folder that was just being replaced. */
const PATIENCE = { times: 50, ms: 20 };

/**
 * @param {string} folder of the site; `/plans` is its plans.html
 * @returns {RequestListener}
 */
export function siteIn(folder) {
  return (request, response) => {
    // Clients hang up when they like.
    for (const side of [request, response]) side.on('error', () => response.destroy());
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
    const [named = ''] = (request.url ?? '').split('?');
    answer({ request, response, folder, path: named.replace(/\/+$/, '') || '/index.html', tries: 0 });
  };
}

/**
 * @param {{ request: IncomingMessage, response: ServerResponse, folder: string, path: string, tries: number }} asked
 *   `tries` counts how often the folder was being replaced
 */
function answer(asked) {
  const { request, response, folder, path, tries } = asked;
  const before = identityOf(folder);
  /** @type {Stats | undefined} */
  let found;
  const form = encodedForm(folder, path, request.headers['accept-encoding']);
  // Part of a file is part of the file as such.
  const coded = request.headers.range ? null : form?.coded;
  send(request, coded?.path ?? path, { root: folder, index: false, extensions: ['html'] })
    .on('directory', () => answer({ ...asked, path: `${path}.html` }))
    .on('file', (/** @type {string} */ _, /** @type {Stats} */ stat) => {
      found = stat;
      // The last bytes, more than there are: that is all of it, but to the library it is nothing.
      const [, last] = /^\s*bytes=\s*-(\d+)\s*$/.exec(request.headers.range ?? '') ?? [];
      if (last && Number(last) > stat.size) delete request.headers.range;
    })
    .on('headers', (/** @type {ServerResponse} */ headed, /** @type {string} */ file) => {
      const type = TEXT_TYPES.get(extname(coded ? coded.plain : file));
      if (type) headed.setHeader('content-type', type);
      if (form) headed.setHeader('vary', 'accept-encoding');
      if (coded) headed.setHeader('content-encoding', coded.coding);
    })
    .on('stream', (/** @type {import('node:fs').ReadStream} */ stream) => {
      stream.on('open', (fd) => {
        if (found && isSame(found, fstatSync(fd))) return;
        // Replaced since its headers were set, of which none is sent yet.
        stream.unpipe(response).destroy();
        for (const name of response.getHeaderNames()) response.removeHeader(name);
        response.statusCode = 200;
        answer(asked);
      });
      stream.on('end', () => {
        // Cut while it was sent: better a broken answer than one that the client waits for the end of.
        if (stream.bytesRead < Number(response.getHeader('content-length'))) response.destroy();
      });
    })
    .on('error', (/** @type {{ status: number, headers?: OutgoingHttpHeaders }} */ { status, headers }) => {
      if (response.headersSent) response.destroy();
      else if (before !== null && before === identityOf(folder)) refuse(response, status, headers);
      else if (tries < PATIENCE.times) setTimeout(() => answer({ ...asked, tries: tries + 1 }), PATIENCE.ms);
      else refuse(response, 503, { 'retry-after': '1' });
    })
    .pipe(response);
}

/** @param {Stats} a @param {Stats} b */
const isSame = (a, b) => a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;

/**
 * What tells a folder from another that takes its place; null where there is none.
 * @param {string} folder
 */
const identityOf = (folder) => statSync(folder, { throwIfNoEntry: false })?.ino ?? null;

/**
 * Says in words that something is not to be had.
 * @param {ServerResponse} response
 * @param {number} status
 * @param {OutgoingHttpHeaders} [headers]
 */
function refuse(response, status, headers = {}) {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const words = STATUS_CODES[status]?.toLowerCase() ?? '';
  response.writeHead(status, { 'content-type': 'text/plain', 'content-length': words.length, ...headers }).end(words);
}
