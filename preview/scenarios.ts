import { LANGUAGE_CHOICES, type Language } from './languages'

/** What may stand before the `#` of the preview's address. The browser decides what is left out. */
export interface PreviewQuery {
  openid?: string
  /** Unix seconds at which the clock starts. */
  now?: string
  lang?: Language
  theme?: 'light' | 'dark'
  /** Pixels; 17 is WeChat's standard size on an iPhone. */
  fontSize?: string
  network?: 'online' | 'slow' | 'offline'
}

/** A state of the mini-program and the address that shows it. */
export interface Scenario {
  name: string
  group: string
  /** The deep link, with its leading slash. */
  link: string
  query: PreviewQuery
  /** A text that is on the screen in this state. */
  shows: string
}

/** When the fixtures were recorded, 2026-11-23 15:41 in China, in Unix seconds. */
export const FIXTURES_NOW = '1795419660'

const SHOP = 'oABC123456'
const ROUGH = 'oROUGH000001'
const ORDERS = '/pages/orders/index'
const IN_TRANSIT = 'stage-in-transit'
const HUB = '深圳转运中心'
/** The same place in the languages in which messages are written again. */
const HUB_ABROAD: Partial<Record<Language, string>> = { zh_TW: '深圳轉運中心', en: 'Shenzhen hub' }

type Row = [name: string, orderId: string, shows: string, more?: PreviewQuery]
type ListRow = [name: string, shows: string, more?: PreviewQuery]

/** All scenarios are in the first language unless they name another. */
const otherLanguages = LANGUAGE_CHOICES.slice(1)

