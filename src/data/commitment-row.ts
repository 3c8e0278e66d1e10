import { z } from 'astro/zod';
import {
  anchorSchema,
  commitmentIdSchema,
  commitmentKeySchema,
  identifierSchema,
} from '../model/identifiers.ts';
import { dueSchema } from '../model/due.ts';
import { JUDGES, STATUS_RULES, STATUSES, type Status } from '../model/status.ts';
import { commitmentWords } from '../words/commitments.ts';
import { comparator } from './metric-row.ts';
import { outcomeRowSchema } from './outcome-row.ts';
import { count, documentId, field, moment, partId, period, text } from './row.ts';

/** Names of the statuses, as the pages show them. */
export const STATUS_NAMES: Record<Status, string> = commitmentWords.statuses;

const outcome = outcomeRowSchema.shape;
const NEWEST = '最近一次答复的';
const target = {
  target_id: field(
    identifierSchema.nullable(),
    '目标编号',
    '承诺的数，与 metrics 同一文件、部分、分节的 id 相连；没有数的为空。',
  ),
  target_label: field(text.nullable(), '目标名称', '数的是什么，用原文的词。'),
  target_value: field(z.number().nullable(), '目标', '以原文的单位计；没有数、没有公开的为空。范围是下限。'),
  target_value_high: field(z.number().nullable(), '目标的上限', '写作范围的是上限；不是范围的为空。'),
  target_withheld: field(z.boolean(), '目标未公开', 'true 表示目标有数而没有公开。'),
  target_unit: field(text.nullable(), '目标的单位', '原文的单位；没有的为空。'),
  target_comparator: field(
    comparator.nullable(),
    '目标的比较',
    '写法与 metrics 的 comparator 相同；没有数的为空。',
  ),
  indicator: field(identifierSchema.nullable(), '指标编号', '目标所属的指标；没有归入指标的为空。'),
};
const newest = {
  outcome_document: field(documentId.nullable(), '答复文件', `${NEWEST}文件编号；还没有答复的为空。`),
  outcome_text: field(text.nullable(), '答复', `${NEWEST}话，与原文一致。`),
  outcome_status: field(outcome.status, '登记的进展', `为${NEWEST}话登记的进展；没有登记的为空。`),
  outcome_value: field(z.number().nullable(), '结果', `${NEWEST}数，以原文的单位计。`),
  outcome_value_high: field(z.number().nullable(), '结果的上限', `${NEWEST}数写作范围的，是上限。`),
  outcome_withheld: field(z.boolean(), '结果未公开', `true 表示${NEWEST}数没有公开。`),
  outcome_unit: field(text.nullable(), '结果的单位', `${NEWEST}数的单位。`),
  outcome_comparator: field(comparator.nullable(), '结果的比较', `${NEWEST}数的比较。`),
  outcome_period: field(period.nullable(), '结果的期间', `${NEWEST}数所属的期间；没有数的，是总结的期间。`),
  outcome_address: field(text.nullable(), '答复网址', `${NEWEST}页面网址。`),
  outcome_anchor: field(anchorSchema.nullable(), '答复锚点', `${NEWEST}那一句所在的小标题或段落。`),
};

/**
 * One promise with its place, its status and what became of it: a row of `commitments.csv` and of `commitments.json`.
 * Columns stand in this order; the history (`outcomes`) is in the JSON alone.
 */
export const commitmentRowSchema = z
  .strictObject({
    key: field(commitmentKeySchema, '承诺编号', '不重复，也不变，如 shili-jyj/2021-h1/plan/1#c1。'),
    document: field(documentId, '文件编号', '承诺所在的文件，与 documents.json 相连。'),
    issuer: field(text, '机关编号', '发文机关的编号。'),
    issuer_name: field(text, '发文机关', '发文机关的名称。'),
    title: field(text, '文件标题', '文件的标题，与原文一致。'),
    part: field(partId.nullable(), '部分', '承诺所在的部分；在第一个部分之前的为空。'),
    section: field(z.int().min(1).nullable(), '分节', '承诺在这一部分的第几节；在第一节之前的为空。'),
    heading: field(text.nullable(), '小标题', '分节的编号和小标题，与原文一致；没有分节的，是部分的小标题。'),
    topics: field(text.nullable(), '专题', '分节所属专题的编号，用分号隔开；没有的为空。'),
    text: field(text, '承诺', '承诺的话，与原文一致。'),
    owner: field(text.nullable(), '责任单位', '原文写明的责任单位；没有写明的为空。'),
    due: field(
      dueSchema.nullable(),
      '完成时限',
      '如 2021-12、2021-08-15；期限未公开、期间也没有注明的为空。',
    ),
    due_written: field(
      z.boolean(),
      '写明期限',
      'true 表示原文写明期限；false 的，due 是计划所属期间的最后一个月。',
    ),
    due_withheld: field(z.boolean(), '期限未公开', 'true 表示原文写了期限而没有公开；这时 due 为空。'),
    ...target,
    status: field(
      z.enum(STATUSES),
      '进展',
      `${STATUSES.map((status) => `${status} ${STATUS_NAMES[status]}`).join('，')}。`,
    ),
    status_name: field(text, '进展名称', '进展的中文名称。'),
    rule: field(z.enum(STATUS_RULES), '判定规则', '判定时适用的是哪一条，见 /about/method/。'),
    judge: field(
      z.enum(JUDGES),
      '由谁判定',
      'computed 按规则对照得出，publisher 发文机关登记，nobody 尚无判断。',
    ),
    contradicted: field(
      z.boolean(),
      '与登记的不一致',
      'true 表示发文机关登记的进展与数不一致；进展按数判定。',
    ),
    outcome_count: field(
      count,
      '答复次数',
      '后来的文件答复过几次。CSV只列最近一次，JSON的 outcomes 列出全部。',
    ),
    ...newest,
    published: field(moment.nullable(), '发布日期', '承诺所在文件的发布日期和时间；没有填写的为空。'),
    address: field(text, '网址', '承诺所在页面的网址。后面加“#”和 anchor，就是这项承诺。'),
    anchor: field(commitmentIdSchema, '锚点', '承诺在页面上的锚点，如 c1。'),
    text_anchor: field(anchorSchema, '原文锚点', '承诺的话所在的小标题或段落，如 item-2。'),
    outcomes: field(z.array(outcomeRowSchema), '全部答复', '最早的在前；CSV里没有这一列，只有最近一次。'),
  })
  .meta({
    title: '承诺',
    description: '一项是一份计划里的一项承诺。',
    allOf: [
      whenTrue('due_withheld', { due: { type: 'null' }, due_written: { const: false } }),
      whenTrue('target_withheld', { target_value: { type: 'null' }, target_value_high: { type: 'null' } }),
      whenTrue('outcome_withheld', { outcome_value: { type: 'null' }, outcome_value_high: { type: 'null' } }),
    ],
  });

function whenTrue(name: string, properties: object): object {
  return { if: { properties: { [name]: { const: true } } }, then: { properties } };
}

export type CommitmentRow = z.output<typeof commitmentRowSchema>;

/** Names of the columns in their order: all but the history. */
export const COMMITMENT_COLUMNS = Object.keys(commitmentRowSchema.shape).filter(
  (name) => name !== 'outcomes',
);
