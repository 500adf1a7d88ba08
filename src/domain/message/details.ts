import { textOf, type Range, type Scan } from './phrases'
import { isPlainName } from './plainName'
import { DATE, MOMENT } from './until'

const ASIDES = [
  // Numbers that couriers call from, and the carrier's own care.
  String.raw`\[[^[\]]{0,60}(?:专属|放心接听|外呼)[^[\]]*\]`,
  String.raw`\([^()]{0,60}(?:专属|放心接听|外呼|戴口罩|点击查询|有事呼叫)[^()]*\)`,
  String.raw`.{2,4}已开启\[安全呼叫\]保护您的电话隐私`,
  String.raw`\(\d{1,2}[点:]\d{2}-\d{1,2}[点:]\d{2}\)|营业(?:时间)?[:-]? ?早?[\d:]+点? ?[-至] ?晚?[\d:]+点?|营业至[\d:]+`,
  String.raw`[([]经转[)\]]|\(?点击查询电话\)?|电话:暂无|暂时(?=未)|签收照片已上传|\(截图无效\)|\(其他\)|\(上门服务\)`,
  String.raw`(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,4}\/[\w.\/-]+`,
  // Courtesy.
  String.raw`给您(?:造成|带来)的?不便|(?:敬请|请您?)(?:谅解|理解|体谅)|深表歉意|^很抱歉,|^亲,|尊敬的(?:客户)?,?`,
]
const NUMBERS = [
  // Who scanned it, and the carrier's own numbers and measures.
  String.raw`(?:扫描|登记)(?:人员|员)(?:是|:)? ?(?:\[[^[\]]*\]?|(?!上传)[^[\](),.;]{1,16})`,
  String.raw`工号:? ?\d{3,10}的?|(?:派件员|快递员|业务员|收派员|小哥):? ?\[?(\d{4,8})(?=[ ,])|\[(\d{6,9}-)(?=[\u4e00-\u9fff*])`,
  String.raw`(?:包号|任务(?:编号|单号)|车牌号?|车签号|袋号|批次号)[是:]? ?\[?[^\]),;.]*\]?`,
  String.raw`\(车牌[^()]*\)|(?:扫描人员上传的)?(?:重量|长度|宽度|高度)为\[?[\d.]*(?:kg)?\]?`,
  String.raw`上一站点?[是:] ?(?:\[[^[\]]*\]|[^,.;[\]已未不]{1,20}(?=[,.;]|$))|订单号?:? ?\[?[A-Z]{0,3}\d{3,20}\]?`,
  String.raw`\d[\d.]*(?:kg|公斤|千克)(?=[,.;)]|$)|航班号?:? ?\[?[A-Z\d]{2}\d{2,5}\]?|国际(?=航班)`,
  String.raw`\(?1\d{2,4}[*x]{2,8}\d{0,4}\)?|0\d{2,3}-\d{1,4}\*{2,6}\d{1,4}|(?:顺丰|圆通|中通|申通|韵达|极兔|京东|邮政)(\*\d{3,6})`,
  // When it happened: the row has a time of its own.
  String.raw`[^将请应需可计待定](于 ?${MOMENT})(?! ?之?[前内]|以前)|您的(${DATE}的?)(?=[^,.;]{0,6}(?:包裹|快件|快递))`,
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
  String.raw`^ ?\[[^[\]未没无不可疑拒取停如若]{0,8}(?:快递|超市|物流|速递|速运|配送|智能柜|管家|收发|代收点|电商|信息)\]`,
  String.raw`^(?: ?\[[^[\]]{2,10}(?:市|县|镇区|地区|州)\])+|^[\u4e00-\u9fff]{2,5}市(?=\[)`,
  String.raw`[([](?:来自)?(?:代收点|自提柜|自提点|代投点)[)\]](?=$|[,. ])|\](代理点|代收点|投递局|处理中心|互换局)|顺丰店/站`,
  String.raw`(自提点|自提柜|指定自取点|便利店) ?(?=\[)|到达(自提点)|\[[\u4e00-\u9fff]{1,7}(?:市|县|州|地区|盟)\](?=\.?$)`,
  String.raw`(?:已|公司|网点|中心|部|[\]:\- ])(进行)(?=[^,.;]{2,8}(?:登记|扫描))|(?:在|进入)分拨中心(?=进行)|(?:下级地点|中转)(?=扫描|集包)`,
  String.raw`^ ?(?:快件|包裹|货物)?(运输中),|,来自[^,.;[\]未不]{2,20}(?=[,.;]|$)|发生(?=滞留)|投递结果反馈(?=-)|^\[?正常(?=签收)|当[面场](?=拒)|航空公司(?=启运)|乘机(?=由)|已(作)(?=销毁)|(?:销毁|报废)(处理)`,
  String.raw`签收人[是:]* ?((?:拍照|图片|草签|null|刷脸|已签收)(?:签收)?)(?=[,.; 签已]|$)|等待(?:您|收货人|收件人|客户)(?=自提|领取|取件)`,
  String.raw`尾程(?=单号)|承运(?=[,.]|$)| (?:分拣中心|站点)(?:验货|发货|收货)$|由(?:物流|快递)公司(?=揽|收)|温馨(?=提醒)|发出(?=自提)|发往(下一城市)|由(其他\(您所?指定的地方\))(?=代收)|在 ?[\u4e00-\u9fff]{2,5}市 ?(?=投递)|您(购买的)(?=商品)|(?:保管|取货)(期限)|FC\d{6,}(?=\()|外卖(?=已|放)|请?联系(?:寄件|发件)(?:网点|方|人|客户)(?:核实|处理|理赔)?`,
  String.raw`第三方(?=并|物流|派送|配送|继续|$)|签收方式:[^,.;]{1,8}`,
  // Whom to ask, and that the courier will call.
  String.raw`(?:如|若)?有(?:任何)?(?:疑问|问题),? ?请?(?:联系|电联|致电|拨打|打|找|咨询)?`,
  String.raw`并?请?您?耐心等待|将(?:再次)?(?:与您联系|联系您)(?:确认新?地址)?|,?咨询驿站工作人员|或?(?:揽投部|投递部|支局|营业部)(?=\[?电话)|记得早点(?=来)|它?回家(?=[!.,])`,
]
/** Requests for praise, and slogans. */
const SLOGANS =
  '今天的兔兔,[^.;!()]*|[^,.;!?()[\\]]{0,30}(?:好评|五星|五颗星|客官|相逢是缘|对我的服务|卯足干劲|怀揣|连接美好|无处不在|勿找|无需找商家|更快解决|' +
  '少一次投诉|多一份感恩|对我们的服务|感到满意|鼓励一下|放心交给|更近一步|牵挂|举手之劳|起早摸黑|激励我|好礼|有不妥|见谅|暖心|有事先呼|请您安心|为保证安全|为您速递|特殊时期|疫苗接种|身体健康|测体温|测温|体温正常|佩戴口罩|口罩戴好|消毒|以免耽误)[^,.;!?() [\\]]*|\\[请在评价[^[\\]]*\\]'
