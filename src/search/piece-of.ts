/** Gives a piece that must stand in an element; the two are written together, so its lack is a bug. */
export function pieceOf<T extends HTMLElement>(
  host: HTMLElement,
  selector: string,
  type: abstract new () => T,
): T {
  const found = host.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`${host.localName} lacks ${selector}`);
  return found;
}
