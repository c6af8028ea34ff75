import type { Position } from 'geojson';

/** Something wrong in `geodata/`, with its place. */
export interface Problem {
  file: string;
  /** 1-based; 0 where the whole file is meant. */
  line: number;
  message: string;
}

/** Thrown at the end of a stage with everything that stage found. */
export class ProblemsError extends Error {
  constructor(readonly problems: Problem[]) {
    super(formatProblems(problems));
    this.name = 'ProblemsError';
  }
}

/** Files are quoted in messages, and may hold anything at any length. */
const LONGEST = 500;

/** `file:line  message`, one a line, in file order. */
export function formatProblems(problems: Problem[]): string {
  return [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map((p) => `${p.file}${p.line ? `:${p.line}` : ''}  ${readable(p.message)}`)
    .join('\n');
}

/** A message without control characters, at a length that can be read. */
export function readable(message: string): string {
  const visible = [...message.slice(0, 2 * LONGEST).replace(/\p{C}/gu, '�')];
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST).join('')}…` : visible.join('');
}

/** Collects problems of one stage, then stops the build if there were any. */
export class Problems {
  readonly found: Problem[] = [];

  add(file: string, line: number, message: string): void {
    this.found.push({ file, line, message });
  }

  /** @throws ProblemsError listing everything found */
  stop(): void {
    if (this.found.length) throw new ProblemsError(this.found);
  }
}

/** Coordinates for a message, `lon 21.050 lat 55.280`. */
export function place([lon = 0, lat = 0]: Position): string {
  return `lon ${lon.toFixed(3)} lat ${lat.toFixed(3)}`;
}
