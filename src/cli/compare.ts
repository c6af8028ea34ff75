/** What `spheres compare` prints. */
import {
  agreementOf,
  changesTold,
  compare as comparePlans,
  crosstab,
  footingOf,
  SIDES,
  type Compared,
  type ComparedPiece,
  type Rule
} from '../lib/atlas/compare';
import { bothWords, comparisonWords, kappaWords, ruleRows, ruleWords, SIDE_WORDS } from '../lib/words/compare-words';
import { piecesBetween } from '../lib/atlas/borders/land';
import { namedLand } from '../lib/words/land-words';
import { assignmentOf, categoryOf } from '../lib/atlas/plan';
import type { Plan } from '../lib/atlas/types';
import { comparedCountries } from '../lib/scene/difference';
import { readTables } from './paths';
import { formatRows, type Format } from './tables';
import { oneOf } from './errors';

/** Columns of a country in a table that is read by programs: sides and reasons by their ids, and in words beside them. */
const COLUMNS = [
  ...['country', 'name', 'result', 'from', 'to', 'from_words', 'to_words'],
  ...['from_reason', 'to_reason', 'from_share', 'to_share']
];

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
  const land = namedLand(tables);
  const comparison = comparePlans(before, after, countries.sort(), rule, piecesBetween(land, from, to));
  const agreement = agreementOf(comparison);
  const words = [
    comparisonWords(before, after, comparison, from === to),
    kappaWords(agreement),
    ruleWords(rule, footingOf([before, after]))
  ];
  const nameOf = new Map(tables.states.map((s) => [s.id, s.name]));
  const named = (country: string) => ({ country, name: nameOf.get(country) ?? country });
  const row = (compared: Compared) => {
    const [from_words, to_words] = bothWords(compared, rule);
    const { from: before, to: after } = compared;
    return {
      ...named(compared.country),
      from: before.side,
      to: after.side,
      from_words,
      to_words,
      from_reason: before.apart,
      to_reason: after.apart,
      from_share: before.share,
      to_share: after.share
    };
  };
  const saying = (plan: Plan, country: string) => {
    const claim = assignmentOf(plan, country);
    return {
      category: (claim && categoryOf(plan, claim)?.title) ?? null,
      grade: claim?.grade ?? 'silent',
      side_grade: claim?.sideGrade ?? null
    };
  };
  const { changes, agreements, notComparable, pieces } = comparison;
  /** Land that is one country's in the first plan and another's in the second, as a row. */
  const landRow = ({ piece, other, ...compared }: ComparedPiece) => {
    const { name = piece, territories = [] } = land.pieces.find(({ id }) => id === piece) ?? {};
    return { ...row(compared), land: piece, name, territories, from_country: compared.country, to_country: other };
  };
  const { shares } = changesTold(comparison);
  const table = crosstab(comparison);
  if (format === 'json')
    return `${JSON.stringify(
      {
        from,
        to,
        rule,
        words: words.join(' '),
        comparedAs: ruleRows(rule),
        changes: changes.map((each) => ({
          ...row(each),
          said: { from: saying(before, each.country), to: saying(after, each.country) }
        })),
        shareChanges: shares.map(row),
        agreements: agreements.map(row),
        crosstab: table,
        agreement,
        notComparable: notComparable.map(row),
        land: pieces.map(landRow)
      },
      null,
      1
    )}\n`;
  if (format === 'csv')
    return formatRows(
      [
        ...changes.map((each) => ({ ...row(each), result: 'change' })),
        ...agreements.map((each) => ({
          ...row(each),
          result: shares.includes(each) ? 'change of share' : 'agreement'
        })),
        ...notComparable.map((each) => ({ ...row(each), result: 'not comparable' })),
        ...pieces.map((piece) => {
          const { land, from_country, to_country, ...standings } = landRow(piece);
          const name = `${standings.name} (${named(from_country).name}, then ${named(to_country).name})`;
          return { ...standings, country: land, name, result: 'land that changes hands' };
        })
      ],
      COLUMNS,
      'csv'
    );
  const sides = SIDES.filter(
    (side) =>
      !(side === 'none' || side === 'western') ||
      SIDES.some((other) => table[side][other].length || table[other][side].length)
  );
  const corner = 'from ↓ to →';
  const counts = sides.map((side) => ({
    [corner]: SIDE_WORDS[side],
    ...Object.fromEntries(sides.map((other) => [SIDE_WORDS[other], table[side][other].length]))
  }));
  const readable = (compared: Compared) => {
    const [from, to] = bothWords(compared, rule);
    return { ...named(compared.country), from, to };
  };
  const list = (title: string, rows: Compared[]) =>
    rows.length ? `\n${title}\n${formatRows(rows.map(readable), ['country', 'name', 'from', 'to'], 'text')}` : '';
  return [
    `${words.join('\n')}\n`,
    list('Changes', changes),
    list('Changes of share', shares),
    agreement.compared
      ? `\nCountries by side\n${formatRows(counts, [corner, ...sides.map((side) => SIDE_WORDS[side])], 'text')}`
      : '',
    list(
      'Agreements',
      agreements.filter((each) => !shares.includes(each))
    ),
    list('Not comparable', notComparable),
    pieces.length
      ? `\nLand that changes hands\n${formatRows(
          pieces.map((piece) => {
            const [from, to] = bothWords(piece, rule);
            const { name, from_country, to_country } = landRow(piece);
            return { land: name, from: `${named(from_country).name}: ${from}`, to: `${named(to_country).name}: ${to}` };
          }),
          ['land', 'from', 'to'],
          'text'
        )}`
      : ''
  ].join('');
}
