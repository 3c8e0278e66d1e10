import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dryRun, plan, say } from './testing.ts';

/** Each sentence of a plan with the promises that it makes. */
const sentences: [about: string, sentence: string, ...promises: string[]][] = [
  ['a number to reach', '新增学位360个。', '新增学位360个 | →360个'],
  ['a rate to reach', '力争入园率达98%以上。', '力争入园率达98%以上 | →98%以上'],
  ['a withheld number', '培训教师xx人次。', '培训教师xx人次 | →xx人次'],
  ['what shall be counted behind it', '布局建设11个教研基地。', '布局建设11个教研基地 | →11个'],
  ['what is changed', '把3所完小改为教学点。', '把3所完小改为教学点 | →3所'],
  ['a deadline alone', '9月底前，完成校舍维修。', '9月底前，完成校舍维修 | 2023-09'],
  ['a deadline inside', '综合楼在10月底前投入使用。', '综合楼在10月底前投入使用 | 2023-10'],
  ['a withheld deadline', 'x月前，操场全面完工。', 'x月前，操场全面完工 | withheld'],
  ['something issued', '出台课后服务管理办法。', '出台课后服务管理办法'],
  ['something finished', '城东小学主体工程全部竣工。', '城东小学主体工程全部竣工'],
  ['something opened', '推动城南幼儿园建成投用。', '推动城南幼儿园建成投用'],
  ['something held', '举办第三届校园艺术节。', '举办第三届校园艺术节'],
  ['something set up', '建立教师交流轮岗台账。', '建立教师交流轮岗台账'],
  ['nothing that happens', '确保不发生安全责任事故。', '确保不发生安全责任事故'],
  ['all of something', '实现智慧教室全覆盖。', '实现智慧教室全覆盖'],
  ['none of something', '片区内小学无流生。', '片区内小学无流生'],
  [
    'several promises of a sentence',
    '新建学校2所，改造教室20间；出台奖励办法。',
    '新建学校2所 | →2所',
    '改造教室20间 | →20间',
    '出台奖励办法',
  ],
  [
    'two rates that stand alone',
    '覆盖率达93%以上、占比达60%以上。',
    '覆盖率达93%以上 | →93%以上',
    '占比达60%以上 | →60%以上',
  ],
  [
    'two numbers of which one needs the other',
    '完成建设书香校园6所、示范图书馆2个。',
    '完成建设书香校园6所、示范图书馆2个 | →6所',
  ],
  [
    'a predicate that needs its subject',
    '加快城南中学建设，力争年底前交付使用。',
    '加快城南中学建设，力争年底前交付使用 | 2023-12',
  ],
  ['a predicate that goes on', '确保综合楼竣工，交付使用，并逐步开放。', '确保综合楼竣工，交付使用'],
  [
    'a deadline for what follows',
    '推广新教材，年内新建学校2所；招聘教师60人。',
    '年内新建学校2所 | 2023-12 | →2所',
    '招聘教师60人 | 2023-12 | →60人',
  ],
  [
    'another deadline',
    '9月底前新建学校2所，年底前招聘教师60人。',
    '9月底前新建学校2所 | 2023-09 | →2所',
    '年底前招聘教师60人 | 2023-12 | →60人',
  ],
  ['words that open a sentence', '（1）一是同时新增学位360个。', '新增学位360个 | →360个'],
  [
    'goals of a year',
    '全年主要预期目标是：完成投资3亿元，入园率96%，居民收入与经济增长同步。',
    '完成投资3亿元 | 2023-12 | →3亿元',
    '入园率96% | 2023-12 | →96%',
    '居民收入与经济增长同步 | 2023-12',
  ],
  [
    'a number that counts what stands before it',
    '组织校长跟岗研修4期，每期不超过12人。',
    '组织校长跟岗研修4期，每期不超过12人 | →4期',
  ],
  [
    'a part of a number',
    '新增学位360个，其中改建学校2所，其中农村1所，比去年增加90个。',
    '新增学位360个 | →360个',
    '其中改建学校2所 | →2所',
  ],
  ['a number before a colon', '新建学校2所：城东小学、城南小学。', '新建学校2所 | →2所'],
  ['what is left', '化解剩余债务。', '化解剩余债务'],
  ['who leads', '由基教科牵头制定招生方案。', '由基教科牵头制定招生方案 | 基教科'],
  [
    'who leads what follows',
    '新增学位360个，由人事科牵头，招聘教师60人，出台奖励办法。',
    '新增学位360个 | →360个',
    '招聘教师60人 | 人事科 | →60人',
    '出台奖励办法',
  ],
  [
    'who answers for what stands before',
    '出台奖励办法，新增学位360个，由计财科负责。',
    '出台奖励办法',
    '新增学位360个 | 计财科 | →360个',
  ],
  [
    'who leads what has its deadline apart',
    '由计财科牵头改造食堂，9月底前全部完成。',
    '由计财科牵头改造食堂，9月底前全部完成 | 2023-09 | 计财科',
  ],
  ['at least so many', '至少新购图书800册。', '至少新购图书800册 | →800册'],
  ['a range', '参加联盟学校12—15所。', '参加联盟学校12—15所 | →12—15所'],
  ['a total', '食堂蔬菜总产量20吨。', '食堂蔬菜总产量20吨 | →20吨'],
  ['a place where it is done', '在9所村小开设书法课程。', '在9所村小开设书法课程 | →9所'],
  ['each of them', '对租用的校舍逐一检测。', '对租用的校舍逐一检测'],
  ['everybody', '食堂员工全员参加急救培训。', '食堂员工全员参加急救培训'],
  ['a term before the verb', '秋季学期制定作业管理办法。', '秋季学期制定作业管理办法'],
  ['what people are given', '为村小学生免费检查视力。', '为村小学生免费检查视力'],
  ['what a share shall have', '村小100%接入同步课堂。', '村小100%接入同步课堂 | →100%'],
  ['who shall have done it', '推动12所学校完成电路改造。', '推动12所学校完成电路改造 | →12所'],
  ['a share of something', '预留不少于20%的名额。', '预留不少于20%的名额 | →不少于20%'],
  [
    'at least so many of them',
    '培训教师90人次，其中村小教师不少于30人次。',
    '培训教师90人次 | →90人次',
    '其中村小教师不少于30人次 | →不少于30人次',
  ],
  ['how often', '物业企业每学期考核一次。', '物业企业每学期考核一次'],
  ['how much at least', '学生每周至少有半天劳动实践。', '学生每周至少有半天劳动实践'],
  ['how soon', '家长来信5个工作日内回复。', '家长来信5个工作日内回复'],
  ['all of something by another word', '全县学校全部实行错峰放学。', '全县学校全部实行错峰放学'],
  ['for all of something', '为所有教室更换护眼灯具。', '为所有教室更换护眼灯具'],
  ['how far something goes', '将走班教学推广到高中三个年级。', '将走班教学推广到高中三个年级'],
  [
    'a change that needs its subject',
    '把免费午餐的范围，从小学扩大到所有学校。',
    '把免费午餐的范围，从小学扩大到所有学校',
  ],
  ['what changes one way', '确保教师编制只增不减。', '确保教师编制只增不减'],
  ['what is compared with others', '确保升学率高于全市平均水平。', '确保升学率高于全市平均水平'],
  ['what others demand', '能耗完成上级下达的控制目标。', '能耗完成上级下达的控制目标'],
  ['a title to win', '争创全国研学旅行示范区。', '争创全国研学旅行示范区'],
  ['each one', '东西片区各新建一所分校。', '东西片区各新建一所分校'],
  ['what the year before left', '上年结转的工程款9月底前付清。', '上年结转的工程款9月底前付清 | 2023-09'],
  [
    'a time of its own behind a deadline',
    '9月底前完成校舍维修，冬季学期招聘教师60人，出台奖励办法。',
    '9月底前完成校舍维修 | 2023-09',
    '冬季学期招聘教师60人 | →60人',
    '出台奖励办法 | 2023-09',
  ],
  ['a time that something is about', '公布未来三年学位供需。', '公布未来三年学位供需'],
];
for (const [about, sentence, ...promises] of sentences)
  test(`${about}: ${sentence}`, async (t) => {
    assert.deepEqual(say(await dryRun(t, plan(sentence))), promises);
  });

