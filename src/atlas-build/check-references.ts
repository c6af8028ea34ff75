/** What the files of `geodata/` must say of each other. */
import { folded, splitNames } from '../lib/words/findable';
import { holdsOn } from '../lib/atlas/borders/owner';
import { LANGUAGES } from '../lib/atlas/types';
import { wrongPage } from '../lib/plan-file/cited';
import type { Geodata } from './read-geodata';
import { Problems } from '../lib/plan-file/problems';
import { TOLERATED_PERCENT } from './schema';

/** @throws ProblemsError listing every id that does not resolve and every day on which land has no owner or two */
export function checkReferences(data: Geodata): void {
  const problems = new Problems();
  checkIds(data, problems);
  checkOwners(data, problems);
  checkMilitary(data, problems);
  checkCitations(data, problems);
  problems.stop();
}

function checkIds(data: Geodata, problems: Problems): void {
  const states = new Set(data.states.map((s) => s.id));
  const territories = new Set(data.territories.map((t) => t.id));
  const countries = new Set(data.countryOf.values());
  unique(data.states, 'states.csv', problems);
  for (const [file, ids] of [
    ['dates.yaml', data.dates.map((d) => d.date)],
    ['sources.json', data.sources.map((s) => s.id)]
  ] as const)
    for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index)))
      problems.add(`geodata/${file}`, 0, `“${id}” stands there twice`);
  unique(data.territories, 'territories.csv', problems);
  for (const { id, units, rest, seeds, line } of data.territories) {
    if (!units.length && !seeds.length) problems.add('geodata/territories.csv', line, `${id} claims no unit`);
    for (const unit of units)
      if (!data.countryOf.has(unit) && !countries.has(unit))
        problems.add('geodata/territories.csv', line, `${id}: the base has no unit or country “${unit}”`);
    for (const unit of rest)
      if (!data.countryOf.has(unit))
        problems.add('geodata/territories.csv', line, `${id}: the base has no unit “${unit}”`);
  }
  for (const { territory, state, line } of data.ownership) {
    if (!territories.has(territory))
      problems.add('geodata/ownership.csv', line, `there is no territory “${territory}”`);
    if (!states.has(state)) problems.add('geodata/ownership.csv', line, `there is no state “${state}”`);
  }
  for (const { powers, territories: held, line } of data.military) {
    if (!powers.length) problems.add('geodata/military.csv', line, 'names no power');
    if (!held.length) problems.add('geodata/military.csv', line, 'names no territory');
    for (const territory of held)
      if (!territories.has(territory))
        problems.add('geodata/military.csv', line, `there is no territory “${territory}”`);
    for (const power of powers)
      if (!states.has(power)) problems.add('geodata/military.csv', line, `there is no state “${power}”`);
  }
  for (const { name, territory, note, line } of data.lacking) {
    if (territory && !territories.has(territory))
      problems.add('geodata/lacking.csv', line, `${name}: there is no territory “${territory}”`);
    if (!territory && !note)
      problems.add('geodata/lacking.csv', line, `${name}: needs a territory, or a note that says why it has none`);
  }
  const dates = new Set(data.dates.map((d) => d.date));
  unique(data.places, 'places.csv', problems);
  for (const { territory, line } of data.zones)
    if (!territories.has(territory)) problems.add('geodata/zones.csv', line, `there is no territory “${territory}”`);
  const zoned = new Map<string, number>();
  for (const { arrangement, territory, line } of data.zones) {
    const before = zoned.get(`${arrangement} ${territory}`);
    if (before)
      problems.add('geodata/zones.csv', line, `${territory} has a zone of ${arrangement} already on line ${before}`);
    zoned.set(`${arrangement} ${territory}`, line);
  }
  for (const { state, date, tolerance_percent, reason, line } of data.areas) {
    if (tolerance_percent > TOLERATED_PERCENT && !reason)
      problems.add('geodata/areas.csv', line, `${state}: a tolerance of ${tolerance_percent} % needs a reason`);
    if (!states.has(state)) problems.add('geodata/areas.csv', line, `there is no state “${state}”`);
    if (!dates.has(date)) problems.add('geodata/areas.csv', line, `there is no border date ${date}`);
  }
  const counted = new Map<string, number>();
  for (const { country, line } of data.populations) {
    if (!states.has(country)) problems.add('geodata/population.csv', line, `there is no country “${country}”`);
    const before = counted.get(country);
    if (before) problems.add('geodata/population.csv', line, `${country} has a population already on line ${before}`);
    else counted.set(country, line);
  }
  unique(data.parts, 'parts.csv', problems);
  for (const { id, of, territories: pieces, line } of data.parts) {
    if (states.has(id)) problems.add('geodata/parts.csv', line, `${id} is a state already`);
    if (of && !states.has(of)) problems.add('geodata/parts.csv', line, `${id}: there is no state “${of}”`);
    for (const piece of pieces)
      if (!territories.has(piece)) problems.add('geodata/parts.csv', line, `${id}: there is no territory “${piece}”`);
  }
  checkNames(data, problems);
  checkVariants(data, problems);
  for (const { id, left, right, cuts } of data.lines) {
    const file = `geodata/lines/${id}.geojson`;
    for (const side of [...left, ...right])
      if (!territories.has(side)) problems.add(file, 0, `there is no territory “${side}”`);
    for (const unit of cuts)
      if (!data.countryOf.has(unit)) problems.add(file, 0, `cuts: the base has no unit “${unit}”`);
  }
}

