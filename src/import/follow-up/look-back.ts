import { sentencesOf, type Sentence } from '../extract/sentence.ts';

/** A sentence that begins to look back. */
const BACK =
  /^(?:过去(?:的?一|半)年|(?:一|半)年来|(?:刚刚过去的)?(?:去年|上年|上一年)[，,](?!.{0,20}相比)|回顾(?:过去|去年|上年))/u;
/** A sentence that turns to what is ahead. */
const AHEAD = /^(?:今年|明年|本年|下半年|下一步|新的一年|当前|我们[要将]|要|同时也要)/u;

/** Gives the sentences of a paragraph of a plan that look back: 过去一年，… up to the one that turns ahead. */
export function sentencesLookingBack(text: string): Sentence[] {
  let isBack = false;
  return sentencesOf(text).filter((sentence) => {
    if (BACK.test(sentence.text)) isBack = true;
    else if (AHEAD.test(sentence.text)) isBack = false;
    return isBack;
  });
}
