/** What is photographed: at least one view of every page that `src/routes` has (`tests/unit/tasks/screens.test.ts`). */

/**
 * @typedef {object} View
 * @property {string} id of the view, the beginning of its pictures' names
 * @property {string} group it is shown in
 * @property {string} title
 * @property {string} path with its query
 * @property {string} [part] selector of the part that is photographed, where it is not the page from its top
 * @property {string} [ready] selector of what must be there first
 * @property {string[]} [sizes] ids of the only sizes that make sense
 */

const PLANS = {
  'maisky-1944-01': 'Maisky, January 1944',
  'gromyko-1944-07': 'Gromyko, beyond Europe',
  'percentages-1944-10-09': 'The percentages of 9 October',
  'percentages-1944-10-11': 'The percentages of 11 October',
  'lippmann-1944': 'Lippmann',
  'litvinov-1945-01': 'Litvinov, January 1945, open to bargain',
  'sections-1945-01': 'Sections, January 1945',
  'trusteeships-1945': 'Trusteeships, on the world',
  'zones-1945': 'Zones, with Berlin and Vienna',
  'maisky-1945-12': 'Maisky, December 1945',
  'blocs-1949': 'The blocs of 1949'
};

/** The page answers. */
const AWAKE = ':is(input[type="range"], select, fieldset):enabled';
/** The live map has taken over the land. */
const LIVE = '.ground.covered';
const LARGEST = ['1920'];

/** @param {string} group @param {Omit<View, 'group'>[]} views @param {string} [ready] @returns {View[]} */
const grouped = (group, views, ready) => views.map((view) => ({ group, ready, ...view }));

/** @type {View[]} */
export const VIEWS = [
  ...grouped(
    'Explorer',
    [
      { id: 'first', title: 'The first page', path: '/' },
      ...Object.entries(PLANS).map(([plan, title]) => ({ id: plan, title, path: `/?plan=${plan}` })),
      { id: 'country', title: 'A country chosen', path: '/?plan=litvinov-1945-01&country=poland' },
      { id: 'dates', title: 'Borders of another day, and a second set', path: '/?date=1937-12-31&also=1945-01-01' },
      { id: 'spot', title: 'A spot asked about', path: '/?spot=24.03,49.84' },
      { id: 'russian', title: 'Names in Russian', path: '/?names=ru' },
      { id: 'near', title: 'Looked at from nearer', path: '/?at=21,52,5', ready: LIVE },
      { id: 'berlin', title: 'Berlin on the zones', path: '/?plan=zones-1945&at=13.4,52.5,24', ready: LIVE },
      { id: 'amiss', title: 'A link that is partly wrong', path: '/?plan=nobody&country=atlantis' },
      ...['litvinov-1944-11', 'percentages-1944-10-09', 'zones-1945'].map((plan) => ({
        id: `wall-${plan}`,
        title: `Presented: ${plan}`,
        path: `/?plan=${plan}&present=1`,
        sizes: LARGEST
      }))
    ],
    AWAKE
  ),
  ...grouped(
    'Compare',
    [
      { id: 'compare', title: 'What differs', path: '/compare' },
      { id: 'compare-swipe', title: 'Swipe', path: '/compare?mode=swipe' },
      { id: 'compare-side', title: 'Side by side', path: '/compare?mode=side' },
      {
        id: 'compare-grid',
        title: 'Grid of four, one on the world',
        path: '/compare?mode=grid&plans=litvinov-1944-11,percentages-1944-10-09,blocs-1949,trusteeships-1945'
      },
      { id: 'compare-shares', title: 'Shares', path: '/compare?plans=percentages-1944-10-09,percentages-1944-10-11' },
      { id: 'compare-western', title: 'Against the blocs', path: '/compare?plans=litvinov-1945-01,blocs-1949' },
      { id: 'compare-country', title: 'A country outlined', path: '/compare?country=sweden' },
      {
        id: 'compare-own',
        title: 'A plan of one’s own',
        path: '/compare?plans=own,litvinov-1944-11&own=Nordic~s.finland.norway~b.denmark~n.sweden~x.spain~*.norway~c.d64562ce'
      },
      { id: 'compare-numbers', title: 'Numbers', path: '/compare?mode=numbers' },
      {
        id: 'compare-matrix',
        title: 'Every plan against every other',
        path: '/compare?mode=numbers',
        part: 'section[aria-labelledby^="matrix"]'
      },
      {
        id: 'compare-alluvial',
        title: 'Alluvial',
        path: '/compare?mode=numbers&plans=maisky-1944-01,litvinov-1945-01,blocs-1949',
        part: 'section[aria-labelledby^="alluvial"]'
      }
    ],
    AWAKE
  ),
  ...grouped('Figures', [
    { id: 'figure', title: 'Workshop', path: '/figure' },
    {
      id: 'figure-difference',
      title: 'A difference',
      path: '/figure?mode=difference&plans=litvinov-1944-11,litvinov-1945-01'
    },
    { id: 'figure-world', title: 'The world', path: '/figure?mode=world&plans=trusteeships-1945' },
    { id: 'gallery', title: 'Gallery', path: '/gallery' }
  ]),
  ...grouped('To read', [
    { id: 'plans', title: 'Plans', path: '/plans' },
    { id: 'plan', title: 'A plan', path: '/plans/litvinov-1945-01' },
    { id: 'plan-world', title: 'A plan on the world', path: '/plans/gromyko-1944-07' },
    { id: 'countries', title: 'Countries', path: '/countries' },
    { id: 'land', title: 'A country', path: '/countries/poland' },
    { id: 'evidence', title: 'Evidence', path: '/evidence' },
    { id: 'evidence-some', title: 'Evidence, sifted', path: '/evidence?plan=litvinov-1945-01&country=sweden' },
    { id: 'sources', title: 'Sources', path: '/sources' },
    { id: 'borders', title: 'Borders', path: '/borders' },
    { id: 'data', title: 'Data', path: '/data' }
  ])
];
