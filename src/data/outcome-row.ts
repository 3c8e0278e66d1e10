import { z } from 'astro/zod';
import { anchorSchema, commitmentKeySchema, identifierSchema } from '../model/identifiers.ts';
import { DECLARED_STATUSES } from '../model/commitment.ts';
import { comparator } from './metric-row.ts';
import { documentId, field, moment, partId, period, text } from './row.ts';

/** What one text says of one promise: an item of `outcomes` in `commitments.json`, and beside a page. */
export const outcomeRowSchema = z.strictObject({
  commitment: field(commitmentKeySchema, '承诺编号', '所答复的承诺，与 commitments 的 key 相连。'),
  document: field(documentId, '文件编号', '答复所在的文件。'),
  title: field(text, '文件标题', '答复所在文件的标题，与原文一致。'),
  part: field(partId.nullable(), '部分', '答复所在的部分；在第一个部分之前的为空。'),
  section: field(z.int().min(1).nullable(), '分节', '答复在这一部分的第几节；在第一节之前的为空。'),
  text: field(text, '答复', '答复的话，与原文一致。'),
  status: field(
    z.enum(DECLARED_STATUSES).nullable(),
    '登记的进展',
    '发文机关登记的：done 已完成，on-track 序时推进，behind 滞后，not-started 未启动；没有登记的为空。',
  ),
  result: field(
    identifierSchema.nullable(),
    '结果编号',
    '答复里的数，与 metrics 同一文件、部分、分节的 id 相连；没有数的为空。',
  ),
  value: field(z.number().nullable(), '结果', '以原文的单位计；没有数、没有公开的为空。范围是下限。'),
  value_high: field(z.number().nullable(), '结果的上限', '写作范围的是上限；不是范围的为空。'),
  withheld: field(z.boolean(), '结果未公开', 'true 表示有数而没有公开。'),
  unit: field(text.nullable(), '结果的单位', '原文的单位；没有的为空。'),
  comparator: field(comparator.nullable(), '结果的比较', '写法与 metrics 的 comparator 相同；没有数的为空。'),
  period: field(period.nullable(), '期间', '结果所属的期间；没有数的，是总结的期间。'),
  published: field(moment.nullable(), '发布日期', '答复所在文件的发布日期和时间。'),
  address: field(text, '网址', '答复所在页面的网址。后面加“#”和 anchor，就是原文的那一句。'),
  anchor: field(anchorSchema, '锚点', '答复所在的小标题或段落。'),
});

export type OutcomeRow = z.output<typeof outcomeRowSchema>;
