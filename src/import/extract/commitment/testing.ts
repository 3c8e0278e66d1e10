import type { TestContext } from 'node:test';
import type { Imported } from '../../index.ts';
import { importText, optionsFor, temporaryFolder } from '../../testing.ts';

/** An invented document whose plan says some words. */
export const plan = (
  words: string,
  summary = '新建学校2所。',
): string => `示例县教育局2023年上半年工作总结和下半年工作计划
一、上半年工作总结
（一）重点工作
${summary}
（二）其他工作
其他工作有序开展。
二、下半年工作计划
（一）重点任务
${words}
（二）其他任务
其他任务有序推进。
`;

/** Imports a text and writes nothing. */
export async function dryRun(t: TestContext, text: string, name?: string): Promise<Imported> {
  return importText(t, text, optionsFor(await temporaryFolder(t), { dryRun: true }), name);
}

/** What is proposed, a line a promise: words, deadline, owner, words of the target. */
export function say({ commitments, numbers }: Imported): string[] {
  return commitments.map(({ in: name, commitment }) => {
    const { text, due, dueWithheld, owner, target } = commitment;
    const written = numbers.find((one) => one.in === name && one.metric.id === target)?.metric.written;
    return [text, dueWithheld ? 'withheld' : due, owner, written && `→${written}`]
      .filter((piece) => piece !== undefined)
      .join(' | ');
  });
}
