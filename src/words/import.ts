/** What the import command says to people. */
export const words = {
  noFile: '请写出要导入的文件，例如：npm run import -- 总结.txt --issuer xian-jyj',
  fileMissing: (file: string) => `找不到文件“${file}”`,
  fileEmpty: (file: string) => `“${file}”里没有文字`,
  fileTooLarge: (file: string) => `“${file}”超过20MB，不能导入。请把它分成几份`,
  encodingUnknown: (file: string) => `看不懂“${file}”的编码。请用记事本打开，另存为UTF-8编码的.txt，再导入`,
  formatLater: (file: string, format: string) =>
    `“${file}”是${format}，这个版本只能导入.txt。请打开它，另存为“纯文本（.txt）”，编码选UTF-8，再导入`,
  formatUnknown: (file: string) => `“${file}”不是文本文件，不能导入。请另存为UTF-8编码的.txt，再导入`,
  issuerMissing: '请用 --issuer 写出发文机关的编号，如 --issuer xian-jyj（只用小写字母、数字和连字符）',
  badSlug: (flag: string, value: string) =>
    `${flag} 的“${value}”不能用作地址：只能用小写字母、数字和连字符，且不能是保留词`,
  badPeriod: (value: string) =>
    `--period 的“${value}”不对，应写作 2021、2021-H1、2021-Q3、2021-07 或 2021/2025`,
  badMoment: (value: string) => `--published 的“${value}”不对，应写作 "2021-07-12 09:30"，并且确有这一天`,
  documentMissing: '从标题看不出期间，请用 --document 给文件起一个编号，如 --document 2021-h1',
  documentExists: (id: string) =>
    `“${id}”已经有了，没有改动它。要用新的内容替换，请加 --replace；要另存一份，请用 --document 换一个编号`,
  oneFileOnly: '--document、--title 只能用于一个文件，请分次导入',
  imported: (file: string, id: string) => `已导入：${file} → ${id}`,
  tried: (file: string, id: string) => `试运行，没有写入：${file} → ${id}`,
  counts: (parts: number, sections: number, items: number) => `${parts}个部分，${sections}节，${items}个条目`,
  notes: (count: number) => `请留意以下${count}处：`,
  noteLine: (line: number) => (line === 0 ? '全文' : `第${line}行`),
  draft:
    '这份文件还是草稿：npm start 可以看到它，npm run build 不包括它。核对后请把 index.mdx 里的 status 改为 published，或导入时加 --publish。',
  failed: (count: number) => `${count}个文件没有导入。`,
} as const;
