import { z } from 'astro/zod';
import { anchorSchema } from '../model/identifiers.ts';
import { PART_KINDS } from '../model/part.ts';
import { commitmentRowSchema } from './commitment-row.ts';
import { documentRecord } from './document-row.ts';
import { metricRowSchema } from './metric-row.ts';
import { outcomeRowSchema } from './outcome-row.ts';
import { documentId, field, partId, period, text } from './row.ts';

const KIND = 'document 一份文件，part 一个部分，section 一节。';
const number = field(text.nullable(), '编号', '小标题的编号，与原文一致。');
const title = field(text.nullable(), '小标题', '小标题的文字，与原文一致。');

const heading = z.strictObject({
  level: field(z.int().min(2).max(6), '层次', '与 index.md 里“#”的个数相同。'),
  heading: field(text, '小标题', '编号和文字，与原文一致。'),
  address: field(text, '网址', '小标题的固定网址。'),
  anchor: field(anchorSchema.nullable(), '锚点', '条目在它的页面里的锚点；部分和分节自成一页，没有锚点。'),
});

const shared = {
  address: field(text, '网址', '页面的网址。'),
  document: field(documentId, '文件编号', '与 documents.json 相连。'),
  issuer: field(text, '机关编号', '发文机关的编号。'),
  issuer_name: field(text, '发文机关', '发文机关的名称。'),
  title: field(text, '文件标题', '文件的标题。'),
};
const content = {
  headings: field(z.array(heading), '小标题', '页面之下的全部小标题，按正文的次序。'),
  metrics: field(z.array(metricRowSchema), '数据', '页面之下的全部数据，各项与 metrics.json 相同。'),
  commitments: field(
    z.array(commitmentRowSchema),
    '承诺',
    '页面之下的全部承诺，各项与 commitments.json 相同。',
  ),
  outcomes: field(z.array(outcomeRowSchema), '答复', '页面之下对以前承诺的全部答复，按正文的次序。'),
  text: field(
    z.string(),
    '正文',
    '页面之下的全部原文：一段、一个小标题或一行表格占一行，单元格之间是制表符。不含编者注。',
  ),
};

/** What the `index.json` beside a page holds: everything at and below the page. */
export const pageDataSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: field(z.literal('document'), '类别', KIND),
      ...shared,
      record: field(z.strictObject(documentRecord), '文件信息', '文件的记录。'),
      ...content,
    }),
    z.strictObject({
      kind: field(z.literal('part'), '类别', KIND),
      ...shared,
      part: field(partId, '部分', '如 summary、plan。'),
      record: field(
        z.strictObject({ kind: z.enum(PART_KINDS), number, title, period: period.nullable() }),
        '部分信息',
        '部分的记录。',
      ),
      ...content,
    }),
    z.strictObject({
      kind: field(z.literal('section'), '类别', KIND),
      ...shared,
      part: field(partId, '部分', '如 summary、plan。'),
      section: field(z.int().min(1), '分节', '第几节。'),
      record: field(z.strictObject({ number, title }), '分节信息', '分节的记录。'),
      ...content,
    }),
  ])
  .meta({ title: '页面', description: '一个页面及其下的全部内容。' });

export type PageData = z.output<typeof pageDataSchema>;
export type PageHeading = z.output<typeof heading>;
