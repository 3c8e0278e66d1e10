/** What the importer tells the clerk: code → what it found, and one thing to do about it. In Chinese. */
interface Told {
  message: (value: string) => string;
  suggestion: string;
}

const ASIDE = '如果它是正文，请在源文件中把它移到正文中间，再导入一次';

export const NOTES = {
  // What was left out.
  'dropped-line': { message: (text) => `网页上的附带文字，没有导入：“${text}”`, suggestion: ASIDE },
  'dropped-contents': {
    message: (text) => `目录，没有导入：“${text}”`,
    suggestion: '网站会自己生成目录，一般不用处理',
  },
  'dropped-page-mark': { message: (text) => `页码或页眉页脚，没有导入：“${text}”`, suggestion: ASIDE },
  'metadata-line': {
    message: (text) => `已作为文件信息，不再放入正文：“${text}”`,
    suggestion: '请核对 index.mdx 里的来源',
  },
  'image-dropped': {
    message: (text) => `一张图片没有导入：${text}`,
    suggestion: '请在源文件中把它另存为PNG或JPG图片后重新插入，再导入一次',
  },
  'object-dropped': {
    message: (text) => `有嵌入的内容没有导入：${text}`,
    suggestion: '请把它改成表格或文字，再导入一次',
  },
  'link-dropped': {
    message: (text) => `链接只保留了文字，没有保留地址：${text}`,
    suggestion: '需要链接时，请在导入后的正文里加上',
  },
  'changes-found': {
    message: (text) => `文件里有没有处理的修订：${text}。新增的文字已导入，删去的没有导入`,
    suggestion: '请在Word里接受或拒绝全部修订，再导入一次；要连删去的文字一起导入，请加 --include changes',
  },
  'comments-found': {
    message: (text) => `文件里有批注，没有导入：${text}`,
    suggestion: '一般不用处理；要导入批注，请加 --include comments',
  },
  'hidden-found': {
    message: (text) => `文件里有隐藏的文字，没有导入：${text}`,
    suggestion: '请在源文件里核对；要导入隐藏的文字，请加 --include hidden',
  },
  'struck-found': {
    message: (text) => `划掉的文字，没有导入：“${text}”`,
    suggestion: '请在源文件里删去或恢复这些文字，再导入一次；要照样导入，请加 --include changes',
  },
  'headers-found': {
    message: (text) => `页眉或页脚里有文字，没有导入：${text}`,
    suggestion: '一般不用处理；要导入页眉页脚，请加 --include headers',
  },
  'words-missing': {
    message: (text) => `这里有文字没有读出来：“${text}”`,
    suggestion: '请对照源文件，在导入后的正文里补上；也请告诉维护本工具的人',
  },
  // How it was read.
  'merged-cells': {
    message: (text) => `表格里有合并的单元格，已拆开：${text}`,
    suggestion: '请对照源文件核对这张表',
  },
  'emphasis-read': {
    message: (text) => `单个的星号或下划线按强调处理，没有保留：${text}`,
    suggestion: '如果它们代表不公开的数字或姓名，请在源文件里改写为“×”，再导入一次',
  },
  'script-flattened': {
    message: (text) => `上标或下标没有对应的字符，已写成普通文字：${text}`,
    suggestion: '请对照源文件核对前后的数字和文字',
  },
  'list-flattened': {
    message: (text) => `清单层次太深，第5层以下都按第5层处理：“${text}”`,
    suggestion: '请对照源文件核对；层次要紧时，请在源文件里减少清单的层次，再导入一次',
  },
  'table-unclear': {
    message: (text) => `这里像是表格，但看不清行列，按文字处理：“${text}”`,
    suggestion: '请对照源文件核对；最好用Word文件重新导入',
  },
  'lines-joined': {
    message: (text) => `PDF文件的断行已接成段落，共${text}段`,
    suggestion: '请对照源文件核对分段；有Word文件时请用Word文件',
  },
  'paragraph-split': {
    message: (text) => `全文只有一段，已按编号和段首空格分成${text}段`,
    suggestion: '请对照源文件核对分段；最好在源文件里让每个小标题另起一段，再导入一次',
  },
  // The record.
  'title-from-file': {
    message: (title) => `正文开头没有找到标题，暂用文件名“${title}”`,
    suggestion: '可用 --title 给出标题',
  },
  'title-kept': {
    message: (title) => `正文开头没有找到标题，标题保留了原来的“${title}”`,
    suggestion: '请核对是否漏了标题行；可用 --title 给出标题',
  },
  'title-from-flag': {
    message: (title) => `标题用了 --title 给出的“${title}”，正文开头的文字原样保留`,
    suggestion: '请核对正文开头是否重复了标题',
  },
  'issuer-name-missing': {
    message: (id) => `不知道发文机关的名称，暂用“${id}”`,
    suggestion: '请在 site.yaml 中改正，或用 --issuer-name 给出',
  },
  'period-missing': {
    message: () => '标题中没有写明年份或期间，所属期间待补',
    suggestion: '可用 --period 给出，如 2021-H1',
  },
  'part-period-missing': {
    message: (heading) => `“${heading}”没有写明期间，待补`,
    suggestion: '请在这一部分的 index.mdx 里写上 period',
  },
  'part-kind-guessed': {
    message: (heading) => `看不出“${heading}”是总结还是计划，按“其他部分”处理`,
    suggestion: '如果是，请在这一部分的 index.mdx 里把 kind 改为 summary 或 plan',
  },
  'published-missing': {
    message: () => '发布日期待补',
    suggestion: '可用 --published "2021-07-12 09:30" 给出',
  },
  'source-missing': { message: () => '来源待补', suggestion: '可用 --source 给出' },
  'metadata-kept': {
    message: (text) => `文件信息保留了原来的。${text}`,
    suggestion: '请核对 index.mdx',
  },
  'metric-dropped': {
    message: (id) => `原有的数据“${id}”在新的正文中对不上，没有保留`,
    suggestion: '请重新整理这项数据',
  },
  'commitment-dropped': {
    message: (text) => `原有的承诺“${text}”在新的正文中对不上，没有保留`,
    suggestion: '请重新整理这项承诺，用新的编号，不要再用原来的',
  },
  'commitment-moved': {
    message: (text) => `原有的承诺移到了别的分节，编号和网址变了：“${text}”`,
    suggestion: '请在回应它的结果（outcomes）里改写 of',
  },
  'outcome-dropped': {
    message: (text) => `原有的结果“${text}”在新的正文中对不上，没有保留`,
    suggestion: '请重新整理这项结果',
  },
  'topics-dropped': {
    message: (text) => `原有分节“${text}”的专题没有保留：新的正文里没有这个分节`,
    suggestion: '请在相应分节的 topics 里写上',
  },
  'document-missing': {
    message: () => '从标题看不出期间，还没有文件编号',
    suggestion: '正式导入时请用 --document 给文件起一个编号，如 2021-h1',
  },
  'document-exists': {
    message: (id) => `“${id}”已经有了`,
    suggestion: '正式导入时要用新的内容替换，请加 --replace；要另存一份，请用 --document 换一个编号',
  },
  'previous-kept': {
    message: (place) => `原来的版本保留在“${place}”。手工加在正文里的表格、说明和图表没有带过来`,
    suggestion: '请从那里核对',
  },
  // The structure.
  'numbering-gap': {
    message: (mark) => `编号不连续：“${mark}”之前缺号`,
    suggestion: '请核对是漏了一条，还是编号写错',
  },
  'numbering-restart': {
    message: (mark) => `编号重复：“${mark}”再次出现`,
    suggestion: '请核对编号',
  },
  'depth-guessed': {
    message: (text) => `层次是推断的，请核对：“${text}”`,
    suggestion: '层次不对时，请在源文件里改用“一、（一）1.（1）”的顺序，再导入一次',
  },
  'not-a-heading': {
    message: (text) => `这一行像小标题但编号接不上，按正文处理：“${text}”`,
    suggestion: '如果它是小标题，请在源文件里改正编号，再导入一次',
  },
  'mark-alone': {
    message: (text) => `编号独占一行，后面没有小标题，按正文处理：“${text}”`,
    suggestion: '如果它是小标题，请在源文件里把编号和小标题写在一行，再导入一次',
  },
  'no-headings': {
    message: () => '没有找到小标题，全文作为一节',
    suggestion: '如果有小标题，请在源文件里让它独占一段，并写上编号',
  },
  'empty-section': {
    message: (heading) => `“${heading}”下面没有文字`,
    suggestion: '请核对源文件是否漏了内容',
  },
  // The text.
  'quote-unpaired': {
    message: (text) => `书名号不成对：“${text}”`,
    suggestion: '请核对原文；需要改正时改源文件，再导入一次',
  },
  misprint: {
    message: (text) => `可能有错别字：${text}`,
    suggestion: '正文没有改动；需要改正时改源文件，再导入一次',
  },
  'other-place': {
    message: (text) => `正文里出现了别处的地名：${text}`,
    suggestion: '请核对是不是从别处的文件里带来的',
  },
  'repeats-earlier': {
    message: (text) => `与本专栏已有的文字大部分相同：${text}`,
    suggestion: '请核对是不是重复导入，或忘了改写',
  },
  'numbers-limited': {
    message: (count) => `数字太多，只列出了前${count}个供审核`,
    suggestion: '请看看这是不是一份报告；其余的数可以在各节的 metrics 里手工添加',
  },
  'pairs-found': {
    message: (count) => `有${count}处可能是对以前承诺的答复`,
    suggestion: '审核时逐条确认；没有确认的不会公开',
  },
  'commitments-limited': {
    message: (count) => `承诺太多，只列出了前${count}项供审核`,
    suggestion: '请看看这是不是一份计划；其余的可以在各节的 commitments 里手工添加',
  },
  'withheld-found': {
    message: (text) => `有未公开的数值（网页上显示“未公开”）：${text}`,
    suggestion: '请核对是否确实不公开',
  },
} as const satisfies Record<string, Told>;

export type NoteCode = keyof typeof NOTES;
