import { errorReply, type WechatReply } from '../../preview/wechat/wechatReply'
import type { GatewayFault } from '../../testing/faultyGateway'

const html = { kind: 'reply', contentType: 'text/html', body: '<html>unavailable</html>' } as const

/** Between the functions and CloudBase. Silence is rarer, because a request waits for it for 4 s. */
const GATEWAY_FAULTS: readonly GatewayFault[] = [
  { kind: 'reset' },
  { kind: 'reset' },
  { kind: 'reset' },
  { kind: 'lost answer' },
  { kind: 'lost answer' },
  { kind: 'lost answer' },
  { kind: 'half an answer' },
  { kind: 'half an answer' },
  { kind: 'slow', milliseconds: 300 },
  { kind: 'slow', milliseconds: 1000 },
  { ...html, status: 500 },
  { ...html, status: 502 },
  { ...html, status: 200 },
  { kind: 'silence' },
]

const text = (body: string, contentType = 'application/json'): WechatReply => ({
  kind: 'body',
  contentType,
  text: body,
})

/** WeChat's own. The two that pause all tracks for an hour or a day (48001, 45009) would leave nothing to watch. */
const WECHAT_FAULTS: readonly WechatReply[] = [
  errorReply(-1, 'system error'),
  errorReply(40001, 'invalid credential'),
  errorReply(40003, 'invalid openid'),
  errorReply(40199, 'waybill_id not found'),
  errorReply(45011, 'frequency limit'),
  { kind: 'http500' },
  { kind: 'reset' },
  text(''),
  text('{"path_item_num":3}'),
  text('{"path_item_list":[{"action_ti'),
  text('{"path_item_num":0,"path_item_list":[]}'),
  text('{"path_item_num":2,"path_item_list":[7,null]}'),
  text('<html></html>', 'text/html'),
  text('upstream connect error', 'text/plain'),
]

export interface FaultSource {
  gateway: () => GatewayFault | undefined
  wechat: () => WechatReply | undefined
  /** How many faults there were. */
  count: () => number
  /** Lets nothing go wrong from now on. */
  stop: () => void
}

/** Draws faults for this part of all requests, from 0 to 1. */
export function createFaultSource(part: number, random: () => number): FaultSource {
  let faults = 0
  let rate = part
  const draw = <T>(kinds: readonly T[]): T | undefined => {
    if (random() >= rate) return undefined
    faults += 1
    return kinds[Math.floor(random() * kinds.length)]
  }
  return {
    gateway: () => draw(GATEWAY_FAULTS),
    wechat: () => draw(WECHAT_FAULTS),
    count: () => faults,
    stop: () => {
      rate = 0
    },
  }
}
