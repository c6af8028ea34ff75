/**
 * Title and control are never one answer: who is drawn on the four dates is typed below from the atlas before military
 * rule was told, and stays; what is said beside it names its basis.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changesOf } from '$lib/atlas/borders/changes';
import { factWords, HOLD_WORDS, passageWords, standingWords } from '$lib/words/hold-words';
import { BASIS_MEANING, BASIS_WORDS } from '$lib/words/basis-words';
import { ownerOn } from '$lib/atlas/borders/owner';
import { piecesByState, speaks, spokenOf } from '$lib/atlas/spoken';
import { standingOn } from '$lib/atlas/borders/standing';
import { spansTable, territoriesTable } from '$lib/atlas/downloads/border-files';
import { HOLDS } from '$lib/atlas/types';
import { realTables, realTopology } from '../fixtures/atlas';

const tables = realTables();
const nameOf = (id: string) => tables.states.find((state) => state.id === id)?.name ?? id;

const withoutComments = (code: string) => code.replace(/\/\*\*[^]*?\*\//g, '');

function territoryOf(town: string): string {
  const place = tables.places.find(({ id, names, other }) => [id, ...Object.values(names), ...other].includes(town));
  if (!place) throw new Error(`no town ${town}`);
  return place.territory;
}

/** Whose a town was on a day, by title and in fact, in a sentence. */
const said = (town: string, day: string) => standingWords(standingOn(territoryOf(town), day, tables), nameOf);

