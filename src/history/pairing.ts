/** A promise, as pairing looks at it. */
export interface PromiseText {
  of: string;
  text: string;
  headings: readonly string[];
  target?: { indicator?: string | undefined; label: string; unit: string } | undefined;
}

/** One sentence of a summary. */
export interface ReportText {
  key: string;
  text: string;
  headings: readonly string[];
  values: readonly { id: string; indicator?: string | undefined; label: string; unit: string }[];
}

/** A promise and a sentence that may answer it. */
export interface Pair {
  of: string;
  report: string;
  result?: string | undefined;
  score: number;
  reasons: readonly ('indicator' | 'heading' | 'words' | 'label')[];
}

/** Stands in until the branch `history` is merged: equal labels, or a third of the pairs of characters. */
export function pairsOf(promises: readonly PromiseText[], reports: readonly ReportText[], most = 3): Pair[] {
  const grams = (text: string): Set<string> =>
    new Set([...text].map((one, at) => one + (text[at + 1] ?? '')));
  return promises.flatMap(({ of, text, target }) =>
    reports
      .map((report): Pair => {
        const [a, b] = [grams(text), grams(report.text)];
        const words = [...a].filter((gram) => b.has(gram)).length / a.size;
        const value = report.values.find(
          ({ label, unit }) => target !== undefined && label === target.label && unit === target.unit,
        );
        const reasons = [
          ...(value ? (['label'] as const) : []),
          ...(words >= 0.3 ? (['words'] as const) : []),
        ];
        return {
          of,
          report: report.key,
          result: value?.id,
          score: value ? (1 + words) / 2 : words / 2,
          reasons,
        };
      })
      .filter(({ reasons }) => reasons.length > 0)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, most),
  );
}
