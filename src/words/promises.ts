/** What stands in the official text beside marked words, and what it says to those who do not see it. */
export const promiseWords = {
  promise: { label: '承诺', toCard: (number: string) => `查看承诺${number}` },
  answer: { label: '答复', toCard: '查看这句答复的承诺和进展' },
} as const;
