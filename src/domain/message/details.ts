import { partOf, type Range, type Scan } from './phrases'
import { isPlainName } from './plainName'

const ASIDES = [
  // Numbers that couriers call from, and the carrier's own care.
  String.raw`\[[^[\]]{0,60}(?:专属|放心接听|外呼)[^[\]]*\]`,
  String.raw`\([^()]{0,60}(?:专属|放心接听|外呼|戴口罩|点击查询|有事呼叫)[^()]*\)`,
  String.raw`.{2,4}已开启\[安全呼叫\]保护您的电话隐私`,
  String.raw`\(\d{1,2}[点:]\d{2}-\d{1,2}[点:]\d{2}\)|营业时间:? ?[\d:]+ ?- ?[\d:]+`,
  String.raw`[([]经转[)\]]|\(?点击查询电话\)?|电话:暂无|暂时(?=未)|签收照片已上传`,
]
const NUMBERS = [
  // Who scanned it, and the carrier's own numbers and measures.
  String.raw`(?:扫描|登记)(?:人员|员)(?:是|:)? ?(?:\[[^[\]]*\]?|(?!上传)[^[\],.;]{1,16})`,
  String.raw`工号\d{3,10}的?|\[(\d{6,9}-)(?=[\u4e00-\u9fff*])`,
  String.raw`(?:包号|任务(?:编号|单号)|车牌号?|车签号|袋号|批次号)[是:]? ?\[?[^\]),;.]*\]?`,
  String.raw`\(车牌[^()]*\)|(?:扫描人员上传的)?(?:重量|长度|宽度|高度)为\[?[\d.]*(?:kg)?\]?`,
  String.raw`上一站(?:点)?[是:] ?\[[^[\]]*\]`,
  String.raw`[有]?[1-9两一二三四五][个件票](?:贵重)?(?=[^,.;]{0,6}(?:包裹|快件|快递))|\(?共[1-9]件\)?`,
  String.raw`(?:运单|单号|快递|包裹|快件)?\(?尾号:? ?\d{2,6}\)?的?(?=[^,.;]{0,3}(?:包裹|快件|快递|已))`,
  String.raw`(?:快件|包裹|快递)\(尾号\d{2,6}\)|取(?:运单)?尾号\d{2,6}|(?:快递|包裹|快件):?\*\d{3,6}`,
  String.raw`[([]?(?:主单总件数|货物件数|件数)[:共]*\d{1,3}件?[)\]]?`,
  String.raw`(?:滞留|存放|已超|超过|长时间未取)(?:超过)?(?:\d{1,3}(?:小时|天))?(?:未取)?(?=,|$)`,
]
const FRAMES = [
  // Where the text message comes from, and what is registered.
  String.raw`^ ?\[[^[\]]{2,24}\] ?(\[(?:代收点|代理点|自提柜)\])|\[[^[\]()]{2,20}(\([^()[\]已未没将如若取]{2,30}\))\]`,
  String.raw`[\u4e00-\u9fff](\d{4})(?=的快件|的包裹|的快递|\[|$)|交货方是\[[^[\]]*\]|,准备分配(?:派送员|配送员|配送)|,准备(?:签收|收货)(?=[,.;]|$)`,
  String.raw`^ ?\[(?:代收点|代理点|自提柜|自提点|快递柜|签收提醒|取件|异常|正常签收)\]`,
  String.raw`^ ?\[[^[\]]{0,6}(?:快递|超市|物流|速递|速运|配送|智能柜|管家|收发)\]`,
  String.raw`^(?: ?\[[^[\]]{2,10}(?:市|县|镇区|地区|州)\])+|^[\u4e00-\u9fff]{2,5}市(?=\[)`,
  String.raw`\[(?:来自)?(?:代收点|自提柜)\](?=$|[,.])|\](代理点|代收点)|顺丰店/站`,
  String.raw`(?:已|公司|网点|中心|部|:|-)(进行)(?=[^,.;]{2,8}(?:登记|扫描))`,
  String.raw`第三方(?=并|物流|派送|配送|继续|$)|签收方式:[^,.;]{1,8}|今天的兔兔,[^.;!]*`,
  // Whom to ask, and that the courier will call.
  String.raw`(?:如|若)?有(?:任何)?(?:疑问|问题),? ?请?(?:联系|电联|致电|拨打|打|找|咨询)?`,
  String.raw`并?请?您?耐心等待|将(?:再次)?(?:与您联系|联系您)|,?咨询驿站工作人员|或?(?:揽投部|投递部|支局|营业部)(?=\[?电话)|记得早点(?=来)|它?回家(?=[!.,])`,
]
/** Requests for praise, and slogans. */
const SLOGANS =
  '[^,.;!?[\\]]{0,30}(?:好评|五星|五颗星|客官|相逢是缘|对我的服务|卯足干劲|怀揣|连接美好|无处不在|勿找|无需找商家|更快解决|' +
  '少一次投诉|多一份感恩|为您速递|特殊时期|疫苗接种|身体健康|测体温|测温|体温正常|佩戴口罩|口罩戴好|消毒|以免耽误)[^,.;!?[\\]]*|\\[请在评价[^[\\]]*\\]'