/** Texts that tell the customer nothing about the way of the parcel, in the normalized spelling. A group is all that counts. */
const DETAILS = new RegExp([...ASIDES, ...NUMBERS, ...FRAMES].join('|'), 'g')
const PRAISE = new RegExp(SLOGANS, 'g')
const TROUBLE = /丢失|退回|破损|拒|尚未|无法|取消/
/** A clause with one of these reports something, whatever else it says. */
const REPORTS =
  /未|无法|可能|疑似|停止|请勿|没有|不能|退[回货件]|拒|失败|丢失|遗失|取消|拦截|滞留|送达|到达|揽收|签收(?!人)/

/** "【深圳新石岩】的启承贸易已收件", "公司-城南吴某祖-已收件", "(动漫大厦/153…)": who handled it, if it is no person's name. */
const AGENTS: readonly RegExp[] = [
  /(?:[\]区县市部司点站]) ?(?:\([\d、,/ -]+\))? ?的 ?([\u4e00-\u9fff]{2,10}(?:-[\u4e00-\u9fff]{2,6})?\d{0,4})(?= ?(?:\(|\[1|1\d{10}|已|正在))/g,
  /[司部点站] ?([\u4e00-\u9fff]\*{1,2})(?=\()/g,
  /-([\u4e00-\u9fff]{2,6})(?:\([\d,-]+\))?-(?=已收件|已揽收|派件中|派送中)/g,
  /[([]([^()[\]/\d]{2,12})\/(?=1\d{10}|0\d{2,3})/g,
  /(?:[派收]件员|派送员|快递员|业务员)[: ]*\[?([\u4e00-\u9fff\d.]{2,12})\]?(?= ?(?:\(|\[?1\d{10}|已|正在))/g,
]

/** The stretches of a message that no reader needs, as ranges of tokens. */
export function findDetails(scan: Scan): Range[] {
  const window = scan.text.slice(0, 500)
  const details = [
    ...[...window.matchAll(DETAILS)].filter(([detail]) => !TROUBLE.test(detail)),
    ...[...window.matchAll(PRAISE)].filter(([clause]) => !REPORTS.test(clause)),
  ].map(spanOf)
  const agents = AGENTS.flatMap((pattern) => [...window.matchAll(pattern)])
    .filter(([, name = '']) => isPlainName(name) && !/[派投取退送签拒转]|到/.test(name))
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
  const known = names.flatMap((range) => (range ? textOf(scan.tokens, range) : []))
  return known.filter((name) => name.length > 3).flatMap((name) => occurrencesOf(scan, name))
}

function occurrencesOf(scan: Scan, name: string): Range[] {
  const found: Range[] = []
  for (let at = scan.text.indexOf(name); at >= 0; at = scan.text.indexOf(name, at + name.length)) {
    const range = toRange(scan, [at, at + name.length])
    if (range) found.push(range)
  }
  return found
}
