// Answers the buttons that copy a citation, on every page: pages of text have no other script.
document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-copies]') : null;
  const text = button && document.getElementById(button.getAttribute('data-copies') ?? '');
  const told = button && document.getElementById(button.getAttribute('data-tells') ?? '');
  if (!text || !told) return;
  // Emptied first, so that the same is said again.
  told.textContent = '';
  const parts = text.children.length ? [...text.children] : [text];
  let result = 'Copied';
  try {
    await navigator.clipboard.writeText(parts.map((part) => part.textContent).join('\n'));
  } catch {
    // A browser may refuse the clipboard; the reader can still copy what is selected.
    getSelection()?.selectAllChildren(text);
    result = 'Selected: press Ctrl+C or ⌘C';
  }
  requestAnimationFrame(() => (told.textContent = result));
});
