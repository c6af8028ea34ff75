/** Every room says in one sentence what it is for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCE = /\.(ts|js|mjs|svelte)$/;
const MOST_WORDS = 25;

/** Folders below another that have sources; what lies below `src/routes` is pages, each a folder of its own. */
const foldersBelow = (folder: string): string[] =>
  [
    ...new Set(
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
        .map((entry) => relative(ROOT, entry.parentPath).replaceAll('\\', '/'))
    )
  ].filter((path) => path !== folder && !/^src\/routes\/|^tests\/unit\//.test(path));

const rooms = [...foldersBelow('src'), ...foldersBelow('tests')].sort();

test('there are rooms', () => expect(rooms.length).toBeGreaterThan(25));

describe('what a room is for', () => {
  test.each(rooms)('%s', (room) => {
    const file = join(ROOT, room, 'README.md');
    expect(existsSync(file), `${room} has no README.md`).toBe(true);
    const sentence = readFileSync(file, 'utf8').trim();
    expect(sentence).toMatch(/^[A-Z].*[A-Za-z`]\.$/);
    expect(sentence, 'one sentence, on one line').not.toMatch(/\n|[.!?]\s/);
    expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
  });
});
