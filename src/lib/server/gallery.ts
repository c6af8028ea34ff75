/** The figures of the gallery as the command line has made them. */
import { readFileSync } from 'node:fs';
import { commandParts } from '$lib/recipe/command';
import { choicesOf, formatRecipe, readRecipe } from '$lib/recipe/recipe';
import { PIXELS_PER_MM } from '$lib/svg/units';
import { readTables } from './atlas-files';
import figures from './gallery-figures.json';

/** One figure of the gallery. */
export interface GalleryFigure {
  /** Name of its files, without an ending. */
  name: string;
  title: string;
  /** What the figure's own metadata say it shows. */
  alternative: string;
  /** In CSS pixels, at true size. */
  width: number;
  height: number;
  /** That makes it, in parts between which a line may be broken. */
  command: string[];
  /** Query of the builder that opens it. */
  query: string;
}

/** @throws Error where the list names something that is not there, or a figure has not been made */
export function galleryFigures(): GalleryFigure[] {
  const tables = readTables();
  const choices = choicesOf(tables);
  return figures.map(({ out, ...fields }) => {
    const { recipe, problems } = readRecipe(
      Object.entries(fields).map(([field, text]) => [field, String(text)]),
      choices
    );
    const [problem] = problems;
    if (problem) throw new Error(`gallery, ${out}: ${problem.field}: ${problem.message}`);
    const svg = readFileSync(`static/gallery/${out}.svg`, 'utf8');
    return {
      name: out,
      title: elementOf(svg, 'title'),
      alternative: elementOf(svg, 'desc'),
      width: pixelsOf(svg, 'width'),
      height: pixelsOf(svg, 'height'),
      command: commandParts(recipe, tables.plans, `${out}.svg`),
      query: formatRecipe(recipe)
    };
  });
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of the first element of a name in one of our own files. */
function elementOf(svg: string, name: string): string {
  const [, text = ''] = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(svg) ?? [];
  return text.replace(/&(\w+|#39);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}

function pixelsOf(svg: string, side: 'width' | 'height'): number {
  const [, mm = '0'] = new RegExp(`^[^]*?<svg[^>]* ${side}="([\\d.]+)mm"`).exec(svg) ?? [];
  return Math.round(Number(mm) * PIXELS_PER_MM);
}
