/** What may stand in a plan, a reading and notes on a country; in the words that readers are shown where it does not. */
import { z } from './zod';
import { EXTENT_IDS } from '../atlas/borders/extent';
import { CATEGORY_INKS, GRADES, LOOKS, ORIENTATIONS, PLAN_KINDS, SIDE_GRADES, SYMBOLS } from '../atlas/types';
import { id, isoDate, partialDate, text } from './fields';

// So that everything wrong with an object is said at once, not only what is wrong with its keys.
const isObject = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;

/** Where something stands: an archive leaf with its file, a page, or both. Printed, citations are parted by semicolons. */
const placePart = z
  .string()
  .trim()
  .regex(/^[^;]*$/, 'must not hold a semicolon; use a comma, or cite the source once more')
  .default('');
const work = id.describe('a key of the bibliography, as pechatnov-1995');
/** Id of a country or part, which rules check. A schema of its own, so that editors can be told which there are. */
export const subject = z.string().meta({});
const place = {
  source: work,
  file: z.union([z.literal(''), id]).default(''),
  leaf: placePart,
  page: placePart
};
const hasPlace = (c: { leaf?: unknown; page?: unknown }) => Boolean(c.leaf || c.page);
/** The same for editors, which know nothing of functions. */
const HAS_PLACE = {
  anyOf: ['leaf', 'page'].map((field) => ({ required: [field], properties: { [field]: { minLength: 1 } } }))
};
const NO_PLACE = { error: 'needs a leaf or a page', when: isObject };

const citation = z
  .strictObject(place)
  .refine(hasPlace, NO_PLACE)
  .meta({ id: 'citation', ...HAS_PLACE });
const citations = z
  .array(citation)
  .min(1, 'needs at least one source')
  .describe("sources, as [{ source: pechatnov-1995, file: litvinov-1944-11, leaf: '54', page: '12' }]");

/** The longest passage that may be quoted, in words. */
export const LONGEST_QUOTATION = 25;

/** The longest claim that stands over a map, in characters: two lines on a phone. */
const LONGEST_HEADLINE = 90;

const splitWords = (passage: string): string[] => passage.split(/\s+/).filter(Boolean);
const tooLong = (passage: string) => splitWords(passage).length > LONGEST_QUOTATION;
const sayTooLong = (passage: string) =>
  `quotes ${splitWords(passage).length} words (“${splitWords(passage).slice(0, 4).join(' ')} …”); ${LONGEST_QUOTATION} are the most`;

