import type { Judgement, Status, StatusRule } from '../model/status.ts';

/** When a row of the rule applies, and what it shows. */
interface MethodRow {
  when: string;
  shows: readonly Pick<Judgement, 'status' | 'judge'>[];
}

/** The published rule in plain words: the page about it, which every card links. */
export const methodWords = {
  title: '承诺的进展怎样判定',
  lead: '计划写了什么，后来的总结怎么说，本专栏都引用原文，并链接到那一句。每项承诺的进展只按下面的规则得出：同样的内容，什么时候看都是同样的结果。',
  orderTitle: '判定的次序',
  order: '从上往下逐条对照，用第一条符合的。有几次答复的，看最近的一次：先比所属期间的末尾，再比发布日期。',
  columns: { order: '次序', rule: '情形', status: '进展' },
  rows: {
    withheld: {
      when: '目标、最近一次的结果或者期限，有一样写了而没有公开（如“xx”），并且最近一次的答复没有登记进展。',
      shows: [{ status: 'unverifiable', judge: 'nobody' }],
    },
    met: {
      when: '目标和最近一次的结果都是可以比较的数，结果达到目标。目标是上限的，还要等到期限已满。',
      shows: [{ status: 'done', judge: 'computed' }],
    },
    missed: {
      when: '目标和最近一次的结果都是可以比较的数，结果没有达到目标，而结果所属的期间已经到了期限。',
      shows: [{ status: 'missed', judge: 'computed' }],
    },
    early: {
      when: '目标和最近一次的结果都是可以比较的数，结果所属的期间没有到期限，又不能算已完成，而期限还没有过。',
      shows: [
        { status: 'on-track', judge: 'publisher' },
        { status: 'behind', judge: 'publisher' },
        { status: 'not-due', judge: 'computed' },
      ],
    },
    declared: {
      when: '用数对照得不出结论，而最近一次的答复登记了进展。除已完成外，期限过了、答复的期间又没有到期限的，看下面“待报告”和“逾期未报告”两条。',
      shows: [
        { status: 'done', judge: 'publisher' },
        { status: 'on-track', judge: 'publisher' },
        { status: 'behind', judge: 'publisher' },
        { status: 'not-started', judge: 'publisher' },
      ],
    },
    undecided: {
      when: '用数对照得不出结论，最近一次的答复也没有登记进展。',
      shows: [{ status: 'unverifiable', judge: 'nobody' }],
    },
    'not-due': {
      when: '没有答复，期限还没有过；或者不知道期限。',
      shows: [{ status: 'not-due', judge: 'computed' }],
    },
    awaited: {
      when: '期限已过，没有答复，或者最近一次答复的期间没有到期限、也不是已完成；同一发文机关还没有发布期间包含期限的总结。',
      shows: [{ status: 'awaited', judge: 'computed' }],
    },
    overdue: {
      when: '期限已过，没有答复，或者最近一次答复的期间没有到期限、也不是已完成；同一发文机关已经发布期间包含期限的总结。',
      shows: [{ status: 'overdue', judge: 'computed' }],
    },
  } satisfies Record<StatusRule, MethodRow> as Record<StatusRule, MethodRow>,
  statusesTitle: '各种进展是什么意思',
  statusColumns: { status: '进展', meaning: '意思' },
  statuses: {
    done: '目标已经达到，或者发文机关登记为已经完成。是不是按期，看引用的原文。',
    missed: '期限已到，报告的数没有达到目标。',
    'on-track': '发文机关登记为正在按进度推进。',
    behind: '发文机关登记为进度落后。',
    'not-started': '发文机关登记为还没有开始。',
    'not-due': '还没有到期限；已有数的，列出到目前为止的数。',
    awaited: '期限已过，应当说明它的总结还没有发布。',
    overdue: '期限已过，应当说明它的总结已经发布，其中没有答复。这不等于没有做。',
    unverifiable: '原文没有给出可以核对的数或进展。这不等于没有做。',
  } satisfies Record<Status, string>,
  notesTitle: '约定',
  notes: [
    [
      '登记',
      '发文机关确认一句答复时，按原文的意思为它登记进展：已完成、序时推进、滞后或未启动。原文不一定有这几个字，所以每次都引用原文。',
    ],
    ['今天', '“今天”是专栏里最近的发布日期，不是打开网页的日期。新文件发布了，进展才会变。'],
    [
      '期限',
      '原文没有写期限的，以计划所属期间的最后一天为期限；只写到月的，以月末为期限。期限当天还不算过期。',
    ],
    [
      '可以比较的数',
      '目标和结果数的是同一个量，单位相同或者可以换算（如万元与亿元），并且各只有一个数。写作范围的（如“40—50人”）不比较。',
    ],
    [
      '数的时间',
      '累计的数，时间要相当：全年的数不能证明下半年的目标达到了，下半年的数也不能证明全年的目标没有达到，这时不用数判定。百分率不受此限。',
    ],
    [
      '不低于、不超过',
      '写“不低于”“以上”的，是下限；写“不超过”“以内”的，是上限。只写一个数的，是下限；指标越低越好的，是上限。',
    ],
    ['上限', '上限要到期限满了才算达到：上半年没有超过全年的上限，还说明不了全年。'],
    [
      '左右、约',
      '写“左右”“约”的目标，达到那个数就算达到；没有达到的，差多少才算，原文没有说，所以不判为未达标。',
    ],
    [
      '未公开',
      '写作“xx”等而没有公开的数，不当作零，也不猜。发文机关登记了进展的，照登记的；没有登记的，无法核验。',
    ],
    ['不一致', '发文机关登记的进展与数不一致的，按数判定，并在承诺下面注明。'],
  ],
  pairsTitle: '承诺和答复怎样对应',
  pairs: [
    '软件从计划里找出可能的承诺，从总结里找出可能的答复，只作为建议。每一项承诺、每一对承诺与答复，都由人核对确认后才发布。',
    '承诺和答复的话一字不改。一项承诺可以有几次答复，全部列出，最早的在前。',
    '本专栏只引述，不评价。“逾期未报告”“无法核验”说的是已发布的文件里有没有确认的答复，不是事情做了没有。',
  ],
  now: (day: string) => `现在的“今天”是${day}。`,
} as const;
