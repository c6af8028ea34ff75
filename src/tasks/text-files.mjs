/** Kinds of files that are text, and what a server calls them: they gain by compression, and all but fonts are UTF-8. */
export const TEXT_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.geojson', 'application/geo+json'],
  ['.topojson', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.bib', 'application/x-bibtex; charset=utf-8'],
  ['.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.ttf', 'font/ttf']
]);
