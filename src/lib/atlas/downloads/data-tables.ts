/** What the plans say, and whom they speak of, as tables with their columns described. */
import { countriesTable, notesTable, partsTable } from './country-tables';
import { citeText, leavesByFile, pagesText } from '../cite';
import { citesText } from '../evidence';
import { categoryOf, readAs } from '../plan';
import { PLAN_COLUMNS, planRows } from './plan-tables';
import {
  CITE,
  day,
  ID,
  NOTE,
  number,
  QUOTE_PLACE,
  quotePlace,
  refers,
  REQUIRED,
  table,
  text,
  whole,
  yesNo,
  type Table
} from './table';
import {
  GRADES,
  LOOKS,
  ORIENTATIONS,
  PLAN_KINDS,
  SIDE_GRADES,
  SYMBOLS,
  type Plan,
  type AtlasTables,
  type Grade,
  type Orientation,
  type SideGrade
} from '../types';

/** One cell of the table of countries and plans, readable by itself. */
export type AssignmentRow = {
  plan: string;
  date: string;
  country: string;
  name: string;
  category: string | null;
  category_title: string | null;
  orientation: Orientation | null;
  grade: Grade;
  side_grade: SideGrade | null;
  bargaining: boolean;
  share: number | null;
  attributes: string;
  note: string;
  quote: string | null;
  quote_source: string | null;
  quote_file: string | null;
  quote_leaf: string | null;
  quote_page: string | null;
  remark: string;
  file: string;
  leaf: string;
  page: string;
  cite: string;
};

/** Every cell of every plan, silence included, plans in order of their dates. */
export function assignmentRows({ plans, states, parts, ...works }: AtlasTables): AssignmentRow[] {
  const names = new Map([...states, ...parts].map(({ id, name }) => [id, name]));
  return plans.flatMap((plan) =>
    plan.assignments.map((a) => ({
      plan: plan.id,
      date: plan.date,
      country: a.country,
      name: names.get(a.country) ?? a.country,
      category: a.category,
      category_title: categoryOf(plan, a)?.title ?? null,
      orientation: a.orientation,
      grade: a.grade,
      side_grade: a.sideGrade,
      bargaining: a.bargaining,
      share: a.share,
      attributes: a.also.map(({ attribute }) => attribute).join(' '),
      note: a.note,
      quote: a.quote?.text ?? null,
      ...quotePlace(a.quote),
      remark: a.remark,
      file: leavesByFile(a.cite)
        .map(([file]) => file)
        .join(' '),
      leaf: leavesByFile(a.cite)
        .map(([, leaves]) => leaves)
        .join(', '),
      page: pagesText(a.cite, works.sources),
      cite: citesText(a.cite, works)
    }))
  );
}

/** Columns that say what a plan says of a country, wherever they stand. */
const CLAIM = {
  country: text('country', 'Country', 'Id of a country (countries.csv) or of a part (parts.csv)', ID),
  category: text('category', 'Category', 'Id of a category of the plan (categories.csv); empty where it is silent'),
  orientation: text(
    'orientation',
    'Orientation',
    'Side by which plans of different kinds can be compared; western: with the western powers together, or with one that is not Britain; none: spoken of, no side assigned; empty: a power itself, not comparable as a side, or silence',
    { enum: ORIENTATIONS }
  ),
  grade: text(
    'grade',
    'Grade',
    'How firmly the document supports the category: named in it, covered by a class it names, carried over from an earlier list, inferred by the editor, or silent',
    { required: true, enum: GRADES }
  ),
  side_grade: text(
    'side_grade',
    'Grade of the side',
    'How firmly the side (orientation) follows: as firmly as the category, or inferred by the editor; empty where there is no side',
    { enum: SIDE_GRADES }
  ),
  bargaining: yesNo(
    'bargaining',
    'Open to bargain',
    'The author himself calls it open to bargain and compromise',
    REQUIRED
  ),
  share: number('share', 'Soviet share', 'Per cent, in plans that trade shares', { minimum: 0, maximum: 100 }),
  cite: CITE
};

const plan = text('plan', 'Plan', 'Id of the plan (plans.csv)', ID);

/** Tables of the whole: one row a plan, a category, a cell, a citation and so on. */
export function dataTables(tables: AtlasTables): Table[] {
  return [
    ...[assignmentsTable(tables), citationsTable(tables), attributesTable(tables), plansTable(tables)],
    ...[categoriesTable(tables), readingsTable(tables), countriesTable(tables), partsTable(tables), notesTable(tables)],
    filesTable(tables)
  ];
}

