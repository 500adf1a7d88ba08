import type { Range, Scan } from './phrases'
import { isPlainName } from './plainName'

/** Texts that tell the customer nothing about the way of the parcel, in the normalized spelling. */
const DETAILS = new RegExp(
  [
    // Numbers that couriers call from, and the carrier's own care.
    String.raw`\[[^[\]]*(?:专属|放心接听|外呼)[^[\]]*\]`,
    String.raw`\([^()]*(?:专属|放心接听|外呼|戴口罩|点击查询|有事呼叫)[^()]*\)`,
    String.raw`.{2,4}已开启\[安全呼叫\]保护您的电话隐私`,
    // Who scanned it, and the carrier's own numbers and measures.
    String.raw`(?:扫描|登记)(?:人员|员)(?:是|:)? ?(?:\[[^[\]]*\]?|[^[\],.;]{1,16})`,
    String.raw`工号\d{3,10}的?`,
    String.raw`(?:包号|任务(?:编号|单号)|车牌号?|车签号|袋号|批次号)[是:]? ?\[?[^\]),;.]*\]?`,
    String.raw`\(车牌[^()]*\)`,
    String.raw`(?:扫描人员上传的)?(?:重量|长度|宽度|高度)为\[?[\d.]*(?:kg)?\]?`,
    String.raw`上一站(?:点)?[是:] ?\[[^[\]]*\]`,
    String.raw`[1-9两一二三四五][个件票](?:贵重)?(?=[^,.;]{0,6}(?:包裹|快件|快递))|[(]?共[1-9]件[)]?`,
    String.raw`(?:运单|单号|快递|包裹|快件)?[(]?尾号:? ?\d{2,6}[)]?的?(?=[^,.;]{0,3}(?:包裹|快件|快递|已))|(?:快件|包裹|快递)\(尾号\d{2,6}\)|取(?:运单)?尾号\d{2,6}`,
    String.raw`[([]?(?:主单总件数|货物件数|件数)[:共]*\d{1,3}件?[)\]]?`,
    // Where the text message comes from.
    String.raw`^ ?\[(?:代收点|代理点|自提柜|自提点|快递柜|签收提醒|取件|异常|正常签收)\]`,
    String.raw`\[(?:来自代收点|代收点|自提柜)\]$`,
    String.raw`[([]经转[)\]]`,
    String.raw`\(?点击查询电话\)?|电话:暂无`,
    String.raw`营业时间:? ?[\d:]+ ?- ?[\d:]+`,
    // Whom to ask, and that the courier will call.
    String.raw`(?:如|若)?有(?:任何)?(?:疑问|问题),? ?请?(?:联系|电联|致电|拨打|打|找|咨询)?|并?请?您?耐心等待|将(?:再次)?(?:与您联系|联系您)`,
    String.raw`签收方式:[^,.;]{1,8}|顺丰店/站|今天的兔兔,[^.;!]*`,
    // Requests for praise, and slogans.
    String.raw`[^,.;!?[\]]*(?:好评|五星|五颗星|客官|相逢是缘|对我的服务|卯足干劲|怀揣|连接美好|无处不在|勿找|无需找商家|更快解决|少一次投诉|多一份感恩|为您速递|特殊时期|疫苗接种|身体健康|测体温|以免耽误)[^,.;!?[\]]*`,
    String.raw`\[请在评价[^[\]]*\]`,
  ].join('|'),
  'g',
)
/** "【02000123-李某(13800138000)】": a job number before the name. */
const JOB_NUMBER = /\[(\d{6,9}-)(?=[\u4e00-\u9fff*])/g

/** "【深圳新石岩】的启承贸易已收件": who handled it, if it is no person's name. */
const AGENT = /\] ?(?:\([\d-]+\))? ?的 ?([\u4e00-\u9fff]{2,10}\d{0,3})(?= ?(?:\(|1\d{10}|已|正在))/g

/** The stretches of a message that nobody needs to read, as ranges of tokens. */
export function findDetails({ text, tokens }: Scan): Range[] {
  const window = text.slice(0, 500)
  const spans = [...window.matchAll(DETAILS)].map((match) => [match.index, match.index + match[0].length])
  for (const { 1: number = '', index } of window.matchAll(JOB_NUMBER)) {
    spans.push([index + 1, index + 1 + number.length])
  }
  for (const match of window.matchAll(AGENT)) {
    if (!isPlainName(match[1] ?? '') || /派件|投递|取消/.test(match[1] ?? '')) continue
    const end = match.index + match[0].length
    spans.push([end - (match[1] ?? '').length, end])
  }
  return spans.flatMap(([start = 0, end = 0]) => {
    const from = tokens.findIndex((token) => token.start >= start)
    const behind = tokens.findIndex((token) => token.end > end)
    const to = behind < 0 ? tokens.length : behind
    return from < 0 || to <= from ? [] : [{ from, to }]
  })
}
