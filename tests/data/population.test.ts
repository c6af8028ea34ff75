import { expect, test } from 'vitest';
import { realTables } from '../fixtures/atlas';

const { populations, states, sources, areas } = realTables();
const subjects = states.filter((s) => s.role === 'subject' || s.role === 'micro').map((s) => s.id);

test('every country that plans could assign has one population, and nothing else has', () => {
  expect(populations.map((p) => p.country).sort()).toEqual([...subjects].sort());
});

test('each is rounded, of about the end of 1938, and says where it stands', () => {
  for (const { country, date, people, cite } of populations) {
    expect(people % 1000, country).toBe(0);
    expect(date >= '1937-12-31' && date <= '1939-12-31', country).toBe(true);
    expect(sources.map((s) => s.id)).toContain(cite.source);
    expect(cite.page, country).not.toBe('');
  }
});

test('none is out by a power of ten: people to the km² are as Europe had them', () => {
  const crowded = ['monaco', 'vatican'];
  for (const { country, people } of populations) {
    const area = areas.find((a) => a.state === country && a.date === '1937-12-31');
    if (!area || crowded.includes(country)) continue;
    expect(people / area.km2, country).toBeGreaterThan(1);
    expect(people / area.km2, country).toBeLessThan(300);
  }
});

test('what is quoted from memory says so, and where the map draws other frontiers the note tells', () => {
  for (const { country, note } of populations) expect(note, country).toContain('quoted from memory');
  for (const country of ['bulgaria', 'finland', 'poland', 'romania', 'turkey', 'ussr'])
    expect(populations.find((p) => p.country === country)?.note, country).toMatch(/map|ceded/);
});
