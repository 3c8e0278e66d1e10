import { z } from 'astro/zod';
import { documentSchema } from '../model/document.ts';
import { PART_KINDS } from '../model/part.ts';
import { count, day, documentId, field, moment, month, partId, period, text } from './row.ts';

const links = {
  address: field(text, '网址', '页面的网址。'),
  json: field(text, '网址（JSON）', '同一页的 index.json。'),
  markdown: field(text, '网址（Markdown）', '同一页的 index.md。'),
};

const sectionEntry = z.strictObject({
  section: field(z.int().min(1), '分节', '第几节。'),
  number: field(text.nullable(), '编号', '如（二），与原文一致。'),
  title: field(text.nullable(), '小标题', '与原文一致。'),
  ...links,
});

const partEntry = z.strictObject({
  part: field(partId, '部分', '如 summary、plan。'),
  kind: field(z.enum(PART_KINDS), '类别', 'summary 总结，plan 计划，other 其他。'),
  number: field(text.nullable(), '编号', '如一、，与原文一致。'),
  title: field(text.nullable(), '小标题', '与原文一致。'),
  period: field(period.nullable(), '期间', '这一部分总结或计划的期间。'),
  ...links,
  sections: field(z.array(sectionEntry), '分节', '这一部分的各节，按正文的次序。'),
});

/** A document's own words about itself. */
export const documentRecord = {
  title: field(text, '标题', '与原文一致。'),
  status: field(documentSchema.shape.status, '状态', 'published 已发布；draft 草稿，只在预览里有。'),
  period: field(period.nullable(), '期间', '文件所属的期间，写法与 metrics 的 period 相同。'),
  published: field(moment.nullable(), '发布日期', '如 2021-07-12 09:30。'),
  issued: field(day.nullable(), '成文日期', '如 2021-07-05。'),
  source: field(text.nullable(), '来源', '信息来源。'),
  index_number: field(text.nullable(), '索引号', '政府信息公开目录中的索引号。'),
  subject: field(text.nullable(), '主题分类', '政府信息公开目录中的主题分类。'),
  document_number: field(text.nullable(), '发文字号', '如示教〔2023〕15号。'),
  keywords: field(z.array(text), '主题词', '没有填写的是空列表。'),
  validity: field(
    documentSchema.shape.validity.unwrap().nullable(),
    '有效性',
    '有效、部分有效、废止或失效。',
  ),
  file: field(
    z.strictObject({ name: text, sha256: z.string().regex(/^[0-9a-f]{64}$/u) }).nullable(),
    '导入文件',
    '导入的文件名和它的SHA-256；没有记录的为空。',
  ),
};

/** A published text: an item of `documents.json`. */
export const documentRowSchema = z
  .strictObject({
    document: field(documentId, '文件编号', '与 metrics 的 document 相连。'),
    issuer: field(text, '机关编号', '发文机关的编号。'),
    issuer_name: field(text, '发文机关', '发文机关的名称。'),
    ...documentRecord,
    period_from: field(month.nullable(), '起始月', '期间的第一个月。'),
    period_to: field(month.nullable(), '截止月', '期间的最后一个月。'),
    disclosed: field(count, '已公开', '整份文件里已公开的数有几个。'),
    withheld: field(count, '未公开', '整份文件里没有公开的数有几个。'),
    ...links,
    parts: field(z.array(partEntry), '部分', '各部分及其分节，按正文的次序。'),
  })
  .meta({ title: '文件', description: '一项是一份文件。' });

export type DocumentRow = z.output<typeof documentRowSchema>;
