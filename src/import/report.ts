import type { PairProposal } from '../model/review.ts';
import { headingLabel } from '../model/text.ts';
import { zh } from '../words/zh-CN.ts';
import { wordsOfBlock, type Block } from './block.ts';
import type { Entries } from './entries.ts';
import type { Imported } from './index.ts';
import type { FoundCommitment } from './extract/commitments.ts';
import type { FoundProposal } from './extract/index.ts';
import { allUnits } from './outline.ts';

/** What `import --dry-run --json` prints: one object, every heading in the order of the text. Other programs read it. */
export function importReport({
  record,
  issuer,
  outline,
  entries,
  numbers,
  commitments,
  review,
  notes,
}: Imported) {
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
    metrics: numbers.map(metricReport),
    commitments: commitments.map(commitmentReport),
    pairs: review.pairs.map((pair) => pairReport(pair, entries)),
    notes: notes.map(({ code, line, page, message, suggestion }) => ({
      code,
      line,
      ...(page === undefined ? {} : { page }),
      message,
      suggestion,
    })),
  };
}

/** A number as a report gives it; of a table's cell the whole row is quoted. */
function metricReport({ path, metric, sentence }: FoundProposal) {
  const { label, value, withheld, written, unit, kind, comparator, period } = metric;
  return {
    section: path,
    label,
    value: value ?? null,
    withheld: withheld ?? false,
    raw: sentence.includes('\t') ? sentence : written,
    unit,
    kind,
    comparator,
    period: period ?? '',
  };
}

function commitmentReport({ path, commitment, sentence }: FoundCommitment) {
  const { text, due, dueWithheld, owner } = commitment;
  return {
    section: path,
    text,
    due: dueWithheld === true ? zh.withheld : (due ?? ''),
    owner: owner ?? '',
    raw: sentence,
  };
}

/** A pair as a report gives it: both texts, and the path of the heading below which the answer stands. */
function pairReport({ in: name, outcome, promise, score, reason }: PairProposal, { parts }: Entries) {
  const [slug, section] = name.split('/');
  const part = parts.find((one) => one.slug === slug);
  const own = part?.sections[Number(section) - 1];
  const item = own?.items.find(({ anchor }) => anchor === outcome.at);
  const path = (item ?? own ?? part)?.path ?? '';
  return { of: outcome.of, promise, section: path, outcome: outcome.text, score, reason };
}

/** Gives a block as a report shows it: an item of a list has its bullet. */
export function readingOf(block: Block): string {
  return `${block.kind === 'text' && block.bullet !== undefined ? '- ' : ''}${wordsOfBlock(block)}`;
}
