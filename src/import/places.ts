/** Kinds of places: an issuer's own kind is looked for, because its superiors and its own parts belong into its text. */
const KINDS = ['省', '市', '县', '区', '旗', '镇', '乡'] as const;

const PLACE = /^\p{Script=Han}{2,4}?(?:省|市|县|区|旗|镇|乡)/u;

/** What may stand before a place's name in running text. */
const WORDS = '与和及在赴到向从由对比如学';
const BEFORE = `[，。、；：“”《》（）()\\s${WORDS}]`;
/** What makes a word of a kind's sign: 市场, 县志, 区域. A 区 names a place for certain only before an organ. */
const NOT_BEFORE: Record<(typeof KINDS)[number], string> = {
  省: '(?!级|内|外|辖|直|时|力|心)',
  市: '(?!场|民|区|级|域|政|容|面|价|值|内|外)',
  县: '(?!级|城|域|志|内|外|际|情|直|乡|政府网)',
  区: '(?=教育|人民|政府|委|发展|财政|卫生|民政|水利|农业|住房|人力|文化|市场|应急|统计|审计|司法|公安)',
  旗: '(?!帜|下|舰|手)',
  镇: '(?!静|压|痛|定|级|内|区)',
  乡: '(?!村|镇|亲|土|愁|音|间|级|贤)',
};
const EXPRESSIONS = new Map(
  KINDS.map((kind) => [
    kind,
    new RegExp(`(?<=^|${BEFORE})(?![${WORDS}])(\\p{Script=Han}{2,3}?)${kind}${NOT_BEFORE[kind]}`, 'gu'),
  ]),
);

/** Words that make a kind of places, not the name of one: 贫困县, 示范镇, 全市, 兄弟县. */
const KIND_WORDS =
  '[对与及在于从向由将把被为以之的全各本我该外邻跨两多所这那每某城门超股楼上夜集省市县区大强小新老名重辖见]|贫困|百强|先进|试点|示范|脱贫|重点|文明|均衡|生态|长寿|区域|建制|帮扶|兄弟|周边|相邻|其他|部分|有关|旅游|革命|边境|民族|国家|级|受援|结对|卫生|特色|中心|农业|工业|创建|创新|优秀|模范|典型';
/** Verbs that stand before an organ of the place itself: 组织县教育局, 代表县委. */
const VERBS =
  '组织|代表|启动|推进|推动|开展|配合|协助|联合|争取|完成|实施|制定|出台|印发|召开|参加|承办|举办|接受|报请|提请|邀请|指导|督促|支持|帮助|依托|围绕|按照|根据|经过|通过|获得|荣获|列入|纳入|建设|打造|建成|融入|服务|发动|动员|牵头|会同|协调|落实|贯彻|执行|传达|学习|成立|设立|建立|完善|健全|加强|加快|深化|强化|优化|提升|提高|促进|保障|确保|做好|抓好|面向|覆盖|走进|深入|选派|安排|下达|编制|修订|听取|汇报|公布|发布|公开|目前|今年|去年|上级|下级|经|报|请|向|为|将|把|被|由';
const NO_NAME = new RegExp(`(?:${KIND_WORDS}|${VERBS})$|^[我本该各全]`, 'u');

/** Finds names of places of the issuer's own kind that are not the issuer's: left over from another place's text. */
export function findOtherPlaces(text: string, issuerName: string): string[] {
  const own = ownPlace(issuerName);
  const kind = KINDS.find((one) => own.endsWith(one));
  const expression = kind && EXPRESSIONS.get(kind);
  if (expression === undefined) return [];
  return [...text.matchAll(expression)]
    .map(([found]) => found)
    .filter((found) => !NO_NAME.test(found.slice(0, -1)) && !own.includes(found) && !found.endsWith(own));
}

/** The last and smallest of the places with which an issuer's name begins: 示例县 of 示例省示例县教育局; empty without one. */
function ownPlace(issuerName: string): string {
  let [own, rest] = ['', issuerName];
  for (let found = PLACE.exec(rest); found !== null; found = PLACE.exec(rest)) {
    own = found[0];
    rest = rest.slice(own.length);
  }
  return own;
}
