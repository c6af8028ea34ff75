/** `spheres figure` from outside: what it writes, what it says, how it ends. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../fixtures/geodata';

// Each test starts the command several times.
vi.setConfig({ testTimeout: 60_000 });

/** The bundled command, as `npm run -s spheres -- figure` runs it. */
function figure(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['dist/spheres.js', 'figure', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024
  });
  return { status, stdout, stderr };
}

const PLAN = ['--plan', 'litvinov-1944-11'];

describe('one figure', () => {
  test.each(['svg', 'pdf', 'png'])('is the same %s twice, byte for byte, and once more from itself', (format) => {
    const folder = temporaryFolder();
    const file = (name: string) => join(folder, `${name}.${format}`);
    const args = [...PLAN, '--preset', 'nature-89', '--title', 'It’s <5 % & “quoted”'];
    for (const name of ['a', 'b']) expect(figure(...args, '--out', file(name))).toMatchObject({ status: 0 });
    const made = figure('--recipe', file('a'), '--out', file('c'));
    expect(made).toMatchObject({ status: 0, stdout: '' });
    expect(made.stderr).not.toContain('has changed');
    const [a, b, c] = ['a', 'b', 'c'].map((name) => readFileSync(file(name)));
    expect(a!.length).toBeGreaterThan(10_000);
    expect(b!.equals(a!) && c!.equals(a!)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('opens from one format and is written in another, options on top', () => {
    const folder = temporaryFolder();
    const [first, second] = [join(folder, 'a.png'), join(folder, 'b.svg')] as const;
    figure(...PLAN, '--against', 'blocs-1949', '--width', '120', '--out', first);
    expect(figure('--recipe', first, '--mode', 'difference', '--out', second).status).toBe(0);
    const svg = readFileSync(second, 'utf8');
    expect(svg).toContain('width="120mm"');
    expect(svg).toContain('mode=difference');
  });

  test('says what its preset asks', () => {
    expect(figure(...PLAN, '--preset', 'nature-89', '--check')).toMatchObject({ status: 0 });
    const { status, stdout } = figure(...PLAN, '--preset', 'nature-89', '--width', '120', '--check');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^fault: .*120.*--width 89/m);
    const high = [...PLAN, '--preset', 'nature-183', '--height', '200', '--check'];
    expect(figure(...high)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^fault: .* mm high.*--height 170/m)
    });
    const folder = temporaryFolder();
    const made = figure(...PLAN, '--preset', 'nature-89', '--width', '120', '--out', join(folder, 'a.svg'));
    expect(made.status).toBe(0);
    expect(made.stderr).toContain('fault: ');
  });

  test('comes with its words', () => {
    const { status, stdout } = figure(...PLAN, '--words');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Caption: .{40,}\n\nAlternative text: .{40,}\n\n/);
    expect(stdout).toContain('Pechatnov');
  });
});

