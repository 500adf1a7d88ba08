import { errorReply, type WechatReply } from '../preview/wechat/wechatReply'
import type { FailureCode } from '../contract/failure'
import type { Faults } from './faultCloud'
import type { FindFault, GatewayFault } from './faultyGateway'

/** A fault of WeChat's or of the way to it. */
export interface FaultRow {
  name: string
  faults: Faults
  /** The answer if nothing is stored. With a stored track it is that track. */
  code: FailureCode
  /** After how many seconds WeChat is asked again; 11 without it, as any failure pauses a track for 10 s. */
  pauseSeconds?: number
  /** What is different over HTTPS; `null` if it cannot happen there. */
  https?: { code?: FailureCode; pauseSeconds?: number } | null
}

const DAY = 86_400

const sends = (text: string, contentType = 'application/json'): { wechat: WechatReply } => ({
  wechat: { kind: 'body', contentType, text },
})

const sendsError = (errcode: number): { wechat: WechatReply } => ({ wechat: errorReply(errcode, 'failed') })

const gatewayFails = (fault: GatewayFault): { gateway: FindFault } => ({
  gateway: ({ target }) => (target === 'wechat' ? fault : undefined),
})

const gatewaySends = (body: string, status = 200, contentType = 'text/html') =>
  gatewayFails({ kind: 'reply', status, contentType, body })

const HTML = '<html><body>502 Bad Gateway</body></html>'
const HALF_A_TRACK = '{"waybill_id":"W1","path_item_num":1,"path_item_list":[{"action_time":1795413'

const unreadable: FaultRow[] = [
  { name: 'WeChat sends an empty body', faults: sends(''), code: 'BAD_REPLY' },
  { name: 'WeChat sends HTML', faults: sends(HTML, 'text/html'), code: 'BAD_REPLY' },
  { name: 'WeChat sends HTML as JSON', faults: sends(HTML), code: 'BAD_REPLY' },
  { name: 'WeChat sends half of its JSON', faults: sends(HALF_A_TRACK), code: 'BAD_REPLY' },
  { name: 'WeChat sends plain text', faults: sends('upstream error', 'text/plain'), code: 'BAD_REPLY' },
  { name: 'WeChat sends a list', faults: sends('[]'), code: 'BAD_REPLY' },
  { name: 'WeChat sends a number', faults: sends('7'), code: 'BAD_REPLY' },
  { name: 'WeChat sends an empty object', faults: sends('{}'), code: 'BAD_REPLY' },
  { name: 'WeChat sends its rows as text', faults: sends('{"path_item_list":"none"}'), code: 'BAD_REPLY' },
  { name: 'WeChat announces rows and sends none', faults: sends('{"path_item_num":3}'), code: 'BAD_REPLY' },
  { name: 'WeChat sends 5 MB of text', faults: sends('x'.repeat(5_000_000)), code: 'BAD_REPLY' },
  { name: 'half of the answer arrives', faults: gatewayFails({ kind: 'half an answer' }), code: 'BAD_REPLY' },
  { name: 'the gateway sends an empty body', faults: gatewaySends(''), code: 'BAD_REPLY' },
  { name: 'the gateway sends HTML', faults: gatewaySends(HTML), code: 'BAD_REPLY' },
]

const failing: FaultRow[] = [
  { name: 'WeChat resets the connection', faults: { wechat: { kind: 'reset' } }, code: 'BUSY' },
  { name: 'WeChat answers HTTP 500', faults: { wechat: { kind: 'http500' } }, code: 'BUSY' },
  // The SDK throws over it, with -1.
  {
    name: 'WeChat sends null',
    faults: sends('null'),
    code: 'BUSY',
    https: { code: 'BAD_REPLY' },
  },
  { name: 'the gateway resets the connection', faults: gatewayFails({ kind: 'reset' }), code: 'BUSY' },
  { name: 'the answer is lost', faults: gatewayFails({ kind: 'lost answer' }), code: 'BUSY' },
  { name: 'the gateway answers HTTP 502', faults: gatewaySends(HTML, 502), code: 'BUSY' },
  {
    name: 'the gateway sends JSON',
    faults: gatewaySends('{"a":1}', 200, 'application/json'),
    code: 'BUSY',
    https: { code: 'BAD_REPLY' },
  },
]

const numbered: FaultRow[] = [
  { name: 'WeChat answers -1', faults: sendsError(-1), code: 'BUSY' },
  {
    name: 'WeChat answers 40001',
    faults: sendsError(40001),
    code: 'NOT_AUTHORISED',
    // A new token was refused too.
    https: { pauseSeconds: 61 },
  },
  { name: 'WeChat answers 40003', faults: sendsError(40003), code: 'NOT_AUTHORISED' },
  { name: 'WeChat answers 40003 as text', faults: sends('{"errcode":"40003"}'), code: 'NOT_AUTHORISED' },
  { name: 'WeChat answers 40199', faults: sendsError(40199), code: 'NOT_TRACKED', pauseSeconds: 121 },
  { name: 'WeChat answers 45009', faults: sendsError(45009), code: 'BUSY', pauseSeconds: DAY },
  { name: 'WeChat answers 45011', faults: sendsError(45011), code: 'BUSY', pauseSeconds: 61 },
  { name: 'WeChat answers 48001', faults: sendsError(48001), code: 'NOT_AUTHORISED', pauseSeconds: 3601 },
  { name: 'WeChat answers a number on no list', faults: sendsError(99999), code: 'INTERNAL' },
  {
    name: 'the right is missing (-604101)',
    faults: { unauthorised: true },
    code: 'NOT_AUTHORISED',
    https: null,
  },
]

const refusesToken = (errcode: number): Faults => ({ token: errorReply(errcode, 'failed') })
const sendsAsToken = (text: string): Faults => ({
  token: { kind: 'body', contentType: 'application/json', text },
})

/** Faults of stable_token. */
const TOKEN_ROWS: FaultRow[] = [
  ...[40013, 40125, 40164].map((errcode): FaultRow => ({
    name: `WeChat answers ${errcode} instead of a token`,
    faults: refusesToken(errcode),
    code: 'NOT_AUTHORISED',
    pauseSeconds: 61,
  })),
  { name: 'WeChat answers -1 instead of a token', faults: refusesToken(-1), code: 'BUSY' },
  {
    name: 'WeChat answers HTTP 500 instead of a token',
    faults: { token: { kind: 'http500' } },
    code: 'BUSY',
  },
  { name: 'WeChat resets the request for a token', faults: { token: { kind: 'reset' } }, code: 'BUSY' },
  { name: 'WeChat sends HTML instead of a token', faults: sendsAsToken(HTML), code: 'BAD_REPLY' },
  { name: 'WeChat sends an answer without a token', faults: sendsAsToken('{}'), code: 'BAD_REPLY' },
]

/** Faults that are answered at once. */
export const FAULT_ROWS: readonly FaultRow[] = [...unreadable, ...failing, ...numbered]

/** The same faults for functions that ask WeChat over HTTPS, with those of the access token. */
export const HTTPS_FAULT_ROWS: readonly FaultRow[] = [
  ...FAULT_ROWS.flatMap((row) => (row.https === null ? [] : [{ ...row, ...row.https }])),
  ...TOKEN_ROWS,
]
