import { headingLabel } from '../model/text.ts';
import type { Imported } from './index.ts';
import { allUnits } from './outline.ts';

/** What `import --dry-run --json` prints: one object, every heading in the order of the text. Other programs read it. */
export function importReport({ record, issuer, outline, entries, notes }: Imported) {
  const kinds = new Set(entries.parts.map(({ record: part }) => part.kind));
  return {
    document: {
      title: record.title,
      issuer: issuer.name,
      kind: [...kinds].join('+'),
      period: record.period ?? '',
    },
    sections: allUnits(outline.units).map(({ path, level, number, title, body }) => ({
      path,
      level,
      number,
      title: headingLabel(title),
      body: body.map(({ text }) => text).join('\n'),
    })),
    metrics: [],
    commitments: [],
    pairs: [],
    notes: notes.map(({ code, line, message }) => ({ code, line, message })),
  };
}
