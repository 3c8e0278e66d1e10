/** Marks the words that search asked for (`?mark=幼儿园`), goes to the first mark, and cleans the address. */
function markAskedWords(): void {
  const address = new URL(location.href);
  const asked = address.searchParams.get('mark');
  const text = document.getElementById('text');
  if (asked === null || text === null) return;
  address.searchParams.delete('mark');
  history.replaceState(null, '', address);
  for (const words of asked.split(/\s+/u).filter((one) => one !== '')) markWords(text, words);
  const item =
    address.hash === '' ? null : document.getElementById(decodeURIComponent(address.hash.slice(1)));
  const marks = [...text.querySelectorAll('mark')];
  const below = marks.find(
    (mark) =>
      item === null ||
      item.contains(mark) ||
      (item.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  (below ?? marks[0])?.scrollIntoView({ block: 'center' });
}

/** Wraps every occurrence in `<mark>`, also where a link cuts it in two. */
function markWords(root: HTMLElement, words: string): void {
  const needle = words.toLowerCase();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: { node: Text; start: number }[] = [];
  let whole = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    pieces.push({ node, start: whole.length });
    whole += node.data.toLowerCase();
  }
  const starts: number[] = [];
  for (let at = whole.indexOf(needle); at !== -1; at = whole.indexOf(needle, at + needle.length))
    starts.push(at);
  // From the end, so that earlier offsets stay true.
  for (const { node, start } of pieces.reverse())
    for (const at of [...starts].reverse()) {
      const from = Math.max(at - start, 0);
      const to = Math.min(at + needle.length - start, node.data.length);
      if (from < to) wrap(node, from, to);
    }
}

function wrap(node: Text, from: number, to: number): void {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  range.surroundContents(document.createElement('mark'));
}

markAskedWords();
