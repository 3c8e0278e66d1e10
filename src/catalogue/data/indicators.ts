import type { IndicatorRow } from '../../data/indicator-row.ts';
import { indicatorAddress, publicAddress } from '../../model/address.ts';
import { countDisclosure } from '../../model/disclosure.ts';
import type { Catalogue } from '../index.ts';
import { metricRows } from './metrics.ts';
import { orNull } from './place.ts';

/** Lists the indicators in the order of their file. */
export function indicatorRows(catalogue: Catalogue): IndicatorRow[] {
  const values = Map.groupBy(metricRows(catalogue), ({ indicator }) => indicator);
  return [...catalogue.indicators.values()].map(({ id, name, unit, better, definition }) => ({
    indicator: id,
    name,
    unit: orNull(unit),
    better: better ?? null,
    definition: definition ?? null,
    ...countDisclosure(values.get(id) ?? []),
    address: publicAddress(catalogue.site, indicatorAddress(id)),
  }));
}
