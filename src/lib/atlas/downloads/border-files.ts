/** Files of borders to take away: the same from the site and from the command line. Version and licence are inside. */
import type { FeatureCollection } from 'geojson';
import { topology as toTopology } from 'topojson-server';
import { bordersOn, territoryFeatures, territoryRows } from '../borders/borders';
import { citeText } from '../cite';
import { BASIS_WORDS } from '../../words/basis-words';
import {
  CITE,
  day,
  ID,
  number,
  refers,
  REQUIRED,
  table,
  tableCsv,
  text,
  whole,
  type Signature,
  type Table
} from './table';
import { HOLDS, STATUSES, type AtlasTables, type AtlasTopology, type BorderDate, type Hold } from '../types';

/** What the two bases are. */
const BASIS = 'title: annexations by the Axis left out; control: who in fact held the land';

/** Steps of the quantized TopoJSON over the width of the frame: about 150 m. */
const STEPS = 50_000;

/** What a file says of itself at its head. */
export const about = (tables: Pick<AtlasTables, 'version'>) => ({
  ...signatureOf(tables),
  attribution: 'Spheres contributors; base: Natural Earth (public domain); towns consulted: GeoNames (CC BY 4.0)'
});

/** A table has no head: version and licence stand in each of its rows. */
export const signatureOf = ({ version }: Pick<AtlasTables, 'version'>): Signature => ({
  version,
  license: 'CC-BY-4.0'
});

/** Borders of a date: one feature a state. */
export function bordersFile(
  topology: AtlasTopology,
  tables: AtlasTables,
  date: BorderDate,
  format: 'geojson' | 'topojson'
): object {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: bordersOn(topology, tables, date) };
  const head = { ...about(tables), date: date.date, basis: date.basis, note: date.note };
  return format === 'geojson'
    ? { type: 'FeatureCollection', ...head, features: collection.features }
    : { ...toTopology({ states: collection }, STEPS), ...head };
}

/** States of a date as a table: state, name, date, area. */
export function bordersTable(topology: AtlasTopology, tables: AtlasTables, date: BorderDate): Table {
  return table(
    `borders-${date.date}`,
    `States on ${date.date}, ${BASIS_WORDS[date.basis]}`,
    `One row for every state under which land is drawn, ${BASIS_WORDS[date.basis]}`,
    [
      text('state', 'State', 'Stable id of the state: lower-case English, words joined with _', ID),
      text('name', 'Name', 'English name of the state', REQUIRED),
      day('date', 'Date', 'Border date, ISO 8601', REQUIRED),
      text('basis', 'Basis', `${BASIS}: land is drawn by one of the two on each date`, {
        required: true,
        enum: ['title', 'control']
      }),
      number(
        'area_km2',
        'Area',
        'Area on the WGS84 ellipsoid before simplification in whole km², hundredths below 10, large lakes left out; empty where the frame of the atlas cuts the state',
        { minimum: 0 }
      )
    ],
    {
      pattern: 'borders-DATE',
      primaryKey: ['state'],
      foreignKeys: [refers('state', 'countries')],
      rows: () => bordersOn(topology, tables, date).map(({ properties }) => ({ ...properties }))
    }
  );
}

/** Every territory as GeoJSON, with whose it was. */
export function territoriesFile(topology: AtlasTopology, tables: AtlasTables): object {
  return { type: 'FeatureCollection', ...about(tables), features: territoryFeatures(topology, tables) };
}

