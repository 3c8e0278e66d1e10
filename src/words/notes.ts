/** What the importer tells the clerk: code → message in Chinese. */
export const NOTES = {
  'dropped-line': (text: string) => `网页上的附带文字，没有导入：“${text}”`,
  'metadata-line': (text: string) => `已作为文件信息，不再放入正文：“${text}”`,
  'title-from-file': (title: string) => `正文开头没有找到标题，暂用文件名“${title}”；可用 --title 给出标题`,
  'title-from-flag': (title: string) => `标题用了 --title 给出的“${title}”，正文开头的文字原样保留`,
  'issuer-name-missing': (id: string) =>
    `不知道发文机关的名称，暂用“${id}”；请在 site.yaml 中改正，或用 --issuer-name 给出`,
  'period-missing': () => '标题中没有写明年份或期间，所属期间待补；可用 --period 给出，如 2021-H1',
  'part-period-missing': (heading: string) => `“${heading}”没有写明期间，待补`,
  'part-kind-guessed': (heading: string) => `看不出“${heading}”是总结还是计划，按“其他部分”处理`,
  'numbering-gap': (mark: string) => `编号不连续：“${mark}”之前缺号`,
  'numbering-restart': (mark: string) => `编号重复：“${mark}”再次出现`,
  'not-a-heading': (text: string) => `这一行像小标题但编号接不上，按正文处理：“${text}”`,
  'no-headings': () => '没有找到小标题，全文作为一节',
  'published-missing': () => '发布日期待补；可用 --published "2021-07-12 09:30" 给出',
  'source-missing': () => '来源待补；可用 --source 给出',
  'metadata-kept': (text: string) => `文件信息保留了原来的，请核对。${text}`,
  'metric-dropped': (id: string) => `原有的数据“${id}”在新的正文中对不上，没有保留，请重新整理`,
  'document-missing': () => '从标题看不出期间；正式导入时请用 --document 给文件起一个编号，如 2021-h1',
  'document-exists': (id: string) =>
    `“${id}”已经有了；正式导入时要用新的内容替换，请加 --replace，要另存一份，请用 --document 换一个编号`,
  'previous-kept': (place: string) =>
    `原来的版本保留在“${place}”。手工加在正文里的表格、说明和图表没有带过来，请从那里核对`,
} as const satisfies Record<string, (value: string) => string>;

export type NoteCode = keyof typeof NOTES;
