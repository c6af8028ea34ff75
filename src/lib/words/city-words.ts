/** What insets of divided cities call them and their sectors, by what the ids of parts begin and end with. */
import type { Language } from '../atlas/types';
import { listed } from './lists';

export const CITY_WORDS = {
  berlin: { en: 'Berlin', fr: 'Berlin', de: 'Berlin', ru: 'Берлин', own: 'Berlin' },
  vienna: { en: 'Vienna', fr: 'Vienne', de: 'Wien', ru: 'Вена', own: 'Wien' }
} as const satisfies Record<string, Record<Language, string>>;
export type City = keyof typeof CITY_WORDS;

const SECTORS: Record<Language, Record<string, string>> = {
  en: sectors('Soviet', 'British', 'American', 'French', 'Four powers'),
  fr: sectors('Soviétique', 'Britannique', 'Américain', 'Français', 'Quatre'),
  de: sectors('Sowjetisch', 'Britisch', 'Amerikanisch', 'Französisch', 'Vier Mächte'),
  ru: sectors('Советский', 'Британский', 'Американский', 'Французский', 'Четыре'),
  own: sectors('Sowjetisch', 'Britisch', 'Amerikanisch', 'Französisch', 'Vier Mächte')
};

function sectors(soviet: string, british: string, american: string, french: string, all: string) {
  return {
    soviet_sector: soviet,
    british_sector: british,
    american_sector: american,
    french_sector: french,
    inner_city: all
  };
}

/** What a sector is called on a map of its city, by the id of the part that it is; nothing of what is no sector. */
export function sectorWord(part: string, language: Language = 'en'): string | undefined {
  const city = Object.keys(CITY_WORDS).find((each) => part.startsWith(`${each}_`));
  return city && SECTORS[language][part.slice(city.length + 1)];
}

/** A length on a scale bar. */
export const lengthWords = (km: number): string => `${km} km`;

/** What an inset shows, for those who do not see it. */
export const cityMapWords = (city: string, sectors: string[]): string =>
  `${city} from nearby: sectors ${sectors.join(', ')}.`;

const named = (cities: City[]): string => listed(cities.map((city) => CITY_WORDS[city].en));

/** That a figure has insets. */
export const insetsSentence = (cities: City[]): string =>
  `Inset${cities.length > 1 ? 's' : ''}: ${named(cities)}, with ${cities.length > 1 ? 'their' : 'its'} sectors.`;

/** What a check says of them. @param lacking cities that have none for want of room */
export const insetWords = (lacking: City[]): string =>
  lacking.length
    ? `No room on the map for an inset of ${named(lacking)}; a wider figure has it`
    : 'Every city that the plan divides has its inset';