/** One plan as a table, or one of its readings. */
export function planTable(works: AtlasTables, plan: Plan, reading: Plan['readings'][number] | null): Table {
  const read = readAs(plan, reading?.id ?? null);
  const name = `plan-${plan.id}${reading ? `-${reading.id}` : ''}`;
  return {
    name,
    pattern: 'plan-PLAN',
    title: reading ? `${plan.short}, read otherwise: ${reading.title}` : plan.short,
    description: 'What one plan says of every country, as `spheres plan` prints it',
    fields: PLAN_COLUMNS.map((column) => CLAIM[column]),
    primaryKey: ['country'],
    foreignKeys: [],
    rows: () =>
      planRows(read, works).map((row) => Object.fromEntries(PLAN_COLUMNS.map((column) => [column, row[column]])))
  };
}

const assignmentsTable = (tables: AtlasTables) =>
  table(
    'assignments',
    'Every cell: country by plan',
    'One row for every country or part in every plan, with its evidence; silence is written out',
    [
      plan,
      day('date', 'Date of the plan', 'ISO 8601; where only a month or season is known, a day within it', REQUIRED),
      CLAIM.country,
      text('name', 'Name', 'English name of the country or part', REQUIRED),
      CLAIM.category,
      text('category_title', 'Category in words', 'Title of the category; empty where the plan is silent'),
      ...[CLAIM.orientation, CLAIM.grade, CLAIM.side_grade, CLAIM.bargaining, CLAIM.share],
      text('attributes', 'Second attributes', 'Ids, separated by spaces (attributes.csv)'),
      NOTE,
      text('quote', 'Quotation', 'Passage whose wording is the evidence, at most 25 words'),
      ...QUOTE_PLACE,
      text('remark', 'Remark', 'What the editor doubts'),
      text('file', 'File', 'Ids of the documents with their archive files (files.csv), separated by spaces'),
      text('leaf', 'Leaf', 'Leaves in these files, in their order; citations.csv has each with its file'),
      text('page', 'Page', 'Pages of the literature, articles of a treaty'),
      CLAIM.cite
    ],
    {
      primaryKey: ['plan', 'country'],
      // The pair of plan and category is no key here: a half-empty pair, where a plan is silent, would count as broken.
      foreignKeys: [refers('plan', 'plans')],
      rows: () => assignmentRows(tables)
    }
  );

const citationsTable = ({ plans }: AtlasTables) =>
  table(
    'citations',
    'Citations of every cell',
    'One row for every work that a cell rests on, in the order of their weight',
    [
      ...[plan, CLAIM.country],
      whole('number', 'Number', 'Counts the citations of a cell from 1', { required: true, minimum: 1 }),
      text('source', 'Source', 'Id of the work in sources.json', ID),
      text('file', 'File', 'Id of the document and its archive file (files.csv); empty where there is no leaf'),
      text('leaf', 'Leaf', 'Leaf or leaves in that file; empty where none is known'),
      text('page', 'Page', 'Page of the work, or article of a treaty')
    ],
    {
      primaryKey: ['plan', 'country', 'number'],
      foreignKeys: [
        { fields: ['plan', 'country'], reference: { resource: 'assignments', fields: ['plan', 'country'] } },
        refers('file', 'files')
      ],
      rows: () =>
        plans.flatMap(({ id, assignments }) =>
          assignments.flatMap(({ country, cite }) =>
            cite.map((c, index) => ({ plan: id, country, number: index + 1, ...c }))
          )
        )
    }
  );

const attributesTable = ({ plans, ...works }: AtlasTables) =>
  table(
    'attributes',
    'Second attributes',
    'What a plan says of countries beside its categories, with its own evidence',
    [
      ...[plan, CLAIM.country],
      text('attribute', 'Attribute', 'Id within the plan', ID),
      text('title', 'Title', 'The attribute in words', REQUIRED),
      ...[CLAIM.grade, NOTE, CITE]
    ],
    {
      primaryKey: ['plan', 'country', 'attribute'],
      foreignKeys: [
        { fields: ['plan', 'country'], reference: { resource: 'assignments', fields: ['plan', 'country'] } }
      ],
      rows: () =>
        plans.flatMap((plan) =>
          plan.assignments.flatMap(({ country, also }) =>
            also.map(({ attribute, grade, note, cite }) => ({
              plan: plan.id,
              country,
              attribute,
              grade,
              note,
              title: plan.attributes.find((a) => a.id === attribute)?.title ?? '',
              cite: citesText(cite, works)
            }))
          )
        )
    }
  );

