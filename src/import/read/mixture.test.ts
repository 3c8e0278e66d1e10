import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EXTRAS, type Reader } from '../source.ts';
import { readHtml } from './html.ts';
import { readMd } from './md.ts';

const MARKDOWN = [
  ...[
    '新建*所和*所',
    '__项',
    '5*3*2',
    '**人员经费。**全部到位',
    '~~划掉~~',
    '<xx>',
    '</xx>',
    '<b>',
    '</b>',
    '\\*',
  ],
  ...[
    '<div>',
    '</div>',
    '<table>',
    '<tr><td>甲<td>乙</table>',
    '<center>丙</center>',
    '10<sup>4</sup>',
    '<br>',
  ],
  ...[
    '- 项',
    '  - 子项',
    '1. 条',
    '3) 款',
    '- [x] 办',
    '> 引',
    '| 甲 | 乙 |\n| - | - |\n| 丁<br>戊 | <s>己</s> |',
  ],
  ...[
    '[1]: 数据来源于统计局',
    '[2]: https://a.cn',
    '引用[1]和[2]',
    '![图](a.png)',
    '[链](https://b.cn)',
    '`码`',
  ],
  ...[
    '[^1]',
    '[^1]: 脚注',
    '# 标题',
    '## 二、工作',
    '***',
    '---',
    '*',
    '**',
    '&lt;&nbsp;',
    '```\ncode <xx>\n```',
  ],
  ...[
    '<!-- 注 -->',
    '<span style="display:none">藏',
    '</span>',
    '<ol start=3><li>庚</ol>',
    '<pre>\n辛\n壬</pre>',
  ],
  ...[
    '<script>a</script>',
    '<a href="x">',
    '<img src=x alt=图>',
    '<p>',
    '<li>',
    '<svg><text>图文</text></svg>',
  ],
];
const HTML = [
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<td>',
    '<li>',
    '<form>',
    '</form>',
    '<s>',
    '</s>',
    '<div id=zoom>',
    '<xx>',
  ],
  ...[
    '甲。',
    '乙丙',
    '<br>',
    '&lt;xx&gt;',
    '<!-- 注 -->',
    '<sup>2</sup>',
    '<sub>丑</sub>',
    '<del>寅</del>',
    '<q>引</q>',
  ],
  ...[
    '<ul><li>己</ul>',
    '<ol type=a reversed><li>庚<li>辛</ol>',
    '<dl><dt>名<dd>义</dl>',
    '<menu><li>单</menu>',
  ],
  ...[
    '<table><tr><td>丁<td>戊</table>',
    '<table><caption>午</caption><tr><td rowspan=2>未<td>申<tr><td>酉</table>',
  ],
  ...[
    '<pre>壬\n癸</pre>',
    '<blockquote>戌</blockquote>',
    '<h2>二、巳</h2>',
    '<center>中</center>',
    '<a href=/>辰</a>',
  ],
  ...[
    '<p hidden>隐</p>',
    '<span style="display:none">卯</span>',
    '<svg><text>亥</text></svg>',
    '<iframe src=x></iframe>',
  ],
  ...['<nav>航</nav>', '<div class=share>享</div>', '<select><option>选</select>', '<textarea>文</textarea>'],
  ...[
    '<noscript>无</noscript>',
    '<title>题</title>',
    '<video>视</video>',
    '<button>钮</button>',
    '<dialog>话</dialog>',
  ],
  ...[
    '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
    '<ruby>汉<rt>han</rt></ruby>',
    '<details>节</details>',
  ],
];

/** Reads mixtures of pieces, and checks that the reader finds no words missing. */
async function assertNothingMissing(
  read: Reader,
  pieces: readonly string[],
  ends: readonly string[],
): Promise<void> {
  const piece = fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...ends)).map((both) => both.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 16 }), fc.subarray([...EXTRAS]), async (text, extras) => {
      const bytes = new TextEncoder().encode(text.join(''));
      const { notes } = await read(bytes, '总结', new Set(extras));
      assert.deepEqual(
        notes.filter(({ code }) => code === 'words-missing'),
        [],
      );
    }),
    { numRuns: 600 },
  );
}

test('no mixture of Markdown and HTML loses words', () =>
  assertNothingMissing(readMd, MARKDOWN, ['', ' ', '\n', '\n\n']));

test('no mixture of HTML loses words', () => assertNothingMissing(readHtml, HTML, ['', '\n']));
