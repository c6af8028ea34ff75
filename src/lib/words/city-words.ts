/** What insets of divided cities call them and their sectors, by what the ids of parts begin and end with. */
export const CITY_WORDS = { berlin: 'Berlin', vienna: 'Vienna' } as const;

const SECTOR_WORDS: Record<string, string> = {
  soviet_sector: 'Soviet',
  british_sector: 'British',
  american_sector: 'American',
  french_sector: 'French',
  inner_city: 'Four powers'
};

/** What a sector is called on a map of its city; nothing of what is no sector. */
export function sectorWord(part: string): string | undefined {
  const city = Object.keys(CITY_WORDS).find((each) => part.startsWith(`${each}_`));
  return city && SECTOR_WORDS[part.slice(city.length + 1)];
}

/** A length on a scale bar. */
export const lengthWords = (km: number): string => `${km} km`;

/** What an inset shows, for those who do not see it. */
export const cityMapWords = (city: string, sectors: string[]): string =>
  `${city} from nearby: sectors ${sectors.join(', ')}.`;
