/** One sign of a text as search compares it: without width, case and accents. Several come from one character as `㎡`. */
export interface Sign {
  norm: string;
  /** What words are made of; punctuation; white space of any length. */
  kind: 'unit' | 'mark' | 'blank';
  /** Where its characters stand in the text. */
  start: number;
  end: number;
}

/** A stretch of a text. */
export interface Range {
  start: number;
  end: number;
}

/** A character with its accents. */
const CLUSTER = /\P{M}\p{M}*|\p{M}/gsu;
const UNIT = /^[\p{L}\p{N}%‰]$/u;
const DIGIT = /^\p{Nd}$/u;
const BLANK = /^\s$/u;

/** Reads a text as signs; what nobody sees (zero-width marks) is none. */
export function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  for (const { 0: cluster, index: start } of text.matchAll(CLUSTER))
    for (const folded of fold(cluster)) {
      const sign = signOf(folded, start, start + cluster.length);
      const last = signs.at(-1);
      if (sign.kind === 'blank' && last?.kind === 'blank') last.end = sign.end;
      else signs.push(sign);
    }
  signs.forEach((sign, index) => {
    if (sign.norm === '.' && isDigit(signs[index - 1]) && isDigit(signs[index + 1])) sign.kind = 'unit';
  });
  return signs;
}

/** Writes a text as search compares it. */
export function foldText(text: string): string {
  return signsOf(text)
    .map(({ norm }) => norm)
    .join('')
    .trim();
}

/** Finds every place of words that are written as search compares them. */
export function findWords(text: string, words: string): Range[] {
  const folded: string[] = [];
  const owners: Sign[] = [];
  for (const sign of signsOf(text)) {
    folded.push(sign.norm);
    for (let unit = 0; unit < sign.norm.length; unit++) owners.push(sign);
  }
  const whole = folded.join('');
  const found: Range[] = [];
  for (
    let at = whole.indexOf(words);
    at !== -1 && words !== '';
    at = whole.indexOf(words, at + words.length)
  ) {
    const [first, last] = [owners[at], owners[at + words.length - 1]];
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end });
  }
  return found;
}

/** Most characters are Han or ASCII, and quick. */
function fold(cluster: string): string {
  const code = cluster.charCodeAt(0);
  if (cluster.length === 1 && code < 0x80) return cluster.toLowerCase();
  if (cluster.length === 1 && code >= 0x4e00 && code <= 0x9fff) return cluster;
  return cluster
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}

function signOf(folded: string, start: number, end: number): Sign {
  if (BLANK.test(folded)) return { norm: ' ', kind: 'blank', start, end };
  return { norm: folded, kind: UNIT.test(folded) ? 'unit' : 'mark', start, end };
}

function isDigit(sign: Sign | undefined): boolean {
  return sign !== undefined && DIGIT.test(sign.norm);
}
