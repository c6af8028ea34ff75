/** What schemas complain of, in plain English and with what to do: for the build and for `spheres check` alike. */
import { z } from './zod';

/** Something wrong in a value, with the path to it. */
export interface Complaint {
  where: PropertyKey[];
  /** A predicate: “is missing; it is one of named, class”. */
  message: string;
}

type Issue = z.core.$ZodIssue;

/** The value as `schema` wants it, or everything that is wrong with it. */
export function check<T>(schema: z.ZodType<T>, value: unknown): { value: T } | { complaints: Complaint[] } {
  const result = schema.safeParse(value, { error: predicate, reportInput: true });
  return result.success ? { value: result.data } : { complaints: result.error.issues.flatMap(complaintsOf) };
}

/** A path as readers write it: `assignments[3].grade`. */
export function spell(path: PropertyKey[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i ? '.' : ''}${String(key)}`)).join('');
}

const isBlank = (value: unknown): boolean => value === null || value === '';

/** What is said where a schema says nothing itself. */
function predicate(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  const wanted = wantedOf(issue);
  if (input === undefined) return `is missing${wanted && `; it ${wanted}`}`;
  if (isBlank(input) && issue.code !== 'custom') return `is blank${wanted && `; it ${wanted}`}`;
  if (issue.code === 'invalid_value' || issue.code === 'invalid_type') return wrongKind(issue, wanted);
  if (issue.code === 'too_small')
    return issue.origin === 'array'
      ? `needs at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}`
      : `must be ${issue.minimum} or more, not ${String(input)}`;
  if (issue.code === 'too_big') return `must be ${issue.maximum} or less, not ${String(input)}`;
  if (issue.code === 'unrecognized_keys') return `is not known here; known are ${shapeOf(issue)}`;
  return 'is not as it should be';
}

/** What should stand there, as far as the schema tells: `is one of named, class`. */
function wantedOf(issue: z.core.$ZodRawIssue): string {
  const described = issue.inst && z.globalRegistry.get(issue.inst as z.core.$ZodType)?.description;
  if (issue.code === 'invalid_value')
    return `is one of ${(issue.values as unknown[]).join(', ')}${described ? ` (${described})` : ''}`;
  return described ? `holds ${described}` : '';
}

function wrongKind(issue: z.core.$ZodRawIssue, wanted: string): string {
  const { input, expected } = issue as { input: unknown; expected?: string };
  const given = typeof input === 'object' ? '' : `, not “${String(input)}”`;
  if (issue.code === 'invalid_value') return `${wanted.replace(/^is/, 'must be')}${given}`;
  if (expected === 'string')
    return typeof input === 'number' || typeof input === 'boolean'
      ? `must be text; put it in quotation marks: '${String(input)}'`
      : 'must be text';
  if (expected === 'boolean') return `must be true or false, without quotation marks${given}`;
  if (expected === 'number')
    return Number.isNaN(input) ? 'must be a number' : `must be a number, without quotation marks${given}`;
  if (expected === 'array' || expected === 'tuple') return 'must be a list';
  if (expected === 'object' || expected === 'record') return `must hold keys with values${given}`;
  return `must be ${expected}${given}`;
}

function shapeOf({ inst }: z.core.$ZodRawIssue): string {
  const { shape = {} } = (inst as z.core.$ZodObject | undefined)?._zod.def ?? {};
  return Object.keys(shape).join(', ');
}

function complaintsOf(issue: Issue): Complaint[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ where: [...issue.path, key], message: issue.message }));
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => ({ where: issue.path, message }));
  if (issue.code === 'invalid_union' && issue.message === 'is not as it should be')
    // The alternative that comes nearest is the one that was meant.
    return nearest(issue.errors)
      .flatMap(complaintsOf)
      .map(({ where, message }) => ({ where: [...issue.path, ...where], message }));
  // A schema's own words begin “must be …”, whether the value is wrong or not there.
  const missing = issue.input === undefined && !issue.message.startsWith('is missing');
  return [{ where: issue.path, message: missing ? `is missing; it ${issue.message}` : issue.message }];
}

function nearest(errors: Issue[][]): Issue[] {
  const depth = (issues: Issue[]) => Math.min(...issues.map((issue) => issue.path.length));
  return [...errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}
