import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Problems } from '../../../src/lib/plan-file/problems';
import { openText } from '../../../src/atlas-build/open-text';
import { temporaryFolder } from '../../fixtures/geodata';

function opened(content: string | Uint8Array | null, largest?: number) {
  const path = join(temporaryFolder(), 'file');
  if (content !== null) writeFileSync(path, content);
  return open(path, largest);
}
function open(path: string, largest?: number) {
  const problems = new Problems();
  const file = openText(path, 'f', problems, largest);
  return { text: file?.text ?? null, said: problems.found.map(({ message }) => message) };
}

test('text is read as it is', () => {
  expect(opened('três\n')).toEqual({ text: 'três\n', said: [] });
});

test('line ends of Windows and old Macs become plain ones, and a byte-order mark goes', () => {
  expect(opened('\ufeffa\r\nb\rc\n').text).toBe('a\nb\nc\n');
});

describe('what is no text is said:', () => {
  test('a file that is not there, not even its folder', () => {
    expect(opened(null)).toEqual({ text: null, said: ['file is missing'] });
    expect(open(join(temporaryFolder(), 'x', 'y')).said).toEqual(['file is missing']);
  });

  test('a file where a folder should be', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x'), '');
    expect(open(join(folder, 'x', 'y')).said).toEqual(['file is missing']);
  });

  test('a folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'plan.yaml'));
    expect(open(join(folder, 'plan.yaml')).said).toEqual(['is a folder; name one file in it']);
  });

  test('a device, which might never end', () => {
    expect(open('/dev/zero').said).toEqual(['is no ordinary file']);
  });

  test('a loop of links', () => {
    const path = join(temporaryFolder(), 'loop');
    symlinkSync(path, path);
    expect(open(path).said).toEqual(['cannot be read (ELOOP)']);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', () => {
    const path = join(temporaryFolder(), 'secret');
    writeFileSync(path, 'x');
    chmodSync(path, 0);
    expect(open(path).said).toEqual(['may not be read: you lack the permission']);
  });

  test('bytes', () => {
    expect(opened(Uint8Array.of(1, 0, 2)).said).toEqual(['is no text']);
    expect(opened(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)).said).toEqual(['is no text in UTF-8; save it as UTF-8']);
  });

  test('text in another encoding', () => {
    expect(opened(Buffer.from('café', 'latin1')).said).toEqual(['is no text in UTF-8; save it as UTF-8']);
  });

  test('more than anybody should read', () => {
    expect(opened('x'.repeat(3_000_000), 2_000_000).said).toEqual(['has 3 MB; files of more than 2 MB are not read']);
    expect(opened('x'.repeat(100), 100).said).toEqual([]);
  });
});
