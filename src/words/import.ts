/** What the import command says to people. */
export const words = {
  noFile: '请写出要导入的文件，例如：npm run import -- 总结.txt --issuer xian-jyj',
  fileMissing: (file: string) => `找不到文件“${file}”`,
  fileEmpty: (file: string) => `“${file}”里没有文字`,
  fileTooLarge: (file: string) => `“${file}”超过20MB，不能导入。请把它分成几份`,
  encodingUnknown: (file: string) => `看不懂“${file}”的编码。请用记事本打开，另存为UTF-8编码的.txt，再导入`,
  oldWord: (file: string) =>
    `“${file}”是旧版Word或WPS文件，不能直接导入。请用Word或WPS打开它，另存为.docx，再导入`,
  otherFormat: (file: string, format: string) =>
    `“${file}”是${format}，不能导入。请打开它，另存为.docx或UTF-8编码的.txt，再导入`,
  wrongEnding: (file: string, format: string, ending: string) =>
    `“${file}”的内容其实是${format}。请把扩展名改为${ending}，再导入`,
  formatUnknown: (file: string) =>
    `“${file}”不是可以导入的格式。请另存为.docx、.pdf、.html、.md或UTF-8编码的.txt，再导入`,
  encrypted: (file: string) => `“${file}”加了密码，打不开。请取消密码后另存一份，再导入`,
  damaged: (file: string, format: string) =>
    `“${file}”不是完整的${format}，打不开。请重新下载，或打开后另存一份，再导入`,
  hostile: (file: string, what: string) =>
    `“${file}”里有不安全的内容（${what}），没有导入。请用Word打开，把文字复制到新文件，再导入`,
  tooMuch: (file: string, what: string) => `“${file}”太大：${what}，不能导入。请把它分成几份`,
  tooSlow: (file: string) =>
    `“${file}”读了很久还没有读完，已停止，没有导入。请把它分成几份，或另存为.txt再导入`,
  tooHungry: (file: string) =>
    `“${file}”需要的内存太多，已停止，没有导入。请把它分成几份，或另存为.txt再导入`,
  scanned: (file: string) =>
    `“${file}”是扫描的图片，里面没有文字，不能导入。请用有文字的Word文件，或先做文字识别（OCR）并核对`,
  issuerMissing: '请用 --issuer 写出发文机关的编号，如 --issuer xian-jyj（只用小写字母、数字和连字符）',
  badSlug: (flag: string, value: string) =>
    `${flag} 的“${value}”不能用作地址：只能用小写字母、数字和连字符，且不能是保留词`,
  badPeriod: (value: string) =>
    `--period 的“${value}”不对，应写作 2021、2021-H1、2021-Q3、2021-07 或 2021/2025`,
  badMoment: (value: string) => `--published 的“${value}”不对，应写作 "2021-07-12 09:30"，并且确有这一天`,
  documentMissing: (title: string) =>
    `从标题“${title}”看不出期间，请用 --document 给文件起一个编号，如 --document 2021-h1`,
  documentExists: (id: string) =>
    `“${id}”已经有了，没有改动它。要用新的内容替换，请加 --replace；要另存一份，请用 --document 换一个编号`,
  documentRepeated: (file: string, earlier: string, id: string) =>
    `“${file}”与这次已导入为“${id}”的“${earlier}”标题相同，没有导入。如果它们是两份文件，请用 --document 给它另起一个编号，单独导入`,
  contentUnusable: (folder: string, place: string, reason: string) =>
    `内容文件夹“${folder}”用不了（“${place}”${reason}），没有导入。请用 --content 换一个文件夹`,
  oneFileOnly: '--document、--title 只能用于一个文件，请分次导入',
  imported: (file: string, id: string) => `已导入：${file} → ${id}`,
  tried: (file: string, id: string) => `试运行，没有写入：${file} → ${id}`,
  counts: (parts: number, sections: number, items: number) => `${parts}个部分，${sections}节，${items}个条目`,
  notes: (count: number) => `请留意以下${count}处：`,
  place: (line: number, page: number | undefined, counts: 'lines' | 'paragraphs') =>
    line === 0
      ? '全文'
      : `${page === undefined ? '' : `第${page}页`}第${line}${counts === 'lines' ? '行' : '段'}`,
  suggestion: (text: string) => `建议：${text}`,
  moreNotes: (count: number) => `另有${count}处，用 --json 可以看到全部`,
  reading: (index: number, total: number, file: string) => `[${index}/${total}] 正在导入：${file}`,
  nothingInFolder: (folder: string) =>
    `文件夹“${folder}”里没有可以导入的文件（.docx、.pdf、.html、.md、.txt）`,
  badInclude: (value: string, known: readonly string[]) =>
    `--include 的“${value}”不对，可以写${known.join('、')}，几项之间用逗号隔开`,
  summary: (done: number, failed: number) =>
    `共导入${done}个文件${failed > 0 ? `，${failed}个没有导入` : ''}。`,
  draft: (command: string) =>
    `这份文件还是草稿：npm start 可以看到它，npm run build 不包括它。核对以后审核并发布：${command}`,
  open: (count: number, command: string) =>
    `这份文件已发布，但有${count}项提取的内容待审核，审核以前不会公开：${command}`,
} as const;

/** Why the system does not let us work in a folder, by its own code. */
export const folderReasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '只能读，不能写',
  ENOTDIR: '的路径中有一处不是文件夹',
  EEXIST: '不是文件夹',
  EISDIR: '有一处应是文件，却是文件夹',
  ENOENT: '建不了',
  ELOOP: '的链接指向自己',
  ENAMETOOLONG: '的名称太长',
  ENOSPC: '所在的磁盘满了',
  EDQUOT: '所在的磁盘满了',
};