describe('what cannot be', () => {
  const foreign = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  test.each<[string, number, string, string[]]>([
    ['width 0', 2, '--width: “0” is no number from 30 to 1200 mm', ['--width', '0']],
    ['width 5 mm', 2, '--width: “5” is no number from 30 to 1200 mm', ['--width', '5']],
    ['width 10 m', 2, '--width: “10000” is no number', ['--width', '10000']],
    ['an empty box', 2, '--extent: the box 20,50,10,60 is empty', ['--extent', '20,50,10,60']],
    ['a title of 10,000 characters', 2, '--title: the title has 10000 characters', ['--title', 'x'.repeat(10_000)]],
    ['markup', 2, 'is markup', ['--title', '<script>alert(1)</script>']],
    ['an unknown preset', 2, '--preset: there is no preset “science”', ['--preset', 'science']],
    ['an unknown plan', 2, '--plan: there is no plan “nobody”', ['--plan', 'nobody']],
    ['an unknown option', 2, 'unknown option', ['--colour', 'red']],
    ['a field given twice', 2, '--width: width is given more than once', ['--width', '89', '--width', '90']],
    ['a mode that takes more plans', 2, '--mode: “Triptych” takes 3 plans', ['--mode', 'triptych']],
    ['an older figure that is not there', 1, 'cannot read nowhere.svg', ['--recipe', 'nowhere.svg']]
  ])('%s', (_, code, message, args) => {
    const folder = temporaryFolder();
    const { status, stdout, stderr } = figure(...args, '--out', join(folder, 'a.svg'));
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('nothing to do, or a format there is not', () => {
    expect(figure(...PLAN)).toMatchObject({ status: 2, stderr: expect.stringContaining('--out is missing') });
    const gif = figure(...PLAN, '--out', 'a.gif');
    expect(gif).toMatchObject({ status: 2, stderr: expect.stringContaining('“a.gif” ends in none of .svg') });
  });

  test.each([
    ['foreign.svg', foreign],
    ['truncated.svg', ''],
    ['empty.pdf', ''],
    ['text.png', 'no picture']
  ])('%s as an older figure', (name, content) => {
    const folder = temporaryFolder();
    const file = join(folder, name);
    if (name === 'truncated.svg') {
      figure(...PLAN, '--out', file);
      const whole = readFileSync(file);
      writeFileSync(file, whole.subarray(0, whole.length - 100));
    } else writeFileSync(file, content);
    const { status, stderr } = figure('--recipe', file, '--out', join(folder, 'again.svg'));
    expect(status).toBe(1);
    expect(stderr).toContain(`spheres: ${file}: `);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('a PNG that no memory holds', () => {
    const folder = temporaryFolder();
    const { status, stderr } = figure(...PLAN, '--width', '1200', '--dpi', '1200', '--out', join(folder, 'a.png'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/a PNG of 56693 × \d+ dots is too large: at most 150 million/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a path that cannot be written', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.svg'));
    writeFileSync(join(folder, 'file'), '');
    for (const [out, why] of [
      ['a.svg', 'it is a folder'],
      ['file/a.svg', 'a part of the path is no folder'],
      ['none/a.svg', 'there is no such file or folder']
    ] as const) {
      const { status, stderr } = figure(...PLAN, '--out', join(folder, out));
      expect(status).toBe(1);
      expect(stderr).toContain(`cannot write ${join(folder, out)}: ${why}`);
    }
    expect(readdirSync(folder).sort()).toEqual(['a.svg', 'file']);
  });
});

describe('many figures', () => {
  test('are made once, again where they are missing or other, and all where forced', () => {
    const folder = temporaryFolder();
    const list = join(folder, 'list.csv');
    const out = join(folder, 'out');
    const write = (width: number) =>
      writeFileSync(list, `out,plans,width\na,litvinov-1944-11,${width}\nsub/b.svg,blocs-1949,89\n`);
    const run = (...more: string[]) => figure('--list', list, '--out', out, '--format', 'svg,png', ...more);
    write(89);
    expect(run()).toMatchObject({ status: 0, stderr: expect.stringContaining('3 files made, 0 there already') });
    expect(readdirSync(out, { recursive: true }).sort()).toEqual(['a.png', 'a.svg', 'sub', 'sub/b.svg']);
    const first = readFileSync(join(out, 'a.svg'));
    expect(run().stderr).toContain('0 files made, 3 there already');
    // A file that a broken run or a hand has cut is no figure.
    writeFileSync(join(out, 'a.svg'), first.subarray(0, first.length / 2));
    expect(run().stderr).toContain('1 files made, 2 there already');
    expect(readFileSync(join(out, 'a.svg')).equals(first)).toBe(true);
    write(90);
    expect(run().stderr).toContain('2 files made, 1 there already');
    expect(run('--force').stderr).toContain('3 files made, 0 there already');
    const alone = join(folder, 'alone.svg');
    figure('--plan', 'litvinov-1944-11', '--width', '90', '--out', alone);
    expect(readFileSync(alone).equals(readFileSync(join(out, 'a.svg')))).toBe(true);
  });

  test('are not stopped by a bad one, which is named with its place', () => {
    const folder = temporaryFolder();
    const list = join(folder, 'list.json');
    writeFileSync(
      list,
      JSON.stringify([
        { out: 'a', plans: 'litvinov-1944-11', width: 5 },
        { out: 'b', plans: 'blocs-1949', width: 60 },
        { out: 'taken', plans: 'blocs-1949', width: 60 }
      ])
    );
    mkdirSync(join(folder, 'taken.svg'));
    const { status, stderr } = figure('--list', list, '--out', folder);
    expect(status).toBe(1);
    expect(stderr).toContain(`${list}, entry 1: width: “5” is no number`);
    expect(stderr).toContain(`${list}, entry 3: cannot write ${join(folder, 'taken.svg')}: it is a folder`);
    expect(stderr).toContain('2 of 3 figures could not be made');
    expect(readdirSync(folder).sort()).toEqual(['b.svg', 'list.json', 'taken.svg']);
  });

  test.each([
    [['--all'], 2, '--out is missing'],
    [['--all', '--list', 'x.csv', '--out', 'x'], 2, 'give one'],
    [['--all', '--plan', 'blocs-1949', '--out', 'x'], 2, '--plan is for one figure'],
    [['--all', '--preset', 'science', '--out', 'x'], 2, '--preset: there is no preset “science”'],
    [['--all', '--format', 'gif', '--out', 'x'], 2, '--format: there is no format “gif”'],
    [['--list', 'nowhere.csv', '--out', 'x'], 1, 'cannot read nowhere.csv']
  ])('%j', (args, code, message) => {
    expect(figure(...args)).toMatchObject({ status: code, stderr: expect.stringContaining(message) });
  });
});
