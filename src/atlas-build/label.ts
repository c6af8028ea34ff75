/**
 * Which territory each face belongs to: the territories that claim its unit, narrowed by the lines beside it
 * and, where no line touches it, by seed points. Exactly one must be left.
 */
import type { Position } from 'geojson';
import type { Cut, CuttingLine, Face } from './cut';
import { called } from './read-files';
import { place, type Problems } from '../lib/plan-file/problems';

/** A territory's claims as written in `territories.csv`. */
export interface Claim {
  id: string;
  /** Units (`POL-3139`) and whole countries (`pol`) it has a part in. */
  units: string[];
  /** Units of which it takes the islands and scraps that no line touches and no seed settles. */
  rest: string[];
  seeds: Seed[];
  line: number;
}

export interface Seed {
  at: Position;
  name: string;
}

/** How far a line may run on beyond what it cuts, in km. */
const OVERSHOOT_KM = 12;

/**
 * @param countryOf country code of each unit
 * @param seedFaces face that each seed point lies in, keyed by `seedKey`
 * @returns territory of each face; faces in trouble are missing and reported
 */
export function labelFaces(
  cut: Cut,
  lines: CuttingLine[],
  claims: Claim[],
  countryOf: Map<string, string>,
  seedFaces: Map<string, Face>,
  problems: Problems
): Map<Face, string> {
  const lineById = new Map(lines.map((line) => [line.id, line]));
  const claimants = claimantsByUnit(claims, countryOf, new Set(lines.flatMap((line) => line.cuts)));
  const narrowed = new Map<Face, { options: Set<string>; by: string; at: Position }[]>();
  const meant = new Set(
    cut.pieces
      .filter(({ line, left }) => left?.unit && lineById.get(line)?.cuts.includes(left.unit))
      .map(({ arc }) => arc)
  );
  const divided = new Map<string, Set<string>>();

  for (const piece of cut.pieces) {
    const line = lineById.get(piece.line);
    if (!line) continue;
    const { left, right } = piece;
    const file = called(`lines/${line.id}.geojson`);
    if (!left && !right) {
      if (piece.dangling && line.cuts.includes(piece.dangling) && piece.lengthKm > OVERSHOOT_KM)
        problems.add(file, line.lineNear(piece.at), `ends inside unit ${piece.dangling}, ${place(piece.at)}`);
      continue;
    }
    if (left?.unit && left.unit === right?.unit && left !== right) {
      const { unit } = left;
      if (!line.cuts.includes(unit)) {
        // Two lines that run together into a triple point: the one meant for this unit divides it.
        if (meant.has(piece.arc)) continue;
        problems.add(
          file,
          line.lineNear(piece.at),
          `divides unit ${unit}, which is not in its cuts, ${place(piece.at)}`
        );
        continue;
      }
      divided.set(line.id, (divided.get(line.id) ?? new Set()).add(unit));
      narrow(narrowed, left, line.left, line.id, piece.at);
      narrow(narrowed, right, line.right, line.id, piece.at);
    }
  }
  for (const line of lines)
    for (const unit of line.cuts)
      if (!divided.get(line.id)?.has(unit))
        problems.add(called(`lines/${line.id}.geojson`), 0, `does not divide unit ${unit}, which is in its cuts`);

  const seeded = new Map<Face, { territory: string; seed: Seed; line: number }[]>();
  for (const claim of claims)
    for (const seed of claim.seeds) {
      const face = seedFaces.get(seedKey(seed));
      if (!face) {
        problems.add(called('territories.csv'), claim.line, `${claim.id}: seed ${seed.name} lies on no land`);
        continue;
      }
      seeded.set(face, [...(seeded.get(face) ?? []), { territory: claim.id, seed, line: claim.line }]);
    }

  const labels = new Map<Face, string>();
  for (const face of cut.faces) {
    if (!face.unit) continue;
    const seeds = seeded.get(face) ?? [];
    const limits = narrowed.get(face) ?? [];
    let options = new Set(claimants.get(face.unit) ?? []);
    if (!options.size) {
      problems.add(called('territories.csv'), 0, `no territory claims unit ${face.unit}, ${place(face.inside)}`);
      continue;
    }
    for (const limit of limits) options = new Set([...options].filter((id) => limit.options.has(id)));
    if (!options.size) {
      const said = limits.map((l) => `${l.by} says ${[...l.options].join(' or ')} (${place(l.at)})`).join('; ');
      problems.add(
        called('territories.csv'),
        0,
        `no claimant of unit ${face.unit} fits its lines, ${place(face.inside)}: claimed by ${[...(claimants.get(face.unit) ?? [])].join(', ')}; ${said}`
      );
      continue;
    }
    if (options.size > 1 && !seeds.length) options = restOf(face.unit, options, claims);
    if (options.size > 1 && seeds.length)
      options = new Set(seeds.map((s) => s.territory).filter((id) => options.has(id)));
    const [label] = options;
    if (!label || options.size > 1) {
      problems.add(
        called('territories.csv'),
        0,
        `a part of unit ${face.unit} needs a seed, ${place(face.inside)}: it may be ${[...options].join(' or ') || 'nobody’s'}`
      );
      continue;
    }
    for (const { territory, seed, line } of seeds)
      if (territory !== label)
        problems.add(
          called('territories.csv'),
          line,
          `seed ${seed.name} of ${territory} lies in ${label}, ${place(seed.at)}`
        );
    labels.set(face, label);
  }
  return labels;
}

/** The one claimant that takes what is left of the unit, or all options where none does. */
function restOf(unit: string, options: Set<string>, claims: Claim[]): Set<string> {
  const takers = claims.filter((claim) => options.has(claim.id) && claim.rest.includes(unit));
  return takers.length === 1 ? new Set(takers.map((claim) => claim.id)) : options;
}

/** Key of a seed in maps. */
export const seedKey = (seed: Seed): string => seed.at.join(' ');

function narrow(
  into: Map<Face, { options: Set<string>; by: string; at: Position }[]>,
  face: Face,
  options: string[],
  by: string,
  at: Position
) {
  into.set(face, [...(into.get(face) ?? []), { options: new Set(options), by, at }]);
}

/**
 * Territories that may hold a part of each unit. A country code claims all its units, but a unit that no line cuts
 * and that somebody claims by its own code belongs to those who name it.
 */
function claimantsByUnit(
  claims: Claim[],
  countryOf: Map<string, string>,
  cutUnits: Set<string>
): Map<string, Set<string>> {
  const byCode = new Map<string, string[]>();
  for (const claim of claims) for (const unit of claim.units) byCode.set(unit, [...(byCode.get(unit) ?? []), claim.id]);
  return new Map(
    [...countryOf].map(([unit, country]) => {
      const named = byCode.get(unit) ?? [];
      const whole = byCode.get(country) ?? [];
      return [unit, new Set(named.length && !cutUnits.has(unit) ? named : [...named, ...whole])];
    })
  );
}