/** The panel lists these states, and the end-to-end tests open each of them. */
export const scenarios: readonly Scenario[] = [
  ...journeys('Stages', 'oSTAGES00001', [
    ['Accepted by the branch', 'stage-accepted', '等快递员揽收'],
    ['Awaiting payment', 'stage-awaiting-payment', '等待支付运费'],
    ['Courier assigned', 'stage-courier-assigned', '等快递员揽收'],
    ['Picked up', 'stage-picked-up', '已揽收'],
    ['In transit', IN_TRANSIT, '正在路上'],
    ['Out for delivery', 'stage-out-for-delivery', '正在派送'],
    ['In a locker, with a pickup code', 'stage-locker', '丰巢智能柜'],
    ['Taken out of the locker again', 'stage-taken-back-out', '正在派送'],
    ['Signed by the customer', 'stage-signed-by-self', '签收人：本人'],
    ['Signed by the gatehouse, no delivery run', 'stage-signed-by-gatehouse', '签收人：门卫'],
    ['Signed by another', 'stage-signed-by-other', '已代签收'],
    ['Signed too early, then left at a station', 'stage-signed-too-early', '报过签收'],
    ['At a station, under the code for delivery', 'stage-station-under-delivery', '科技园菜鸟驿站'],
  ]),
  ...journeys('Exceptions', 'oEXCEPTION01', [
    ['Pickup failed', 'exception-pickup-failed', '商家暂未备好货'],
    ['Delivery failed', 'exception-delivery-failed', '电话无人接听'],
    ['Cancelled', 'exception-cancelled', '寄件人取消寄件'],
    ['Stuck', 'exception-stuck', '受雨雪天气影响'],
    ['Going back', 'exception-returned', '收件地址超出派送范围'],
    ['Returned', 'exception-returned-signed', '已退回'],
    ['Refused', 'exception-refused', '外包装破损'],
    ['Problem', 'exception-problem', '面单磨损'],
    ['Delayed', 'exception-delayed', '会晚一点到'],
    ['Lost', 'exception-lost', '包裹丢失了'],
  ]),
  ...journeys('Journeys', SHOP, [
    ["WeChat's documented sample", '01234567890123456789', '快递员已成功取件'],
    ['Not picked up yet', '202611230003', '接下来会这样'],
    ['Two waybills', '202611210056', '韵达快递'],
    ['500 nodes', 'long-500', '曲靖集散点', { openid: 'oLONG0000001' }],
    ['Types that are on no list', 'rough-unknown-type', '等待海关放行', { openid: ROUGH }],
    ['Broken rows', 'rough-rows', '广州转运中心', { openid: ROUGH }],
    ['Wrong times', 'rough-times', HUB, { openid: ROUGH }],
    ['Long, empty and hostile texts', 'rough-text', HUB, { openid: ROUGH }],
  ]),
  ...journeys('Failures', ROUGH, [
    ['BAD_REQUEST: a link without an order', '', '链接不完整'],
    ['NOT_FOUND: no such order', 'no-such-order', '没找到这个订单'],
    ["NOT_FOUND: another customer's order", IN_TRANSIT, '没找到这个订单'],
    ['NOT_TRACKED: a number WeChat does not know', '202611230011', '暂时查不到它', { openid: SHOP }],
    ['NOT_TRACKED: the shop has sent nothing yet', 'rough-not-sent', '商家还没有发货'],
    ['TIMEOUT: WeChat never answers', 'rough-timeout', '等得有点久'],
    ['BUSY: -1', 'rough-busy', '系统有点忙'],
    ['BUSY: 45009, the quota of the day', 'rough-45009', '系统有点忙'],
    ['BUSY: HTTP 500', 'rough-http500', '系统有点忙'],
    ['BUSY: the connection is reset', 'rough-reset', '系统有点忙'],
    ['NOT_AUTHORISED: 40003', 'rough-40003', '这里还不能查物流'],
    ['NOT_AUTHORISED: 48001', 'rough-48001', '这里还不能查物流'],
    ['BAD_REPLY: not JSON', 'rough-not-json', '物流信息读取失败'],
    ['An answer after three seconds', 'rough-slow', '等快递员揽收'],
  ]),
  ...lists([
    ['Orders of a customer', '云南保山小粒咖啡豆'],
    ['One order', '夜航西飞 精装本', { openid: 'oXYZ987654' }],
    ['Every stage', '夜航西飞 精装本', { openid: 'oSTAGES00001' }],
    ['No orders', '还没有包裹', { openid: 'oNOORDERS001' }],
    ['Trouble of every kind', '长而难看的文字', { openid: ROUGH }],
    ['Offline', '没有网络', { network: 'offline' }],
    ['Slow network', '云南保山小粒咖啡豆', { network: 'slow' }],
    ['Dark', '云南保山小粒咖啡豆', { theme: 'dark' }],
    ['Large font', '云南保山小粒咖啡豆', { fontSize: '28' }],
    ...otherLanguages.map(([lang, name]): ListRow => [name, '云南保山小粒咖啡豆', { lang }]),
  ]),
  {
    name: 'A parcel is shared with family',
    group: 'Sharing',
    link: '/pages/share/index?orderId=202611200117&deliveryId=ZTO&waybillId=73123456789012',
    query: { openid: SHOP, now: FIXTURES_NOW },
    shows: '生成链接',
  },
  {
    name: 'A link that does not open',
    group: 'Sharing',
    link: '/pages/track/index?share=AAAAAAAAAAAAAAAAAAAAAA',
    query: { openid: 'oFRIEND00001', now: FIXTURES_NOW },
    shows: '没找到这个分享',
  },
  ...[
    ['The way so far and what is left', '202611190008', '目的地', SHOP],
    ['A long way, with turns', 'long-500', '曲靖', 'oLONG0000001'],
    ['No two cities are sure', '202611230003', '还画不出路线', SHOP],
  ].map(([name = '', orderId = '', shows = '', openid = '']) => ({
    name,
    group: 'The map, here as a sketch',
    link: `/pages/map/index?orderId=${orderId}`,
    query: { openid, now: FIXTURES_NOW },
    shows,
  })),
  ...journeys('The phone', 'oSTAGES00001', [
    ['Offline', IN_TRANSIT, '没有网络', { network: 'offline' }],
    ['Slow network', IN_TRANSIT, HUB, { network: 'slow' }],
    ['Dark', IN_TRANSIT, HUB, { theme: 'dark' }],
    ['Large font', IN_TRANSIT, HUB, { fontSize: '20' }],
    ['Largest font', 'stage-locker', '丰巢智能柜', { fontSize: '28' }],
    ...otherLanguages.map(([lang, name]): Row => [name, IN_TRANSIT, HUB_ABROAD[lang] ?? HUB, { lang }]),
    [
      'English, dark, largest font',
      'stage-locker',
      'Hive Box locker',
      { lang: 'en', theme: 'dark', fontSize: '28' },
    ],
  ]),
]

function journeys(group: string, openid: string, rows: Row[]): Scenario[] {
  return rows.map(([name, orderId, shows, more]) => ({
    name,
    group,
    link: `/pages/track/index${orderId && `?orderId=${orderId}`}`,
    query: { openid, now: FIXTURES_NOW, ...more },
    shows,
  }))
}

function lists(rows: ListRow[]): Scenario[] {
  return rows.map(([name, shows, more]) => ({
    name,
    group: 'Orders',
    link: ORDERS,
    query: { openid: SHOP, now: FIXTURES_NOW, ...more },
    shows,
  }))
}
