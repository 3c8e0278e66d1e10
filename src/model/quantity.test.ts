import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatQuantity, parseQuantity } from './quantity.ts';

/** What a written quantity says, in one line. */
function say(written: string): string {
  const quantity = parseQuantity(written);
  if (quantity === undefined) return 'none';
  const { value, high, withheld, unit, comparator } = quantity;
  const number = withheld ? 'withheld' : `${value}${high === undefined ? '' : `-${high}`}`;
  return `${comparator} ${number} ${unit}`.trim();
}

test('reads the widths, chains and words in which reports write numbers', () => {
  const cases: Record<string, string> = {
    '５％': '= 5 %',
    百分之八点五以上: '>= 8.5 %',
    千分之三: '= 3 ‰',
    '1.2万亿元': '= 1.2 万亿元',
    '3000余人': '> 3000 人',
    '560多万元': '> 560 万元',
    '近2.7万名': '~ 2.7 万名',
    '2万5千公里': '= 2.5 万公里',
    '不低于85%': '>= 85 %',
    '≥98％': '>= 98 %',
    '2%左右': '~ 2 %',
    '3%以内': '<= 3 %',
    不足100户: '< 100 户',
    突破14亿吨: '> 14 亿吨',
    '1,136条': '= 1136 条',
    '21 件': '= 21 件',
    '1—2项': '>= 1-2 项',
    '5%—6%': '>= 5-6 %',
    '1/4': '= 0.25',
    '1/3': '= 0.3333',
    三分之二: '= 0.6667',
    '1：1左右': '~ 1 :1',
    '1.6个百分点': '= 1.6 个百分点',
    '200元/生·年': '= 200 元/生·年',
    三年七次左右: '~ 7 次/三年',
    每年一次: '= 1 次/年',
    一百二十名: '= 120 名',
    百分之百: '= 100 %',
    近百所: '~ 100 所',
    一亿二千万元: '= 120000000 元',
    三万五千人: '= 35000 人',
    一百零五人: '= 105 人',
    万分之三: '= 3 ‱',
    '5000万—1亿元': '>= 0.5-1 亿元',
    '5万—6万元': '>= 5-6 万元',
    '8000—1万元': '>= 0.8-1 万元',
    '7亿元—8亿元': '>= 7-8 亿元',
    '5000万元—1亿元': '>= 0.5-1 亿元',
    '12': '= 12',
  };
  for (const [written, said] of Object.entries(cases)) assert.equal(say(written), said, written);
});

test('a withheld number keeps its unit and what bounds it, and is never a number', () => {
  const cases: Record<string, string> = {
    x个: '= withheld 个',
    'XX.X%以上': '>= withheld %',
    xxx多次: '> withheld 次',
    '××万元': '= withheld 万元',
    '**%': '= withheld %',
    '＊＊%': '= withheld %',
    '○○家': '= withheld 家',
    __项: '= withheld 项',
    至少x个: '>= withheld 个',
    '2xx人': '= withheld 人',
    百分之X: '= withheld %',
  };
  for (const [written, said] of Object.entries(cases)) assert.equal(say(written), said, written);
});

test('what is no quantity as a whole is none', () => {
  for (const written of [
    '',
    '人',
    '2021年',
    '5月',
    '十四五',
    'IPv4',
    '5%的',
    '1.2.3',
    'x市',
    '约',
    '一百五',
    '三万五',
  ])
    assert.equal(parseQuantity(written), undefined, written);
});

const number = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999 }).map(String),
  fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom('x', 'xx', 'XX', '×', '**', '○○', '__', '１２', '1,136', '12,345,678'),
);
const piece = (...words: string[]) => fc.constantFrom('', '', ...words);

const quantity = fc
  .tuple(
    piece('不低于', '近', '约', '超过', '至少', '不超过', '突破'),
    number,
    piece('万', '亿', '万亿'),
    piece('余', '多'),
    fc.constantFrom('元', '人次', '%', '％', '个百分点', '家', '平方米', '公里', ' 件', '吨'),
    piece('以上', '左右', '以内'),
  )
  .map((pieces) => pieces.join(''));

test('reading and writing gives every written form back', () => {
  fc.assert(
    fc.property(quantity, (written) => {
      const read = parseQuantity(written);
      assert.ok(read, written);
      assert.equal(formatQuantity(read), written);
      assert.equal(read.withheld, read.value === undefined);
    }),
    { numRuns: 2000 },
  );
});

test('any text is either a quantity that gives itself back, or none', () => {
  const texts = fc.string({
    unit: fc.constantFrom(...'0123.,xX×*第一二十百万亿元人％%个年月 —-/:：约近以上左右'),
  });
  fc.assert(
    fc.property(texts, (text) => {
      const read = parseQuantity(text);
      if (read !== undefined) assert.equal(formatQuantity(read), text);
    }),
    { numRuns: 3000 },
  );
});
