/** Where a key is a sign to write, or chooses. */
const WRITTEN_IN =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';

/** Focuses the page's search field at `/`, unless somebody writes. */
function goToField(event: KeyboardEvent): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.isComposing || event.defaultPrevented) return;
  if (event.target instanceof Element && event.target.closest(WRITTEN_IN) !== null) return;
  const field = document.getElementById('q');
  if (!(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  field.focus();
  field.select();
}

document.addEventListener('keydown', goToField);
