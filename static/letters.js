// Exchanges the letters of a page in one go, once those that nearly every page needs have come: each font by itself would have
// the whole page set anew. Until then, and where they do not come, letters of the same width stand in (src/app.css). A text
// that is being read already is left as it is, since its lines would break elsewhere; the next page has the letters from the
// start. On the first screen of the map each thing has a room, which they cannot widen.
const wanted = ['1em "Source Sans 3"', '1em "EB Garamond"', 'italic 1em "EB Garamond"'];
// Towns of Poland and Bohemia stand in texts: a letter of theirs asks for the file that has them.
Promise.allSettled(wanted.map((font) => document.fonts.load(font, font.includes('Sans') ? 'Ał' : 'A'))).then(() => {
  const text = document.getElementById('text');
  if (text && getComputedStyle(text).visibility !== 'hidden') return;
  document.documentElement.classList.add('lettered');
});
