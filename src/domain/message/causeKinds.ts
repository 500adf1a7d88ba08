import { normalize } from './normalize'

/** The reasons that carriers give most often; every other one is only in the carrier's own words. */
const CAUSES = {
  noAnswer: '(?:联系)?(?:电话)?无人接听(?:电话)?|电话联系无人接听|拒接',
  unreachable:
    '(?:电话)?(?:关机|停机|无信号|无法接通|未接通)|暂?(?:无法|未能?)联系(?:[到上])?|联系不[上到]|(?:电话)?联系不[上到]',
  wrongNumber: '(?:电话|手机)?(?:号码)?(?:错误|有误|不符)|(?:电话|号码|电话号码)?为?空号',
  notThere: '(?:送去客户处)?(?:家中|家里|公司)?无人(?:在家)?|不在(?:家|指定地址)?|(?:临时)?外出|出差|未遇',
  closed: '(?:节假日)?(?:收件)?(?:公司|单位)?(?:节假日)?(?:放假|休假|休息)|(?:地址)?为公司行号,?本日休假',
  unknown: '(?:该地址)?(?:查)?无此人|离职|已离职',
  badAddress:
    '(?:收件)?(?:地址|名址)(?:不详细?|错误|有误|不完整|不清)|不详细?|address incomplete|incorrect address',
  newAddress: '地址(?:变更|修改)|(?:要求)?(?:更改|修改|变更)(?:派送)?地址|(?:已)?搬迁',
  outOfRange: '(?:地址)?超区|(?:收件)?(?:地址)?超出(?:派送|配送)(?:范围|区域)|偏远地址',
  otherTime:
    '(?:要求)?(?:改期|改派|延期|延迟|暂不|周末|择日|改日|更改)?(?:派送|派件|配送)?(?:时间)|要求(?:改期|延期|延迟|周末|择日|改日)(?:派送|派件|配送)?',
  sendBack: '要求退回|(?:申请|要求)(?:退款|退货)',
  asked: '要求',
  refused: '拒收|拒签|不想要了?',
  unpaid: '拒付(?:到付)?(?:款|运费)?|(?:代收货款|到付)?金额有争议',
  damage: '(?:到件时)?(?:外|商品|货物|快件|内件)?(?:包装)?已?(?:严重)?(?:破损|损坏)',
  label: '面单(?:破损|模糊|脱落|缺失)?(?:无法识别)?',
  weather:
    '(?:受|遇到?)?(?:恶劣)?(?:天气|台风|暴雨|暴雪|大雪|大雾|洪水|雨雪|冰雪|雨雪天气|强降雪)(?:原因|影响)?',
  road: '受?(?:交通|道路)(?:管制|拥堵|封闭)(?:原因|影响)?|(?:部分)?路段封闭',
  volume: '(?:场地|外场)?(?:爆仓|积压)|业务量(?:大|激增|过大)|(?:双11|双十一)?高峰(?:期)?',
  vehicle: '车辆(?:晚点|故障)|航班(?:延误|取消)',
  epidemic: '受?疫情(?:管控)?(?:原因|影响)?',
  inspection: '(?:海关)?查验',
  papers: '申报(?:信息|价值)?.{0,14}(?:有问题|有误|不符)|资料不全|缺少资料|invoice missing',
  security: '安全原因|违规寄递|安检(?:不合格|未通过)|违禁品|禁寄品',
  notCollected: '无人认领|(?:超期|逾期|超时|过期)未[取领](?:件)?',
  equipment: '(?:分拣|分拨|场地)*设备(?:故障|检修)',
  misrouted: '(?:快件)?错[分发]',
  restricted: '政府机关,学校等特殊单位|特殊单位',
} as const
export type Cause = keyof typeof CAUSES

/** Who is meant, in front or behind: the reason says the same without. */
const WHO =
  '(?:您的?|该?(?:收件|收货|收方|收件方|寄件|收|寄|发件|买)?(?:人|客户|家|单位|方(?:客户)?)的?|客户的?|消费者|用户)?'
const PATTERNS = Object.entries(CAUSES).map(
  ([cause, words]) => [cause as Cause, new RegExp(`^${WHO}(?:${words})${WHO}(?:原因)?$`)] as const,
)

/** The known reasons that a carrier's text gives, in its order; null if a part of it is none of them. */
export function readCauses(text: string): readonly Cause[] | null {
  const plain = normalize(text).text.replace(/ /g, '').replace(/、/g, ',')
  const whole = findCause(plain)
  if (whole) return [whole]
  const found = plain.split(/[,/;]|及|且/).map(findCause)
  return found.every((cause) => cause !== null) ? [...new Set(found)] : null
}

function findCause(text: string): Cause | null {
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
