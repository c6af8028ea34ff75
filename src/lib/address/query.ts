const LONGEST = 80;

/**
 * Keys by which the pages of this site, and readers who write links by hand, call the same thing. Where one of them
 * stands in a link to a page that has another, that other is meant.
 */
const ALIKE: readonly (readonly string[])[] = [
  ['plan', 'plans'],
  ['names', 'language', 'lang'],
  ['date', 'borders'],
  ['country', 'state'],
  ['text', 'words', 'search', 'q']
];

/** Pairs of keys that together are a list of plans; one of them alone is a plan. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['a', 'b'],
  ['from', 'to'],
  ['first', 'second']
];

/** Keys that mail programs, social networks and search engines add to links of others; nobody means them. */
const OF_OTHERS =
  /^(utm_|mtm_|pk_|piwik_|matomo_|mc_|hsa_|_?hs|vero_|oly_|fb_|ref_|at_|ns_|s_|_)|clk?id$|^(gclsrc|[gw]braid|igshi?d?|epik|mkt_tok|trk|ref|referrer|source|si|spm|cid|srsltid)$/i;

/** More keys than these are counted, and not named. */
const MOST_NAMED = 5;

/**
 * The pairs of a query under the keys that a page knows. What it does not know is named, but for what others add.
 * @param known keys of the page, in small letters
 * @param ignored gets a sentence for every key that could not be used
 */
export function underKnownKeys(
  query: URLSearchParams,
  known: readonly string[],
  ignored: string[]
): [key: string, value: string][] {
  const has = (key: string) => known.includes(key);
  const given = [...query].map(([key, value]) => ({ written: key, key: key.trim().toLowerCase(), value }));
  const valueOf = (wanted: string) => given.find(({ key }) => key === wanted)?.value;
  const plans = ['plan', 'plans'].find(has);
  const isGiven = (key: string) => !has(key) && valueOf(key) !== undefined;
  const pair = (plans && PAIRS.find((keys) => keys.some(isGiven))?.filter(isGiven)) || [];
  const pairs: [string, string][] = [];
  const said = new Set<string>();
  const unknown = new Set<string>();
  const meant = (key: string, value: string, as: string) => {
    if (valueOf(as) === undefined) pairs.push([as, value]);
    else said.add(`${as} and ${key} mean the same; ${as} counts`);
  };
  for (const { written, key, value } of given) {
    const alike = ALIKE.find((keys) => keys.includes(key))?.find(has);
    if (has(key)) pairs.push([key, value]);
    else if (plans && key === pair[0]) meant(pair.join(' with '), pair.map(valueOf).join(), plans);
    else if (pair.includes(key)) continue;
    else if (alike) meant(key, value, alike);
    else if (!OF_OTHERS.test(key)) unknown.add(clip(written));
  }
  const named = [...unknown].slice(0, MOST_NAMED).map((key) => `there is nothing called “${key}”`);
  const more = unknown.size - named.length;
  ignored.push(...said, ...named, ...(more ? [`there are ${more} more things that are not known here`] : []));
  return pairs;
}

/** What was asked, short and visible enough to be said back. */
export function clip(text: string): string {
  const visible = [...text.slice(0, 2 * LONGEST + 2).replace(/\p{C}/gu, '�')];
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST).join('')}…` : visible.join('');
}
