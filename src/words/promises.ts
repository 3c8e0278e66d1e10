/** What stands in the official text beside marked words, and what it says to those who do not see it. */
export const promiseWords = {
  promise: { label: '承诺', toCard: '查看这项承诺' },
  answer: { label: '对应承诺', toCard: '查看这里对应承诺的内容和进展' },
} as const;
