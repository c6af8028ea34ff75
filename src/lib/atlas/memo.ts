/** Things that are made once. */

/** Makes something, or has what was made before under the same name. */
export type Cache = <T>(name: string, make: () => T) => T;

/** A cache that lasts for as long as it is itself referred to. */
export function inMemory(): Cache {
  const made = new Map<string, unknown>();
  return <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
}

/** A cache that makes everything anew. */
export const noCache: Cache = (_, make) => make();

/** What is made of an object, made once for each; it must not change afterwards. */
export function onceFor<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const made = new WeakMap<Of, T>();
  return (of) => {
    if (!made.has(of)) made.set(of, make(of));
    return made.get(of) as T;
  };
}

/** Makes something once, when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
  const once = inMemory();
  return () => once('', make);
}
