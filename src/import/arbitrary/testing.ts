import fc from 'fast-check';

/** Control characters are no text; a lone surrogate cannot be written as UTF-8. */
const anyCharacter = fc
  .integer({ min: 0x20, max: 0x10ffff })
  .filter((code) => code !== 0x7f && !(code >= 0x80 && code <= 0x9f) && !(code >= 0xd800 && code <= 0xdfff))
  .map((code) => String.fromCodePoint(code));

const commonCharacter = fc.constantFrom(
  ...'示例县新建学校三所，共有教师人。；：、！？“”《》（）—…　',
  ...' abcXYZ019.,;:!?"\'/@',
  ...'\\`*_{}[]()<>#+-.!|~&$%^=',
  ...'\u00a0\u200b\u200d\u2003\u2028\ufeff\u00ad\u0301\ufe0f\ue000\u241e',
);

/** Pieces that Markdown, GFM, MDX, HTML, YAML or our own conventions read as more than text. */
const trap = fc.constantFrom(
  ...[
    '**甲**',
    '__乙__',
    '~~丙~~',
    '~丁~',
    '`码`',
    '``',
    '```',
    '~~~',
    '$$x$$',
    '***',
    '___',
    '---',
    '===',
    '- - -',
  ],
  ...[
    '# 甲',
    '###### 乙',
    '#',
    '- 甲',
    '+ 乙',
    '* 丙',
    '> 丁',
    '>',
    '- [ ] 待办',
    '- [x] 已办',
    '1) 甲',
    '1. 甲',
    '0.',
    '9)',
  ],
  ...[
    '|甲|乙|',
    '|---|:-:|',
    '| - |',
    '[1]',
    '[^1]',
    '[^1]: 注',
    '[甲]: /a',
    '[甲](b)',
    '![图](c.png)',
    '![',
    '](',
    '[]',
    '[#item-1]',
  ],
  ...[
    '<5%',
    '<甲>',
    '<b>',
    '</b>',
    '<br/>',
    '<!-- 注 -->',
    '<!DOCTYPE html>',
    '<?php',
    '<a href="x">',
    '<Metric id="a"/>',
    '<>',
    '</>',
  ],
  ...[
    '{甲、乙}',
    '{',
    '}',
    '{/* 注 */}',
    '{1 + 1}',
    '${x}',
    '&lt;',
    '&amp;',
    '&#35;',
    '&#x0;',
    '&nbsp;',
    '&',
    '\\',
    '\\\\',
    '\\n',
  ],
  ...[
    'www.example.com',
    'http://example.com',
    'https://example.com/a_b_?c=1&d=2#e',
    'http://',
    'www.',
    'mailto:a@example.com',
  ],
  ...[
    'a@example.com',
    'a_b@c.d',
    'http://例.示',
    'javascript:alert(1)',
    'ftp://a',
    'xmpp:a@b.c',
    '://',
    'https://[::1]/',
    'http://a)b',
  ],
  ...[
    "import x from 'y'",
    'import 甲',
    'export const a = 1',
    'export default',
    'import(a)',
    'title: 甲',
    '? 甲',
    ': 乙',
    '!!js',
    '&a *a',
    '"',
    "'",
  ],
);

/** A few words, harmless or not; no line breaks. */
export const words = fc
  .array(fc.oneof({ weight: 4, arbitrary: commonCharacter }, { weight: 2, arbitrary: trap }, anyCharacter), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));

const number = fc.integer({ min: 1, max: 24 });
const CHINESE = [...'一二三四五六七八九十'];
const chinese = fc.constantFrom(...CHINESE, '十一', '二十', '一百零三', '〇');
const fullWidth = number.map((value) =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
);
const arabic = fc.oneof(number.map(String), fullWidth);

/** Marks of all styles, in order or not. */
const mark = fc.oneof(
  fc.tuple(chinese, fc.constantFrom('、', '．', '.')).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.constantFrom('（', '('), fc.oneof(chinese, arabic), fc.constantFrom('）', ')'))
    .map((pieces) => pieces.join('')),
  fc.tuple(arabic, fc.constantFrom('.', '．', '、', '. ', ')')).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.oneof(chinese, arabic), fc.constantFrom('部分', '编', '章', '节', '，', '、'))
    .map(([value, after]) => `第${value}${after}`),
  chinese.map((value) => `${value}是`),
  arabic.map((value) => `【重点任务${value}】`),
  arabic.map((value) => `§${value}.`),
  fc.constantFrom('①', '②', '⑳', '㉑', '㊿'),
);

/** A line that may be a heading. */
export const heading = fc
  .tuple(
    mark,
    fc.constantFrom('', ' ', '　'),
    words,
    fc.constantFrom('', '。', '：', '；', '。'),
    fc.oneof(fc.constant(''), words),
  )
  .map((pieces) => pieces.join(''));

/** Marks in their order, so that deep trees come about as well. */
export const outline = fc.array(words, { minLength: 1, maxLength: 14 }).map((titles) => {
  const marks = [
    '一、',
    '（一）',
    '1.',
    '（1）',
    '①',
    '一是',
    '2.',
    '（二）',
    '1.',
    '2.',
    '二、',
    '（一）',
    '3.',
    '三、',
  ];
  return titles.map((title, index) => `${marks[index] ?? ''}甲${title}`).join('\n');
});

/** Lines that the importer takes for more than text. */
const special = fc.constantFrom(
  '示例县教育局2021年工作总结',
  '示例县教育局2021年工作总结-示例网',
  '来源：示例县',
  '来源网站: 2022-01-11',
  '相关文章',
  '网站地图',
  '© 示例',
  '上一篇：甲',
  '示例县教育局',
  '2021年7月5日',
  '\u200b',
  '',
  '目录',
  '一、甲……………3',
  '附件1',
  '附件：1.甲表',
  '名词解释',
  '甲\t乙\t丙',
  '一、甲\t1\t2',
  '甲    乙    丙',
);

/** A line of a text file. */
const line = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 3, arbitrary: heading },
  { weight: 2, arbitrary: special },
  outline,
);

/** Never blank alone, which is refused, and never the beginning of another format. */
const first = fc.oneof(
  fc.constantFrom('示例', '示例县教育局2021年上半年工作总结和下半年工作打算'),
  words.map((title) => `示例${title}工作总结`),
);

/** A whole text file. */
export const text = fc
  .tuple(fc.constantFrom('\n', '\r\n', '\n\n', '\r'), first, fc.array(line, { minLength: 1, maxLength: 14 }))
  .map(([end, title, lines]) => [title, ...lines, ''].join(end));
