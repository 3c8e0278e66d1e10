/** The first of the radicals below, and the ordinary characters for them, as Unicode's EquivalentUnifiedIdeograph says. */
const FIRST = 0x2e80;
const ORDINARY = [
  ...'⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日',
  ...'月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂',
  ...'肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝',
  ...'雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];

/** Radicals of Kangxi's dictionary, which NFKC knows, and those that it leaves; ligatures of Latin letters. */
const STAND_INS = /[\u2e80-\u2ef3\u2f00-\u2fd5\ufb00-\ufb06]/gu;

/** NFKC gives the traditional 戶; fonts for simplified text draw 户 for it. */
const DOOR = '\u2f3e';

/** Puts ordinary characters in place of those that fonts name instead because they look alike: 长 for U+2ED3, fi for U+FB01. */
export function ordinaryText(text: string): string {
  return text.replace(STAND_INS, (one) =>
    one === DOOR ? '户' : (ORDINARY[one.charCodeAt(0) - FIRST] ?? one.normalize('NFKC')),
  );
}
