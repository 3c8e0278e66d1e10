import { reviewCommand } from './commands.ts';

/**
 * What is said to people about mistakes in content: code → message and fix, in Chinese.
 * `value` is what stands in the file, `hint` what was expected or is suggested, `near` what the text says instead.
 */
export interface Said {
  /** Errors stop the build; a warning asks a person to look. */
  severity?: 'warning';
  message: (value: string, hint: string, near?: Near) => string;
  fix: (value: string, hint: string, near?: Near) => string;
}

/** What is said instead, in the text or elsewhere in the document, and where. */
export interface Near {
  form: string;
  line: number;
  /** Another file than that of the problem. */
  file?: string;
  /** The anchor above it. */
  at?: string;
  /** The anchor that the record names is no longer in the text. */
  isGone?: boolean;
  /** How many values name it. */
  count?: number;
  /** What stands there, where the form alone does not tell. */
  words?: string;
}

export const PROBLEMS = {
  'not-utf8': {
    message: () => '文件不是UTF-8编码',
    fix: () => '请另存为UTF-8编码',
  },
  'frontmatter-missing': {
    message: () => '文件开头缺少以“---”围起的记录',
    fix: () => '请在第一行写“---”，在记录之后再写一行“---”',
  },
  'yaml-syntax': {
    message: (value) => `记录的写法有误：${value}`,
    fix: () => '请检查缩进、冒号和引号',
  },
  'yaml-alias': {
    message: (value) => `记录中不能使用YAML别名“${value}”`,
    fix: () => '请把内容直接写出来',
  },
  'unknown-key': {
    message: (value) => `没有“${value}”这一项`,
    fix: (_, hint) => (hint === '' ? '请删去这一项' : `是否想写“${hint}”？否则请删去这一项`),
  },
  'missing-key': {
    message: (value) => `缺少“${value}”这一项`,
    fix: (_, hint) => `请补上，${hint}`,
  },
  'wrong-value': {
    message: (value, hint) => `“${value}”不合要求：${hint}`,
    fix: () => '请按要求改写',
  },
  'mdx-syntax': {
    message: (value) => `这里无法解析${value}`,
    fix: () => '正文中的 < 和 { 请写作 \\< 和 \\{；组件标签要写全并闭合',
  },
  'no-import-export': {
    message: (value) => `内容文件中不能写“${value}”语句`,
    fix: () => '请删去；如果这是正文，请把首字母写作 &#105;（import）或 &#101;（export）',
  },
  'no-expression': {
    message: (value) => `内容文件中不能写表达式“{${value}}”`,
    fix: () => '请删去；如果这是正文，请把 { 写作 \\{',
  },
  'no-html': {
    message: (value) => `不能使用标签“<${value}>”`,
    fix: () => '请删去；如果这是正文，请把 < 写作 \\<',
  },
  'unknown-component': {
    message: (value) => `没有组件“<${value}>”`,
    fix: (_, hint) => `可用的组件有${hint}`,
  },
  'component-attribute': {
    message: (value, hint) => `组件的属性“${value}”不合要求：${hint}`,
    fix: () => '请改正或删去这个属性',
  },
  'component-children': {
    message: (value) => `组件“<${value}/>”里面不能有内容`,
    fix: (value) => `请写成“<${value} …/>”，把内容移到外面`,
  },
  'component-inline': {
    message: (value) => `组件“<${value}>”不能夹在一段文字中间`,
    fix: () => '请让它独占一行，前后各空一行',
  },
  'not-allowed': {
    message: (value) => `内容文件中不能使用${value}`,
    fix: () => '请改用段落、小标题、列表、表格或引用',
  },
  'unsafe-link': {
    message: (value) => `链接“${value}”不合要求：只能是 http(s)、mailto、tel 或站内地址`,
    fix: () => '请改用这几种地址，站内地址以“/”“./”“../”或“#”开头',
  },
  'unsafe-image': {
    message: (value) => `图片“${value}”不在本文件的文件夹里，或不是 png、jpg、webp、gif、avif`,
    fix: () => '请把图片放进本文件的文件夹，写相对路径，如 ./images/1.png',
  },
  'missing-image': {
    message: (value) => `找不到图片“${value}”`,
    fix: () => '请放入图片，或删去这一处',
  },
  'too-deep': {
    message: (value, hint) => `嵌套了${value}层，最多${hint}层`,
    fix: () => '请减少引用或列表的层数',
  },
  'heading-level': {
    message: (value, hint) => `小标题“${value}”的级别不对，应为${hint}`,
    fix: () => '请增减行首“#”的个数',
  },
  'heading-place': {
    message: (value) => `这个文件里不能有小标题“${value}”`,
    fix: () => '请把它移到分节文件（1.mdx、2.mdx……）里',
  },
  'anchor-missing': {
    message: (value) => `小标题“${value}”末尾缺少锚点`,
    fix: (_, hint) => `请在行末加上“[#${hint}]”`,
  },
  'anchor-form': {
    message: (value) => `锚点“${value}”的写法不对`,
    fix: () => '应写作 [#item-2] 或 [#item-2-1]',
  },
  'anchor-repeated': {
    message: (value) => `锚点“${value}”在本文件重复`,
    fix: () => '请换一个没有用过的编号',
  },
  'anchor-unknown': {
    message: (value, _, near) =>
      `本节没有锚点“${value}”${near === undefined ? '' : `，那里的文字已经改动，“${near.form}”现在在第${near.line}行`}`,
    fix: (_, hint, near) => {
      if (hint === '') return '请改为本节已有的锚点';
      const count = near?.count ?? 1;
      if (near === undefined) return `是否想写“${hint}”？`;
      return `请把 at 改为“${hint}”${count > 1 ? `，共${count}处` : ''}`;
    },
  },
  'metric-unknown': {
    message: (value) => `本节记录中没有编号为“${value}”的数据`,
    fix: (_, hint) => (hint === '' ? '请先在记录的 metrics 中写出这项数据' : `是否想写“${hint}”？`),
  },
  'written-missing': {
    message: (value, hint, near) => {
      const missing = `“${hint}”之下的正文里没有“${value}”`;
      if (near === undefined) return missing;
      if (near.form === value) return `${missing}，它在第${near.line}行`;
      return `${near.isGone ? '这个锚点之下的文字已经改动，' : ''}${missing}，第${near.line}行有相近的“${near.form}”`;
    },
    fix: (value, hint, near) => {
      if (near === undefined) return '请按正文原样填写 written，或改正 at';
      if (near.form === value) return `请把 at 改为“${near.at}”`;
      const at = near.at === hint ? '' : `，at 改为“${near.at}”`;
      return `请与定稿核对：正文有误，改回“${value}”；数据有误，把 written 改为“${near.form}”，value 照改${at}`;
    },
  },
  'written-shared': {
    message: (value, hint, near) =>
      `“${hint}”之下的“${value}”都已记为别的数据${near === undefined ? '' : `，第${near.line}行有相近的“${near.form}”`}`,
    fix: (value, _, near) =>
      near === undefined
        ? '请删去重复的一项；同一个数记入两个指标的，label 要相同'
        : `请与定稿核对：正文有误，改回“${value}”；数据有误，把 written 改为“${near.form}”，value 照改`,
  },
  'quotation-missing': {
    message: (value, hint, near) => {
      const missing = `“${hint}”之下没有“${value}”这样一段话`;
      if (near === undefined) return missing;
      if (near.form === value) return `${missing}，它在第${near.line}行`;
      return `${near.isGone ? '这个锚点之下的文字已经改动，' : ''}${missing}，第${near.line}行有相近的“${near.form}”`;
    },
    fix: (value, hint, near) => {
      if (near === undefined) return '请从正文中原样抄录 text，或改正 at；一句话不能跨两段';
      if (near.form === value) return `请把 at 改为“${near.at}”`;
      const at = near.at === hint ? '' : `，at 改为“${near.at}”`;
      return `请与定稿核对：正文有误，改正正文；记录有误，按第${near.line}行的原文改正 text${at}`;
    },
  },
  'indicator-unknown': {
    message: (value) => `indicators.yaml 中没有指标“${value}”`,
    fix: (_, hint) =>
      hint === '' ? '请先在 indicators.yaml 中写出这个指标，或删去 indicator' : `是否想写“${hint}”？`,
  },
  'value-mismatch': {
    message: (value, hint) => `数值“${value}”与原文“${hint}”不一致`,
    fix: () => '请按原文改正 value；原文没有公开的，写“withheld: true”',
  },
  'indicator-unit': {
    message: (value, hint) => `${value === '' ? '没有写单位' : `单位“${value}”`}，不能换算成指标${hint}`,
    fix: () => '请核对 unit 和 indicator，或为这个单位另立一个指标',
  },
  'indicator-conflict': {
    severity: 'warning',
    message: (value, hint, near) =>
      `${hint}有两个不同的数：这里是“${value}”，${near?.file}:${near?.line} 是“${near?.form}”`,
    fix: () => '请与定稿核对；定稿如此，就照原文公开，两个数都会显示',
  },
  'withheld-unaccounted': {
    severity: 'warning',
    message: (value, hint) => `未公开的数“${value}”没有记为数据，原文是“${hint}”`,
    fix: () => '请在记录的 metrics 中补上，写 withheld: true；只是说明范围的数，不必理会',
  },
  'review-open': {
    severity: 'warning',
    message: (value, hint) => `“${value}”已发布，还有${hint}没有审核完`,
    fix: (value) => `请运行 ${reviewCommand(value, 'content')}`,
  },
  'pair-open': {
    severity: 'warning',
    message: (value, hint) => `“${value}”已发布，其中可能答复了${hint}项承诺，还没有人核对`,
    fix: (value) => `请运行 ${reviewCommand(value, 'content')}`,
  },
  'topic-unknown': {
    message: (value) => `topics.yaml 中没有专题“${value}”`,
    fix: (_, hint) =>
      hint === '' ? '请先在 topics.yaml 中写出这个专题，或从 topics 中删去' : `是否想写“${hint}”？`,
  },
  'commitment-unknown': {
    message: (value, hint) => `没有承诺“${value}”：${hint}`,
    fix: (_, __, near) =>
      near === undefined
        ? '请核对 of；这项承诺还没有记下的，先写进计划那一节的 commitments；文件或分节已删去的，放回去，或删去这条结果'
        : `是否想写“${near.form}”，就是“${near.words ?? ''}”（${near.file}:${near.line}）？不是这项承诺，就不要改成它`,
  },
  'outcome-undecided': {
    message: (value) => `对承诺“${value}”的结果既没有登记进展，也没有可以对照的数`,
    fix: (_, hint) => hint,
  },
  'outcome-contradicted': {
    severity: 'warning',
    message: (value, hint, near) => `登记的进展是“${value}”，按数字对照是“${hint}”：${near?.form}`,
    fix: () => '请与定稿核对 status 和两个数；定稿如此，就照原文公开，网页按数字显示',
  },
  'outcome-early': {
    severity: 'warning',
    message: (value, hint) => `“${value}”中的结果答复“${hint}”中的承诺，却不比它晚`,
    fix: () => '请核对 of，以及两份文件的 period 和 published',
  },
  'site-incomplete': {
    message: (value) => `网站里缺少“${value}”`,
    fix: () => '请运行 npm run build 重新生成',
  },
  'review-changed': {
    message: (value) => `审核的时候，“${value}”被别的程序或别的人改动了，没有覆盖它`,
    fix: () => '请再运行一次审核的命令，从那里接着审核',
  },
  'bad-name': {
    message: (value, hint) => `名称“${value}”不能用作地址：${hint}`,
    fix: () => '请改名',
  },
  'unexpected-file': {
    message: (value) => `不认识的文件“${value}”`,
    fix: () => '分节文件应命名为 1.mdx、2.mdx……；原始文件请放到 originals 文件夹',
  },
  'unexpected-page': {
    message: (value) => `pages 文件夹里的“${value}”不是 .mdx 文件`,
    fix: () => '请改为 .mdx，或移到别处',
  },
  'missing-file': {
    message: (value) => `缺少文件“${value}”`,
    fix: () => '请补上这个文件，或删去整个文件夹',
  },
  'unknown-issuer': {
    message: (value) => `site.yaml 的 issuers 中没有“${value}”`,
    fix: () => '请在 site.yaml 中补上这个机关的 id 和 name',
  },
} as const satisfies Record<string, Said>;

export type ProblemCode = keyof typeof PROBLEMS;