/** Texts that tell the customer nothing about the way of the parcel, in the normalized spelling. A group is all that counts. */
const DETAILS = new RegExp([...ASIDES, ...NUMBERS, ...FRAMES, SLOGANS].join('|'), 'g')

/** "【深圳新石岩】的启承贸易已收件", "公司-城南吴某祖-已收件", "(动漫大厦/153…)": who handled it, if it is no person's name. */
const AGENTS: readonly RegExp[] = [
  /(?:[\]区县市部司点站]) ?(?:\([\d-]+\))? ?的 ?([\u4e00-\u9fff]{2,10}(?:-[\u4e00-\u9fff]{2,6})?\d{0,3})(?= ?(?:\(|\[1|1\d{10}|已|正在))/g,
  /-([\u4e00-\u9fff]{2,6})(?:\([\d,-]+\))?-(?=已收件|已揽收|派件中|派送中)/g,
  /[([]([^()[\]/\d]{2,12})\/(?=1\d{10}|0\d{2,3})/g,
]

/** The stretches of a message that no reader needs, as ranges of tokens. */
export function findDetails(scan: Scan): Range[] {
  const window = scan.text.slice(0, 500)
  const details = [...window.matchAll(DETAILS)].map(spanOf)
  const agents = AGENTS.flatMap((pattern) => [...window.matchAll(pattern)])
    .filter(([, name = '']) => isPlainName(name) && !/派件|投递|取消/.test(name))
    .map(spanOf)
  return [...details, ...agents].flatMap((span) => toRange(scan, span) ?? [])
}

type Span = readonly [start: number, end: number]

function spanOf(match: RegExpExecArray): Span {
  const [whole, ...groups] = match
  const text = groups.find((group) => group) ?? whole
  const start = match.index + whole.lastIndexOf(text)
  return [start, start + text.length]
}

/** The tokens that lie wholly within a stretch of the normalized text; null if there are none. */
export function toRange({ tokens }: Pick<Scan, 'tokens'>, [start, end]: Span): Range | null {
  const from = tokens.findIndex((token) => token.start >= start)
  const behind = tokens.findIndex((token) => token.end > end)
  const to = behind < 0 ? tokens.length : behind
  return from < 0 || to <= from ? null : { from, to }
}

/** "江苏南通通州区公司】…江苏南通通州区公司": where a name stands again, which says nothing new. */
export function findRepetitions(scan: Scan, names: readonly (Range | null)[]): Range[] {
  const known = new Set(names.map((range) => partOf(scan, range)?.text))
  return scan.phrases.filter((phrase) => phrase.kind === 'name' && known.has(phrase.text))
}
