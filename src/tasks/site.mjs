/** Answers requests with the files of a site, as they are at that moment: the site may be built anew meanwhile. */
import { fstatSync, statSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import send from 'send';

/** How often, and after how many ms, a file is looked for again in a folder that was just being replaced. */
const PATIENCE = { times: 50, ms: 20 };

/**
 * @param {string} folder of the site; `/plans` is its plans.html
 * @returns {import('node:http').RequestListener}
 */
export function siteIn(folder) {
  return (request, response) => {
    // Clients hang up when they like.
    for (const side of [request, response]) side.on('error', () => response.destroy());
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
    const path = request.url.split('?')[0].replace(/\/+$/, '') || '/index.html';
    answer({ request, response, folder, path, tries: 0 });
  };
}

function answer(asked) {
  const { request, response, folder, path, tries } = asked;
  const before = identityOf(folder);
  let found;
  send(request, path, { root: folder, index: false, extensions: ['html'] })
    .on('directory', () => answer({ ...asked, path: `${path}.html` }))
    .on('file', (_, stat) => {
      found = stat;
      // The last bytes, more than there are: that is all of it, but to the library it is nothing.
      const [, last] = /^\s*bytes=\s*-(\d+)\s*$/.exec(request.headers.range ?? '') ?? [];
      if (last && Number(last) > stat.size) delete request.headers.range;
    })
    .on('stream', (stream) => {
      stream.on('open', (fd) => {
        if (isSame(found, fstatSync(fd))) return;
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
    .on('error', ({ status, headers }) => {
      if (response.headersSent) response.destroy();
      else if (before !== null && before === identityOf(folder)) refuse(response, status, headers);
      else if (tries < PATIENCE.times) setTimeout(() => answer({ ...asked, tries: tries + 1 }), PATIENCE.ms);
      else refuse(response, 503, { 'retry-after': '1' });
    })
    .pipe(response);
}

const isSame = (a, b) => a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;

/** What tells a folder from another that takes its place; null where there is none. */
const identityOf = (folder) => statSync(folder, { throwIfNoEntry: false })?.ino ?? null;

/** Says in words that something is not to be had. */
function refuse(response, status, headers = {}) {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const words = STATUS_CODES[status].toLowerCase();
  const own = { 'content-type': 'text/plain', 'content-length': words.length };
  response.writeHead(status, { ...own, ...headers }).end(words);
}
