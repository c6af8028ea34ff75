/** The sizes and looks that each view is photographed in. */

/**
 * @typedef {object} Size in CSS pixels
 * @property {string} id
 * @property {string} title
 * @property {number} width
 * @property {number} height
 * @property {number} screens how many of a long page are taken
 */
/** @type {Size[]} */
export const SIZES = [
  { id: '1440', title: '1440 × 900', width: 1440, height: 900, screens: 1 },
  { id: '1280', title: '1280 × 720', width: 1280, height: 720, screens: 1 },
  { id: '1920', title: '1920 × 1080', width: 1920, height: 1080, screens: 1 },
  { id: '768', title: '768 × 1024', width: 768, height: 1024, screens: 1 },
  { id: '390', title: '390 × 844', width: 390, height: 844, screens: 2 },
  { id: '320', title: '320 × 640', width: 320, height: 640, screens: 1 },
  { id: 'a4', title: 'A4', width: 794, height: 1123, screens: 2 }
];

/**
 * @typedef {object} Look
 * @property {string} id
 * @property {string} title
 * @property {string[]} sizes ids of the sizes that it is taken in
 * @property {{ media?: 'screen' | 'print', colorScheme?: 'light' | 'dark', forcedColors?: 'active' | 'none' }} media
 * @property {boolean} [far] true where what is further down is taken too
 * @property {boolean} [large] true where the reader has set the browser's letters to twice their size
 */
/** @type {Look[]} */
export const LOOKS = [
  {
    id: 'light',
    title: 'light',
    sizes: ['1440', '1280', '1920', '768', '390', '320'],
    media: { colorScheme: 'light' },
    far: true
  },
  { id: 'dark', title: 'dark', sizes: ['1440', '390'], media: { colorScheme: 'dark' } },
  { id: 'print', title: 'print', sizes: ['a4'], media: { media: 'print' }, far: true },
  {
    id: 'forced-light',
    title: 'forced colours, light',
    sizes: ['1440'],
    media: { colorScheme: 'light', forcedColors: 'active' }
  },
  {
    id: 'forced-dark',
    title: 'forced colours, dark',
    sizes: ['1440', '390'],
    media: { colorScheme: 'dark', forcedColors: 'active' }
  },
  { id: 'large', title: 'text at 200 %', sizes: ['1280', '390'], media: { colorScheme: 'light' }, large: true }
];

/**
 * @typedef {object} Shot
 * @property {import('./views.mjs').View} view
 * @property {Size} size
 * @property {Look} look
 * @property {number} screen which of the page, from 1
 */

/**
 * Every picture that is taken, or some.
 * @param {import('./views.mjs').View[]} views
 * @param {{ view?: string[], size?: string[], look?: string[] }} [some] ids, of views their beginning too; none is all
 * @returns {Shot[]}
 */
export function shotsOf(views, { view = [], size = [], look = [] } = {}) {
  const asked = (/** @type {string[]} */ ids, /** @type {string} */ id) => !ids.length || ids.includes(id);
  return views
    .filter(({ id }) => !view.length || view.some((some) => id === some || id.startsWith(`${some}-`)))
    .flatMap((each) =>
      SIZES.filter(({ id }) => asked(size, id) && asked(each.sizes ?? [], id)).flatMap((one) =>
        LOOKS.filter(({ id, sizes }) => asked(look, id) && sizes.includes(one.id)).flatMap((how) =>
          Array.from({ length: how.far && !each.part ? one.screens : 1 }, (_, index) => ({
            view: each,
            size: one,
            look: how,
            screen: index + 1
          }))
        )
      )
    );
}

/** The file of a picture. @param {Shot} shot */
export const fileOf = ({ view, size, look, screen }) =>
  `${view.id}.${size.id}.${look.id}${screen > 1 ? `.${screen}` : ''}.jpg`;

/**
 * Shots by something that they share, in the order that they came in.
 * @template Key
 * @param {Shot[]} shots
 * @param {(shot: Shot) => Key} keyOf
 * @returns {[Key, Shot[]][]}
 */
export function groupedBy(shots, keyOf) {
  /** @type {Map<Key, Shot[]>} */
  const groups = new Map();
  for (const shot of shots) groups.set(keyOf(shot), [...(groups.get(keyOf(shot)) ?? []), shot]);
  return [...groups];
}
