import { landOf, type LandTable } from './borders/land';

/** What countries can be weighed by beside their number; null or left out where there is no figure. */
export interface Weights {
  /** km² of each piece of land; null where the frame of the atlas cuts its country. */
  area: Record<string, number | null>;
  population: Record<string, Population | null>;
}

export interface Population {
  people: number;
  /** Day or year the figure is for. */
  date: string;
  /** Where it stands, in words. */
  cite: string;
}

/** km² by country, as far as its land is the same in both plans, and by piece of land that changes hands between them. */
export function areasBetween(
  area: Weights['area'],
  table: Pick<LandTable, 'lands' | 'keyOf'> & { pieces: { id: string }[] },
  from: string,
  to: string
): Map<string, number> {
  const [before, after] = [landOf(table, from).owners, landOf(table, to).owners];
  const sums = new Map<string, number>();
  table.pieces.forEach(({ id }, index) => {
    const owner = before[index] ?? '';
    const unit = owner === after[index] ? owner : id;
    // What is not known of one piece is not known of its country.
    sums.set(unit, (sums.get(unit) ?? 0) + (area[id] ?? NaN));
  });
  return new Map([...sums].filter(([, sum]) => Number.isFinite(sum)));
}

/** How many people there are, by country. */
export const peopleOf = ({ population }: Pick<Weights, 'population'>): Map<string, number> =>
  new Map(Object.entries(population).flatMap(([country, figure]) => (figure ? [[country, figure.people]] : [])));
