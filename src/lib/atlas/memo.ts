/** Things that are made once. */

/** Makes something, or has what was made before under the same name. */
export type Keep = <T>(name: string, make: () => T) => T;

/** Keeps what is made for as long as it is itself kept. */
export function inMemory(): Keep {
  const made = new Map<string, unknown>();
  return <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
}

/** Keeps nothing. */
export const unkept: Keep = (_, make) => make();

/** Makes something once, when it is first asked for. */
export function whenAsked<T>(make: () => T): () => T {
  const once = inMemory();
  return () => once('', make);
}
