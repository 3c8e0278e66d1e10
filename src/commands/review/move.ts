/** Where a person goes from a card: on, back, out, or past a promise that waits for another day. */
export type Move = 'next' | 'back' | 'later' | 'skip';
