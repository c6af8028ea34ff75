// Exchanges the letters of a page in one go, once those that it needs have come: each font by itself would have the whole
// page set anew. Until then, and where they do not come, letters of the same width stand in (src/app.css). A text that is
// being read already is left as it is, since its lines would break elsewhere; the next page has the letters from the start.
// On the first screen of the map each thing has a room, which they cannot widen.
const { classList } = document.documentElement;
const fonts = ['1em "Source Sans 3"', '1em "EB Garamond"', 'italic 1em "EB Garamond"'];
const wanted = fonts.map((font) => document.fonts.load(font, document.body?.textContent ?? 'A'));
Promise.allSettled(wanted).then(() => {
  const text = document.getElementById('text');
  if (text && getComputedStyle(text).visibility !== 'hidden') return;
  classList.add('lettered', 'exchanging');
  requestAnimationFrame(() => requestAnimationFrame(() => classList.remove('exchanging')));
});
