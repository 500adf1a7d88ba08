import { kindSet } from './lookup'
import type { Happening } from './messageReading'

/** Words that join the parts and say nothing by themselves. */
export const JOINTS = kindSet(
  'parcel',
  'by',
  'on',
  'to',
  'of',
  'is',
  'you',
  'brand',
  'app',
  'courier',
  'clerk',
  'branch',
  'station',
  'phone',
  'call',
  'complain',
  'hotline',
  'waybill',
  'address',
  'comma',
  'stop',
  'link',
  'and',
  'space',
  'open',
  'close',
)
/** The other words that the report of a kind may consist of. */
const WORDS: Readonly<Partial<Record<Happening, string>>> = {
  accepted: 'accept sort',
  awaitingPickup: 'awaitPickup accept pickup app collect sender',
  pickedUp: 'pickup accept sender',
  pickupFailed: 'pickupFail',
  arrived: 'arrive send next',
  departed: 'leave send next goOn sort',
  sorted: 'sort idle send next goOn arrive',
  handedOver: 'handOver delivering goOn deliver',
  outForDelivery: 'deliver delivering signedAt',
  waiting: 'store arrive collect show code signFor sign station self',
  takenBack: 'takeOut',
  attemptFailed: 'fail',
  refused: 'refuse recipient fail',
  held: 'hold store',
  delayed: 'delay delivering store customs',
  redirected: 'redirect intercept',
  returning: 'goBack intercept send sender leave',
  returned: 'goBack sign signFor sender signer self',
  lost: 'lose sender',
  destroyed: 'destroy',
  customs: 'customs',
  signed: 'sign signFor takeOut signer self recipient signedAt delivering',
  cancelled: 'cancel sender recipient',
}
/** An arrival in the same message as the courier's start names where the courier starts. */
export const ALSO: Readonly<Partial<Record<Happening, RegExp>>> = {
  outForDelivery: /^(?:到达|已到达|收入|抵达|取货|目的地|第.次|首次)$/,
  arrived: /^(?:到|收到|送至|送抵|转入|交付)$/,
  lost: /^运输途?中$/,
  departed: /^(?:出库|乘机|运输途?中|揽[收件])$/,
  signed: /^(?:扫描|凭|凭?取[货件]码|送货上门|送达|送到|送至|领取)$/,
  takenBack: /[取领]$|^(?:存放[在于]|取消|投递|派件|派送)$/,
  pickedUp: /^取件人$/,
  redirected: /^(?:扫描|派送|配送)$/,
  returning: /^(?:扫描|到达|抵达)$/,
  attemptFailed:
    /^(?:派|投|配|送|再派|处理中|保管中|问题件|快件异常|包裹异常|异常件|待处理|收件人|收件客户|收货人|客户)/,
  refused: /^(?:快件异常|包裹异常|待处理|保管中)/,
  held: /^(?:海关|扫描|处理中)$/,
  accepted: /^等待卖家发货$/,
}

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([kind, words]) => [kind, new Set(words.split(' '))]),
)

/** True if the report of a kind may consist of words of this class. */
export function isWordOf(kind: Happening, wordClass: string): boolean {
  return SETS.get(kind)?.has(wordClass) ?? false
}
