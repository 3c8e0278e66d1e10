import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../checks/index.ts';
import { importText, optionsFor, temporaryFolder } from './testing.ts';

const TEXT = `# 示例县教育局2021年上半年工作总结

## 一、上半年工作开展情况

### （一）学校建设

新建学校x所，改造道路xx公里，培训x人，招聘教师xx人。

| 项目 | 计划 | 完成 |
| --- | --- | --- |
| 新建学校 | xx | x |
| 参训教师 | 个别 | 120 |
`;

test('withheld numbers of sentences and of cells are counted, and all of them are proposed', async (t) => {
  const contentDir = await temporaryFolder(t);
  const { notes } = await importText(t, TEXT, optionsFor(contentDir), 'input.md');
  const found = notes.filter(({ code }) => code === 'withheld-found');
  assert.equal(found.length, 1);
  assert.match(found[0]?.message ?? '', /共6处，如“x所”、“xx公里”、“x人”/u);
  assert.deepEqual((await checkContent(contentDir)).problems, []);
});
