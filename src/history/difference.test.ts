import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differenceOf, type Piece } from './difference.ts';

/** Writes pieces as a line: `[-removed-]{+added+}`. */
function written(before: string, after: string): string {
  const marks: Record<Piece['kind'], [string, string]> = {
    same: ['', ''],
    removed: ['[-', '-]'],
    added: ['{+', '+}'],
  };
  return differenceOf(before, after)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

test('a number is one word with its unit and the words that bound it', () => {
  assert.equal(written('覆盖率不低于95%。', '覆盖率不低于92%。'), '覆盖率[-不低于95%-]{+不低于92%+}。');
  assert.equal(written('覆盖率达到92%以上', '覆盖率达到95%左右'), '覆盖率达到[-92%以上-]{+95%左右+}');
  assert.equal(written('完成投资1.2亿元，', '完成投资8000万元，'), '完成投资[-1.2亿元-]{+8000万元+}，');
  assert.equal(written('化解率达xx%', '化解率达100%'), '化解率达[-xx%-]{+100%+}');
});

test('words are compared, not characters', () => {
  assert.equal(written('组织教师培训', '组织教练培训'), '组织[-教师-]{+教练+}培训');
});

test('what is added and removed shows where it stands', () => {
  assert.equal(
    written('新增学位540个，新建学校两所。', '年内新增公办园学位540个。'),
    '{+年内+}新增{+公办园+}学位540个[-，新建学校两所-]。',
  );
});

test('a clause that is like none is replaced as a whole', () => {
  assert.equal(
    written('做好开学准备，更新校车驾驶员档案；排查隐患。', '做好开学准备，评选书香班级；排查隐患。'),
    '做好开学准备，[-更新校车驾驶员档案-]{+评选书香班级+}；排查隐患。',
  );
});

test('a word between longer changes is replaced with them, a number is not', () => {
  assert.equal(
    written('乡镇卫生院和社区夜间急诊全天开放', '县级医院和民办诊所夜间急诊全天开放'),
    '[-乡镇卫生院和社区-]{+县级医院和民办诊所+}夜间急诊全天开放',
  );
  assert.equal(
    written('城区幼儿园4所新建教学楼年底前全部招满学生', '乡镇小学校4所改扩建食堂年底前全部招满学生'),
    '[-城区幼儿园-]{+乡镇小学校+}4所[-新建教学楼-]{+改扩建食堂+}年底前全部招满学生',
  );
});

test('of equal texts all is the same, and of none nothing', () => {
  assert.deepEqual(differenceOf('新建学校\n两所。', '新建学校\n两所。'), [
    { kind: 'same', text: '新建学校\n两所。' },
  ]);
  assert.deepEqual(differenceOf('', ''), []);
  assert.deepEqual(differenceOf('', '新增'), [{ kind: 'added', text: '新增' }]);
  assert.deepEqual(differenceOf('新增', ''), [{ kind: 'removed', text: '新增' }]);
});

test('of two endless texts one replaces the other', () => {
  const [before, after] = ['甲', '乙'].map((name) => `${name}校检查，`.repeat(2100));
  const pieces = differenceOf(`${before}食堂。`, `${after}校车。`);
  assert.deepEqual(
    pieces.map(({ kind, text }) => [kind, text.slice(0, 4), text.slice(-4)]),
    [
      ['removed', '甲校检查', '查，食堂'],
      ['added', '乙校检查', '查，校车'],
      ['same', '。', '。'],
    ],
  );
});

test('pieces are the two texts again, and neighbours are of different kinds', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '校车',
          '食堂',
          '教师培训',
          '不低于95%',
          '92%以上',
          '1.2亿元',
          'xx人',
          '的',
          '，',
          '。',
          '；',
          '\n',
          ' ',
          '”',
          '1,136',
          '𠮷',
        ),
        fc.string({ maxLength: 3, unit: 'binary' }),
      ),
      { maxLength: 25 },
    )
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = differenceOf(before, after);
      const without = (kind: Piece['kind']): string =>
        pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.text)).join('');
      assert.equal(without('added'), before);
      assert.equal(without('removed'), after);
      const kinds = pieces.map(({ kind }) => kind);
      assert.ok(kinds.every((kind, index) => kind !== kinds[index - 1]));
      assert.doesNotMatch(kinds.join(' '), /added removed/u);
    }),
  );
});

test('two long clauses that share words everywhere are compared in good time', () => {
  const clause = (step: number): string =>
    Array.from({ length: 8000 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * step) % 15000))).join(
      '',
    );
  const [before, after] = [clause(7), clause(11)];
  const started = performance.now();
  const pieces = differenceOf(before, after);
  assert.ok(performance.now() - started < 3000);
  const without = (kind: Piece['kind']): string =>
    pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
  assert.deepEqual([without('added'), without('removed')], [before, after]);
});
