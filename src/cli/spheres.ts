#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ProblemsError } from '../lib/plan-file/problems';
import { COUNTS, DEFAULT_RULE, readThreshold, THRESHOLDS, WESTERNS } from '../lib/atlas/compare';
import { addFigure } from './figure/options';
import { ATLAS, GEODATA, packageVersion } from './paths';
import { InputError, UsageError } from './errors';

const program = new Command('spheres')
  .description('Plans of 1944–45 for spheres of influence in Europe: what they say, and the borders they speak of.')
  .version(packageVersion())
  .showHelpAfterError('(spheres --help lists the commands)')
  .exitOverride();

const format = (...choices: string[]) =>
  new Option('--format <format>', 'form of the output').choices(choices).default(choices[0]);
const print = (text: string) => void process.stdout.write(text);

program
  .command('plans')
  .description('list every plan: id, date, author, title')
  .addOption(format('text', 'json', 'csv'))
  .action(async ({ format }) => print((await import('./commands')).plans(format)));

program
  .command('plan')
  .argument('<id>', 'a plan, e.g. litvinov-1944-11')
  .description('print what a plan assigns: country, category, orientation, grade, bargaining, share, citation')
  .addOption(format('text', 'json', 'csv'))
  .option('--reading <reading>', 'another reading of the plan, e.g. maisky-strict')
  .action(async (id: string, { format, reading = null }) =>
    print((await import('./commands')).plan(id, format, reading))
  );

program
  .command('compare')
  .argument('<a>', 'a plan, e.g. litvinov-1944-11')
  .argument('<b>', 'another, e.g. litvinov-1945-01')
  .description('print what changes between two plans, what agrees, and what cannot be compared')
  .addOption(format('text', 'json', 'csv'))
  .addOption(
    new Option('--threshold <percent>', 'Soviet share from which a country counts as Soviet')
      .default(DEFAULT_RULE.threshold)
      .argParser((text) => {
        const threshold = readThreshold(text);
        if (threshold === null)
          throw new InvalidArgumentError(`It is a whole number from ${THRESHOLDS.least} to ${THRESHOLDS.most}.`);
        return threshold;
      })
  )
  .addOption(
    new Option('--count <rule>', 'which countries count: only those with a side, or all that both speak of')
      .choices([...COUNTS])
      .default(DEFAULT_RULE.count)
  )
  .addOption(
    new Option('--western <rule>', 'what the western side counts as: British, a side of its own, or nothing')
      .choices([...WESTERNS])
      .default(DEFAULT_RULE.western)
  )
  .action(async (a: string, b: string, { format, threshold, count, western }) =>
    print((await import('./compare')).compare(a, b, { threshold, count, western }, format))
  );

addFigure(program);

program
  .command('borders')
  .argument('<date>', 'a border date, e.g. 1945-01-01')
  .description('print the states of a date, one feature each: state, name, date, basis, area_km2')
  .addOption(format('geojson', 'topojson'))
  .addOption(new Option('--detail <level>', 'level of detail').choices(['overview', 'detail']).default('detail'))
  .action(async (date: string, { format, detail }) =>
    print((await import('./commands')).borders(date, format, detail))
  );

program
  .command('territories')
  .description('print every territory with whose it was on each border date, by title and in fact')
  .addOption(format('geojson', 'csv'))
  .addOption(new Option('--detail <level>', 'level of detail').choices(['overview', 'detail']).default('detail'))
  .action(async ({ format, detail }) => print((await import('./commands')).territories(format, detail)));

program
  .command('check')
  .argument('<file>', 'a plan (.yaml, .json, .csv), or a reading or notes on a country (.yaml)')
  .description('find all problems of a file: as geodata/ has it, or as `spheres plan` prints it')
  .action(async (file: string) => print((await import('./check')).check(file, GEODATA)));

program
  .command('build', { hidden: true })
  .description('build the atlas from geodata/ into static/atlas/')
  .option('--geodata <folder>', 'folder of hand-edited files', GEODATA)
  .option('--out <folder>', 'folder to write', ATLAS)
  .action(async ({ geodata, out }: { geodata: string; out: string }) => {
    const { buildAtlas } = await import('./build');
    await buildAtlas(geodata, out, packageVersion());
  });

program.parseAsync().catch((error: unknown) => {
  process.exitCode = exitCode(error);
});

/** Says what is wrong on standard error, unless commander has, and tells the exit code. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError || error instanceof InvalidArgumentError) {
    console.error(`spheres: ${error.message}`);
    return 2;
  }
  if (error instanceof InputError) {
    console.error(`spheres: ${error.message}`);
    return 1;
  }
  if (error instanceof ProblemsError) {
    console.error(error.message);
    return 1;
  }
  throw error;
}
