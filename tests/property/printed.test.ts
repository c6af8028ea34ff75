import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '$lib/atlas/downloads/csv';
import { readAs } from '$lib/atlas/plan';
import { PLAN_COLUMNS, planFile, planRows } from '$lib/atlas/downloads/plan-tables';
import type { ArchiveFile, Citation, Plan, Source, Works } from '$lib/atlas/types';
import { checkFile } from '../../src/atlas-build/check-file';
import { parseCsv } from '../../src/lib/plan-file/csv';
import { Problems } from '../../src/lib/plan-file/problems';
import { claimsInCsv, claimsInJson, type PlanClaims } from '../../src/lib/plan-file/claims';
import { temporaryFolder, writeGeodata } from '../fixtures/geodata';
import { archiveFile } from '../fixtures/makers';
import { anyPlan, COUNTRIES, PARTS, READINGS } from './arbitraries';

/** Words of any script, as they stand in titles and notes. */
const words = fc
  .stringMatching(/^\p{L}[\p{L}\p{N} .,:;'’()/-]{0,30}$/u)
  .map((text) => text.trim())
  .filter(Boolean);
const range = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map(String),
  fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${Math.min(a, b)}–${Math.max(a, b)}`),
  fc.constant('10, 16')
);
const place = fc.constantFrom('art. 3', 'preamble', 'no. 2, Berlin Area');

const FILES: ArchiveFile[] = ['AVPRF f. 6, op. 7, d. 173, p. 17', 'PRO, PREM 3/434/2', 'Box 3, not named'].map(
  (reference, i) => archiveFile(`f${i}`, { reference, leaves: '0–400', cite: { ...archiveFile().cite, source: 's0' } })
);

/** Works of any title, and citations of them with a leaf in a file, a page or both. */
const bibliography = fc.uniqueArray(words, { minLength: 1, maxLength: 4 }).chain((titles) => {
  const sources = titles.map((title, i): Source => ({ id: `s${i}`, type: 'book', title }));
  const cite = fc
    .record({
      source: fc.constantFrom(...sources.map((s) => s.id)),
      file: fc.constantFrom(...FILES.map((f) => f.id)),
      leaf: fc.option(range),
      page: fc.oneof(range, place)
    })
    .chain(({ source, file, leaf, page }) =>
      fc.constantFrom<Citation[]>(
        { source, file: leaf === null ? '' : file, leaf: leaf ?? '', page },
        { source, file, leaf: leaf ?? '1', page: '' }
      )
    );
  return fc.record({
    sources: fc.constant(sources),
    cites: fc.array(fc.array(cite, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  });
});

const printable = fc
  .record({ plan: anyPlan, bibliography, note: words, reading: fc.option(fc.constantFrom(...READINGS)) })
  .map(({ plan, bibliography: { sources, cites }, note, reading }) => {
    const citeOf = (index: number): Citation[] => cites[index % cites.length] ?? [];
    const read = readAs(plan, reading);
    const assignments = read.assignments.map((a, i) => ({
      ...a,
      cite: citeOf(i),
      note: a.grade === 'class' ? a.note : note
    }));
    return { plan: { ...read, assignments }, sources };
  })
  .filter(({ plan }) => plan.assignments.length > 0);

const worksOf = (sources: Source[]): Works => ({ sources, files: FILES });
const asJson = (plan: Plan, sources: Source[]) => JSON.stringify(planFile(plan, worksOf(sources)), null, 1);
const asCsv = (plan: Plan, sources: Source[]) => toCsv(planRows(plan, worksOf(sources)), PLAN_COLUMNS);

test('what is printed of a plan or a reading passes the check', { timeout: 30_000 }, () => {
  const geodata = writeGeodata({
    'states.csv': `id,name,short,role,clipped,label,note\n${COUNTRIES.map((id) => `${id},${id},${id},subject,no,,\n`).join('')}`,
    'files.csv': toCsv(
      FILES.map(({ cite, ...file }) => ({ ...file, source: cite.source, page: cite.page })),
      ['id', 'reference', 'leaves', 'author', 'title', 'date', 'note', 'source', 'page']
    ),
    'parts.csv': `id,name,of,territories,at,note\n${PARTS.map((id) => `${id},${id},,,1 2,\n`).join('')}`
  });
  const folder = temporaryFolder();
  const check = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return checkFile(join(folder, name), geodata);
  };
  fc.assert(
    fc.property(printable, ({ plan, sources }) => {
      writeFileSync(join(geodata.folder, 'sources.json'), JSON.stringify(sources));
      expect(check('plan.json', asJson(plan, sources))).toEqual([]);
      expect(check('plan.csv', asCsv(plan, sources))).toEqual([]);
    })
  );
});

test('what is printed of a plan says what the plan says', () => {
  const claims = ({ claims }: Pick<PlanClaims, 'claims'>) =>
    claims.map(({ country, category, orientation, grade, bargaining, share }) => ({
      country,
      category,
      orientation,
      grade,
      bargaining,
      share
    }));
  fc.assert(
    fc.property(printable, ({ plan, sources }) => {
      const said = plan.assignments.map(({ country, category, orientation, grade, bargaining, share }) => ({
        country,
        category,
        orientation,
        grade,
        bargaining,
        share
      }));
      const { rows } = parseCsv({ name: 'plan.csv', text: asCsv(plan, sources) }, new Problems());
      expect(claims(claimsInCsv(rows.map((row) => row.value)))).toEqual(said);
      expect(claims(claimsInJson(JSON.parse(asJson(plan, sources))))).toEqual(said);
    })
  );
});

test('no text makes the check fall over: it passes or says why not', { timeout: 30_000 }, () => {
  const geodata = writeGeodata();
  const path = (ending: string) => join(temporaryFolder(), `plan.${ending}`);
  const paths = ['yaml', 'json', 'csv'].map(path);
  const piece = fc.constantFrom(
    ...['assignments', 'norland', 'category', 'grade', 'class', 'cite', 'silent', 'plan', '__proto__', 'null', '1'],
    ...[
      ': ',
      '\n',
      '\n  ',
      '\n    ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      '“',
      '&a ',
      '*a',
      '|',
      '>-',
      '\t',
      '#',
      '---\n'
    ]
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.json()
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...paths), (text, path) => {
      writeFileSync(path, text);
      for (const { file, message } of checkFile(path, geodata)) {
        expect(file).toBe(path);
        expect(message).not.toMatch(/undefined|\[object|NaN/);
      }
    }),
    { numRuns: 150 }
  );
});
