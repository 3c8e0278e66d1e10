/** Spells the command that reviews a document. */
export function reviewCommand(id: string, content: string): string {
  return `npm run review -- ${id}${content === 'content' ? '' : ` --content ${content}`}`;
}

/** Spells a command for a content folder. */
export function commandFor(name: 'npm start' | 'npm run build', content: string): string {
  return content === 'content' ? name : `${name} -- --content ${content}`;
}

/** What the commands say to people in the terminal. */
export const words = {
  problemCount: (count: number) => `共${count}处需要改正。`,
  badArguments: (message: string) => `命令的参数不对：${message}`,
  unknownFlag: (flag: string) => `没有“${flag}”这个参数，请检查拼写。可用的参数见 README.md。`,
  flagValue: (flag: string) => `参数“${flag}”的用法不对：该带值的要带值，不带值的后面不能写值。`,
  noSuchFolder: (path: string) =>
    `找不到内容文件夹“${path}”。请检查 --content，或先用 npm run import 导入一份文件。`,
  noSuchSite: (path: string) => `找不到网站文件夹“${path}”。请检查 --out，或先运行 npm run build。`,
  warnings: (count: number) => `另有${count}处提醒，npm run check 可以看到。`,
  outInsideContent: (path: string) => `输出文件夹“${path}”与内容文件夹互相包含。请用 --out 另选一个文件夹。`,
  outNotOurs: (path: string) =>
    `“${path}”里有别的文件，不是以前生成的站点，没有改动它。请用 --out 选一个空文件夹或新文件夹。`,
  building: (content: string) => `正在生成：${content}`,
  built: (pages: number, sections: number, out: string) =>
    `已生成${pages}个页面，${sections}节可以搜索：${out}`,
  exportUsage:
    '请写出要导出的文件和格式，例如：npm run export -- xian-jyj/2021-h1 --text 总结.txt（不写文件名时直接显示）',
  noSuchDocument: (id: string, content: string) =>
    `“${content}”里没有文件“${id}”。文件的编号是它在 documents 下的两级文件夹名，如 xian-jyj/2021-h1。`,
  exported: (id: string, file: string) => `已导出：${id} → ${file}`,
  draftsLeftOut: (ids: readonly string[], command: string) =>
    `未包括草稿：${ids.join('、')}。审核以后才会公开，如：${command}`,
  serving: (address: string) => `站点已启动：${address}（按 Ctrl+C 停止）`,
  benchUsage: '--search 和 --history 每次只能测一样。',
  badCount: (flag: string, value: string) =>
    `${flag} 的值“${value}”不对，应为正整数；多个用逗号隔开，如 1000,10000。`,
  badPort: (value: string) => `端口“${value}”不对，应为 1 到 65535 的整数。`,
  portTaken: (port: number) => `端口${port}已被占用。请用 -- --port 换一个端口。`,
  buildIncomplete: (missing: readonly string[]) =>
    `生成不完整，缺少：${missing.join('、')}。上一次的输出没有改动。`,
  indexIncomplete: (found: number, expected: number) =>
    `搜索索引不完整：应有${expected}节，只有${found}节。上一次的输出没有改动。`,
} as const;
