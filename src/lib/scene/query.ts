const LONGEST = 80;

/** The door for links: any query can be read, and what could not be used is listed in words. */
export interface QueryReader {
  ignored: string[];
  /** The first value of a key, or null. */
  only: (key: string) => string | null;
  /** The value of a key if it is one of those known, or null. */
  choose: <T extends string>(key: string, known: readonly T[], what: string) => T | null;
}

/**
 * Reads a query key by key. Unknown keys are passed over in silence, since others add their own (mail programs, search
 * engines).
 */
export function queryReader(query: URLSearchParams): QueryReader {
  const ignored: string[] = [];
  const only = (key: string): string | null => {
    const asked = query.getAll(key);
    if (asked.length > 1) ignored.push(`${key} is given ${asked.length} times; the first counts`);
    return asked[0] ?? null;
  };
  const choose = <T extends string>(key: string, known: readonly T[], what: string): T | null => {
    const value = only(key);
    if (value === null || (known as readonly string[]).includes(value)) return value as T | null;
    ignored.push(`there is no ${what} “${clip(value)}”`);
    return null;
  };
  return { ignored, only, choose };
}

/** What was asked, short and visible enough to be said back. */
export function clip(text: string): string {
  const visible = [...text.slice(0, 2 * LONGEST + 2).replace(/\p{C}/gu, '�')];
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST).join('')}…` : visible.join('');
}
