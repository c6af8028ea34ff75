import { expect, test } from 'vitest';
import { changesOf } from '$lib/atlas/borders/changes';
import { day, span, tables } from '../../../fixtures/makers';

const territory = (id: string) => ({ id, name: `The ${id}`, story: '', told: `The ${id}`, km2: 1 });

const ATLAS = tables({
  dates: [day('1937-12-31', 'control'), day('1941-06-22', 'control'), day('1945-01-01'), day('1947-12-31', 'control')],
  territories: ['core', 'east', 'corner', 'coast'].map(territory),
  ownership: [
    span('core', 'poland'),
    span('east', 'poland', { until: '1944-07-27' }),
    span('east', 'ussr', { from: '1939-09-17', until: '1941-06-30', status: 'annexed' }),
    span('east', 'ussr', { from: '1944-07-27' }),
    span('corner', 'poland'),
    span('corner', 'germany', { from: '1939-10-08', until: '1945-05-08', status: 'annexed' }),
    span('coast', 'germany'),
    span('coast', 'poland', { from: '1945-08-02', status: 'administered' })
  ]
});

/** Changes as `1937–1941: title+germany(corner) control-ussr(east)`. */
const spelt = (state: string) =>
  changesOf(state, ATLAS).map(({ from, to, passages }) => {
    const list = passages.map(({ basis, direction, state: other, territories }) => {
      const sign = direction === 'gained' ? '+' : '-';
      return ` ${basis}${sign}${other}(${territories.map((t) => t.id).join(' ')})`;
    });
    return `${from.date.slice(0, 4)}–${to.date.slice(0, 4)}:${list.join('')}`;
  });

test('title is compared with title and control with control, and what went by both is told once', () => {
  expect(spelt('poland')).toEqual([
    '1937–1941: control-germany(corner) control-ussr(east)',
    '1941–1945: title-ussr(east)',
    '1945–1947: control+germany(corner coast)'
  ]);
});

test('what one state gained another lost', () => {
  expect(spelt('germany')).toEqual(['1937–1941: control+poland(corner)', '1945–1947: control-poland(corner coast)']);
});

test('an annexation that became title is a gain of title only', () => {
  expect(spelt('ussr')).toEqual(['1937–1941: control+poland(east)', '1941–1945: title+poland(east)']);
});

test('a state whose land stayed has no changes', () => {
  expect(changesOf('spain', ATLAS)).toEqual([]);
});

test('land that nobody owned before was gained from nobody', () => {
  const atlas = tables({
    dates: [day('1937-12-31'), day('1945-01-01')],
    territories: [territory('isle')],
    ownership: [span('isle', 'iceland', { from: '1944-06-17' })]
  });
  expect(changesOf('iceland', atlas)).toEqual([]);
});

test('the larger passage stands first', () => {
  const atlas = tables({
    dates: [day('1937-12-31'), day('1945-01-01')],
    territories: ['a', 'b', 'c'].map(territory),
    ownership: [
      span('a', 'austria', { until: '1938-03-13' }),
      span('a', 'x', { from: '1938-03-13' }),
      ...['b', 'c'].flatMap((id) => [
        span(id, 'danzig', { until: '1939-09-01' }),
        span(id, 'x', { from: '1939-09-01' })
      ])
    ]
  });
  expect(changesOf('x', atlas)[0]?.passages.map(({ basis, state }) => `${basis} ${state}`)).toEqual([
    'both danzig',
    'both austria'
  ]);
});
