/** What countries can be weighed by beside their number; null or left out where there is no figure. */
export interface Weights {
  /** km² in the borders of 1 January 1945. */
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

/** The figures there are, by country. */
export function figuresOf({ area, population }: Weights, by: keyof Weights): Map<string, number> {
  const figures = Object.entries(by === 'area' ? area : population).map(([country, figure]): [string, number] => [
    country,
    (typeof figure === 'object' ? figure?.people : figure) ?? NaN
  ]);
  return new Map(figures.filter(([, figure]) => Number.isFinite(figure)));
}
