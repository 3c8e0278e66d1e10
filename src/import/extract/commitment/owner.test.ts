import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownerOfClause, ownerOfLine, ownersIn } from './owner.ts';

test('a remark in brackets names the owner in its own words', () => {
  const remarks: [sentence: string, owner: string][] = [
    ['完成改造（责任单位：基教科）。', '基教科'],
    ['完成改造【责任科室：人事科、办公室】', '人事科、办公室'],
    ['完成改造(牵头单位:财务科)。', '财务科'],
    ['完成改造（教研室牵头，各中心校配合）。', '教研室牵头，各中心校配合'],
    ['完成改造（牵头单位：基教科；责任单位：各学校）。', '牵头单位：基教科；责任单位：各学校'],
    ['完成改造（规划科），', '规划科'],
    ['完成改造（工程建设科、县公路养护中心）。', '工程建设科、县公路养护中心'],
    ['排查隐患46处（县公路养护中心）', '县公路养护中心'],
  ];
  for (const [sentence, owner] of remarks)
    assert.deepEqual(
      ownersIn(sentence).map((one) => one.owner),
      [owner],
    );
});

test('other brackets name nobody', () => {
  for (const sentence of [
    '建设综合楼（老校区）。',
    '公办园（不含在建）覆盖面',
    '（一）加强管理',
    '（共3处）',
    '新建服务中心2个（县政务中心、县物流中心）。',
    '完成综合楼改造（城东中心）。',
    '深化校（院、所）合作',
    '精简机构（不含县教育局）。',
    '县教育局（原县教委）负责',
  ])
    assert.deepEqual(ownersIn(sentence), []);
});

test('a line of its own names the owner', () => {
  assert.equal(ownerOfLine('责任单位：基教科、人事科。'), '基教科、人事科');
  assert.equal(ownerOfLine('牵头单位：基教科；配合单位：办公室'), '牵头单位：基教科；配合单位：办公室');
  assert.equal(ownerOfLine('压实责任，单位：元'), undefined);
});

test('who does it is named in the clause', () => {
  assert.equal(ownerOfClause('由县教育局牵头制定办法'), '县教育局');
  assert.equal(ownerOfClause('由基教科、人事科负责选派教师'), '基教科、人事科');
  assert.equal(ownerOfClause('由局党委对各科室进行考核'), '局党委');
  assert.equal(ownerOfClause('由应急管理转变为常态管理'), undefined);
});
