import { convertValue } from '../../model/unit.ts';
import { words } from '../../words/checks.ts';
import { inEachEntry, type Rule } from '../rule.ts';

/** Every value of an indicator is in its unit, or in one that converts to it (万元 to 亿元). */
export const indicatorUnit: Rule = (document) =>
  inEachEntry(document, ({ record, located }, findings) => {
    record.metrics.forEach(({ indicator, unit }, index) => {
      const defined = indicator === undefined ? undefined : document.indicators.get(indicator);
      if (defined === undefined || convertValue(1, unit, defined.unit) !== undefined) return;
      findings.add(
        'indicator-unit',
        located.placeOf(['metrics', index, 'unit']),
        unit,
        words.unitOf(defined.id, defined.unit),
      );
    });
  });
