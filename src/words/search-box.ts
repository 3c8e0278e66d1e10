/** Words of the search box, and of the bar above marked words. */
export const searchBoxWords = {
  placeholder: '输入原文中的词句，如“幼儿园”',
  shortPlaceholder: '搜索原文中的词句',
  clear: '清空搜索词',
  scope: '搜索范围',
  everywhere: '全部',
  thisDocument: '本报告',
  options: '搜索建议',
  noneHere: (query: string) => `本报告中没有“${query}”`,
  other: (query: string) => `您是不是要找“${query}”`,
  near: '查看相近结果',
  searchEverywhere: (total: number) => `在全部报告中搜索（${total}节）`,
  all: (total: number) => `查看全部${total}节`,
  forgotten: '搜索记录已清除',
  /** What screen readers say once the options stand. */
  found: (total: number, shown: number) =>
    total > shown ? `找到${total}节，列出前${shown}节，用上下键选择` : `找到${total}节，用上下键选择`,
  remembered: (count: number) => `${count}条最近搜索，用上下键选择`,
} as const;

/** Words of the bar above a text in which words are marked. */
export const markWordsBar = {
  name: '标记的词句',
  count: (total: number) => `共${total}处`,
  place: (place: number, total: number) => `第${place}处，共${total}处`,
  none: (query: string) => `本页文字中没有“${query}”，原文可能已有改动。`,
  previous: '上一处',
  next: '下一处',
  clear: '清除标记',
  cleared: '标记已清除',
  close: '知道了',
} as const;
