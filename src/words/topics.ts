/** Words of the pages of topics, and of the links to them. */
export const topicWords = {
  title: '专题',
  lead: '同一个专题的章节、指标和承诺，按发文机关和时间排列在一起。',
  onPage: '本页内容',
  none: '本专栏还没有设置专题。',
  sections: '章节',
  noSections: '已发布的文件里还没有属于这个专题的章节。',
  indicators: '指标',
  commitments: '承诺与进展',
  commitmentsLead: '按计划所属的年份排列。进展怎样得出、依据哪几句原文，见各条承诺。',
  noCommitments: '这些章节里没有整理出承诺。',
} as const;
