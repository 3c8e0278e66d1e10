import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findQuantities } from './find.ts';
import { findLatinQuantities } from './latin.ts';
import { findRanks } from './ranks.ts';

const written = (text: string): string[] => findQuantities(text).map((found) => found.written);

test('finds every quantity of a sentence with its place', () => {
  const text = '全县新建学校3所，投资1.2亿元，惠及学生近5000人，完成率达98.5％。';
  assert.deepEqual(written(text), ['3所', '1.2亿元', '近5000人', '98.5％']);
  for (const { start, end, written: words } of findQuantities(text))
    assert.equal(text.slice(start, end), words);
});

test('numbers inside names are none', () => {
  for (const text of [
    '“十四五”规划纲要',
    '落实“五项管理”',
    '“8·12”专项行动',
    '数字化改革2.0版',
    'IPv6改造和5G基站',
    'PM2.5浓度',
    '建成4A级景区',
    '世界500强企业',
    '90周年庆祝活动',
    '全省前100名',
    '选考7选3',
    '虚拟17班',
    '《三年行动计划（2021—2023年）》',
    '12345热线',
    '2号线开工',
    '第3批名单',
    '26兆瓦级风机',
  ])
    assert.deepEqual(written(text), [], text);
});

test('dates, numbers of documents, articles, pages and telephones are none', () => {
  for (const text of [
    '2021年7月5日',
    '1—11月',
    '09年',
    '自2023年1月1日起',
    '示政发〔2021〕3号',
    '国令第711号',
    '第二十四条',
    '见第12页',
    '电话：0000-1234567',
    '邮编：000000',
    '湖滨大道90号',
  ])
    assert.deepEqual(written(text), [], text);
});

test('redacted names and dates are no withheld numbers', () => {
  for (const text of ['xx县xx镇', 'x市', 'xxxx年x月', 'x-x月', 'xx月前', '“x x模式”', 'xx中学', 'xx项目部'])
    assert.deepEqual(written(text), [], text);
  assert.deepEqual(written('xx镇等x所学校，x-x月上报x个节点'), ['x所', 'x个']);
});

test('a size that only tells which thing is meant is none; a bound of its own is', () => {
  assert.deepEqual(written('30万人以上的县建立培智学校'), []);
  assert.deepEqual(written('把x所xxx人以下的完小改为教学点'), ['x所']);
  assert.deepEqual(written('500万元以上项目120个'), ['120个']);
  assert.deepEqual(written('覆盖率保持在80%以上，增速5%以上。'), ['80%以上', '5%以上']);
  assert.deepEqual(written('完成2100万人次以上职业技能培训'), ['2100万人次以上']);
  assert.deepEqual(written('生产总值超200亿元县（区）达26个，企业超800家，总数达2万家'), [
    '26个',
    '超800家',
    '2万家',
  ]);
  assert.deepEqual(written('外送电量935亿千瓦时'), ['935亿千瓦时']);
});

test('figures of speech do not count, people and rates do', () => {
  assert.deepEqual(written('聚焦四大行动，抓好三项改革，打造一支队伍，建成一批学校'), []);
  assert.deepEqual(written('一名学生获金牌。家访每人每年一次。'), ['一名', '每年一次']);
});

test('a measure word that begins another word is none', () => {
  for (const text of ['新增3所属单位', '落实5项目标', '第2届', '12名师工作室', '3条例'])
    assert.deepEqual(written(text), [], text);
});

test('a number behind a colon is one, unless digits stand before it', () => {
  assert.deepEqual(written('新建学校：3所；其中:2所。'), ['3所', '2所']);
  assert.deepEqual(written('每日8:30分批入校'), []);
});

test('digits set apart by blanks are no numbers of their own', () => {
  assert.deepEqual(written('产量达到4 9 2 5 0 万吨，增长1 0 ％'), []);
});

test('exact Chinese numerals count', () => {
  assert.deepEqual(written('教练车二百三十六辆，百十来人，三十多家'), ['二百三十六辆']);
});

test('a multiple before a noun counts it, and exact counts end a clause', () => {
  assert.deepEqual(written('惠及3200万孩子，覆盖80%以上村卫生室，开行2619列'), [
    '3200万',
    '80%以上',
    '2619列',
  ]);
  assert.deepEqual(written('开展检查两次，整改问题十二个。统一思想，迈上一个台阶。'), ['两次', '十二个']);
});

test('ranks are found with the words around them, other ordinals are not', () => {
  const ranks = (text: string) => findRanks(text).map(({ written: words, value }) => `${words} ${value}`);
  assert.deepEqual(ranks('排名中居第六名，综合指数位列全省第3位，规模跃居全国第一。'), [
    '第六名 6',
    '第3位 3',
    '第一 1',
  ]);
  assert.deepEqual(ranks('14项中有7项居全省第一。第三次会议，第一产业，列第五批名单。'), []);
});

test('English quantities are found, years, levels and names are not', () => {
  const found = (text: string) =>
    findLatinQuantities(text).map(({ written: words, unit, comparator }) => `${words}|${unit}|${comparator}`);
  assert.deepEqual(found('Over 2.5 million people used 12 offices, at least one additional service.'), [
    'Over 2.5 million|million|>',
    '12 offices|offices|=',
    'at least one additional service|services|>=',
  ]);
  assert.deepEqual(found('It takes 5-10 calendar days, a fourfold drop, 8.5% more.'), [
    '5-10 calendar days|calendar days|>=',
    'fourfold|x|=',
    '8.5%|%|=',
  ]);
  assert.deepEqual(
    found('In May 2015, Level 3 and Section 12 of SP 800-63 were one of the Three Initiatives.'),
    [],
  );
});

test('places and words agree in any text', () => {
  const pieces = fc.constantFrom(
    '3所',
    '近5%',
    'xx个',
    '，',
    '。',
    '县',
    '“',
    '”',
    '《',
    '》',
    '第',
    '前',
    '2021年',
    ' ',
    'A',
    '以上',
    '的',
    '1/4',
    '1：1',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (words) => {
      const text = words.join('');
      let last = 0;
      for (const { start, end, written: own } of findQuantities(text)) {
        assert.equal(text.slice(start, end), own);
        assert.ok(start >= last && end > start);
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});
