import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inventTexts } from '../bench/invented/texts.ts';
import { pairsOf, type PromiseText, type ReportText } from './pairing.ts';

function promise(text: string, others: Partial<PromiseText> = {}): PromiseText {
  return { of: 'shili/2023-h1/plan/1#c1', text, headings: [], ...others };
}

function report(key: string, text: string, others: Partial<ReportText> = {}): ReportText {
  return { key, text, headings: [], values: [], ...others };
}

/** What an office says anyway. */
const OTHERS = [
  report('fire', '组织消防演练和实验室危险化学品检查。'),
  report('read', '举办读书节，评选书香班级。'),
  report('bus', '更新校车，驾驶员复训一次。'),
];

test('a sentence with a value of the same indicator comes first, whatever its words are', () => {
  const target = { indicator: 'public-places', label: '新增公办园学位', unit: '个' };
  const [first, second] = pairsOf(
    [promise('新增公办园学位180个。', { target })],
    [
      ...OTHERS,
      report('words', '新增公办园学位的选址完成。'),
      report('value', '城东园、城南园先后开园，可多收孩子196名。', {
        values: [{ id: 'm1', indicator: 'public-places', label: '可多收孩子', unit: '名' }],
      }),
    ],
  );
  assert.deepEqual([first?.report, first?.result, first?.reasons], ['value', 'm1', ['indicator']]);
  assert.equal(second?.report, 'words');
});

test('without an indicator the value with the likest label answers, in a unit that converts', () => {
  const target = { label: '完成教育项目投资', unit: '亿元' };
  const values = [
    { id: 'share', label: '完成教育项目投资比例', unit: '%' },
    { id: 'money', label: '教育项目完成投资', unit: '万元' },
    { id: 'buses', label: '新增校车', unit: '辆' },
  ];
  const [pair] = pairsOf(
    [promise('全年完成教育项目投资1.2亿元。', { target })],
    [...OTHERS, report('money', '教育项目完成投资5400万元，为年度计划的45%。', { values })],
  );
  assert.deepEqual([pair?.report, pair?.result], ['money', 'money']);
  assert.ok(pair?.reasons.includes('label'));
});

test('a value of another quantity is no result, though the sentence may answer', () => {
  const target = { label: '新增校车', unit: '辆' };
  const values = [
    { id: 'drivers', label: '校车驾驶员复训', unit: '人' },
    { id: 'old', label: '在用年限满八年', unit: '辆' },
  ];
  const [pair] = pairsOf(
    [promise('新增校车12辆，优先用于山区线路。', { target })],
    [...OTHERS.slice(0, 2), report('bus', '校车优先用于山区线路，驾驶员复训56人。', { values })],
  );
  assert.deepEqual([pair?.report, pair?.result], ['bus', undefined]);
});

test('a value that names also of what it is answers a target that does not', () => {
  const values = [{ id: 'money', label: '水利重点工程完成投资', unit: '万元' }];
  const [pair] = pairsOf(
    [promise('完成投资3200万元以上', { target: { label: '完成投资', unit: '万元' } })],
    [...OTHERS, report('money', '下半年水利重点工程完成投资3050万元，全年任务过半。', { values })],
  );
  assert.deepEqual([pair?.report, pair?.result], ['money', 'money']);
});

test('a cell is read with what its row is about, and its number answers only what it measures', () => {
  const cells = [
    report('reached', '97.2%', {
      row: '河道保洁达标率',
      values: [{ id: 'rate', label: '河道保洁达标率 完成', unit: '%' }],
    }),
    report('progress', '主体完工', { row: '城西泵站' }),
    report('cost', '860', {
      row: '城西泵站',
      values: [{ id: 'cost', label: '城西泵站 投资', unit: '万元' }],
    }),
  ];
  const target = { label: '河道保洁达标率', unit: '%' };
  const pairs = pairsOf(
    [
      promise('河道保洁达标率保持在96%以上', { of: 'rate', target }),
      promise('城西泵站建成投用', { of: 'station' }),
    ],
    [...OTHERS, ...cells],
  );
  assert.deepEqual(
    pairs.map(({ of, report: key, result }) => [of, key, result]),
    [
      ['rate', 'reached', 'rate'],
      ['station', 'progress', undefined],
    ],
  );
});

test('a sum of several years comes after the result of one year', () => {
  const target = { label: '城镇新增就业', unit: '万人', value: 2 };
  const values = (value: number): ReportText['values'] => [
    { id: 'm1', label: '城镇新增就业', unit: '万人', value },
  ];
  const reports = [
    ...OTHERS,
    report('five', '城镇新增就业11万人。', { values: values(11) }),
    report('one', '全县就业形势稳定，城镇新增就业2.1万人。', { values: values(2.1) }),
  ];
  const pairs = pairsOf([promise('城镇新增就业2万人。', { target })], reports);
  assert.deepEqual(
    pairs.map(({ report: key }) => key),
    ['one', 'five'],
  );
});

test('a mean over years comes after the result of one year', () => {
  const target = { label: '工业增加值增长', unit: '%', value: 8 };
  const reports = [
    ...OTHERS,
    report('mean', '工业增加值年均增长9%。', {
      values: [{ id: 'm1', label: '工业增加值年均增长', unit: '%', value: 9 }],
    }),
    report('year', '工业增加值比上年增长7%。', {
      values: [{ id: 'm1', label: '工业增加值比上年增长', unit: '%', value: 7 }],
    }),
  ];
  const [first] = pairsOf([promise('工业增加值增长8%。', { target })], reports);
  assert.equal(first?.report, 'year');
});

