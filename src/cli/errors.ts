/** The command line is right, what it points to is wrong: exit 1. */
export class InputError extends Error {}

/** The command line is wrong: exit 2. */
export class UsageError extends Error {}

/** @throws UsageError naming the valid ids if `id` is none of them */
export function oneOf(what: string, id: string, valid: string[]): void {
  if (!valid.includes(id))
    throw new UsageError(`there is no ${what} “${id}”; there are: ${valid.join(', ') || 'none'}`);
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be touched',
  EPERM: 'it may not be touched',
  EROFS: 'nothing can be written there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a file stands in its way',
  EBUSY: 'something else is using it',
  ELOOP: 'its links lead in a circle',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long'
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
