/** Signs that stand in the place of digits; `○` and `×` as well as letters, stars and blanks to fill in. */
const SIGNS = /x{1,9}|×{1,9}|[*＊]{1,9}|○{1,9}|_{2,13}/giu;
const WORD = /[a-z0-9_*＊×○]/iu;

/** Measure words, which tell a number from a name: x所 is a number, xx所属 and xx人民医院 are none. */
const MEASURE =
  /^(?:余|多)?(?:[%％‰次万亿千百吨亩篇辆倍只间座份余]|公里|平方|百分点|分钟|小时|学时|课时|个(?!体)|所(?!属|在|有)|项(?!目)|名(?!师|医|校|称|单|录|城|优)|人(?!民|社|才|大|事|均)|元(?!旦)|家(?!村|庄|长|庭|园|坪|湾|坝)|件|处(?!理|置|室|长)|条(?!例)|户(?!籍)|场(?!所|馆)|台(?!账)|位(?!于)|批(?!准|复|评)|支(?!持|部|队))/u;
const LONGEST_MEASURE = 5;

/** Finds the withheld numbers of a text with the measure word behind each: `x个`. Redacted names and dates are none. */
export function findWithheld(text: string): string[] {
  return [...text.matchAll(SIGNS)].flatMap(({ 0: run, index }) => {
    const end = index + run.length;
    const isWord = WORD.test(text[index - 1] ?? '') || WORD.test(text[end] ?? '');
    const isMeasured = MEASURE.test(text.slice(end, end + LONGEST_MEASURE));
    return !isWord && isMeasured ? [text.slice(index, end + 1)] : [];
  });
}