/** Sentences of a plan that no summary can answer with yes or no. */
const general = [
  '加强组织领导，深入贯彻党的教育方针，不断提升办学水平。',
  '总体思路是：以质量为核心，力争不发生安全事故，完成3项任务。',
  '围绕重点任务，聚焦薄弱环节，推进城东小学等5个项目建设。',
  '对全县98万平方米校舍的加固改造工作常抓不懈。',
  '守牢不发生重大险情的底线。',
  '建立健全长效机制，完善管理制度，优化资源配置。',
  '目前已建成学校12所，去年新增学位300个。',
  '提出入园率98%左右的目标，综合考虑了需要和可能。',
  '年内要继续加强队伍建设。',
  '认真落实关于民办教育的36条。',
  '努力完成全年各项目标任务。',
  '完成全年目标面临诸多困难。',
  '去年取得了很大成绩。新增学位300个，入园率96%。',
  '加快建成教育强县。',
  '进一步建立现代学校制度。',
  '实行一次性告知，现在12所学校开设课程。',
  '稳步推进9个欠发达乡镇帮扶，争取更多项目纳入规划。',
  '由基教科牵头，不断提升办学水平。',
];
for (const sentence of general)
  test(`no promise: ${sentence}`, async (t) => {
    assert.deepEqual(say(await dryRun(t, plan(sentence))), []);
  });
