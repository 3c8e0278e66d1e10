import type { PromiseText, ReportText } from '../../history/pairing.ts';

const PLACES = '青石 云岭 白沙 河口 松林 新桥 石板 柳溪 东坪 大塘 古井 沙湾 竹园 长岗 双河 平湖'.split(' ');
const KINDS = '乡 镇 街道 片区 园区'.split(' ');
const THINGS: readonly (readonly [thing: string, unit: string, purpose: string])[] = [
  ['公办幼儿园学位', '个', '缓解入园紧张'],
  ['农村公路安全护栏', '公里', '消除临水临崖隐患'],
  ['村级卫生室', '所', '方便群众就近看病'],
  ['老旧小区加装电梯', '部', '改善老年人出行'],
  ['高标准农田', '亩', '稳定粮食产量'],
  ['城区公共停车泊位', '个', '缓解停车难'],
  ['集中式饮用水源监测点', '处', '保障饮水安全'],
  ['养老服务驿站', '家', '扩大助餐服务'],
  ['文化礼堂维修改造', '座', '丰富群众文化生活'],
  ['中小学教室照明更换', '间', '保护学生视力'],
  ['污水管网新建改造', '公里', '提高污水收集能力'],
  ['就业技能培训', '人次', '帮助返乡人员就业'],
  ['湿地公园步道', '米', '方便居民健身'],
];

/** Two invented texts of a county with as many promises and answers. */
export interface InventedTexts {
  promises: PromiseText[];
  reports: ReportText[];
}

/** Invents a plan with so many promises, and the summary that answers them in other words and another order. */
export function inventTexts(count: number): InventedTexts {
  const matters = Array.from({ length: count }, (_, index) => matterOf(index));
  return {
    promises: matters.map(({ where, thing, unit, purpose, amount, section }, index) => ({
      of: `shili/2023-h1/plan/${section}#c${index + 1}`,
      text: `年底前在${where}完成${thing}不少于${amount}${unit}，由主管部门按月调度，${purpose}。`,
      headings: ['二、下半年工作安排', `（${section}）加快${where}民生项目建设`],
      target: { label: `${where}${thing}`, unit, value: amount },
    })),
    reports: matters
      .map(({ where, thing, unit, purpose, amount, section }, index) => ({
        key: `r${index + 1}`,
        text: `${where}的${thing}已经完成${amount + 3}${unit}，施工单位克服雨季影响，${purpose}的效果初步显现。`,
        headings: ['一、上半年工作回顾', `（${section}）推进${where}民生项目`],
        values: [{ id: `m${index + 1}`, label: `${where}${thing}完成`, unit, value: amount + 3 }],
      }))
      .reverse(),
  };
}

interface Matter {
  where: string;
  thing: string;
  unit: string;
  purpose: string;
  amount: number;
  section: number;
}

/** The places repeat only when all of their names with all kinds are used up: a longer text has more words. */
function matterOf(index: number): Matter {
  const [thing = '', unit = '', purpose = ''] = THINGS[index % THINGS.length] ?? [];
  const place = PLACES[index % PLACES.length] ?? '';
  const other = PLACES[Math.floor(index / PLACES.length) % PLACES.length] ?? '';
  const kind = KINDS[Math.floor(index / 7) % KINDS.length] ?? '';
  return {
    where: `${place}${other}${kind}`,
    thing,
    unit,
    purpose,
    amount: 20 + ((index * 37) % 480),
    section: 1 + (index % 20),
  };
}
