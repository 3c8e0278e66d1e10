import type { Metric } from '../model/metric.ts';
import { withoutBlanks } from '../model/text.ts';
import { clausesOf } from './extract/sentence.ts';
import type { OldEntry } from './keep-old.ts';
import { findPlace, type Slot } from './keep-slots.ts';
import { tidyMetric } from './review/tidy.ts';

/**
 * Puts each old metric where all clauses that had its words stand unchanged: in its old place if they stand there, else
 * where else they do. Gives those that found no place.
 */
export function keepMetrics(old: readonly OldEntry[], slots: readonly Slot[]): Metric[] {
  return old.flatMap(({ in: name, record, passages }) =>
    record.metrics.filter((metric) => {
      const words = withoutBlanks(metric.written);
      const clauses = clausesOf(passages.get(metric.at) ?? '').filter((clause) => clause.includes(words));
      const place =
        clauses.length === 0
          ? undefined
          : findPlace(
              { in: name, at: metric.at },
              slots,
              (passage) => clauses.every((clause) => passage.clauses.has(clause)),
              ({ metrics }) => metrics.every(({ id }) => id !== metric.id),
            );
      place?.slot.metrics.push(tidyMetric({ ...metric, at: place.at }));
      return place === undefined;
    }),
  );
}
