import adapter from '@sveltejs/adapter-static';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { swap } from './src/atlas-build/swap.js';
import { compress } from './src/tasks/compress.mjs';

/** Where the site is written, and where the one before goes, until they change places: it may be served just now. */
const [FRESH, BEFORE] = ['.svelte-kit/site', '.svelte-kit/site-before'];

const files = adapter({ pages: FRESH, assets: FRESH, strict: true });

/** Writes the site into build/, all or none. */
const inBuild = {
  name: files.name,
  /** @param {import('@sveltejs/kit').Builder} builder */
  async adapt(builder) {
    const there = existsSync('build') ? readdirSync('build') : [];
    if (there.length && !there.some((name) => name === '_app' || name === 'index.html'))
      throw new Error('build/ holds something that is no site and would be lost: move it elsewhere');
    for (const folder of [FRESH, BEFORE]) rmSync(folder, { recursive: true, force: true });
    await files.adapt(builder);
    await compress(FRESH);
    swap(FRESH, 'build', BEFORE);
    rmSync(BEFORE, { recursive: true, force: true });
  }
};

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: inBuild,
    // Styles stand in the page: a page of its own waits for nothing else before it is painted. MapLibre's comes with it.
    inlineStyleThreshold: 20_000,
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        // The second entry is Kit's route announcer, which carries one fixed style attribute.
        'style-src': ['self', 'unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    },
    prerender: {
      handleHttpError: 'fail',
      handleMissingId: 'fail'
    }
  }
};
