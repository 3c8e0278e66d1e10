/** Marks the words that search asked for (`?mark=幼儿园`), goes to the first mark, and cleans the address. */
async function markAskedWords(): Promise<void> {
  const address = new URL(location.href);
  const asked = address.searchParams.get('mark');
  const text = document.getElementById('text');
  if (asked === null || text === null) return;
  address.searchParams.delete('mark');
  history.replaceState(history.state, '', address);
  if (asked.trim() === '') return;
  // Only who comes from a search needs it.
  const { MarkBar } = await import('./mark-bar.ts');
  new MarkBar(text, asked.trim()).begin(document.getElementById(address.hash.slice(1)));
}

// Without its marks, where they do not come, the page is still the one that was looked for.
markAskedWords().catch((error: unknown) => console.error(error));
