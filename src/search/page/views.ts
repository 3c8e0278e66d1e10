/** What the search page can be showing. */
export type View = 'idle' | 'searching' | 'found' | 'none' | 'unasked' | 'failed';

/** Shows the pieces of the page that belong to a view: each names its own in `data-in`. */
export function showView(page: HTMLElement, view: View): void {
  for (const piece of page.querySelectorAll<HTMLElement>('[data-in]'))
    piece.hidden = !(piece.dataset['in'] ?? '').split(' ').includes(view);
}