const plansTable = ({ plans, ...works }: AtlasTables) =>
  table(
    'plans',
    'Every plan',
    'One row for every proposal or arrangement, in order of their dates',
    [
      text('id', 'Id', 'Stable id of the plan', ID),
      day('date', 'Date', 'ISO 8601; where only a month or season is known, a day within it', REQUIRED),
      text('date_text', 'Date in words', 'As far as the history of the document allows it to be said', REQUIRED),
      text('author', 'Author', 'Who made it', REQUIRED),
      text('title', 'Title', 'Of the document, or a description where it has none', REQUIRED),
      text('short', 'Short title', 'As on the slider', REQUIRED),
      text('kind', 'Kind', 'What the plan does', { required: true, enum: PLAN_KINDS }),
      text('map', 'Map', 'The map that shows it', { required: true, enum: ['europe', 'world'] }),
      text('to', 'Addressee', 'Whom it was addressed to'),
      text('file', 'File', 'Id of the document and its archive file (files.csv); empty where none is known'),
      text('archive', 'Archive', 'Fond, opis, delo, papka and leaves, or where it was published'),
      text('headline', 'Claim', 'What it wants, as a claim in the editor’s words', REQUIRED),
      text('summary', 'Summary', 'What its map shows, in a sentence', REQUIRED),
      text('note', 'Note', 'What the document is'),
      text('why', 'Occasion', 'Occasion and purpose'),
      text('fate', 'Fate', 'What happened to it'),
      text('uncertain', 'Uncertain', 'What the editor doubts about the whole; several remarks are parted by " | "'),
      CITE
    ],
    {
      primaryKey: ['id'],
      rows: () =>
        plans.map((p) => ({
          id: p.id,
          date: p.date,
          date_text: p.dateText,
          author: p.author,
          title: p.title,
          short: p.short,
          kind: p.kind,
          map: p.map,
          to: p.to,
          file: p.file,
          archive: p.archive,
          headline: p.headline,
          summary: p.summary,
          note: p.note,
          why: p.why,
          fate: p.fate,
          uncertain: p.uncertain.join(' | '),
          cite: citesText(p.cite, works)
        }))
    }
  );

const filesTable = ({ files, ...works }: AtlasTables) =>
  table(
    'files',
    'Documents and their archive files',
    'One row for every document of which leaves are cited, with the archive file it lies in',
    [
      text('id', 'Id', 'Stable id, as citations name it', ID),
      text(
        'reference',
        'Reference',
        'Archive, fond, opis, delo and papka; in words where the file is not named',
        REQUIRED
      ),
      text('leaves', 'Leaves', 'Leaves known of the document', REQUIRED),
      text('author', 'Author', 'Who wrote it', REQUIRED),
      text('title', 'Title', 'Of the document, or a description where it has none', REQUIRED),
      text('date', 'Date', 'ISO 8601 year, month or day, as far as it is certain', {
        required: true,
        pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?'
      }),
      text('note', 'Note', 'What should be known of it'),
      CITE
    ],
    {
      primaryKey: ['id'],
      rows: () =>
        files.map(({ id, reference, leaves, author, title, date, note, cite }) => ({
          id,
          reference,
          leaves,
          author,
          title,
          date,
          note,
          cite: citeText(cite, { files, ...works })
        }))
    }
  );

const categoriesTable = ({ plans }: AtlasTables) =>
  table(
    'categories',
    'Categories of every plan',
    'One row for every kind of thing a plan can say of a country',
    [
      plan,
      text('id', 'Id', 'Id within the plan', ID),
      text('title', 'Title', 'As in the legend', REQUIRED),
      {
        ...CLAIM.orientation,
        description: 'Side by which plans of different kinds can be compared; empty where it is not comparable as one'
      },
      text('basis', 'Basis', 'Whose word the orientation is', { required: true, enum: ['document', 'editor'] }),
      text(
        'look',
        'Look',
        'How it is drawn: a full fill, a lighter one, a mark that claims no land, or by its parts, which cover it',
        {
          required: true,
          enum: LOOKS
        }
      ),
      text('symbol', 'Symbol', 'Of a mark', { enum: SYMBOLS })
    ],
    {
      primaryKey: ['plan', 'id'],
      foreignKeys: [refers('plan', 'plans')],
      rows: () =>
        plans.flatMap((plan) =>
          plan.categories.map(({ id, title, orientation, basis, look, symbol }) => ({
            plan: plan.id,
            id,
            title,
            orientation,
            basis,
            look,
            symbol
          }))
        )
    }
  );

const readingsTable = ({ plans, ...works }: AtlasTables) =>
  table(
    'readings',
    'Rival readings',
    'Plans that can be read otherwise; what a reading says of each country stands in plan-PLAN-READING.csv',
    [
      plan,
      text('id', 'Id', 'Stable id of the reading', ID),
      text('title', 'Title', 'The reading in a few words', REQUIRED),
      text('editor', 'Editor', 'Who reads it so', REQUIRED),
      day('date', 'Date', 'ISO 8601', REQUIRED),
      ...[NOTE, CITE]
    ],
    {
      primaryKey: ['plan', 'id'],
      foreignKeys: [refers('plan', 'plans')],
      rows: () =>
        plans.flatMap((plan) =>
          plan.readings.map(({ id, title, editor, date, note, cite }) => ({
            plan: plan.id,
            id,
            title,
            editor,
            date,
            note,
            cite: citesText(cite, works)
          }))
        )
    }
  );
