import type { SearchFilter } from '../model/search-table.ts';

/** Words that stand on the search page before anything is asked. */
export const searchPageWords = {
  placeholder: '输入原文中的词句',
  needsScript: '搜索需要启用JavaScript。下面是本专栏的全部文件，可以逐份查阅。',
  filters: '筛选',
  filterNames: {
    issuer: '发文机关',
    year: '年份',
    half: '上下半年',
    part: '部分',
    topic: '专题',
    state: '承诺进展',
  } satisfies Record<Exclude<SearchFilter, 'document'>, string>,
  year: (year: string) => `${year}年`,
  halves: { H1: '上半年', H2: '下半年' },
  toResults: '跳到搜索结果',
  chosen: '已选的筛选条件',
  sort: '排序',
  sorts: { relevance: '相关度', newest: '最新' },
  size: '每页节数',
  pages: '结果分页',
  retry: '重试',
  near: '相近结果',
  hints: '怎样搜索',
  hintList: [
    { sample: '幼儿园 学位', means: '几个词用空格隔开，找同时含有这些词的章节。' },
    { sample: '“整改一处、核销一处”', means: '加引号，连同标点照原样找。' },
    { sample: '幼儿园 -民办', means: '词前加“-”，去掉含有这个词的章节。' },
  ],
  hintMore: '单个字、数字、百分数和拼音也能搜；全角半角、字母大小写、繁体简体不分。',
  recentNote: '只记在这台设备上。',
  documents: '全部文件',
  noDocuments: '专栏里还没有已发布的文件。',
} as const;

/** Words with which the search page answers. */
export const searchWords = {
  failedHint: '可能是网络不通。请重试，或从下面的文件目录查找。',
  unaskedHint: '只有标点的搜索词没有可查的内容。',
  asked: (query: string) => `“${query}”：`,
  /** What stands before and after the number. */
  found: ['找到', '节'],
  range: (first: number, last: number) => `第${first}—${last}节`,
  others: '您是不是要找：',
  noneChosen: (query: string) => `所选范围里没有“${query}”`,
  named: (count: number) => `${count}份文件的标题里有这些字：`,
  fewer: '可以少用几个字，或换一个说法，再看看有没有错字。',
  /** Words in quotation marks bring their own. */
  only: (words: string) => (/^["“＂「『]/u.test(words) ? `只搜${words}` : `只搜“${words}”`),
  without: (name: string, count: number) => `去掉“${name}”，可找到${count}节`,
  withoutAll: (count: number) => `去掉全部筛选，可找到${count}节`,
  orDocuments: '也可以从下面的文件目录查找。',
  near: (query: string) => `下面各节没有照原样写着“${query}”，只含有其中一部分词句。`,
  drop: '去掉筛选：',
  clear: '清除全部筛选',
  onlyDocument: (title: string) => `只搜《${title}》`,
  active: (count: number) => `（已选${count}项）`,
  previous: '上一页',
  next: '下一页',
  page: (page: number) => `第${page}页`,
} as const;
