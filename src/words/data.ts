/** Words about the published data: of the page, and of the README beside the files. */
export const dataWords = {
  title: '数据',
  lead: '本专栏的全部数据和原文都可以下载。数与页面上的相同，每个数都能回到原文的那一句。',
  downloads: '下载',
  pages: '每一页的数据',
  pagesNote:
    '每份文件、每个部分、每一节的页面旁边都有两个文件：页面的网址加上 index.json 是数据、小标题和原文，加上 index.md 是Markdown格式的原文。例如：',
  use: '怎样使用',
  useNotes: [
    'metrics.csv 可以直接用Excel、WPS表格或LibreOffice打开。',
    '没有公开的数（原文写作“xx”等），数值一格为空，withheld 一格是 true。不能当作零。',
    '原文写作范围的数（如“150～180辆”），value 是下限，value_high 是上限，comparator 是 between。',
    '数值以原文的单位计。要比较历年的同一指标，用 indicator_value，它已换算成指标的单位。',
    '以 = + - @ 等开头的文字，在CSV里前面加了一个单引号，以免被表格软件当作公式；JSON里没有加。',
  ],
  fields: 'metrics.csv 和 metrics.json 的字段',
  fieldsMore: '其他文件的字段和行的次序，见 ',
  readmeName: 'README.md',
  licence: '使用许可',
  licenceNote: '使用本专栏的数据和原文，请遵守：',
  columns: { file: '文件', content: '内容', count: '条数', size: '大小', schema: '格式说明' },
  fieldColumns: { name: '字段', title: '名称', description: '说明', type: '类型' },
  files: {
    'metrics.csv': '全部数据，表格',
    'metrics.json': '全部数据，JSON',
    'documents.json': '全部文件及其部分、分节',
    'indicators.json': '指标的名称、单位和定义',
    'README.md': '字段说明',
  },
  schemas: {
    metrics: 'metrics.json（metrics.csv 的列与它相同）',
    documents: 'documents.json',
    indicators: 'indicators.json',
    page: '页面旁边的 index.json',
  },
  schemaName: 'JSON Schema',
  size: (bytes: number) =>
    bytes < 1000
      ? `${bytes} B`
      : bytes < 1e6
        ? `${(bytes / 1000).toFixed(1)} kB`
        : `${(bytes / 1e6).toFixed(1)} MB`,
  none: '—',
  types: {
    string: '文字',
    number: '数',
    integer: '整数',
    boolean: 'true 或 false',
    array: '列表',
    object: '一组字段',
    null: '空',
  },
  nullable: (type: string) => `${type}，可以为空`,
  readme: {
    title: (site: string) => `${site}：数据说明`,
    address: '网页：',
    lead: '这里是专栏里全部已发布的数据。数与页面上的相同，原文一字不改。各字段的类型和含义也写在 schema 文件夹的JSON Schema（2020-12）里。',
    conventions: '约定',
    rules: [
      '`metrics.csv` 和 `metrics.json` 的内容相同，一行是一份文件里的一个数。CSV里的空格子就是JSON里的 `null`。',
      'CSV是UTF-8编码，带BOM，行末是CRLF，第一行是字段名。Excel、WPS表格和LibreOffice可以直接打开。',
      '数值不带单位，不带千分位。`value` 以原文的单位计，`indicator_value` 以指标的单位计。',
      '没有公开的数，`withheld` 是 `true`，`value` 为空。它们存在，只是原文没有写出，不能当作零，也不要略去不计。',
      '一个数是约数、上限还是下限，看 `comparator`。原文写作范围的（如“150～180辆”），`value` 是下限，`value_high` 是上限，`comparator` 是 `between`。同一份文件对同一期间写了两个不同的数，两个都列出，不合并。',
      "文字以 `=`、`+`、`-`、`@`、制表符或回车（及前四个的全角）开头的，CSV里在前面加一个单引号 `'`，以免被表格软件当作公式执行。读入后去掉它，就与JSON相同。",
      'Excel会把 `2023-07` 这样的月份显示成日期。要保持原样，用“数据—从文本/CSV”导入，把该列设为文本。',
      '行的次序：文件按 `document` 的字母次序，文件之内按正文的次序（先是文件开头的，再是各部分、各节），同一节之内按记录的次序。内容不变，文件逐字节不变。',
      '`address` 加上“#”和 `anchor`，就是原文那一句的固定网址。站点没有设置域名的，`address` 从“/”写起。',
      '草稿不在其中。',
    ],
    pages: '页面旁边的文件',
    pageNotes: [
      '每份文件、每个部分、每一节的页面网址加上 `index.json`，是这一页及其下的数据、小标题和原文；加上 `index.md`，是Markdown格式的原文。',
      '编者注不是原文：`index.json` 的 `text` 不含编者注，`index.md` 里写成标有“编者注”的引用。图表和插入的数不写入。',
    ],
    fieldsOf: (file: string) => `字段：${file}`,
    licence: '使用许可',
  },
} as const;