/** Every country and part has one name in every language. */
function checkNames({ names, states, parts }: Geodata, problems: Problems): void {
  const file = 'geodata/names.csv';
  const subjects = new Set([...states, ...parts].map(({ id }) => id));
  const first = new Map<string, number>();
  for (const { id, language, line } of names) {
    if (!subjects.has(id)) problems.add(file, line, `there is no country or part “${id}”`);
    const before = first.get(`${id} ${language}`);
    if (before) problems.add(file, line, `${id} has a name in “${language}” already on line ${before}`);
    first.set(`${id} ${language}`, line);
  }
  for (const id of subjects)
    for (const language of LANGUAGES)
      if (language !== 'en' && !first.has(`${id} ${language}`))
        problems.add(file, 0, `${id} has no name in “${language}”`);
}

/** Every further name leads to one thing, and to none that has it already. */
function checkVariants({ variants, names, states, parts, territories }: Geodata, problems: Problems): void {
  const subjects = [...states, ...parts, ...territories];
  const taken = new Map<string, string>();
  for (const { id, name } of [...states, ...parts, ...names])
    for (const one of splitNames(name)) if (!taken.has(folded(one))) taken.set(folded(one), id);
  for (const { id, name, line } of variants) {
    const before = taken.get(folded(name));
    if (!subjects.some((each) => each.id === id))
      problems.add('geodata/variants.csv', line, `there is no country, part or territory “${id}”`);
    else if (before) problems.add('geodata/variants.csv', line, `“${name}” is a name of ${before} already`);
    else taken.set(folded(name), id);
  }
}

function unique(rows: { id: string; line: number }[], file: string, problems: Problems): void {
  const first = new Map<string, number>();
  for (const { id, line } of rows) {
    const before = first.get(id);
    if (before) problems.add(`geodata/${file}`, line, `${id} stands already on line ${before}`);
    else first.set(id, line);
  }
}

/**
 * Every territory has one sovereign on every border date; spans of title follow each other without gap or overlap,
 * and spans of control do not overlap.
 */
function checkOwners(data: Geodata, problems: Problems): void {
  for (const territory of data.territories) {
    const spans = data.ownership
      .filter((o) => o.territory === territory.id)
      .sort((a, b) => a.from.localeCompare(b.from));
    const title = spans.filter((o) => o.status === 'sovereign');
    for (const { date } of data.dates)
      if (!title.some((o) => holdsOn(o, date)))
        problems.add('geodata/territories.csv', territory.line, `${territory.id} has no owner on ${date}`);
    checkSpans(title, true, problems);
    checkSpans(
      spans.filter((o) => o.status !== 'sovereign' && o.status !== 'claimed'),
      false,
      problems
    );
  }
}

function checkSpans(spans: Geodata['ownership'], gapless: boolean, problems: Problems): void {
  const file = 'geodata/ownership.csv';
  spans.forEach((span, index) => {
    const { territory, until, line } = span;
    if (until && until <= span.from) problems.add(file, line, `${territory}: ends before it begins`);
    const next = spans[index + 1];
    if (!next) return;
    if (!until || next.from < until)
      problems.add(
        file,
        next.line,
        `${territory}: has two owners from ${next.from}: ${span.state} (line ${line}) and ${next.state}`
      );
    else if (gapless && next.from > until)
      problems.add(file, next.line, `${territory}: has no owner from ${until} to ${next.from}`);
  });
}

/** Whoever ruled a territory by arms ruled it alone, unless each span says of which part of it it speaks. */
function checkMilitary({ military, territories }: Geodata, problems: Problems): void {
  const file = 'geodata/military.csv';
  for (const { from, until, line } of military)
    if (until && until <= from) problems.add(file, line, 'ends before it begins');
  for (const { id } of territories) {
    const spans = military.filter((span) => span.territories.includes(id));
    spans.forEach((span, index) => {
      for (const other of spans.slice(index + 1))
        if (overlap(span, other) && !(span.part && other.part))
          problems.add(
            file,
            other.line,
            `${id}: is ruled already on line ${span.line} in these days; say in both which part of it is meant`
          );
    });
  }
}

const overlap = (a: { from: string; until: string }, b: { from: string; until: string }): boolean =>
  (!b.until || a.from < b.until) && (!a.until || b.from < a.until);

function checkCitations(data: Geodata, problems: Problems): void {
  const sources = new Map(data.sources.map((s) => [s.id, s]));
  for (const [file, rows] of [
    ['ownership.csv', data.ownership],
    ['military.csv', data.military],
    ['zones.csv', data.zones],
    ['areas.csv', data.areas],
    ['population.csv', data.populations]
  ] as const)
    for (const { source: key, place, line } of rows) {
      const source = sources.get(key);
      const wrong = source ? wrongPage(place, source) : `the bibliography has no “${key}”`;
      if (wrong) problems.add(`geodata/${file}`, line, wrong);
    }
}
