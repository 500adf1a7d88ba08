/** 北京路, 中山北二路, 大連排道, but not 路桥 and 道里区. */
const STREET =
  /^[东南西北中一二三四五六七八九十前后内外排]{0,2}(?:路(?![桥由])|大?街|大道|道(?![里外])|胡同|巷|弄)/
/** Shops and estates with the name of another city. */
const SHOP =
  /^(?:正宗|特色|风味|老)?(?:拉面|牛肉面|火锅|小吃|烤鸭|米粉|米线|小面|大牌档|酒楼|酒家|饭店|菜馆|银行|证券|大厦|酒店|宾馆|花园|新村|小区|公寓|公馆|广场|家园|湾|里(?:$|\d|[小社]区|店))/
/** Towns, villages and parks with the name of another city: 中山镇, but not 宁波镇海. */
const TOWN =
  /^(?:[镇乡村](?:$|[^\u4e00-\u9fff]|营业|网点|分部|公司|服务|中心|代|[点站店部])|街道|农场|林场|风景|公园)/
/** Characters before a name that make another one of it: 小昆山, 九龙口. */
const OTHER_BEFORE = '大小老九千万卧歌'
/** The same of one name each: 长白山, 天台山. */
const PART_BEFORE: Readonly<Record<string, string>> = {
  白山: '长',
  南京: '华',
  南安: '东西',
  台中: '丰烟邢东天新',
  台山: '五天云三古',
  江门: '长浦珠',
  龙口: '苏',
  佛山: '玉',
  河源: '绰辽沙长泾',
  昆山: '南',
  黄山: '麻',
  海口: '通',
  银川: '金',
}
/** Characters after a name that belong to another word: 广安门, 东营业部. */
const PART_AFTER: Readonly<Record<string, string>> = {
  广安: '门',
  朝阳: '门',
  红河: '谷',
  东营: '业',
  阿里: '巴',
  周口: '店',
  安阳: '光',
  江门: '店诊',
}
/** Towns that are hubs. */
const HUB_TOWNS = new Set(['虎门', '常平', '长安', '平湖'])

/** True if a word is part of another name: of a street, a shop, a town, a mountain. `before` is one character or none. */
export function isPartOfOther(word: string, before: string, after: string): boolean {
  if (STREET.test(after) || SHOP.test(after)) return true
  if (TOWN.test(after) && !HUB_TOWNS.has(word)) return true
  if (before !== '' && (OTHER_BEFORE.includes(before) || PART_BEFORE[word]?.includes(before))) return true
  return after !== '' && PART_AFTER[word]?.includes(after.charAt(0)) === true
}

/** True if a street follows the name of a province or city. */
export function isStreet(after: string): boolean {
  return STREET.test(after)
}
