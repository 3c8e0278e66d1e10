import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SAMPLE, temporaryFolder } from './site.ts';

const TARGET = (value: number): string => `
  - id: coverage
    label: 自来水普及率
    kind: target
    value: ${value}
    written: ${value}%
    unit: '%'
    comparator: '>='
    period: 2019
    at: item-1`;

const COMMITMENTS = `
commitments:
  - id: c1
    text: 自来水普及率达到95%以上
    at: item-1
    target: coverage
  - id: c2
    text: 更换老旧水表300只
    at: item-3`;

/** The items of the older plan's section. */
export const OLDER = [
  ['1. 扩大供水范围', '新建泵站2座，自来水普及率达到95%以上。'],
  ['2. 保障饮水安全', '每季度公布一次水质检测结果。'],
  ['3. 更换计量设备', '更换老旧水表300只，全部改为远程抄表。'],
] as const;
/** The items of the newer plan's section: reworded, the same, and a new one for one that is dropped. */
export const NEWER = [
  ['1. 扩大供水范围', '新建泵站3座，自来水普及率达到92%以上。'],
  ['2. 保障饮水安全', '每季度公布一次水质检测结果。'],
  ['3. 疏通排水沟渠', '汛期以前清理城北、城南的明沟暗渠12公里。'],
] as const;

/** Copies the sample and adds two short plans of one issuer and two glossaries of another, older than the sample, and two topics, one of them empty. */
export function compareContent(): string {
  const content = path.join(temporaryFolder(), 'content');
  cpSync(SAMPLE, content, { recursive: true });
  addPlan(content, '2019', OLDER, 95, COMMITMENTS);
  addPlan(content, '2020', NEWER, 92, '');
  for (const year of ['2019', '2020']) addGlossary(content, year);
  const topics = path.join(content, 'topics.yaml');
  const own = existsSync(topics) ? readFileSync(topics, 'utf8') : '';
  writeFileSync(
    topics,
    `${own}\n- id: water\n  name: 供水\n  description: 供水和饮水安全。\n- id: harbours\n  name: 港口\n`,
  );
  return content;
}

function addPlan(
  content: string,
  year: string,
  items: readonly (readonly [heading: string, words: string])[],
  target: number,
  commitments: string,
): void {
  const folder = path.join(content, 'documents/shili-jyj', year);
  mkdirSync(path.join(folder, 'plan'), { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
  const published = `${Number(year) - 1}-12-20 09:00`;
  write(
    'index.mdx',
    `---\ntitle: ${year}年供水计划\nperiod: ${year}\nstatus: published\npublished: ${published}\n---\n`,
  );
  write('plan/index.mdx', `---\nkind: plan\norder: 1\nnumber: 一、\ntitle: 工作计划\nperiod: ${year}\n---\n`);
  const text = items.map(([heading, words], index) => `### ${heading} [#item-${index + 1}]\n\n${words}\n`);
  const record = `number: （一）\ntitle: 做好供水\ntopics: [water]\nmetrics:${TARGET(target)}${commitments}`;
  write(
    'plan/1.mdx',
    `---\n${record.replaceAll('period: 2019', `period: ${year}`)}\n---\n\n${text.join('\n')}`,
  );
}

/** Adds a document that is neither summary nor plan, with words before its first section. */
function addGlossary(content: string, year: string): void {
  const folder = path.join(content, 'documents/shili-wjj', year);
  mkdirSync(path.join(folder, 'other'), { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
  write('index.mdx', `---\ntitle: ${year}年名词解释\nperiod: ${year}\nstatus: published\n---\n`);
  write('other/index.mdx', `---\nkind: other\norder: 1\ntitle: 名词解释\n---\n\n本文用语，${year}年修订。\n`);
  write('other/1.mdx', '---\nnumber: （一）\ntitle: 医联体\n---\n\n几家医院分工协作。\n');
}
