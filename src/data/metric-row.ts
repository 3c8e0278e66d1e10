import { z } from 'astro/zod';
import { anchorSchema, identifierSchema } from '../model/identifiers.ts';
import { METRIC_KINDS, type Comparator } from '../model/metric.ts';
import { documentId, field, moment, month, partId, period, text } from './row.ts';

/** Names of comparators: signs would be formulas in a spreadsheet. */
export const COMPARATOR_NAMES = {
  '=': 'eq',
  '>=': 'ge',
  '<=': 'le',
  '>': 'gt',
  '<': 'lt',
  '~': 'about',
} as const satisfies Record<Comparator, string>;
/** Name of what is no comparator: two ends of a range. */
export const BETWEEN = 'between';
/** A comparator by its name, or `between`. */
export const comparator = z.enum([...Object.values(COMPARATOR_NAMES), BETWEEN]);

/** One value of one text, with its place: a row of `metrics.csv` and of `metrics.json`. Columns stand in this order. */
export const metricRowSchema = z
  .strictObject({
    document: field(
      documentId,
      '文件编号',
      '发文机关的编号和文件的编号，如 shili-jyj/2023-h1。与 documents.json 相连。',
    ),
    issuer: field(text, '机关编号', '发文机关的编号。'),
    issuer_name: field(text, '发文机关', '发文机关的名称。'),
    title: field(text, '文件标题', '文件的标题，与原文一致。'),
    part: field(partId.nullable(), '部分', '数据所在的部分，如 summary、plan；在第一个部分之前的为空。'),
    section: field(z.int().min(1).nullable(), '分节', '数据在这一部分的第几节；在第一节之前的为空。'),
    heading: field(text.nullable(), '小标题', '分节的编号和小标题，与原文一致；没有分节的，是部分的小标题。'),
    id: field(identifierSchema, '数据编号', '在同一文件、部分、分节之内不重复。'),
    indicator: field(
      identifierSchema.nullable(),
      '指标编号',
      '历年同一指标编号相同。与 indicators.json 相连；没有归入指标的为空。',
    ),
    label: field(text, '数据名称', '数的是什么，用原文的词。'),
    kind: field(z.enum(METRIC_KINDS), '类别', 'result 结果，target 目标，count 一般数量。'),
    value: field(
      z.number().nullable(),
      '数值',
      '以原文的单位计；6.6亿元就是 6.6。没有公开的为空，不是零。范围（如150～180辆）是下限。',
    ),
    value_high: field(
      z.number().nullable(),
      '范围的上限',
      '原文写作范围（如150～180辆）的，是上限 180，单位与 value 相同；不是范围的为空。',
    ),
    withheld: field(z.boolean(), '未公开', 'true 表示原文写作“xx”等，数存在而没有公开；这时 value 为空。'),
    written: field(text, '原文写法', '数在原文里的写法，一字不差。'),
    unit: field(text.nullable(), '单位', '原文的单位；没有单位的为空。'),
    comparator: field(
      comparator,
      '比较',
      'eq 等于，ge 不低于，le 不超过，gt 超过，lt 低于，about 约，between 在 value 与 value_high 之间。',
    ),
    period: field(
      period,
      '期间',
      '数所属的期间：2021、2021-H1（上半年）、2021-Q3（第三季度）、2021-07 或 2021/2025。',
    ),
    period_from: field(month, '起始月', '期间的第一个月，如 2021-01。'),
    period_to: field(month, '截止月', '期间的最后一个月，如 2021-06。'),
    indicator_value: field(
      z.number().nullable(),
      '按指标单位的数值',
      'value 换算成指标的单位，如万元换成亿元；不能换算、没有指标或没有公开的为空。',
    ),
    indicator_value_high: field(
      z.number().nullable(),
      '按指标单位的上限',
      'value_high 换算成指标的单位；不是范围、不能换算或没有指标的为空。',
    ),
    indicator_unit: field(text.nullable(), '指标单位', '指标的单位；没有指标或指标没有单位的为空。'),
    published: field(moment.nullable(), '发布日期', '文件的发布日期和时间；没有填写的为空。'),
    address: field(text, '网址', '数据所在页面的网址。后面加“#”和 anchor，就是原文的那一句。'),
    anchor: field(anchorSchema, '锚点', '原文所在的小标题或段落，如 item-2、p-3f9a1c07。'),
  })
  .meta({
    title: '数据',
    description: '一行是一份文件里的一个数。',
    if: { properties: { withheld: { const: true } } },
    then: {
      properties: {
        value: { type: 'null' },
        value_high: { type: 'null' },
        indicator_value: { type: 'null' },
        indicator_value_high: { type: 'null' },
      },
    },
    else: { properties: { value: { type: 'number' } } },
  });

export type MetricRow = z.output<typeof metricRowSchema>;

/** Names of the columns in their order. */
export const METRIC_COLUMNS = Object.keys(metricRowSchema.shape);
