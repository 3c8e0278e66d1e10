import { nearest } from '../../mdx/record.ts';
import { inEachEntry, type Rule } from '../rule.ts';

/** Every indicator that a value or a chart names is defined in `indicators.yaml`. */
export const indicatorUnknown: Rule = (document) =>
  inEachEntry(document, ({ record, located }, findings) => {
    const { indicators } = document;
    const named = record.metrics.flatMap(({ indicator }, index) =>
      indicator === undefined
        ? []
        : [{ value: indicator, place: located.placeOf(['metrics', index, 'indicator']) }],
    );
    for (const { value, place } of [...named, ...located.charts])
      if (!indicators.has(value))
        findings.add('indicator-unknown', place, value, nearest(value, indicators.keys()));
  });
