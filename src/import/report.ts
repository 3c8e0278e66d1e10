import { headingLabel } from '../model/text.ts';
import { wordsOfBlock, type Block } from './block.ts';
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
      body: body.map(readingOf).join('\n'),
    })),
    metrics: [],
    commitments: [],
    pairs: [],
    notes: notes.map(({ code, line, page, message, suggestion }) => ({
      code,
      line,
      ...(page === undefined ? {} : { page }),
      message,
      suggestion,
    })),
  };
}

/** Gives a block as a report shows it: an item of a list has its bullet. */
export function readingOf(block: Block): string {
  return `${block.kind === 'text' && block.bullet !== undefined ? '- ' : ''}${wordsOfBlock(block)}`;
}
