/** The files that readers take away: what each is, and how it is made. */
import { workText } from '$lib/atlas/cite';
import { dataPackage, dictionaryTable, type PackagedFile } from '$lib/atlas/downloads/data-package';
import { dataTables, planTable } from '$lib/atlas/downloads/data-tables';
import { BASIS_WORDS } from '$lib/words/basis-words';
import { readAs } from '$lib/atlas/plan';
import { planFile } from '$lib/atlas/downloads/plan-tables';
import { tableCsv, type Table } from '$lib/atlas/downloads/table';
import {
  about,
  bordersFile,
  bordersTable,
  signatureOf,
  spansTable,
  territoriesFile,
  territoriesTable
} from '$lib/atlas/downloads/border-files';
import type { Plan } from '$lib/atlas/types';
import { readTables, readTopology } from './atlas-files';
import { SITE } from './citations';
import { addressOf } from './site-address';

export interface TakeawayFile {
  name: string;
  group: 'tables' | 'plans' | 'borders' | 'package';
  mediatype: string;
  title: string;
  /** Where it is a table, its description. */
  table?: Table;
  text: () => string;
}

const JSON_TYPE = 'application/json';
const GEOJSON_TYPE = 'application/geo+json';

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Every file, in the order in which they are offered. */
export function files(): TakeawayFile[] {
  const described = [...tableFiles(), ...planFiles(), ...borderFiles(), ...sourceFiles()].map(madeOnce);
  const dictionary = csvFile(dictionaryTable(described.flatMap(({ table }) => table ?? [])), 'package');
  const packaged = [...described, dictionary];
  const descriptor: TakeawayFile = {
    name: 'datapackage.json',
    group: 'package',
    mediatype: JSON_TYPE,
    title: 'What each file is, for programs: a Frictionless data package',
    text: () => json(dataPackage(readTables(), packaged.map(measured), facts()))
  };
  return [descriptor, ...packaged];
}

const measured = ({ name, title, mediatype, table, text }: TakeawayFile): PackagedFile => ({
  name,
  title,
  mediatype,
  bytes: Buffer.byteLength(text()),
  ...(table && { table })
});

const texts = new Map<string, string>();

/** The package measures every file, so none is made twice. */
function madeOnce(file: TakeawayFile): TakeawayFile {
  const text = () => {
    const known = texts.get(file.name) ?? file.text();
    texts.set(file.name, known);
    return known;
  };
  return { ...file, text };
}

function facts() {
  const { plans, notes, sources } = readTables();
  const cited = new Set([...plans, ...notes].flatMap(({ cite }) => cite.map((c) => c.source)));
  return {
    title: SITE.container,
    homepage: addressOf('/data'),
    created: SITE.date,
    contributor: SITE.author,
    sources: [
      ...[...cited].map((source) => ({ title: workText(source, sources) })),
      { title: 'Natural Earth', path: 'https://www.naturalearthdata.com/' },
      { title: 'GeoNames', path: 'https://www.geonames.org/' }
    ]
  };
}

/** A table as a file. */
function csvFile(table: Table, group: TakeawayFile['group']): TakeawayFile {
  const text = () => tableCsv(table, signatureOf(readTables()));
  return { name: `${table.name}.csv`, group, mediatype: 'text/csv', title: `${table.title}, CSV`, table, text };
}

function tableFiles(): TakeawayFile[] {
  const tables = dataTables(readTables());
  return tables.flatMap((table) => {
    const file = csvFile(table, 'tables');
    if (table.name !== 'assignments') return [file];
    return [
      file,
      { ...jsonOf(table, 'tables'), text: () => json({ ...about(readTables()), assignments: table.rows() }) }
    ];
  });
}

/** The name and words of what a table holds as JSON. */
const jsonOf = ({ name, title }: Table, group: TakeawayFile['group']): Omit<TakeawayFile, 'text'> => ({
  name: `${name}.json`,
  title: `${title}, JSON`,
  group,
  mediatype: JSON_TYPE
});

function planFiles(): TakeawayFile[] {
  const tables = readTables();
  const both = (plan: Plan, reading: Plan['readings'][number] | null): TakeawayFile[] => {
    const table = planTable(tables, plan, reading);
    const text = () => {
      const { id = null, ...rest } = reading ?? {};
      const read = planFile(readAs(plan, id), tables);
      return json({ ...about(tables), ...read, ...(reading && { reading: rest }) });
    };
    return [csvFile(table, 'plans'), { ...jsonOf(table, 'plans'), text }];
  };
  return tables.plans.flatMap((plan) => [null, ...plan.readings].flatMap((reading) => both(plan, reading)));
}

function borderFiles(): TakeawayFile[] {
  const tables = readTables();
  const topology = readTopology('detail');
  const perDate = tables.dates.flatMap((date): TakeawayFile[] => [
    {
      name: `borders-${date.date}.geojson`,
      group: 'borders',
      mediatype: GEOJSON_TYPE,
      title: `States on ${date.date}, ${BASIS_WORDS[date.basis]}, GeoJSON`,
      text: () => JSON.stringify(bordersFile(topology, tables, date, 'geojson'))
    },
    {
      name: `borders-${date.date}.topojson`,
      group: 'borders',
      mediatype: JSON_TYPE,
      title: `States on ${date.date}, ${BASIS_WORDS[date.basis]}, TopoJSON`,
      text: () => JSON.stringify(bordersFile(topology, tables, date, 'topojson'))
    },
    csvFile(bordersTable(topology, tables, date), 'borders')
  ]);
  return [
    ...perDate,
    {
      name: 'territories.geojson',
      group: 'borders',
      mediatype: GEOJSON_TYPE,
      title: 'Territories, by title and in fact, GeoJSON',
      text: () => JSON.stringify(territoriesFile(topology, tables))
    },
    csvFile(territoriesTable(topology, tables), 'borders'),
    csvFile(spansTable(tables), 'borders')
  ];
}

const sourceFiles = (): TakeawayFile[] => [
  {
    name: 'sources.json',
    group: 'tables',
    mediatype: JSON_TYPE,
    title: 'Every work cited, CSL-JSON',
    text: () => json(readTables().sources)
  }
];
