/** What a run of withheld signs stands for: digits of a quantity, letters of a name, or digits of a date. */
export type WithheldKind = 'number' | 'name' | 'date';

/** A run of signs in the place of something that is not disclosed, in UTF-16 units of its text. */
export interface WithheldRun {
  start: number;
  end: number;
  kind: WithheldKind;
}

/** One kind of sign at a time; `xx.x` withholds one number. A single `_` is no blank to fill in. */
const SIGNS = /[xｘ]+(?:[.．][xｘ]+)?|×+|[*＊]+(?:\.[*＊]+)?|○+|_{2,}/giu;
const SIGN_OR_LETTER = /[a-zａ-ｚ_*＊×○]/iu;
const DIGIT = /[0-9０-９]/u;
/** Beside these a circle is the digit nought: 二○二一年. */
const NUMERAL = /[〇零一二三四五六七八九十百]/u;

/** Measure words, which tell a number from a name: x所 is a number, xx所属 and xx人民医院 are none. */
const MEASURE =
  /^\s?(?:余|多|几)?\s?(?:[%％‰亩吨篇辆倍只间幢栋轮岁艘枚票番㎡]|percent|million|billion|次(?!级|生|要|序)|万(?!达|科|象|隆|安|宁|年|源|盛|山|州)|亿|千(?!岛|佛|年|山|方百)|百(?!货|色|姓|年|花|日|强|家)|公里|公顷|公斤|斤|平方|立方|美元|百分点|分钟|小时|学时|课时|学分|个(?!体|税|私)|所(?!属|在|有|长|谓|需)|项(?!目|城)|名(?!师|医|校|称|单|录|城|优(?!秀)|胜|著|企|牌|品|特)|人(?!民|社|才|大|事|均|武|防|寿|保|工智)|元(?!旦|氏|谋|宇)|家(?!村|庄|长|庭|园|坪|湾|坝|乡|具|电|政|委|访|校|风|教)|件|处(?!理|置|室|长|级|罚|方)|条(?!例|件|款|线(?!路))|户(?!籍|外|口|主|型)|场(?!所|馆|地|景|镇|址|站)|台(?!账|州|湾|办|商|风|江)|位(?!于)|批(?!准|复|评|发)|支(?!持|部|队(?!伍)|行|付|教|援|撑|出|委|线|渠|农)|座(?!谈)|份(?!额)|期(?!间|末|中|货|刊|待|望|限)|类(?!别|型|似)|种(?!植|子|业|养|质|苗)|门(?!诊|户|口|店|票|类|球|面)|节(?!能|约|点|假|日|气|目|水|庆)|套(?!取)|组(?!织|建|长|成|合|装)|天(?!津|台|然|府)|米(?!业|市)|张(?!家|店|庄|贴)|幅(?!度)|部(?!门|队|分|长|署|委|级)|起(?!点|草|步|来|到|源|诉)|例(?!会|如)|笔(?!试|记)|份|余(?!杭|姚|热|额|庆|干))/u;
/** Words that bound a quantity, behind it. */
const BOUND = /^\s?(?:个?以[上内下]|左右)/u;
/** Words before a quantity that a sentence leaves without a measure word: 完成率达xx。 */
const REACHED = /(?:达|达到|为|至|近|约|超|超过|突破|共|计)\s?$/u;
const CLOSED = /^\s?(?:[，,。；;、）)]|$)/u;
/** Places, terms and numbers of documents: what 第xx counts is a name but for ranks. */
const RANK = /^\s?[位名]/u;

const DATE = /^\s?(?:年(?!级|轻|龄|货|画)|月|日(?!报|常|语|本|照|用|化)|时(?!代|间|期|任)|季度|学年|世纪)/u;
const YEAR_IN_BRACKETS = /[〔［[]$/u;
const CLOSING_BRACKET = /^[〕］\]]/u;
/** What joins two ends of a range, or two signs of one name: x-x月, x至x项, “x x模式”. */
const JOINT = /^(?:\s|\s?[-－–—~～至到、/]\s?)$/u;
/** The disclosed end of a range: x-6月. */
const FAR_END = /^\s?[-－–—~～至到]\s?\d{1,4}/u;

/** Longest words that a rule looks at. */
const AROUND = 12;

/** Finds every run of withheld signs in a text and says what each stands for, in order of the text. */
export function findWithheldRuns(text: string): WithheldRun[] {
  const runs = [...text.matchAll(SIGNS)]
    .map(({ 0: signs, index }) => ({ start: index, end: index + signs.length }))
    .filter(({ start, end }) => isWithheld(text, start, end));
  const classified: WithheldRun[] = [];
  for (const { start, end } of runs.toReversed()) {
    const next = classified.at(-1);
    const isJoined = next !== undefined && JOINT.test(text.slice(end, next.start));
    classified.push({ start, end, kind: kindOf(text, start, end) ?? (isJoined ? next.kind : 'name') });
  }
  return classified.toReversed();
}

/** Letters of words (tax, X5), factors (3×4), circles as noughts (二○二一) and lone signs beside digits withhold nothing. */
function isWithheld(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
  if (SIGN_OR_LETTER.test(before) || SIGN_OR_LETTER.test(after)) return false;
  if (text[start] === '○') return !NUMERAL.test(before) && !NUMERAL.test(after);
  return end - start > 1 || !(DIGIT.test(before) || DIGIT.test(after));
}

function kindOf(text: string, start: number, end: number): WithheldKind | undefined {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND).replace(FAR_END, '');
  if (DATE.test(after) || (YEAR_IN_BRACKETS.test(before) && CLOSING_BRACKET.test(after))) return 'date';
  if (DIGIT.test(after[0] ?? '')) return 'name';
  if (before.endsWith('第')) return RANK.test(after) ? 'number' : 'name';
  if (MEASURE.test(after) || BOUND.test(after)) return 'number';
  const isWhole = before.trim() === '' && after.trim() === '';
  return isWhole || (REACHED.test(before) && CLOSED.test(after)) ? 'number' : undefined;
}
