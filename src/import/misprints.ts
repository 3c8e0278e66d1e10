/** Misprints that are common in reports of this kind and are no words themselves: wrong → right. */
const MISPRINTS: Record<string, string> = {
  控掇保学: '控辍保学',
  控缀保学: '控辍保学',
  惯彻: '贯彻',
  贯切落实: '贯彻落实',
  布署: '部署',
  部暑: '部署',
  按装: '安装',
  招骋: '招聘',
  发恢: '发挥',
  通迅: '通讯',
  截止目前: '截至目前',
  截止今年: '截至今年',
  再接再励: '再接再厉',
  一如继往: '一如既往',
  按步就班: '按部就班',
  因地治宜: '因地制宜',
  走有全: '走在全',
  不径而走: '不胫而走',
};

/** Finds common misprints in a text, each once; the text is never changed. */
export function findMisprints(text: string): { wrong: string; right: string }[] {
  return Object.entries(MISPRINTS)
    .filter(([wrong]) => text.includes(wrong))
    .map(([wrong, right]) => ({ wrong, right }));
}
