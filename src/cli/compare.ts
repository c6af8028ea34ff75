/** What `spheres compare` prints. */
import {
  agreementOf,
  compare as comparePlans,
  crosstab,
  footingOf,
  SIDES,
  type Compared,
  type Rule
} from '../lib/atlas/compare';
import { comparisonWords, kappaWords, ruleWords, standingWords } from '../lib/atlas/compare-words';
import { assignmentOf, categoryOf } from '../lib/atlas/plan';
import type { Plan } from '../lib/atlas/types';
import { comparedCountries } from '../lib/scene/difference';
import { readTables } from './place';
import { formatRows, type Format } from './tables';
import { oneOf } from './trouble';

const COLUMNS = ['country', 'name', 'from', 'to'];

/** Two plans beside each other: what changes, what agrees, and what cannot be compared. */
export function compare(from: string, to: string, rule: Rule, format: Format): string {
  const tables = readTables();
  const [before, after] = [from, to].map((id) => {
    oneOf(
      'plan',
      id,
      tables.plans.map((p) => p.id)
    );
    return tables.plans.find((p) => p.id === id)!;
  }) as [Plan, Plan];
  const countries = comparedCountries(tables.states, [before, after]).map(({ id }) => id);
  const comparison = comparePlans(before, after, countries.sort(), rule);
  const agreement = agreementOf(comparison);
  const words = [
    comparisonWords(before, after, comparison, from === to),
    kappaWords(agreement),
    ruleWords(rule, footingOf([before, after]))
  ];
  const nameOf = new Map(tables.states.map((s) => [s.id, s.name]));
  const row = ({ country, from, to }: Compared) => ({
    country,
    name: nameOf.get(country) ?? country,
    from: standingWords(from),
    to: standingWords(to)
  });
  const saying = (plan: Plan, country: string) => {
    const claim = assignmentOf(plan, country);
    return { category: (claim && categoryOf(plan, claim)?.title) ?? null, grade: claim?.grade ?? 'silent' };
  };
  const { changes, agreements, notComparable } = comparison;
  const table = crosstab(comparison);
  if (format === 'json')
    return `${JSON.stringify(
      {
        ...{ from, to, rule, words: words.join(' ') },
        changes: changes.map((each) => ({
          ...row(each),
          said: { from: saying(before, each.country), to: saying(after, each.country) }
        })),
        agreements: agreements.map(row),
        ...{ crosstab: table, agreement },
        notComparable: notComparable.map(row)
      },
      null,
      1
    )}\n`;
  if (format === 'csv')
    return formatRows(
      [
        ...changes.map((each) => ({ ...row(each), result: 'change' })),
        ...agreements.map((each) => ({ ...row(each), result: 'agreement' })),
        ...notComparable.map((each) => ({ ...row(each), result: 'not comparable' }))
      ],
      [...COLUMNS, 'result'],
      'csv'
    );
  const sides = SIDES.filter((side) => rule.count === 'spoken' || side !== 'none');
  const corner = 'from ↓ to →';
  const counts = sides.map((side) => ({
    [corner]: side,
    ...Object.fromEntries(sides.map((other) => [other, table[side][other].length]))
  }));
  const list = (title: string, rows: Compared[]) =>
    rows.length ? `\n${title}\n${formatRows(rows.map(row), COLUMNS, 'text')}` : '';
  return [
    `${words.join('\n')}\n`,
    list('Changes', changes),
    agreement.compared ? `\nCountries by side\n${formatRows(counts, [corner, ...sides], 'text')}` : '',
    list('Agreements', agreements),
    list('Not comparable', notComparable)
  ].join('');
}
