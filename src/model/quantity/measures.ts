/** Words that stand before a measure and multiply it. */
export const MULTIPLE = '万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百';

/**
 * Measure words; behind `!` the characters with which one is the beginning of another word: 3所 is a number of
 * schools, 3所属 is none. The longest stand first.
 */
const MEASURES = [
  '个百分点 百分点 个工作日 工作日 个小时 个学时 个课时 个月 个班次 人次 场次 架次 航次 班次 批次 剂次 项次 例次 车次 户次 件次 台次 轮次 重量箱',
  '平方公里 平方千米 平方米 立方米 公顷 公里 千米 海里 毫米 厘米 公斤 千克 毫克 微克 吨标准煤 吨公里 吨 标准箱 标箱 万标箱',
  '千瓦时 兆瓦时 千瓦 兆瓦 吉瓦 瓦 度!假过以 学位 床位 学时 课时 学分 小时 分钟 人年 人份 人口!径 车道 匹 毫升 升!级至到为格 贝',
  '美元 欧元 港元 日元 英镑 港币 人民币 元!旦件素首月宵',
  '% ‰ 倍!增 番 成!立为效果功员长都绩本年熟交品套型就人熟',
  '个!体别性案税人 所!属在有得谓以需 项!目 名!师医校称单录城优额誉牌列字家 位!于置居列次',
  '人!民社才大事均工力物防行文生格心类机体 家!村庄长庭园坪湾坝属政具电禽乡 件!套 处!理置室长于罚分在级方 条!例件约',
  '户!籍口外主型 场!所馆地景面 台!账阶风湾 批!准复评发示判 支!持部撑付出援教行配 期!间末货刊限待满权 次!数日年要生于',
  '座!谈位落 间!隔接 天!然津气空 部!门分署队长委省 类!别似 种!植子业养苗质 层!级次面 栋 幢 套!餐用种利 张!家贴',
  '列!为入车席举出支明队 篇!章 册 份!额 只!有要能是 头!部 羽 株!洲式 辆 架!构设 艘 趟 门!户诊店槛票类 节!能约日点水假俭育 枚 块!状茎 片!区面 本!科级地市省县区专次届年土级',
  '对!象口外接比标应于照 起!来步草点诉源 例!会如外行 宗!旨教地 轮!岗训换候 根!据治本 眼!科镜 盏 孔 口!岸岁径 亩!均产 斤 克!服 米!面粉 里!程面 席!位 排!查放 滴 粒 管!理 尾 站!点位 分!之别析公局为类期批布工配店行院校中步级会区管支红流解散级担享设头层 秒!杀 声 句 幅!度员 集!体中团聚群约合 箱!涵 盘 筐 组!织建成 瓶 处',
  'kW MW GW kWh TEU GB TB PB km kg',
];
const RATE =
  '(?:/(?:[千万]人口|十万人口|平方公里|平方米|立方米|公里|万元|亿元|千人|万人|人|年|月|日|天|亩|生|户|吨|班|张|床|次|升|小时)(?:·(?:年|月|日|天|次))?)?';

function pattern(entry: string): string {
  const [word = '', not = ''] = entry.split('!');
  return not === '' ? word : `${word}(?![${not}])`;
}

const ALTERNATIVES = MEASURES.flatMap((line) => line.split(' '))
  .sort((a, b) => (b.split('!')[0] ?? '').length - (a.split('!')[0] ?? '').length)
  .map(pattern)
  .join('|');

/** A measure word with what it is per: `元`, `人次`, `元/生·年`. */
export const MEASURE = `(?:${ALTERNATIVES})${RATE}`;
