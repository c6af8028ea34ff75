// Exchanges the letters of a page in one go, once those that nearly every page needs have come: each font by itself would have
// the whole page set anew. Until then, and where they do not come, letters of the same width stand in (src/app.css).
const text = document.getElementById('text');
const wanted = ['1em "Source Sans 3"', '1em "EB Garamond"', 'italic 1em "EB Garamond"'];

function exchange() {
  // Towns of Poland and Bohemia stand in texts: a letter of theirs asks for the file that has them.
  const asked = wanted.map((font) => document.fonts.load(font, font.includes('Sans') ? 'Ał' : 'A'));
  Promise.allSettled(asked).then(() => {
    // A text that is being read already is left as it is: its lines would break elsewhere. The next page has them from the start.
    if (text && getComputedStyle(text).visibility !== 'hidden') return;
    document.documentElement.classList.add('lettered');
  });
}

// The first screen of the map, where each thing has a room that letters cannot widen, is drawn before: both at once take longer.
if (text || document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint')) exchange();
else
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    exchange();
  }).observe({ type: 'paint', buffered: true });
