/** What hand-edited files may contain: one schema a file, checked at the door. */
import { z } from '../lib/plan-file/zod';
import { id, isoDate, partialDate, text } from '../lib/plan-file/fields';
import { parseLeaves } from '../lib/atlas/leaves';
import { LANGUAGES, STATUSES, VARIANT_KINDS } from '../lib/atlas/types';

const dateOrBlank = z.union([z.literal(''), isoDate], 'must be a day as 1945-01-01, or blank');
const list = z.string().transform((s) => s.split(/[;\s]+/).filter(Boolean));
const yesNo = z.enum(['yes', 'no']).transform((s) => s === 'yes');

/** `lon lat`, degrees. */
const position = z
  .string()
  .regex(/^-?\d+(\.\d+)? -?\d+(\.\d+)?$/, 'must be “lon lat” in degrees')
  .transform((s): [number, number] => {
    const [lon = 0, lat = 0] = s.split(' ').map(Number);
    return [lon, lat];
  })
  .refine(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90, 'lies outside the world: longitude comes first');

/** `lon lat Name; lon lat Name`. */
const seeds = z.string().transform((s, context) =>
  s
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const match = /^(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?) (.+)$/.exec(part);
      if (!match) context.addIssue({ code: 'custom', message: `holds “${part}”, which is not “lon lat Name”` });
      return { at: [Number(match?.[1]), Number(match?.[2])], name: match?.[3] ?? '' };
    })
);

export const territoryRow = z.object({
  id,
  name: text,
  units: list,
  rest: list,
  seeds,
  story: z.string(),
  told: z.string()
});

export const ownershipRow = z.object({
  territory: id,
  state: id,
  from: dateOrBlank,
  until: dateOrBlank,
  status: z.enum(STATUSES),
  unrecognised: z.string(),
  source: id,
  place: z.string()
});

export const militaryRow = z.object({
  powers: list,
  territories: list,
  from: isoDate,
  until: dateOrBlank,
  rule: text,
  part: z.string(),
  source: id,
  place: text,
  remark: z.string()
});

export const stateRow = z.object({
  id,
  name: text,
  short: text,
  role: z.enum(['subject', 'context', 'micro', 'beyond']),
  clipped: yesNo,
  label: z
    .string()
    .transform((s) => s.trim())
    .pipe(z.union([z.literal('').transform(() => null), position], 'must be “lon lat” in degrees')),
  note: z.string()
});

export const waterRow = z.object({
  name: text,
  at: position,
  turn: z.coerce.number().min(-90).max(90),
  rank: z.coerce.number().int().min(1).max(3),
  fr: text,
  de: text,
  ru: text
});

export const partRow = z.object({
  id,
  name: text,
  of: z.union([z.literal(''), id]),
  territories: list,
  at: position,
  note: z.string()
});

export const fileRow = z.object({
  id,
  // Printed, citations are parted by semicolons.
  reference: text.regex(/^[^;]*$/, 'must not hold a semicolon'),
  leaves: text.refine((leaves) => parseLeaves(leaves), 'must be leaves, as 12 or 4–22, 39'),
  author: text,
  title: text,
  date: partialDate,
  note: z.string(),
  source: id,
  page: z.string()
});

export const nameRow = z.object({ id, language: z.enum(LANGUAGES).exclude(['en']), name: text, short: text });

export const variantRow = z.object({ id, name: text, kind: z.enum(VARIANT_KINDS) });

export const zoneRow = z.object({
  arrangement: isoDate,
  territory: id,
  power: z.enum(['soviet', 'british', 'american', 'french', 'international', 'polish']),
  zone: text,
  source: id,
  place: z.string()
});

const degrees = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'must be degrees')
  .transform(Number);

export const placeRow = z.object({
  id,
  lon: degrees.refine((lon) => Math.abs(lon) <= 180, 'must be a longitude'),
  lat: degrees.refine((lat) => Math.abs(lat) <= 90, 'must be a latitude'),
  rank: z.coerce.number().int().min(1).max(3),
  en: text,
  fr: text,
  de: text,
  ru: text,
  own: text,
  other: z.string().transform((s) =>
    s
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean)
  )
});

export const lackingRow = z.object({
  name: text,
  lon: degrees.refine((lon) => Math.abs(lon) <= 180, 'must be a longitude'),
  lat: degrees.refine((lat) => Math.abs(lat) <= 90, 'must be a latitude'),
  km2: z.coerce.number().positive(),
  territory: z.union([z.literal('').transform(() => null), id]),
  note: z.string()
});

export const areaRow = z.object({
  state: id,
  date: isoDate,
  km2: z.coerce.number().positive(),
  tolerance_percent: z.coerce.number().positive(),
  reason: z.string(),
  source: id,
  place: text,
  note: z.string()
});

export const populationRow = z.object({
  country: id,
  date: isoDate,
  population: z.coerce.number().int().positive(),
  source: id,
  place: text,
  note: z.string()
});

// More than one per cent off wants a reason.
export const TOLERATED_PERCENT = 1;

export const eventRow = z.object({ date: isoDate, title: text });

export const datesFile = z
  .array(z.strictObject({ date: isoDate, title: text, basis: z.enum(['title', 'control']), note: text }))
  .min(1);

/** CSL-JSON; the fields that the atlas reads itself are required, the rest is kept as it is. */
export const sourcesFile = z.array(z.looseObject({ id, type: text, title: text }));

const names = z.union([id.transform((one) => [one]), z.array(id).min(1)]);
const vertex = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

export const lineFile = z.strictObject({
  type: z.literal('Feature'),
  properties: z.strictObject({
    id,
    name: text,
    left: names,
    right: names,
    valid: text,
    cuts: z.array(z.string()).min(1),
    source: text,
    accuracy_km: z.number().positive(),
    stretches: z
      .array(
        z.strictObject({
          from: z.number().int(),
          to: z.number().int(),
          accuracy_km: z.number().positive(),
          rests_on: text
        })
      )
      .default([]),
    vertices: z.record(z.string(), text).default({}),
    edges: z.array(z.tuple([z.string(), z.string()])).default([]),
    doubts: z.string().default('')
  }),
  geometry: z.union([
    z.strictObject({ type: z.literal('LineString'), coordinates: z.array(vertex).min(2) }),
    z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(vertex).min(2)).min(1) })
  ])
});

const ring = z.array(vertex).min(4);
export const riversFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({
        name: text,
        rank: z.literal([1, 2]),
        source: text,
        accuracy_km: z.number().positive()
      }),
      geometry: z.object({
        type: z.literal('MultiLineString'),
        coordinates: z.array(z.array(z.tuple([z.number(), z.number()])).min(2)).min(1)
      })
    })
  )
});

export const patchFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.looseObject({ id: z.string(), name: text, source: text }),
      geometry: z.union([
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) })
      ])
    })
  )
});
