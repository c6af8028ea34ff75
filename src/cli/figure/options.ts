/** The options of `spheres figure`: one for each field of a recipe, and what is done with it. */
import { Option, type Command } from 'commander';
import { PRESETS } from '../../lib/recipe/presets';
import { FIELD_NAMES, type Field } from '../../lib/recipe/recipe';
import { PROJECTIONS } from '../../lib/drawing/projections';
import { linesAsked } from '../../lib/words/line-words';
import {
  COLOURS,
  DPIS,
  EXTENTS,
  FURNITURE,
  LETTERING,
  LIMITS,
  MODES,
  TYPEFACES,
  WEAVES
} from '../../lib/recipe/fields';

import type { FigureOptions } from './asked';

const names = (all: object) => Object.keys(all).join(', ');
const range = ({ least, most, unit }: { least: number; most: number; unit: string }) => `${least} to ${most} ${unit}`;

const FIELD_HELP: Record<Field, string> = {
  preset: `what a journal or screen asks: ${names(PRESETS)}`,
  mode: `what is shown: ${names(MODES)}`,
  plans: 'the plans, with commas',
  reading: 'another reading of one of them',
  date: 'border date whose lines are drawn; plan: those of the land that each plan fills',
  also: `a second set of lines, dashed: ${linesAsked}`,
  extent: `plan: what the plans open on; ${names(EXTENTS)}, or west,south,east,north in degrees`,
  projection: names(PROJECTIONS),
  width: `of the whole figure, ${range(LIMITS.width)}`,
  height: 'in mm, or content',
  margin: `paper around it, ${range(LIMITS.margin)}`,
  title: 'a line above the map',
  with: `what stands beside the map, with commas: ${names(FURNITURE)}; or none`,
  names: 'language of names: en, fr, de, ru, own',
  typeface: names(TYPEFACES),
  size: `of the text, ${range(LIMITS.size)}`,
  least: `smallest text, ${range(LIMITS.least)}`,
  line: `thinnest line, ${range(LIMITS.line)}`,
  colours: names(COLOURS),
  weave: `how fills say more than colour: ${names(WEAVES)}`,
  lettering: names(LETTERING),
  dpi: `of a PNG: ${DPIS.join(', ')}`,
  threshold: 'Soviet share in per cent from which a country counts as Soviet, in a difference',
  count: 'which countries count in a difference',
  western: 'what the western side counts as in a difference'
};

/** Adds `figure` to a program; what it needs is loaded when it is asked for. */
export function addFigure(program: Command): void {
  const command = program
    .command('figure')
    .description('make a figure for a paper, or many: SVG, PDF or PNG')
    .option('--plan <id>', 'the plan, e.g. litvinov-1944-11')
    .option('--against <id>', 'a second plan beside it')
    .option('--recipe <file>', 'make an older figure again (.svg, .pdf, .png), or a recipe written as a query')
    .option('--out <file>', 'file to write, .svg, .pdf or .png; with --all and --list the folder')
    .option('--check', 'print what the preset asks and whether it is met; exit 1 where it is not')
    .option('--words', 'print caption, alternative text and citation')
    .option('--all', 'every plan, each in a file of its own')
    .option('--list <file>', 'many: a CSV or JSON list with `out` and the fields of a recipe')
    .option('--format <formats>', 'with --all and --list: svg, pdf, png; several with commas')
    .option('--force', 'with --all and --list: make again what is there already');
  for (const field of FIELD_NAMES)
    command.addOption(
      new Option(`--${field} <${field}>`, FIELD_HELP[field]).argParser((text: string, before: string[] | undefined) => [
        ...(before ?? []),
        text
      ])
    );
  command.action(async (given: Record<string, unknown>) => {
    const fields = FIELD_NAMES.flatMap((field) =>
      ((given[field] ?? []) as string[]).map((text): [Field, string] => [field, text])
    );
    const options = { ...given, fields } as FigureOptions;
    if (options.all || options.list !== undefined) await (await import('./many')).makeMany(options);
    else {
      const printed = await (await import('./one')).makeOne(options);
      // V8 is still compiling what would make the next figure faster. There is none, and nothing left to be printed.
      if (!printed) process.exit();
    }
  });
}
