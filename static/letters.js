// Exchanges the letters of a page in one go, once those that it needs have come: each font by itself would have the whole
// page set anew. Until then, and where they do not come, letters of the same width stand in (src/app.css).
const fonts = ['1em "Source Sans 3"', '1em "EB Garamond"', 'italic 1em "EB Garamond"'];
const wanted = fonts.map((font) => document.fonts.load(font, document.body?.textContent ?? 'A'));
Promise.allSettled(wanted).then(() => document.documentElement.classList.add('lettered'));
