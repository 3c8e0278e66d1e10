/** Marks the words that search asked for (`?mark=幼儿园`), goes to the first mark, and cleans the address. */
async function markAskedWords(): Promise<void> {
  const address = new URL(location.href);
  const asked = address.searchParams.get('mark');
  const text = document.getElementById('text');
  if (asked === null || text === null) return;
  address.searchParams.delete('mark');
  history.replaceState(history.state, '', address);
  // Only who comes from a search needs it.
  const { markWords } = await import('./mark-words.ts');
  const marks = markWords(text, asked);
  const item =
    address.hash === '' ? null : document.getElementById(decodeURIComponent(address.hash.slice(1)));
  const below = marks.find(
    (mark) =>
      item === null ||
      item.contains(mark) ||
      (item.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  (below ?? marks[0])?.scrollIntoView({ block: 'center' });
}

void markAskedWords();
