import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestStatus } from './declared.ts';

test('words suggest what the publisher declares, the most guarded of them first', () => {
  for (const [sentence, status] of [
    ['三所幼儿园改造全部完成。', 'done'],
    ['改造任务已完成，通过验收。', 'done'],
    ['新校区9月投入使用。', 'done'],
    ['两所学校建成投用。', 'done'],
    ['大桥加固工程于10月完工通车。', 'done'],
    ['新校区建设正在进行。', 'on-track'],
    ['主体工程已完成，装修有序推进。', 'on-track'],
    ['项目按序时进度推进。', 'on-track'],
    ['校舍改造进度滞后。', 'behind'],
    ['前期工作推进较慢。', 'behind'],
    ['因资金原因，改造尚未完成。', 'behind'],
    ['未能按期完成招聘。', 'behind'],
    ['新校区尚未启动建设。', 'not-started'],
    ['改造工程未开工。', 'not-started'],
    ['已完成投资的80%。', undefined],
    ['已完成投资的100%。', 'done'],
    ['加快实施科技专项。', undefined],
    ['招聘教师62人。', undefined],
  ] as const)
    assert.equal(suggestStatus(sentence), status, sentence);
});
