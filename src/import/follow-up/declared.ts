import type { DeclaredStatus } from '../../model/commitment.ts';

/** What the words of a sentence suggest, the most guarded first: 已完成主体工程，正在装修 is on its way, not done. */
const SIGNS: readonly (readonly [DeclaredStatus, RegExp])[] = [
  ['not-started', /(?:尚未|还未|仍未|暂未|未能?)(?:启动|开展|开工|动工|实施|组织)/u],
  [
    'behind',
    /滞后|未能|(?:尚未|还未|仍未|未)(?:全部|全面|按期|如期)?(?:完成|完工|达到|达标|建成|落实)|(?:进[度展]|推进)(?:较|偏)?(?:缓慢|慢)/u,
  ],
  ['on-track', /正在|正加快|序时|(?:有序|稳步|扎实|顺利|按计划)(?:推进|实施|开展|进行)|进展顺利/u],
  [
    'done',
    /(?:已经?|均|都|全部|全面|如期|按期|按时|提前|圆满|顺利|超额)(?:全部|全面|如期|按期|圆满|超额)?(?:完成|完工|竣工|落实|建成|达标)(?![^，。；]{0,12}(?<!\d)\d{1,2}(?:\.\d{1,2})?[%％])|建成|竣工|(?:建成|完工|正式)通车|投用|投入使用|投产|通过验收|交付使用|全覆盖/u,
  ],
];

/** Suggests what a publisher declares with a sentence; undefined where its words tell nothing. A person decides. */
export function suggestStatus(sentence: string): DeclaredStatus | undefined {
  return SIGNS.find(([, sign]) => sign.test(sentence))?.[0];
}
