/** The command line is right, what it points to is wrong: exit 1. */
export class InputError extends Error {}

/** The command line is wrong: exit 2. */
export class UsageError extends Error {}

/** @throws UsageError naming the valid ids if `id` is none of them */
export function oneOf(what: string, id: string, valid: string[]): void {
  if (!valid.includes(id))
    throw new UsageError(`there is no ${what} “${id}”; there are: ${valid.join(', ') || 'none'}`);
}