/** Every territory as a table, with whose it was. */
export function territoriesTable(topology: AtlasTopology, tables: AtlasTables): Table {
  const perDate = tables.dates.flatMap(({ date, title, basis }) => [
    text(`owner_${date}`, `Drawn under, ${title}`, `State under which it is drawn on ${date}, ${BASIS_WORDS[basis]}`),
    text(`status_${date}`, `Status, ${title}`, `How that state held it on ${date}`, { enum: STATUSES }),
    text(`title_${date}`, `By title, ${title}`, `State whose it was by title on ${date}`),
    text(
      `control_${date}`,
      `In fact, ${title}`,
      `State that in fact held it on ${date}: annexed, occupied, leased or administered it, else its sovereign; military rule over a state left standing is not counted`
    ),
    text(
      `military_${date}`,
      `Military rule, ${title}`,
      `States, separated by spaces, that on ${date} ruled it or a part of it by arms without any change of what is drawn; see spans.csv`
    )
  ]);
  return table(
    'territories',
    'Territories, by title and in fact',
    'One row for every smallest piece of land that the atlas draws, with whose it was on each border date',
    [
      text('territory', 'Territory', 'Stable id of the territory', ID),
      text('name', 'Name', 'English name of the territory', REQUIRED),
      number(
        'area_km2',
        'Area',
        'Area on the WGS84 ellipsoid before simplification in whole km², hundredths below 10',
        { required: true, minimum: 0 }
      ),
      ...perDate
    ],
    {
      primaryKey: ['territory'],
      foreignKeys: tables.dates.flatMap(({ date }) =>
        ['owner', 'title', 'control'].map((column) => refers(`${column}_${date}`, 'countries'))
      ),
      rows: () => territoryRows(topology, tables)
    }
  );
}

/** Every span on record as a table: who held which territory, from when to when, and by what kind of hold. */
export function spansTable({ territories, ownership, military, ...works }: AtlasTables): Table {
  const spansOf = (territory: string) =>
    [
      ...ownership
        .filter((span) => span.territory === territory)
        .map(({ state, from, until, status, unrecognised, cite }) => ({
          holders: state,
          from,
          until,
          hold: status as Hold,
          rule: '',
          part: '',
          unrecognised,
          remark: '',
          cite: citeText(cite, works)
        })),
      ...military
        .filter((span) => span.territories.includes(territory))
        .map(({ powers, from, until, rule, part, remark, cite }) => ({
          holders: powers.join(' '),
          from,
          until,
          hold: 'military' as Hold,
          rule,
          part,
          unrecognised: '',
          remark,
          cite: citeText(cite, works)
        }))
    ].sort((a, b) => a.from.localeCompare(b.from));
  return table(
    'spans',
    'Who held each territory, and when',
    'One row for every span of title, control, military rule or claim on record',
    [
      text('territory', 'Territory', 'Id of the territory (territories.csv)', ID),
      whole('number', 'Number', 'Counts the spans of a territory from 1, by their first days', {
        required: true,
        minimum: 1
      }),
      text(
        'holders',
        'Held by',
        'Id of the state, or ids of several that held it together, separated by spaces',
        REQUIRED
      ),
      day('from', 'From', 'First day; empty where it reaches back beyond the atlas'),
      day(
        'until',
        'Until',
        'First day on which it no longer held: its last day is the day before; empty where it reaches beyond the atlas'
      ),
      text(
        'hold',
        'Kind of hold',
        'sovereign: title; annexed, occupied, leased, administered: control in fact, under which a date that goes by control draws it; military: rule by arms over land whose state was left standing, which draws nothing; claimed: neither title nor control',
        { required: true, enum: HOLDS }
      ),
      text('rule', 'Rule', 'What military rule was called, or by what it ruled'),
      text('part', 'Part', 'Which part of the territory is meant, where military rule did not reach over the whole'),
      text('unrecognised', 'Not recognised', 'Who objected, or under what reserve'),
      text('remark', 'Remark', 'What is uncertain, most often a day'),
      CITE
    ],
    {
      primaryKey: ['territory', 'number'],
      foreignKeys: [refers('territory', 'territories', 'territory')],
      rows: () =>
        territories.flatMap(({ id }) =>
          spansOf(id).map((span, index) => ({ territory: id, number: index + 1, ...span }))
        )
    }
  );
}

/** Every territory as CSV. */
export function territoriesCsv(topology: AtlasTopology, tables: AtlasTables): string {
  return tableCsv(territoriesTable(topology, tables), signatureOf(tables));
}
