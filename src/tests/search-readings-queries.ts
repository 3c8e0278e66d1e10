/** What a reader types, what the sample's texts write for it, and how search reads it. */
export interface ReadQuery {
  q: string;
  want: readonly string[];
}

/** Rows `typed=written`; several runs have `+` for a blank between them. */
const list = (text: string): ReadQuery[] =>
  text
    .trim()
    .split(/\s+/u)
    .map((row) => {
      const [q = '', want = ''] = row.split('=');
      return { q: q.replaceAll('+', ' '), want: want.split('+') };
    });

/** Queries over the sample by the way in which search reads them. */
export const READ_QUERIES: Readonly<Record<'simplified' | 'pinyin' | 'alike', readonly ReadQuery[]>> = {
  simplified: list(`
    教師=教师 幼兒園=幼儿园 校車=校车 學位=学位 隱患=隐患 處方=处方 體檢=体检 實訓=实训 學前教育=学前教育 課後服務=课后服务
    家庭醫生=家庭医生 縣第一中學=县第一中学 青石鄉=青石乡 縣婦幼保健院=县妇幼保健院 縣人民醫院新院區=县人民医院新院区
    明廚亮灶=明厨亮灶 覆蓋率=覆盖率 滿意度=满意度 簽約=签约 兩教一保=两教一保 衞生監督所=卫生监督所 衛生監督所=卫生监督所
    教师培訓=教师培训 幼兒園+招生=幼儿园+招生 教師+培訓+招聘=教师+培训+招聘 縣人民医院+兒科=县人民医院+儿科
    師=师 優先滿足多子女家庭和雙職工家庭需要=优先满足多子女家庭和双职工家庭需要 學位450個=学位450个`),
  pinyin: list(`
    youeryuan=幼儿园 jiaoshi=教师 xiaoche=校车 shitang=食堂 xuewei=学位 zhaopin=招聘 peixun=培训 yinhuan=隐患 tuowei=托位
    jijiu=急救 chufang=处方 tijian=体检 zhuyuan=住院 xueqianjiaoyu=学前教育 kehoufuwu=课后服务 jiatingyisheng=家庭医生
    qingshixiang=青石乡 baishaxiang=白沙乡 mingchuliangzao=明厨亮灶 liangjiaoyibao=两教一保 xianzhongyiyiyuan=县中医医院
    YouErYuan=幼儿园 ｘｉａｏｃｈｅ=校车 youer园=幼儿园 xue2wei4=学位 fugailv=覆盖率 fugailu=覆盖率 xiang'zhen=乡镇
    youeryuan+zhaosheng=幼儿园+招生 jiaoshi+peixun=教师+培训 xiao+che=校车 校车+jiashiyuan=校车+驾驶员 ming+chu+liang+zao=明厨亮灶`),
  alike: list(`
    幼儿圆=幼儿园 普惠性幼儿圆覆盖率=普惠性幼儿园覆盖率 学前叫育=学前教育 课后服物=课后服务 家庭医声=家庭医生 漫性病=慢性病
    高血鸭=高血压 就护车=救护车 满易度=满意度 复盖率=覆盖率 国家免疫规划疫苗接肿率=国家免疫规划疫苗接种率 青时乡=青石乡
    体质健康侧试=体质健康测试 明橱亮灶=明厨亮灶 突发公共卫声事件=突发公共卫生事件 妇幼保建院=妇幼保健院 疾空中心=疾控中心
    红十字汇=红十字会 隐换=隐患 食唐=食堂 找聘=招聘 校车+架驶员=校车+驾驶员 幼儿圆+招升=幼儿园+招生 疾控中星=疾控中心
    幼兒圆=幼儿园 县电画教育馆=县电化教育馆`),
};

/** Other words than those of the sample, however like them they are. */
export const OTHER_WORDS: readonly string[] = `
  教师节 双减 区块链 新冠 消费券 医联体 碳达峰 链长制 县第三中学 县第二人民医院 城中幼儿园 黑石乡 白石乡 第五小学
  3所小学校 100万亩 2099年 9.99% 幼儿园园园 小学学位师 药师 高效发展 营养午餐 学校食品安全 高速公路 航天发射 教育厅长 幼儿学园 园儿幼
  blockchain iso9001 xyz qwerty`
  .trim()
  .split(/\s+/u);
