import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { findProblems } from '../../mdx/content.ts';
import { formatProblem } from '../../model/problem.ts';
import { reviewSchema, type Proposal, type ProposedMetric } from '../../model/review.ts';
import type { Target } from '../keep.ts';
import { importText, optionsFor, temporaryFolder } from '../testing.ts';
import { formatReview } from './file.ts';
import { REVIEW_FILE } from '../../mdx/review.ts';
import { ReviewSession } from './session.ts';
import { documentFolder } from './subject.ts';

/** An invented report with numbers in its opening, in items and in a paragraph, withheld ones among them. */
export const REPORT = `示例县教育局2021年上半年工作总结和下半年工作打算
2021年上半年，教育经费投入1.2亿元。
一、上半年工作开展情况
（一）教师队伍建设
1.加强培训。举办培训班xx期，培训教师120人次，参训率达到98.5%以上。
2.充实力量。新招聘教师86人，其中研究生xx人。
（二）学校建设
新增学位540个。
二、下半年工作打算
（一）教师队伍建设
年内招聘教师60人。
`;

const TRAINING = '举办培训班xx期，培训教师120人次，参训率达到98.5%以上。';
const RECRUITING = '新招聘教师86人，其中研究生xx人。';

/** What the importer proposes for it: seven values, the last of which has no period. */
export const PROPOSALS: readonly Proposal[] = [
  propose('index', 'p-5673fa0e', '2021年上半年，教育经费投入1.2亿元。', {
    id: 'spending',
    label: '教育经费投入',
    value: 1.2,
    written: '1.2亿元',
    unit: '亿元',
  }),
  propose('summary/1', 'item-1', TRAINING, {
    id: 'courses',
    label: '举办培训班',
    withheld: true,
    written: 'xx期',
    unit: '期',
  }),
  propose('summary/1', 'item-1', TRAINING, {
    id: 'trained',
    label: '培训教师',
    value: 120,
    written: '120人次',
    unit: '人次',
  }),
  propose('summary/1', 'item-1', TRAINING, {
    id: 'rate',
    label: '参训率',
    value: 98.5,
    written: '98.5%以上',
    unit: '%',
    comparator: '>=',
  }),
  propose('summary/1', 'item-2', RECRUITING, {
    id: 'recruited',
    label: '新招聘教师',
    value: 86,
    written: '86人',
    unit: '人',
  }),
  propose('summary/2', 'p-251bd888', '新增学位540个。', {
    id: 'places',
    label: '新增学位',
    value: 540,
    written: '540个',
    unit: '个',
  }),
  propose('plan/1', 'p-fb92eeb0', '年内招聘教师60人。', {
    id: 'recruited',
    label: '招聘教师',
    kind: 'target',
    value: 60,
    written: '60人',
    unit: '人',
    period: undefined,
  }),
];

/** Imports the report into a new folder and writes what is proposed for it. */
export async function reportUnderReview(
  t: TestContext,
  proposals: readonly Proposal[] = PROPOSALS,
): Promise<Target> {
  const contentDir = await temporaryFolder(t);
  const target = { contentDir, issuer: 'shili', document: 'report' };
  await importText(t, REPORT, optionsFor(contentDir));
  await writeFile(
    path.join(documentFolder(target), REVIEW_FILE),
    formatReview({ metrics: [...proposals], commitments: [], pairs: [] }),
  );
  await assertGood(target);
  return target;
}

/** Throws where the site would refuse the content. */
export async function assertGood({ contentDir }: Target): Promise<void> {
  const problems = await findProblems(contentDir);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
}

function propose(
  name: string,
  at: string,
  sentence: string,
  metric: Partial<ProposedMetric> & Pick<ProposedMetric, 'id' | 'label' | 'written'>,
): Proposal {
  const { metrics } = reviewSchema.parse({
    metrics: [
      {
        in: name,
        metric: { kind: 'result', period: '2021-H1', at, ...metric },
        sentence,
        offset: sentence.indexOf(metric.written),
      },
    ],
  });
  const [proposal] = metrics;
  if (proposal === undefined) throw new Error('no proposal');
  return proposal;
}

/** Decides on the proposals of a document in their order; those beyond the list stay open. */
export async function decide(target: Target, decisions: readonly Proposal['decision'][]): Promise<void> {
  const session = await ReviewSession.open(target);
  for (const [index, decision] of decisions.entries()) await session?.changeMetric(index, { decision });
}

/** Reads a file of a document. */
export function readFileOf(target: Target, file: string): Promise<string> {
  return readFile(path.join(documentFolder(target), file), 'utf8');
}

/** Changes a file of a document, as a person with an editor does. */
export async function editFileOf(
  target: Target,
  file: string,
  edit: (source: string) => string,
): Promise<void> {
  await writeFile(path.join(documentFolder(target), file), edit(await readFileOf(target, file)));
}