describe('fault 4: the spot names title and control apart:', () => {
  test.each([
    ['Vienna', '1945-01-01', 'By title Austria; in fact held by Germany (annexed from 13 March 1938).'],
    [
      'Oslo',
      '1941-06-22',
      'By title Norway; in fact under military occupation by Germany (from 9 April 1940: Reichskommissariat Norwegen).'
    ],
    [
      'Athens',
      '1942-06-22',
      /^By title Greece; in fact a part \(.*Athens.*\) under military occupation by Germany \(from 27 April 1941: .*\); a part \(.*\) under military occupation by Italy/
    ],
    [
      'Paris',
      '1941-06-22',
      /^By title France; in fact a part \(.*with Paris\) under military occupation by Germany \(from 14 June 1940: .*\); a part \(.*\) under military occupation by Italy/
    ],
    ['Paris', '1943-12-31', /^By title France; in fact under military occupation by Germany/],
    ['Tirana', '1941-06-22', /^By title Albania; in fact under military occupation by Italy \(from 7 April 1939: /],
    ['Tirana', '1944-06-06', /^By title Albania; in fact under military occupation by Germany \(from 9 September 1943/],
    [
      'Copenhagen',
      '1943-12-01',
      /^By title Denmark; in fact under military occupation by Germany \(from 29 August 1943/
    ],
    ['Amsterdam', '1941-06-22', /^By title Netherlands; in fact under military occupation by Germany/],
    ['Brussels', '1941-06-22', /^By title Belgium; in fact under military occupation by Germany/],
    [
      'Prague',
      '1941-06-22',
      /^By title Czechoslovakia; in fact held by the Protectorate of Bohemia and Moravia \(occupied from 15 March 1939\); under military occupation by Germany/
    ],
    [
      'Warsaw',
      '1942-01-01',
      /^By title Poland; in fact held by the General Government .*; under military occupation by Germany/
    ],
    ['Budapest', '1944-06-06', /^By title Hungary; in fact under military occupation by Germany \(from 19 March 1944/],
    ['Bucharest', '1945-01-01', /^By title Romania; in fact under military occupation by the Soviet Union/],
    ['Sofia', '1945-01-01', /^By title Bulgaria; in fact under military occupation by the Soviet Union/],
    [
      'Rome',
      '1944-01-01',
      /^By title Italy; in fact a part \(.*Rome\) under military occupation by Germany .*; a part \(.*\) under .* by the United Kingdom and the United States/
    ],
    ['Berlin', '1945-06-05', /^By title Germany; in fact under military occupation by the Soviet Union/],
    [
      'Trieste',
      '1947-12-31',
      /^By title Free Territory of Trieste; in fact under military occupation by the United Kingdom and the United States/
    ],
    ['Reykjavik', '1940-12-31', /^By title Iceland; in fact under military occupation by the United Kingdom/],
    [
      'Tehran',
      '1942-06-22',
      /^By title Iran; in fact a part \(the north\) under military occupation by the Soviet Union .*; a part .*by the United Kingdom/
    ],
    [
      'Minsk',
      '1943-01-01',
      /^By title Soviet Union; in fact .*a part \(Minsk .*\) under military occupation by Germany \(from 28 June 1941: /
    ],
    [
      'Kyiv',
      '1943-01-01',
      /^By title Soviet Union; in fact .*a part \(Kiev .*\) under military occupation by Germany \(from 19 September 1941: /
    ],
    ['Stockholm', '1941-06-22', 'By title Sweden; in fact no other hold is recorded.'],
    [
      'Riga',
      '1945-01-01',
      /^By title Soviet Union \(incorporation not recognised by the United States\); in fact a part \(Courland\) under military occupation by Germany .*\.$/
    ]
  ])('%s on %s', (town, day, words) => {
    if (typeof words === 'string') expect(said(town, day)).toBe(words);
    else expect(said(town, day)).toMatch(words);
  });

  test('a leased piece is held, a claim is neither title nor control', () => {
    expect(standingWords(standingOn('fin-hanko', '1941-06-22', tables), nameOf)).toBe(
      'By title Finland; in fact held by the Soviet Union (leased from 22 March 1940).'
    );
    expect(standingWords(standingOn('kars-ardahan', '1947-12-31', tables), nameOf)).toBe(
      'By title Turkey; in fact no other hold is recorded.'
    );
  });

  test('every sentence that code composes about whose land was names its basis', () => {
    for (const { id } of tables.territories)
      for (const { date } of tables.dates)
        expect(standingWords(standingOn(id, date, tables), nameOf)).toMatch(/^By title .+; in fact .+\.$/);
    for (const hold of HOLDS) expect(HOLD_WORDS[hold]).toMatch(/title|fact/i);
    for (const basis of ['title', 'control'] as const) {
      expect(BASIS_WORDS[basis]).toMatch(/by title|in fact/);
      expect(BASIS_MEANING[basis]).toMatch(/by title|in fact/);
    }
    for (const basis of ['both', 'title', 'control'] as const)
      for (const direction of ['gained', 'lost'] as const)
        expect(passageWords({ basis, direction })).toMatch(/title|fact/i);
  });

  test('no page writes such a sentence itself', () => {
    const texts = ['src/lib', 'src/routes'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(svelte|ts)$/.test(name))
        .map((name) => [name, withoutComments(readFileSync(`${folder}/${name}`, 'utf8'))] as const)
    );
    for (const [name, text] of texts) expect(text, name).not.toMatch(/belonged to|owned land|with their owners/i);
  });

  test('land gained and lost compares title with title and fact with fact', () => {
    const passages = (state: string, to: string) =>
      changesOf(state, tables)
        .filter((change) => change.to.date === to)
        .flatMap((change) => change.passages);
    // By title Austria never was German, and in fact it was on 1 January 1945 still.
    expect(passages('germany', '1945-01-01').filter(({ state }) => state === 'austria')).toEqual([]);
    expect(passages('austria', '1945-01-01')).toEqual([]);
    expect(passages('austria', '1947-12-31').map(({ basis, direction }) => `${basis} ${direction}`)).toEqual([
      'control gained'
    ]);
    for (const state of tables.states)
      for (const change of changesOf(state.id, tables))
        for (const { basis, direction, state: other, territories } of change.passages)
          for (const { id } of territories)
            for (const each of basis === 'both' ? (['title', 'control'] as const) : [basis]) {
              const on = (date: string) => ownerOn(tables.ownership, { date, basis: each }).get(id)?.state;
              const [before, after] = [on(change.from.date), on(change.to.date)];
              expect([before, after]).toEqual(direction === 'gained' ? [other, state.id] : [state.id, other]);
            }
  });

  test('the table of territories gives title, control and arms beside what is drawn', () => {
    const rows = territoriesTable(realTopology('overview'), tables).rows();
    expect(rows.find((row) => row['territory'] === 'vienna-inner')).toMatchObject({
      'owner_1945-01-01': 'austria',
      'title_1945-01-01': 'austria',
      'control_1945-01-01': 'germany',
      'military_1945-01-01': ''
    });
    expect(rows.find((row) => row['territory'] === 'nor-core')).toMatchObject({
      'owner_1941-06-22': 'norway',
      'title_1941-06-22': 'norway',
      'control_1941-06-22': 'norway',
      'military_1941-06-22': 'germany'
    });
  });
});

describe('fault 5: German rule is among the spans:', () => {
  /** Who held a town in fact, by arms or otherwise, as `FROM power` whenever it changed. */
  function turns(territory: string, from = '1939-08-31', to = '1945-12-31'): string[] {
    const found: string[] = [];
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const { title, control, military } = standingOn(territory, day, tables);
      const arms = military.map(({ powers, part }) => powers.join('+') + (part ? ' in part' : '')).join(', ');
      const who = arms || (control ?? title)?.state || 'nobody';
      if (found.at(-1)?.slice(11) !== who) found.push(`${day} ${who}`);
    }
    return found;
  }

  test.each([
    ['Lwów', ['1939-08-31 poland', '1939-09-17 ussr', '1941-06-30 germany', '1944-07-27 ussr']],
    [
      'Białystok',
      ['1939-08-31 poland', '1939-09-15 germany', '1939-09-22 ussr', '1941-06-27 germany', '1944-07-27 poland']
    ],
    [
      'Vilnius',
      [
        '1939-08-31 poland',
        '1939-09-19 ussr',
        '1939-10-27 lithuania',
        '1940-06-15 ussr',
        '1941-06-24 germany',
        '1944-07-13 ussr'
      ]
    ],
    [
      'Kaunas',
      ['1939-08-31 lithuania', '1940-06-15 ussr', '1941-06-24 germany', '1944-08-01 germany in part', '1945-01-28 ussr']
    ],
    [
      'Riga',
      ['1939-08-31 latvia', '1940-06-17 ussr', '1941-07-01 germany', '1944-10-13 germany in part', '1945-05-08 ussr']
    ],
    [
      'Tallinn',
      [
        '1939-08-31 estonia',
        '1940-06-17 ussr',
        '1941-07-07 germany in part',
        '1941-08-28 germany',
        '1944-09-22 germany in part',
        '1944-11-24 ussr'
      ]
    ]
  ])('%s, day by day from 1939 to 1945', (town, expected) => {
    expect(turns(territoryOf(town))).toEqual(expected);
  });

  test('each territory of the Baltic states and of eastern Poland was under German rule in 1942', () => {
    const east = tables.territories.filter(({ id }) =>
      /^(est|lva|ltu|vilnius)-|^(e-galicia|volhynia|blr-west|bialystok|ustrzyki|lubaczow-przemysl)$/.test(id)
    );
    expect(east.length).toBe(15);
    for (const { id } of east)
      expect(factWords(standingOn(id, '1942-06-22', tables), nameOf), id).toContain('by Germany');
  });

  test('states that Germany, Italy, Hungary, Bulgaria, Romania or Finland held say so', () => {
    const on = (territory: string, day: string) => factWords(standingOn(territory, day, tables), nameOf);
    expect(on('w-thrace', '1942-01-01')).toContain('held by Bulgaria (annexed');
    expect(on('w-thrace', '1941-05-01')).toContain('under military occupation by Bulgaria');
    expect(on('n-transylvania', '1942-01-01')).toContain('held by Hungary (annexed');
    expect(on('transnistria-gov', '1942-01-01')).toContain('held by Romania (administered');
    expect(on('moldavian-left-bank', '1942-01-01')).toContain('held by Romania (administered');
    expect(on('ussr-core', '1942-01-01')).toContain('by Finland (from 15 July 1941: Finnish Military Administration');
    expect(on('montenegro-it', '1942-01-01')).toContain('under military occupation by Italy');
    expect(on('monaco-core', '1943-01-01')).toContain('under military occupation by Italy');
    expect(on('channel-is', '1942-01-01')).toContain('under military occupation by Germany');
  });

  test('land that one state annexed is not wholly under the arms of another, but for a client’s', () => {
    const both = tables.ownership
      .filter(({ status }) => status === 'annexed' || status === 'administered' || status === 'leased')
      .flatMap((held) =>
        tables.military
          .filter(({ territories, part }) => !part && territories.includes(held.territory))
          .filter(({ from, until }) => (!until || held.from < until) && (!held.until || from < held.until))
          .map(() => held.state)
      );
    expect([...new Set(both)].sort()).toEqual(['albania', 'croatia', 'lithuania', 'slovakia']);
  });

  test('every span of military rule has a power, a rule, a place in a work of the bibliography', () => {
    const works = new Set(tables.sources.map(({ id }) => id));
    expect(tables.military.length).toBeGreaterThan(100);
    for (const { powers, territories, rule, cite, from } of tables.military) {
      const row = `${powers.join()} ${territories.join()} ${from}`;
      expect(powers.length && territories.length && rule.length, row).toBeTruthy();
      expect(works.has(cite.source) && cite.page, row).toBeTruthy();
    }
  });

  test('the dictionary says that until is the first day after the last', () => {
    const until = spansTable(tables).fields.find(({ name }) => name === 'until');
    expect(until?.description).toContain('First day on which it no longer held');
    const hold = spansTable(tables).fields.find(({ name }) => name === 'hold');
    for (const kind of HOLDS) expect(hold?.description).toContain(kind === 'sovereign' ? 'sovereign: title' : kind);
  });
});

describe('fault 7: “no plan” is said only where none speaks of the country or a piece of it:', () => {
  const pieces = piecesByState(tables);
  const speaking = (id: string) =>
    tables.plans.filter((plan) => speaks(spokenOf(plan, id, pieces[id] ?? []))).map((plan) => plan.id);

  test.each([
    ['estonia', 'gromyko-1944-07'],
    ['latvia', 'gromyko-1944-07'],
    ['lithuania', 'gromyko-1944-07'],
    ['saar', 'blocs-1949'],
    ['libya_it', 'trusteeships-1945'],
    ['turkey', 'trusteeships-1945'],
    ['iran', 'maisky-1944-01']
  ])('%s is spoken of in %s', (state, plan) => {
    expect(speaking(state)).toContain(plan);
  });

  test('a part is not taken for a piece of every state whose army stood there', () => {
    expect(speaking('croatia')).toEqual([]);
    expect(pieces['poland'] ?? []).toEqual([]);
    expect(pieces['protectorate'] ?? []).toEqual([]);
  });

  test('a country that only a reading speaks of is spoken of', () => {
    const plan = { assignments: [], readings: [{ id: 'r', assignments: [tables.plans[0]!.assignments[0]!] }] };
    const said = tables.plans[0]!.assignments.find(({ grade }) => grade !== 'silent')!;
    plan.readings[0]!.assignments = [said];
    expect(spokenOf(plan, said.country, [])).toEqual({ whole: false, pieces: [], readings: ['r'] });
    expect(speaks(spokenOf(plan, 'nowhere', []))).toBe(false);
  });
});

/** Who is drawn, typed from the atlas before this file was written: `state: territories`. */
const DRAWN = `
1937-12-31 control
albania: alb-core
algeria_fr: algeria
andorra: and-core
austria: aussee aut-fr aut-su aut-uk aut-upper-n aut-us gross-wien-1938 vienna-fr vienna-inner vienna-su vienna-uk vienna-us
belgium: bel-core eupen-malmedy
bulgaria: bgr-core
czechoslovakia: chop hultschin petrzalka protectorate ruthenia ruthenia-sw spis-orava-1938 sudeten svk-core svk-east-1939 svk-south zaolzie
danzig: danzig
denmark: bornholm dnk-core faroe
egypt: egypt-core
estonia: est-core est-narva est-petseri
finland: fin-aland fin-core fin-hanko fin-porkkala gulf-islands janiskoski karelian-isthmus ladoga-karelia petsamo rybachy-w salla-kuusamo
france: alsace-moselle fra-core menton
germany: amt-neuhaus berlin-fr berlin-su berlin-uk berlin-us blankenburg bremen-enclave bw-south e-brandenburg e-prussia-n e-prussia-s lindau lower-silesia montabaur pomerania-e rhineland-palatinate saar stettin-w upper-silesia-w zgorzelec-strip zone-su zone-uk zone-us
greece: evros-strip grc-core w-thrace
hungary: bratislava-bridgehead hun-core
iceland: isl-core
iran: iran-core
iraq: iraq-core
ireland: irl-core
italy: alps-small dodecanese fiume ftt-a ftt-b istria-y ita-core julian-march-svn kastellorizo lagosta-pelagosa saseno tende-brigue zara
kuwait_uk: kuwait
latvia: lva-abrene lva-core
lebanon: lebanon-core
libya_it: libya
liechtenstein: lie-core
lithuania: ltu-core ltu-sw-strip memel
luxembourg: lux-core
monaco: monaco-core
morocco_es: morocco-es
morocco_fr: n-africa
netherlands: nld-core
norway: nor-core
palestine_uk: palestine
poland: bialystok blr-west e-galicia lubaczow-przemysl pol-annexed pol-gg sokal-belz soldau spis-orava-1920 suwalki ustrzyki vilnius-1939 vilnius-1940 volhynia
portugal: prt-core
romania: bessarabia-mid budjak bukovina-khotin-hertsa n-transylvania rou-core s-dobruja snake-island
san_marino: smr-core
saudi_arabia: saudi
spain: esp-core
sweden: swe-core
switzerland: che-core
syria: hatay syria-core
tangier: tangier
transjordan: transjordan-core
tunisia_fr: tunisia
turkey: kars-ardahan tur-core
uk: channel-is cyprus gibraltar malta uk-core
ussr: moldavian-left-bank transnistria-gov ussr-core
vatican: vat-core
yugoslavia: backa banat baranja dalmatia-it kosovo-alb ljubljana lower-styria medimurje mitrovica montenegro-it ndh pirot-vranje prekmurje serbia-ger srem susak-krk ulcinj-plav vardar w-macedonia-alb
1941-06-22 control
albania: alb-core kosovo-alb ulcinj-plav w-macedonia-alb
algeria_fr: algeria
andorra: and-core
belgium: bel-core
bulgaria: bgr-core pirot-vranje s-dobruja vardar w-thrace
croatia: ndh srem
denmark: bornholm dnk-core faroe
egypt: egypt-core
finland: fin-aland fin-core fin-porkkala janiskoski petsamo
france: fra-core
general_government: pol-gg sokal-belz
germany: alsace-moselle amt-neuhaus aussee aut-fr aut-su aut-uk aut-upper-n aut-us berlin-fr berlin-su berlin-uk berlin-us blankenburg bremen-enclave bw-south danzig e-brandenburg e-prussia-n e-prussia-s eupen-malmedy gross-wien-1938 hultschin lindau lower-silesia lower-styria lux-core memel montabaur petrzalka pol-annexed pomerania-e rhineland-palatinate saar soldau stettin-w sudeten suwalki upper-silesia-w vienna-fr vienna-inner vienna-su vienna-uk vienna-us zaolzie zgorzelec-strip zone-su zone-uk zone-us
greece: evros-strip grc-core
hungary: backa baranja bratislava-bridgehead chop hun-core medimurje n-transylvania prekmurje ruthenia ruthenia-sw svk-east-1939 svk-south
iceland: isl-core
iran: iran-core
iraq: iraq-core
ireland: irl-core
italy: alps-small dalmatia-it dodecanese fiume ftt-a ftt-b istria-y ita-core julian-march-svn kastellorizo lagosta-pelagosa ljubljana menton saseno susak-krk tende-brigue zara
kuwait_uk: kuwait
lebanon: lebanon-core
libya_it: libya
liechtenstein: lie-core
monaco: monaco-core
montenegro: montenegro-it
morocco_es: morocco-es tangier
morocco_fr: n-africa
netherlands: nld-core
norway: nor-core
palestine_uk: palestine
portugal: prt-core
protectorate: protectorate
romania: rou-core snake-island
san_marino: smr-core
saudi_arabia: saudi
serbia: banat mitrovica serbia-ger
slovakia: spis-orava-1920 spis-orava-1938 svk-core
spain: esp-core
sweden: swe-core
switzerland: che-core
syria: syria-core
transjordan: transjordan-core
tunisia_fr: tunisia
turkey: hatay kars-ardahan tur-core
uk: channel-is cyprus gibraltar malta uk-core
ussr: bessarabia-mid bialystok blr-west budjak bukovina-khotin-hertsa e-galicia est-core est-narva est-petseri fin-hanko gulf-islands karelian-isthmus ladoga-karelia ltu-core ltu-sw-strip lubaczow-przemysl lva-abrene lva-core moldavian-left-bank rybachy-w salla-kuusamo transnistria-gov ussr-core ustrzyki vilnius-1939 vilnius-1940 volhynia
vatican: vat-core
1945-01-01 title
albania: alb-core
algeria_fr: algeria
andorra: and-core
austria: aussee aut-fr aut-su aut-uk aut-upper-n aut-us gross-wien-1938 vienna-fr vienna-inner vienna-su vienna-uk vienna-us
belgium: bel-core eupen-malmedy
bulgaria: bgr-core s-dobruja
czechoslovakia: chop hultschin petrzalka protectorate ruthenia ruthenia-sw spis-orava-1938 sudeten svk-core svk-east-1939 svk-south zaolzie
danzig: danzig
denmark: bornholm dnk-core faroe
egypt: egypt-core
finland: fin-aland fin-core fin-hanko fin-porkkala janiskoski
france: alsace-moselle fra-core menton
germany: amt-neuhaus berlin-fr berlin-su berlin-uk berlin-us blankenburg bremen-enclave bw-south e-brandenburg e-prussia-n e-prussia-s lindau lower-silesia montabaur pomerania-e rhineland-palatinate saar stettin-w upper-silesia-w zgorzelec-strip zone-su zone-uk zone-us
greece: evros-strip grc-core w-thrace
hungary: bratislava-bridgehead hun-core
iceland: isl-core
iran: iran-core
iraq: iraq-core
ireland: irl-core
italy: alps-small dodecanese fiume ftt-a ftt-b istria-y ita-core julian-march-svn kastellorizo lagosta-pelagosa saseno tende-brigue zara
kuwait_uk: kuwait
lebanon: lebanon-core
libya_it: libya
liechtenstein: lie-core
luxembourg: lux-core
monaco: monaco-core
morocco_es: morocco-es
morocco_fr: n-africa
netherlands: nld-core
norway: nor-core
palestine_uk: palestine
poland: bialystok lubaczow-przemysl pol-annexed pol-gg sokal-belz soldau spis-orava-1920 suwalki
portugal: prt-core
romania: n-transylvania rou-core snake-island
san_marino: smr-core
saudi_arabia: saudi
spain: esp-core
sweden: swe-core
switzerland: che-core
syria: syria-core
tangier: tangier
transjordan: transjordan-core
tunisia_fr: tunisia
turkey: hatay kars-ardahan tur-core
uk: channel-is cyprus gibraltar malta uk-core
ussr: bessarabia-mid blr-west budjak bukovina-khotin-hertsa e-galicia est-core est-narva est-petseri gulf-islands karelian-isthmus ladoga-karelia ltu-core ltu-sw-strip lva-abrene lva-core memel moldavian-left-bank petsamo rybachy-w salla-kuusamo transnistria-gov ussr-core ustrzyki vilnius-1939 vilnius-1940 volhynia
vatican: vat-core
yugoslavia: backa banat baranja dalmatia-it kosovo-alb ljubljana lower-styria medimurje mitrovica montenegro-it ndh pirot-vranje prekmurje serbia-ger srem susak-krk ulcinj-plav vardar w-macedonia-alb
1947-12-31 control
albania: alb-core saseno
algeria_fr: algeria
andorra: and-core
austria: aussee aut-fr aut-su aut-uk aut-upper-n aut-us gross-wien-1938 vienna-fr vienna-inner vienna-su vienna-uk vienna-us
belgium: bel-core eupen-malmedy
bulgaria: bgr-core s-dobruja
czechoslovakia: bratislava-bridgehead hultschin petrzalka protectorate spis-orava-1938 sudeten svk-core svk-east-1939 svk-south zaolzie
denmark: bornholm dnk-core faroe
egypt: egypt-core
finland: fin-aland fin-core fin-hanko
france: alps-small alsace-moselle fra-core menton tende-brigue
germany: amt-neuhaus berlin-fr berlin-su berlin-uk berlin-us blankenburg bremen-enclave bw-south lindau montabaur rhineland-palatinate zone-su zone-uk zone-us
greece: dodecanese evros-strip grc-core kastellorizo w-thrace
hungary: hun-core
iceland: isl-core
iran: iran-core
iraq: iraq-core
ireland: irl-core
italy: ita-core
kuwait_uk: kuwait
lebanon: lebanon-core
libya_it: libya
liechtenstein: lie-core
luxembourg: lux-core
monaco: monaco-core
morocco_es: morocco-es
morocco_fr: n-africa
netherlands: nld-core
norway: nor-core
palestine_uk: palestine
poland: bialystok danzig e-brandenburg e-prussia-s lower-silesia lubaczow-przemysl pol-annexed pol-gg pomerania-e sokal-belz soldau spis-orava-1920 stettin-w suwalki upper-silesia-w zgorzelec-strip
portugal: prt-core
romania: n-transylvania rou-core snake-island
saar: saar
san_marino: smr-core
saudi_arabia: saudi
spain: esp-core
sweden: swe-core
switzerland: che-core
syria: syria-core
tangier: tangier
transjordan: transjordan-core
trieste: ftt-a ftt-b
tunisia_fr: tunisia
turkey: hatay kars-ardahan tur-core
uk: channel-is cyprus gibraltar malta uk-core
ussr: bessarabia-mid blr-west budjak bukovina-khotin-hertsa chop e-galicia e-prussia-n est-core est-narva est-petseri fin-porkkala gulf-islands janiskoski karelian-isthmus ladoga-karelia ltu-core ltu-sw-strip lva-abrene lva-core memel moldavian-left-bank petsamo ruthenia ruthenia-sw rybachy-w salla-kuusamo transnistria-gov ussr-core ustrzyki vilnius-1939 vilnius-1940 volhynia
vatican: vat-core
yugoslavia: backa banat baranja dalmatia-it fiume istria-y julian-march-svn kosovo-alb lagosta-pelagosa ljubljana lower-styria medimurje mitrovica montenegro-it ndh pirot-vranje prekmurje serbia-ger srem susak-krk ulcinj-plav vardar w-macedonia-alb zara
`;

describe('military rule draws nothing:', () => {
  const blocks = DRAWN.trim()
    .split(/\n(?=\d{4})/)
    .map((block) => {
      const [head = '', ...rows] = block.split('\n');
      const [date = '', basis = ''] = head.split(' ');
      const drawn = rows.flatMap((row) => {
        const [state = '', ids = ''] = row.split(': ');
        return ids.split(' ').map((id): [string, string] => [id, state]);
      });
      return { date, basis, drawn: Object.fromEntries(drawn) };
    });

  test('the dates go by what they went by', () => {
    expect(tables.dates.map(({ date, basis }) => `${date} ${basis}`)).toEqual(
      blocks.map(({ date, basis }) => `${date} ${basis}`)
    );
  });

  test.each(blocks)('each territory is drawn under the state it was drawn under before, $date', ({ date, drawn }) => {
    const owners = ownerOn(
      tables.ownership,
      tables.dates.find((each) => each.date === date)!
    );
    const now = Object.fromEntries([...owners].map(([id, { state }]) => [id, state]));
    expect(Object.fromEntries(Object.keys(drawn).map((id) => [id, now[id]]))).toEqual(drawn);
  });
});
