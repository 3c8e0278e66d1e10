/** Words that the search box and the search page have in common. */
export const sharedSearchWords = {
  label: '搜索词',
  button: '搜索',
  searching: '正在搜索…',
  failed: '搜索暂不可用',
  unasked: '请输入文字或数字',
  recent: '最近搜索',
  forget: '清除记录',
  none: (query: string) => `没有找到“${query}”`,
  /** How the words were read where they are not searched for as they stand. */
  read: {
    written: (_query: string, reading: string) => `已按“${reading}”检索`,
    simplified: (query: string, reading: string) => `没有找到“${query}”，已按简体“${reading}”检索`,
    pinyin: (_query: string, reading: string) => `已按拼音“${reading}”检索`,
    alike: (query: string, reading: string) => `没有找到“${query}”，以下是“${reading}”的结果`,
  },
} as const;
