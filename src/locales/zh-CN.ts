import type { Stage } from '../domain/actionType'
import type { Step } from '../domain/progress'
import { carrier } from './carriers/zh-CN'
import { failed } from './failures/zh-CN'
import type { MessageWords } from './messages/messageWords'
import { headline, milestone } from './milestones/zh-CN'
import { notifications } from './notifications/zh-CN'
import { receipts } from './receipts/zh-CN'
import { spellCode } from './spellCode'
import { refusals } from './refusals/zh-CN'
import { sharing } from './sharing/zh-CN'
import { story } from './story/zh-CN'
import { time } from './time/zh-CN'
import { waiting } from './waiting/zh-CN'

const stage: Record<Stage, string> = {
  collect: '揽收',
  transit: '运输',
  deliver: '派送',
  signed: '签收',
  exception: '异常',
  other: '其他消息',
}

const step: Record<Step, string> = {
  pickedUp: '揽收',
  inTransit: '运输',
  outForDelivery: '派送',
  signed: '签收',
}

export const zhCN = {
  time,
  refusals,
  sharing,
  stage,
  milestone,
  headline,
  step,
  story,
  carrier,
  /** A place as a carrier writes it, in the characters of the language. */
  placeName: (place: string) => place,
  /** How messages are written again in the language; null where they stay as the carrier wrote them. */
  messages: null as MessageWords | null,
  track: {
    title: '物流详情',
    journey: '物流轨迹',
    beijingTime: '北京时间',
    deviceTime: '本机时间',
    timeZoneChoice: '时间按哪里算',
    zoneDiffers: '你的手机不在北京时区，可以换成本机时间看。',
    zoneSwitched: (span: string, behind: boolean) =>
      `已换成你手机的时间，比北京${behind ? '慢' : '快'} ${span}。`,
    /** Below the story, if the phone's clock differs from China's: whose clock the times are by. */
    clockShown: (clock: string) => `时间按${clock}`,
    progress: '进度',
    /** One step, spoken by a screen reader. */
    spokenStep: (position: number, step: string, details: readonly string[]) =>
      `第 ${position} 步，共 4 步：${[step, ...details].join('，')}`,
    stepState: { done: '已完成', now: '进行中', todo: '还没到', skipped: '无记录' },
    stepTook: (span: string) => `用了 ${span}`,
    /** The headline of a stuck parcel; `span` is "52 小时". */
    stuckFor: (span: string) => `${span}没动了`,
    /** The headline of a parcel whose newest update is too old to tell where it is. */
    outOfDate: '很久没有新消息',
    /** The probable stage of a code that WeChat does not list, by its first digit. */
    guessedStage: (stageWord: string) => `可能是${stageWord}`,
    /** The headline and the story, spoken by a screen reader. */
    spokenHeadline: (title: string, story: string) => `${title}。${story}`,
    /** One node, spoken by a screen reader: label, message and time. */
    spokenNode: (parts: readonly string[]) => parts.join('，'),
    /** True if every node shows its label, for readers who do not understand the carrier's Chinese messages. */
    labelsEveryNode: false,
    lastChecked: '上次查询',
    savedOnDevice: '上次保存',
    lastUpdate: '最新物流',
    noUpdateYet: '还没有',
    /** How updates reach the page. */
    liveMode: { live: '自动更新', polling: '定时查询', off: '' },
    /** The result of a refresh. */
    refreshResult: (count: number) => (count === 0 ? '没有新消息' : `有 ${count} 条新消息`),
    /** The announcement of new nodes: their number and the newest one's label. */
    newUpdates: (count: number, newest: string) => `有 ${count} 条新消息：${newest}`,
    unreadableRows: (count: number) => `另有 ${count} 条消息不完整，没有显示`,
    waybillTab: (position: number, carrierName: string) => `包裹 ${position} · ${carrierName}`,
    waybillTabs: '这个订单的包裹',
    loading: '正在查询物流',
    refresh: '刷新',
    refreshing: '正在查询',
    contactShop: '找商家',
    showingSaved: (when: string) => `下面是 ${when} 查到的内容`,
    staleTitle: '微信暂时没有回答',
  },
  timeline: {
    showEarlier: (count: number) => `再看更早的 ${count} 条`,
    now: '现在',
    /** Beside a node, in two lines: they break at the zero-width space. */
    original: '原文',
    originalLabel: (clock: string) => `${clock} 的原文`,
    translation: '译文',
    translationLabel: (clock: string) => `${clock} 的译文`,
    unknownTime: '时间\u200b未知',
    /** The gap between the newest node and now. */
    noUpdatesFor: (span: string) => `${span}没有新消息`,
  },
  /** Labels for buttons that call or copy a number. */
  contact: {
    call: (number: string) => `拨打 ${number}`,
    /** A pickup code, spoken by a screen reader. */
    spokenCode: (code: string) => spellCode(code, '杠'),
    copyCode: (code: string) => `复制取件码 ${spellCode(code, '杠')}`,
    copyWaybill: (waybillId: string) => `复制运单号 ${waybillId}`,
    copyNumber: '复制号码',
  },
  action: {
    /** The main button of the action bar; the labels for refresh and retry are elsewhere. */
    main: {
      call: '打给快递员',
      callBranch: '打给网点',
      copyCode: '复制取件码',
      copyNumber: '复制单号',
      chase: '催一催',
      claim: '找商家处理',
      notReceived: '没收到？告诉商家',
      askShop: '问问商家',
      orders: '看看我的包裹',
    },
    pickupCode: '取件码',
    /** Marks a waiting parcel as collected, on this phone only; and takes that back. */
    collected: '我取到了',
    notCollected: '还没取到',
    collectedTitle: '你已经取走了',
    collectedText: '这是你在这台手机上记下的。快递再有消息，就按快递说的来。',
    cause: '快递反馈的原因',
    /** A carrier's own words inside a sentence or a box of ours; quoted if they are in another language or script. */
    carrierWords: (words: string) => words,
    /** Explains the `chase` button. */
    chaseHint: '情况替你写好了：点“催一催”就会复制，并打开商家的聊天，粘贴就能发。',
    /** Explains the `claim` button. */
    claimHint: '情况替你写好了：点“找商家处理”就会复制，并打开商家的聊天，粘贴就能发。',
    shopMessageCopied: '情况写好了，已经复制。在商家的聊天里粘贴就能发。',
    /** The message to the shop, line by line. */
    shopMessage: {
      chase: (headline: string) => `你好，我的包裹“${headline}”，请帮忙催一催。`,
      claim: (headline: string) => `你好，快递显示“${headline}”，请帮忙补发或者赔付。`,
      askShop: (headline: string) => `你好，我的包裹“${headline}”，请问接下来怎么办？`,
      notReceived: (headline: string) => `你好，快递显示“${headline}”，可是我没有收到，请帮忙查一查。`,
      goods: (name: string) => `商品：${name}`,
      waybill: (carrierName: string, waybillId: string) => `运单：${carrierName} ${waybillId}`,
      order: (orderId: string) => `订单：${orderId}`,
      lastUpdate: (when: string, message: string) => `最新物流：${when} ${message}`,
    },
    /** The tab of one of several parcels, spoken by a screen reader. */
    spokenTab: (name: string, state: string) => `${name}，${state}`,
    optionsTitle: '现在可以这样做',
    lookUp: (carrierName: string) => `拿单号去${carrierName}官方查`,
    callHotline: (carrierName: string) => `打给${carrierName}客服`,
    /** How to get the number for that. */
    lookUpHow: '先点下面的“复制单号”',
    call: '拨打',
    copy: '复制',
    /** Below the headline of an order that was not sent yet. */
    notShippedYet: '发货以后，这里就有它的消息。',
  },
  notifications,
  receipts,
  waiting,
  orders: {
    title: '我的包裹',
    loading: '正在找你的包裹',
    moreLoading: '正在找更早的包裹',
    moreFailed: '更早的包裹没能加载',
    parcelOf: (orderId: string) => `订单 ${orderId} 的包裹`,
    goodsAndMore: (name: string, others: number) => `${name} 等 ${others + 1} 件`,
    orderedOn: (when: string) => `${when} 下单`,
    notShippedYet: '商家还没有发货',
    showingSaved: '下面是上一次找到的包裹',
    empty: '还没有包裹',
    emptyText: '下单以后，它走到哪儿，这里都看得见。',
    goShopping: '去逛逛',
    toCollect: '等你来取',
    inProgress: '进行中',
    ended: '已结束',
    searchResults: '找到',
    /** The number of parcels of one order. */
    parcelCount: (count: number) => `分 ${count} 个包裹送`,
    notOpenedYet: '点开看它到哪儿了',
    pickupCode: '取件码',
    search: '搜商品或单号',
    searchLabel: '搜索包裹，按商品名、订单号或运单号',
    clearSearch: '清空搜索',
    notFound: (query: string) => `没找到“${query}”`,
    notFoundText: '换个商品名试试，或者看看单号有没有写错。',
    showAll: '看全部包裹',
  },
  retry: '再试一次',
  /** Takes the place of `retry` and `refresh` without a network. */
  reconnect: '重新连接',
  failed,
}
