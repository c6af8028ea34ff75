import styleSheet from 'maplibre-gl/dist/maplibre-gl.css?url';

/** The library's style sheet comes with the map, so that no page waits for it before. */
export function loadStyle(): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styleSheet;
  document.head.append(link);
  return new Promise((done, fail) => {
    link.onload = done;
    link.onerror = () => {
      link.remove();
      fail(new Error('the style sheet of the map does not load'));
    };
  });
}
