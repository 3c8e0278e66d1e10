import { z } from 'astro/zod';
import { identifierSchema } from '../model/identifiers.ts';
import { count, field, text } from './row.ts';

/** An indicator and how often the texts give it: a row of `indicators.json`. */
export const indicatorRowSchema = z
  .strictObject({
    indicator: field(identifierSchema, '指标编号', '与 metrics 的 indicator 相连。'),
    name: field(text, '指标名称', '指标的名称。'),
    unit: field(text.nullable(), '单位', 'indicator_value 的单位；没有单位的为空。'),
    better: field(
      z.enum(['higher', 'lower']).nullable(),
      '方向',
      'higher 越高越好，lower 越低越好；不分好坏的为空。',
    ),
    definition: field(text.nullable(), '定义', '数什么，不数什么。'),
    disclosed: field(count, '已公开', '已公开的数有几个。'),
    withheld: field(count, '未公开', '没有公开的数有几个。'),
    address: field(text, '网址', '指标页面的网址。'),
  })
  .meta({ title: '指标', description: '一项是一个指标。' });

export type IndicatorRow = z.output<typeof indicatorRowSchema>;
