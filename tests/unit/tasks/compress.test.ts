/** What a site sends compressed: the form that a client would rather have, and the same bytes once unpacked. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compress } from '../../../src/tasks/compress.mjs';
import { encodedForm } from '../../../src/tasks/encodings.mjs';
import { siteIn } from '../../../src/tasks/site.mjs';

const TEXT = 'Poland, Czechoslovakia, Hungary and Romania. '.repeat(80);
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spheres-site-'));
  mkdirSync(join(folder, 'plans'));
  for (const name of ['index.html', 'plans.html', 'plans/a.html', 'a.bib', 'a.topojson'])
    writeFileSync(join(folder, name), TEXT);
  writeFileSync(join(folder, 'small.txt'), 'small');
  writeFileSync(join(folder, 'picture.png'), TEXT);
  await compress(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const codingOf = (accepts: string | undefined, path = '/index.html') =>
  encodedForm(folder, path, accepts)?.coded?.coding ?? null;

describe('the form that is sent', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;Q=0.5', 'gzip'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['br; q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['gzip;q=0, br;q=0', null],
    ['identity', null],
    ['identity;q=0.9, gzip;q=0.1', null],
    ['deflate, zstd', null],
    ['br;q=x', null],
    ['', null],
    [undefined, null]
  ])('for “%s” it is %s', (accepts, coding) => expect(codingOf(accepts)).toBe(coding));

  test.each([
    ['/plans', '/plans.html.br'],
    ['/plans/a', '/plans/a.html.br'],
    ['/%70lans', '/%70lans.html.br']
  ])('%s is found where its page is', (path, found) =>
    expect(encodedForm(folder, path, 'br')?.coded?.path).toBe(found)
  );

  test.each(['/small.txt', '/picture.png', '/nowhere', '/%', '/%00', '/../index.html', '/a'.repeat(3000)])(
    '%.20s has none',
    (path) => expect(encodedForm(folder, path, 'br')).toBe(null)
  );

  test('a file that was written since is not sent as it was before', () => {
    const path = join(folder, 'later.html');
    for (const ending of ['', '.br', '.gz']) writeFileSync(path + ending, TEXT);
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    expect(encodedForm(folder, '/later', 'br')).toBe(null);
  });
});

describe('what comes over the wire', () => {
  const server = () => createServer(siteIn(folder)).listen(0, '127.0.0.1');

  /** An answer with its body as it was sent. */
  async function get(path: string, headers: Record<string, string> = {}) {
    const here = server();
    await once(here, 'listening');
    const asked = request({ port: (here.address() as AddressInfo).port, host: '127.0.0.1', path, headers }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const body = Buffer.concat(await answer.toArray());
    here.close();
    return { status: answer.statusCode, headers: answer.headers, body };
  }

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/plans', 'text/html; charset=utf-8'],
    ['/a.bib', 'application/x-bibtex; charset=utf-8'],
    ['/a.topojson', 'application/json; charset=utf-8']
  ])('%s keeps its kind, and unpacked it is the same', async (path, type) => {
    for (const [coding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync]
    ] as const) {
      const { headers, body } = await get(path, { 'accept-encoding': coding });
      expect(headers).toMatchObject({ 'content-encoding': coding, 'content-type': type, vary: 'accept-encoding' });
      expect(headers['content-length']).toBe(String(body.length));
      expect(unpack(body).toString()).toBe(TEXT);
    }
    const plain = await get(path);
    expect(plain.headers).toMatchObject({ 'content-type': type, vary: 'accept-encoding' });
    expect(plain.headers['content-encoding']).toBe(undefined);
    expect(plain.body.toString()).toBe(TEXT);
  });

  test('each form has a tag of its own, and who has it is told so', async () => {
    const [coded, plain] = [await get('/', { 'accept-encoding': 'br' }), await get('/')];
    expect(coded.headers.etag).not.toBe(plain.headers.etag);
    const again = await get('/', { 'accept-encoding': 'br', 'if-none-match': coded.headers.etag! });
    expect(again.status).toBe(304);
  });

  test('part of a file is part of the file as such', async () => {
    const { status, headers, body } = await get('/', { 'accept-encoding': 'br', range: 'bytes=0-5' });
    expect({ status, body: body.toString() }).toEqual({ status: 206, body: 'Poland' });
    expect(headers['content-encoding']).toBe(undefined);
  });

  test('what gains nothing has no second file', () => {
    expect(() => readFileSync(join(folder, 'picture.png.br'))).toThrow();
    expect(() => readFileSync(join(folder, 'small.txt.br'))).toThrow();
  });
});
