/**
 * Where the site is published, which whoever builds it says in `SPHERES_ORIGIN`. A build that does not know is no
 * published site: what it writes to be cited has no address rather than that of the machine it was built on.
 */

/**
 * An address to which paths can be added: `https://example.org`, or `https://example.org/spheres`; null for none.
 * @throws Error where it is no address that others could follow
 */
export function readAddress(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username;
  if (!isPlain) throw new Error(`SPHERES_ORIGIN is “${text}”; it must be an address, as https://example.org`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

const SITE_ADDRESS = readAddress(process.env.SPHERES_ORIGIN);

/** The address of a path of the site, which begins with a slash; null where the site is published nowhere. */
export const addressOf = (path: string): string | null => SITE_ADDRESS && `${SITE_ADDRESS}${path}`;
