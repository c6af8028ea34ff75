/** The page that shows the pictures, by group and view. */
import { fileOf, groupedBy } from './shots.mjs';

/** @typedef {import('./shots.mjs').Shot} Shot */

/** How high a picture is shown, in CSS pixels; as its sheet has it. */
const SHOWN = 260;

/** @param {Shot[]} shots that there are pictures of, in order */
export function galleryPage(shots) {
  const groups = groupedBy(shots, ({ view }) => view.group);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Screens of Spheres</title>
<link rel="stylesheet" href="gallery.css">
</head>
<body>
<h1>Screens of Spheres</h1>
<p>${shots.length} pictures. Each leads to its full size.</p>
<nav aria-label="Groups">${groups.map(([group]) => `<a href="#${anchor(group)}">${text(group)}</a>`).join(' ')}</nav>
${groups.map(([group, all]) => groupOf(group, all)).join('\n')}
</body>
</html>
`;
}

/** @param {string} group @param {Shot[]} shots */
const groupOf = (group, shots) => `<section aria-labelledby="${anchor(group)}">
<h2 id="${anchor(group)}">${text(group)}</h2>
${groupedBy(shots, ({ view }) => view)
  .map(([view, all]) => viewOf(view, all))
  .join('\n')}
</section>`;

/** @param {import('./views.mjs').View} view @param {Shot[]} shots */
const viewOf = ({ id, title, path, part }, shots) => `<h3 id="${id}">${text(title)}</h3>
<p><code>${text(path)}</code>${part ? ', a part' : ''}</p>
<ul>
${shots.map(pictureOf).join('\n')}
</ul>`;

/** @param {Shot} shot */
function pictureOf(shot) {
  const { view, size, look, screen } = shot;
  const file = `pictures/${encodeURIComponent(fileOf(shot))}`;
  const name = `${size.title}, ${look.title}${screen > 1 ? ', further down' : ''}`;
  return `<li><a href="${file}"><img src="${file}" alt="${text(`${view.title}, ${name}`)}" height="${SHOWN}" loading="lazy"></a>${text(name)}</li>`;
}

/** @param {string} group */
const anchor = (group) => group.toLowerCase().replaceAll(' ', '-');
/** @param {string} words */
const text = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
