import { seeded } from './seeded.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);

const PLACE_STARTS =
  words(`青 云 白 河 松 新 石 柳 东 大 古 沙 竹 长 双 平 南 北 西 上 下 金 银 龙 凤 梅 桂 枫 柏 杏 桃 李 清 湖 江
  溪 泉 岭 山 峰 坪 塘 井 桥 亭 塔 庙 关 口 湾 洲 渡 港 田 园 林`);
const PLACE_ENDS = words(
  '石 岭 沙 口 林 桥 板 溪 坪 塘 井 湾 园 岗 河 湖 山 泉 峰 洲 渡 港 田 庄 店 铺 集 屯 寨 洞',
);
const PLACE_KINDS = words('乡 镇 街道 村 社区 片区 开发区 园区');
const OFFICES =
  words(`县财政局 县住建局 县教育局 县卫生健康局 县民政局 县水利局 县农业农村局 县交通运输局 县市场监管局 县公安局 县医保局
  县发展改革局 县生态环境局 县文旅局 县应急管理局 县人力资源社会保障局 县自然资源局 县行政审批局 县统计局 县审计局`);
const THINGS =
  words(`公办幼儿园学位 农村公路安全护栏 村级卫生室 老旧小区加装电梯 高标准农田 城区公共停车泊位 饮用水源监测点 养老服务驿站
  文化礼堂 中小学教室照明 污水管网 就业技能培训 湿地公园步道 智慧教室 校舍维修 家庭医生签约 慢性病管理 救护车辆 托育机构 图书分馆
  防汛物资仓库 山洪灾害预警设备 水库除险加固 灌溉渠道 冷链仓储设施 电商服务站 农产品检测室 森林防火通道 垃圾分类投放点 餐厨垃圾处理
  充电桩 公交候车亭 人行天桥 学校食堂 视频监控 法律援助窗口 政务服务事项 企业融资对接 科技特派员 青年人才公寓 退役军人服务站
  残疾人康复站 困境儿童关爱 殡葬服务设施 气象观测站 消防取水点 燃气管道改造 供水旧管更换 危旧房屋鉴定 建筑工地扬尘监测`);
const DEEDS =
  words(`新建 改造 完成 推进 启动 验收 扩建 提升 配齐 更换 整治 清理 核查 公布 落实 建成 修缮 巡查 培训 组织 开展 优化 规范 完善
  加固 移交 补足 调整 试点 推广`);
const MANNERS =
  words(`按月调度 逐项销号 限期整改 随机抽查 公开招标 分批实施 联合执法 上门服务 跟踪问效 专人负责 统一标准 分级管理 先急后缓
  边查边改 听取群众意见 接受社会监督 按季度通报 实行台账管理 委托第三方评估 纳入年度考核`);
const PURPOSES =
  words(`缓解入园紧张 消除安全隐患 方便群众就近办事 改善老年人出行 稳定粮食产量 缓解停车难 保障饮水安全 扩大服务覆盖 丰富群众文化生活
  保护学生视力 提高污水收集能力 帮助返乡人员就业 减轻企业负担 缩短办理时间 提高应急处置能力 降低运行成本 减少重复建设 补齐基础设施短板`);
const UNITS = words('个 公里 所 部 亩 处 家 座 间 米 人次 万元 户 台 套 件 项 名');
const COMMON = [
  '群众反映较多的问题已经列入清单',
  '受连续降雨影响进度一度放缓',
  '资金按工程进度拨付并向社会公开',
  '施工期间安排临时通行线路',
  '有关情况在政府网站逐月公布',
  '没有发生安全责任事故',
  '存在的不足主要是人员偏少',
  '下一步将健全日常管护办法',
];

/** An invented section: its title, and items with headings. */
export interface InventedSection {
  title: string;
  items: { heading: string; text: string }[];
}

/** Invents sections as reports of counties have them; the same seed invents the same ones. */
export function inventSections(count: number): InventedSection[] {
  const random = seeded(2026);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const number = (below: number): number => 1 + Math.floor(random() * below);
  const place = (): string => `${pick(PLACE_STARTS)}${pick(PLACE_ENDS)}${pick(PLACE_KINDS)}`;
  const amount = (): string => {
    const form = random();
    if (form < 0.08) return `xx${pick(UNITS)}`;
    if (form < 0.3) return `${(number(999) / 10).toFixed(1)}%`;
    return form < 0.45 ? `${(number(9999) / 100).toFixed(2)}万元` : `${number(9999)}${pick(UNITS)}`;
  };
  const sentence = (): string => {
    const form = random();
    if (form < 0.2) return `${pick(COMMON)}。`;
    if (form < 0.5)
      return `${number(12)}月底前在${place()}${pick(DEEDS)}${pick(THINGS)}${amount()}，${pick(MANNERS)}，${pick(PURPOSES)}。`;
    if (form < 0.8)
      return `${pick(OFFICES)}${pick(DEEDS)}${pick(THINGS)}，累计达到${amount()}，比上年增加${amount()}。`;
    return `${place()}、${place()}的${pick(THINGS)}由${pick(OFFICES)}牵头${pick(MANNERS)}（责任单位：${pick(OFFICES)}）。`;
  };
  return Array.from({ length: count }, () => ({
    title: `（${pick('一二三四五六七八九'.split(''))}）${pick(DEEDS)}${pick(THINGS)}和${pick(THINGS)}`,
    items: Array.from({ length: 1 + number(3) }, (_, index) => ({
      heading: `${index + 1}.${pick(DEEDS)}${place()}${pick(THINGS)}。`,
      text: Array.from({ length: 1 + number(3) }, sentence).join(''),
    })),
  }));
}