test('the next plan in the same text is no answer before the result', () => {
  const target = { label: '课后服务参与率', unit: '%', value: 93 };
  const values = [{ id: 'm1', label: '课后服务参与率', unit: '%' }];
  const reports = [
    ...OTHERS,
    report('plan', '课后服务参与率95%以上。', { values }),
    report('result', '课后服务参与率94.2%。', { values }),
  ];
  const [first] = pairsOf([promise('课后服务参与率达到93%以上。', { target })], reports);
  assert.equal(first?.report, 'result');
});

test('headings count by their words, and let like words weigh more', () => {
  const text = '为食堂配备快速检测设备。';
  const reports = [
    ...OTHERS,
    report('other', '食堂快速检测设备到位。', { headings: ['一、工作回顾', '（三）做好项目收尾'] }),
    report('same', '食堂快速检测设备到位。', { headings: ['一、工作回顾', '（二）守护校园食品安全'] }),
  ];
  const [first, second] = pairsOf(
    [promise(text, { headings: ['二、下半年计划', '（四）加强校园食品安全工作'] })],
    reports,
  );
  assert.deepEqual([first?.report, first?.reasons], ['same', ['heading', 'words']]);
  assert.ok((second?.score ?? 0) < (first?.score ?? 0));
});

test('like headings alone answer nothing', () => {
  const headings = ['（二）校园食品安全'];
  const pairs = pairsOf(
    [promise('为食堂配备快速检测设备。', { headings })],
    [...OTHERS, report('same', '陪餐记录每周公示。', { headings })],
  );
  assert.deepEqual(pairs, []);
});

test('withheld numbers do not hide that a sentence answers', () => {
  const target = { label: '评选县级骨干教师', unit: '名' };
  const values = [{ id: 'm1', label: '评选县级骨干教师', unit: '名' }];
  const [pair] = pairsOf(
    [promise('评选县级骨干教师xx名。', { target })],
    [...OTHERS, report('answer', '已评选县级骨干教师xx名。', { values })],
  );
  assert.deepEqual([pair?.report, pair?.result], ['answer', 'm1']);
});

test('what has nothing in common is not proposed', () => {
  assert.deepEqual(pairsOf([promise('修编城区学校布局规划。')], OTHERS), []);
  assert.deepEqual(pairsOf([], OTHERS), []);
  assert.deepEqual(pairsOf([promise('修编城区学校布局规划。')], []), []);
});

test('of equal sentences the first is proposed first, and no more than asked for', () => {
  const same = ['a', 'b', 'c', 'd'].map((key) => report(key, '校车驾驶员复训一次。'));
  const keys = (most?: number): string[] =>
    pairsOf([promise('组织校车驾驶员复训。')], [...OTHERS.slice(0, 2), ...same], most).map(
      ({ report: key }) => key,
    );
  assert.deepEqual(keys(), ['a', 'b', 'c']);
  assert.deepEqual(keys(1), ['a']);
});

test('each of 200 invented promises finds its own answer first', () => {
  const { promises, reports } = inventTexts(200);
  const pairs = pairsOf(promises, reports, 1);
  const wrong = pairs.filter(({ of, report: key, result }) => {
    const number = of.split('#c')[1];
    return key !== `r${number}` || result !== `m${number}`;
  });
  assert.deepEqual([pairs.length, wrong], [200, []]);
});

test('pairs stand in the order of the promises, the best first, with scores between 0 and 1', () => {
  const sentence = fc
    .array(fc.constantFrom('校车', '食堂', '教师', '招聘', '检查', '演练', '95%', 'xx人', '的', '，'), {
      maxLength: 8,
    })
    .map((all) => all.join(''));
  const target = fc.option(fc.record({ label: sentence, unit: fc.constantFrom('人', '%') }), {
    nil: undefined,
  });
  const values = fc.array(
    fc.record({ id: fc.constant('m1'), label: sentence, unit: fc.constantFrom('人', '%') }),
    { maxLength: 2 },
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: sentence, target }), { maxLength: 5 }),
      fc.array(fc.record({ text: sentence, values }), { maxLength: 8 }),
      (promised, reported) => {
        const promises = promised.map((one, index) =>
          promise(one.text, { of: `c${index}`, target: one.target }),
        );
        const reports = reported.map((one, index) => report(`r${index}`, one.text, { values: one.values }));
        const pairs = pairsOf(promises, reports);
        const byPromise = Map.groupBy(pairs, ({ of }) => of);
        assert.deepEqual([...byPromise.values()].flat(), pairs);
        assert.deepEqual([...byPromise.keys()], [...byPromise.keys()].sort());
        for (const own of byPromise.values()) {
          const scores = own.map(({ score }) => score);
          assert.ok(own.length <= 3 && scores.every((score) => score > 0 && score <= 1));
          assert.deepEqual(
            scores,
            scores.toSorted((a, b) => b - a),
          );
          assert.equal(new Set(own.map(({ report: key }) => key)).size, own.length);
          assert.ok(own.every(({ reasons }) => reasons.length > 0));
        }
        assert.deepEqual(pairsOf(promises, reports), pairs);
      },
    ),
  );
});
