/** The data package: every file with its description, as the Frictionless specification (version 1) has it. */
import { REQUIRED, tableSchema, text, type Table } from './table';
import { signatureOf } from './border-files';
import { yearsOf } from '../../words/dates';
import type { AtlasTables } from '../types';

/** A file of the package. */
export interface PackagedFile {
  /** Name with its ending. */
  name: string;
  title: string;
  mediatype: string;
  bytes: number;
  /** Where the file is a table. */
  table?: Table;
}

export interface PackageFacts {
  title: string;
  /** Page that the package is offered on, or null where the site is published nowhere. */
  homepage: string | null;
  /** ISO day of the data. */
  created: string;
  contributor: string;
  /** Works that the data rests on. */
  sources: { title: string; path?: string }[];
}

/** The descriptor, `datapackage.json`. */
export function dataPackage(tables: AtlasTables, files: PackagedFile[], facts: PackageFacts) {
  return {
    profile: 'data-package',
    name: 'spheres',
    title: facts.title,
    description: `What plans and papers of 1944–45, and the blocs of 1949, say of the countries of Europe, cell by cell with its evidence, silence written out, and the borders of ${yearsOf(tables.dates).join('–')}.`,
    version: tables.version,
    ...(facts.homepage !== null && { homepage: facts.homepage }),
    created: `${facts.created}T00:00:00Z`,
    licenses: [
      {
        name: signatureOf(tables).license,
        title: 'Creative Commons Attribution 4.0 International',
        path: 'https://creativecommons.org/licenses/by/4.0/'
      }
    ],
    contributors: [{ title: facts.contributor, role: 'author' }],
    sources: facts.sources,
    keywords: ['spheres of influence', 'Europe', '1944', '1945', 'borders', 'diplomatic history'],
    resources: files.map(({ name, title, mediatype, bytes, table }) => ({
      profile: table ? 'tabular-data-resource' : 'data-resource',
      name: table?.name ?? name,
      path: name,
      title,
      ...(table && { description: table.description }),
      format: name.replace(/^.*\./, ''),
      mediatype,
      encoding: 'utf-8',
      bytes,
      ...(table && { schema: tableSchema(table) })
    }))
  };
}

/** What stands in files that are no tables. */
const BESIDES = [
  {
    file: '*.geojson',
    field: 'basis',
    title: 'Basis',
    meaning: 'title: annexations by the Axis left out; control: who in fact held the land'
  },
  {
    file: '*.geojson, *.topojson',
    field: 'geometry',
    title: 'Geometry',
    meaning:
      'WGS84 longitude and latitude, rings wound as RFC 7946 asks, simplified to about 0.6 km; territories below 300 km² are kept whole, and one smaller than a step of the grid is the box of whole steps around it, so that every territory and state has a feature'
  },
  {
    file: '*.json, *.geojson, *.topojson',
    field: 'version, license, attribution',
    title: 'Version, licence, attribution',
    meaning: 'Of the whole file'
  },
  {
    file: 'sources.json',
    field: 'id, type, title, …',
    title: 'Works',
    meaning: 'CSL-JSON, see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html'
  }
];

/** What each field of the files means, one row each; tables that share a description have one row for all. */
export function dictionaryTable(tables: Table[]): Table {
  const described = [...new Map(tables.map((table) => [table.pattern, table])).values()];
  const rows = described.flatMap(({ pattern, fields }) =>
    fields.map(({ name, type, title, description, constraints }) => ({
      file: `${pattern}.csv`,
      field: name,
      type,
      title,
      meaning: description,
      values: constraints?.enum?.join(' ') ?? ''
    }))
  );
  return {
    name: 'dictionary',
    pattern: 'dictionary',
    title: 'What each field means',
    description: 'One row for every column of every table, and for what stands in the other files',
    fields: [
      text('file', 'File', 'Name of the file; PLAN, READING and DATE stand for ids and days', REQUIRED),
      text('field', 'Field', 'Name of the column or property', REQUIRED),
      text('type', 'Type', 'As Frictionless Table Schema has it; empty where it is no column'),
      text('title', 'Title', 'The field in a word or two', REQUIRED),
      text('meaning', 'Meaning', 'The field in a sentence', REQUIRED),
      text('values', 'Values', 'What it may be, separated by spaces, where that is a closed list')
    ],
    primaryKey: ['file', 'field'],
    foreignKeys: [],
    rows: () => [...rows, ...BESIDES]
  };
}