/** Passages in quotation marks; where they are not closed, to the end. */
const quotedIn = (written: string): string[] =>
  [...written.matchAll(/„([^“”]*)|[“"]([^”"]*)(?:[”"]|$)|«([^»]*)/g)].map(
    ([, low, high, angled]) => low ?? high ?? angled ?? ''
  );

/** Words of the editor's own, in which quotations are short. */
const shortlyQuoting = z
  .string()
  .trim()
  .superRefine((written, context) => {
    for (const passage of quotedIn(written).filter(tooLong))
      context.addIssue({ code: 'custom', message: sayTooLong(passage) });
  });
export const prose = shortlyQuoting.min(1);

const quote = z
  .strictObject({
    text: text
      .refine((passage) => !tooLong(passage), { error: ({ input }) => sayTooLong(String(input)) })
      .describe('the passage itself, without quotation marks'),
    ...place
  })
  .refine(hasPlace, NO_PLACE)
  .meta({ id: 'quote', ...HAS_PLACE });

const spoken = z.enum(GRADES).exclude(['silent']);
const orientation = z.enum(ORIENTATIONS).describe('null where it is no side to compare by').nullable();
const ownWords = prose.describe('what it says, in your own words');

const attributeNote = z.strictObject({ attribute: id, grade: spoken, note: ownWords, cite: citations.optional() });

const sideGrade = z.enum(SIDE_GRADES).nullable().default(null);

const share = z.number().min(0).max(100).nullable();

export const assignmentSchema = z
  .strictObject({
    category: id.describe('one of the plan’s categories'),
    grade: spoken,
    side_grade: sideGrade,
    bargaining: z.boolean().default(false),
    share: share.default(null),
    note: ownWords,
    quote: quote.nullable().default(null),
    remark: shortlyQuoting.default(''),
    also: z.array(attributeNote).default([]),
    cite: citations.optional()
  })
  .meta({ id: 'assignment' });

const categoryEntry = z
  .strictObject({
    title: text.describe('what the legend says'),
    short: text
      .describe('the same where a legend has little room, as “Soviet”; left out where the title is short')
      .optional(),
    orientation,
    basis: z.enum(['document', 'editor']),
    look: z.enum(LOOKS).default('fill'),
    symbol: z.enum(SYMBOLS).nullable().default(null),
    ink: z.enum(CATEGORY_INKS).nullable().default(null)
  })
  .refine((c) => (c.look === 'mark') === Boolean(c.symbol), {
    error: 'must have either both, the look “mark” and a symbol, or none of them',
    when: isObject
  })
  .meta({
    id: 'category',
    if: { required: ['look'], properties: { look: { const: 'mark' } } },
    then: { required: ['symbol'], properties: { symbol: { type: 'string' } } },
    else: { properties: { symbol: { type: 'null' } } }
  });

const land = z
  .strictObject({
    date: isoDate.describe('the day whose land is filled'),
    basis: z.enum(['title', 'control']).describe('whose land: by title, or of who held it'),
    note: prose.describe('why this day and basis'),
    claims: z
      .record(
        subject,
        z
          .strictObject({
            date: isoDate.describe('the day whose frontiers are meant'),
            title: text.describe('what is claimed, as “borders of 22 June 1941”'),
            note: prose.describe('where the document says so'),
            cite: citations
          })
          .meta({ id: 'landClaim' })
      )
      .default({})
  })
  .describe('whose land the plan fills, as { date: 1944-11-15, basis: title, note: … }');

const planFields = z.strictObject({
  id: id.describe('the name of the file without its ending'),
  kind: z.enum(PLAN_KINDS),
  map: z.enum(['europe', 'world']),
  extent: z.enum(EXTENT_IDS).default('europe').describe('the part of Europe that it opens on'),
  land,
  date: isoDate,
  date_text: text.describe('the date in words, as far as it is known'),
  author: text.describe('who wrote it'),
  title: text.describe('the title of the document'),
  short: text.describe('a label for the slider, as “Maisky, Jan 1944”'),
  headline: text
    .max(LONGEST_HEADLINE, `must be no longer than ${LONGEST_HEADLINE} characters`)
    .describe('what it wants, as a claim in your own words, in at most 90 characters'),
  summary: text.describe('one sentence: what the map of this plan shows'),
  file: id.optional(),
  archive: text.optional(),
  to: text.describe('whom it was addressed to'),
  why: prose.describe('its occasion and purpose'),
  fate: prose.describe('what became of it'),
  uncertain: z.array(prose).describe('a list of what is uncertain; [] where nothing is'),
  note: prose.describe('what the document is'),
  cite: citations,
  categories: z.record(id, categoryEntry).describe('what the plan can say of a country'),
  attributes: z
    .record(id, z.strictObject({ title: text, short: text.optional(), symbol: z.enum(SYMBOLS) }))
    .default({}),
  assignments: z.record(subject, assignmentSchema).describe('what the plan says of each country'),
  silent: z
    .strictObject({ note: prose.describe('why these are passed over'), countries: z.array(subject) })
    .describe('a note and the countries that the document does not mention')
});

export const planSchema = planFields
  .refine((plan) => (plan.file === undefined) !== (plan.archive === undefined), {
    error: 'needs either a file, an id of files.csv, or an archive: in words, where the document was published',
    when: isObject
  })
  .meta({ oneOf: [{ required: ['file'] }, { required: ['archive'] }] });

/** Another reading of a plan: only what it reads otherwise. */
export const readingSchema = z.strictObject({
  id: id.describe('the name of the file without its ending'),
  plan: id.describe('the id of the plan that is read otherwise'),
  title: text.describe('the reading in a few words'),
  editor: text.describe('who reads it so'),
  date: isoDate,
  note: prose.describe('why it can be read so'),
  cite: citations,
  categories: z.record(id, categoryEntry).default({}),
  assignments: z.record(subject, assignmentSchema).default({})
});

/** A plan as `spheres plan ID --format json` prints it; what it may hold beside that is passed over. */
export const printedPlanSchema = z.looseObject({
  id,
  kind: z.enum(PLAN_KINDS).optional(),
  note: shortlyQuoting.optional(),
  why: shortlyQuoting.optional(),
  fate: shortlyQuoting.optional(),
  uncertain: z.array(shortlyQuoting).optional(),
  categories: z.array(z.looseObject({ id, title: text, orientation })).optional(),
  attributes: z.array(z.looseObject({ id, title: text })).optional(),
  assignments: z
    .array(
      z.looseObject({
        country: text.describe('the id of a country'),
        category: id.nullable(),
        orientation,
        grade: z.enum(GRADES),
        side_grade: sideGrade,
        bargaining: z.boolean(),
        share,
        note: shortlyQuoting.optional(),
        quote: quote.nullable().optional(),
        remark: shortlyQuoting.optional(),
        attributes: z.array(id).optional(),
        cite: z.string().describe('citations, each with a leaf or a page')
      })
    )
    .min(1)
    .describe('what the plan says of each country')
});

const orBlank = <T extends z.ZodType<string>>(schema: T) => z.union([schema, z.literal('')]);

/** A row of a plan as `spheres plan ID --format csv` prints it. */
export const printedRowSchema = z.looseObject({
  country: text.describe('the id of a country'),
  category: orBlank(id),
  orientation: orBlank(z.enum(ORIENTATIONS)),
  grade: z.enum(GRADES),
  side_grade: orBlank(z.enum(SIDE_GRADES)).optional(),
  bargaining: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['yes', 'no', 'true', 'false'])),
  share: z
    .string()
    .refine((s) => /^(\d+(\.\d+)?)?$/.test(s) && Number(s) <= 100, 'must be a number from 0 to 100, or blank'),
  cite: z.string().describe('citations, each with a leaf or a page')
});

export const notesSchema = z
  .array(
    z.strictObject({
      date: partialDate,
      date_text: text.describe('the date in words'),
      title: text.describe('what it is about, in a few words'),
      note: ownWords,
      quote: quote.nullable().default(null),
      cite: citations
    })
  )
  .min(1);
