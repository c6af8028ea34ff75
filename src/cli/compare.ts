/** What `spheres compare` prints. */
import { agreementOf, compare as comparePlans, crosstab, SIDES, type Compared, type Rule } from '../lib/atlas/compare';
import { APART_WORDS } from '../lib/atlas/compare-words';
import { assignmentOf, categoryOf } from '../lib/atlas/plan';
import type { Plan } from '../lib/atlas/types';
import { readTables } from './place';
import { formatRows, type Format } from './tables';
import { InputError, oneOf } from './trouble';

/**
 * Two plans beside each other: what changes, what agrees, and what cannot be compared.
 * @throws InputError where it is the same plan twice, or nothing can be compared
 */
export function compare(from: string, to: string, rule: Rule, format: Format): string {
  const { plans, states } = readTables();
  const ids = plans.map((p) => p.id);
  for (const id of [from, to]) oneOf('plan', id, ids);
  if (from === to) throw new InputError(`${from} is compared with itself: they agree on everything`);
  const [before, after] = [from, to].map((id) => plans.find((p) => p.id === id)!) as [Plan, Plan];
  const countries = states
    .filter(({ id, role }) => role !== 'context' || [before, after].some((plan) => assignmentOf(plan, id)))
    .map(({ id }) => id)
    .sort((a, b) => a.localeCompare(b));
  const comparison = comparePlans(before, after, countries, rule);
  const agreement = agreementOf(comparison);
  if (!agreement.compared)
    throw new InputError(
      `${before.short} and ${after.short} give a side to no country in common (counted by the rule “${rule.count}”)`
    );
  const nameOf = new Map(states.map((s) => [s.id, s.name]));
  const saying = (plan: Plan, country: string) => {
    const claim = assignmentOf(plan, country);
    return { category: (claim && categoryOf(plan, claim)?.title) ?? null, grade: claim?.grade ?? 'silent' };
  };
  const row = ({ country, from, to }: Compared) => ({
    country,
    name: nameOf.get(country) ?? country,
    from: from.side ?? APART_WORDS[from.apart],
    to: to.side ?? APART_WORDS[to.apart]
  });
  const { changes, agreements, notComparable } = comparison;
  if (format === 'json')
    return `${JSON.stringify(
      {
        from,
        to,
        rule,
        changes: changes.map((each) => ({
          ...row(each),
          said: { from: saying(before, each.country), to: saying(after, each.country) }
        })),
        agreements: agreements.map(({ country, from }) => ({ country, side: from.side })),
        crosstab: crosstab(comparison),
        agreement,
        notComparable: notComparable.map(row)
      },
      null,
      1
    )}\n`;
  const rows = [
    ...changes.map((each) => ({ ...row(each), result: 'change' })),
    ...agreements.map((each) => ({ ...row(each), result: 'agreement' })),
    ...notComparable.map((each) => ({ ...row(each), result: 'not comparable' }))
  ];
  const columns = ['country', 'name', 'from', 'to', 'result'];
  if (format === 'csv') return formatRows(rows, columns, 'csv');
  const { compared, agreeing, share, kappa } = agreement;
  const table = crosstab(comparison);
  const cells = SIDES.map((side) => ({
    [`${before.short} ↓`]: side,
    ...Object.fromEntries(SIDES.map((other) => [other, table[side][other].length]))
  })).filter((_, index) => rule.count === 'spoken' || SIDES[index] !== 'none');
  const sides = SIDES.filter((side) => rule.count === 'spoken' || side !== 'none');
  return [
    `${before.short} → ${after.short}`,
    `${compared} countries compared (${rule.count === 'assigned' ? 'only those to which both give a side' : 'all of which both speak'}; shares count as Soviet from ${rule.threshold} %, as British up to ${100 - rule.threshold} %)`,
    `${agreeing} agree, ${((share ?? 0) * 100).toFixed(0)} %${kappa === null ? '; κ is undefined, as chance alone would agree fully' : `; Cohen’s κ ${kappa.toFixed(2)}`}`,
    '',
    changes.length ? formatRows(changes.map(row), ['country', 'name', 'from', 'to'], 'text') : 'nothing changes\n',
    formatRows(cells, [`${before.short} ↓`, ...sides], 'text'),
    `not comparable: ${notComparable.map((each) => each.country).join(', ') || 'none'}`,
    ''
  ].join('\n');
}
