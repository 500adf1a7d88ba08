import type { FailureReason } from '../domain/failureReason'
import type { CarrierId } from '../domain/carrier'
import type { Stage } from '../domain/actionType'
import type { Step } from '../domain/progress'
import { headline, milestone } from './milestones/zh-CN'
import { sharing } from './sharing/zh-CN'
import { story } from './story/zh-CN'
import { time } from './time/zh-CN'

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

const carrier: Record<CarrierId, string> = {
  SF: '顺丰速运',
  STO: '申通快递',
  YTO: '圆通速递',
  ZTO: '中通快递',
  YUNDA: '韵达快递',
  BEST: '百世快递',
  EMS: '邮政 EMS',
  PJ: '品骏快递',
  DB: '德邦快递',
  JDL: '京东快递',
  JTSD: '极兔快递',
  ANE: '安能物流',
  UCE: '优速快递',
  HHTT: '天天快递',
  TEST: '测试快递',
}

export const zhCN = {
  time,
  sharing,
  stage,
  milestone,
  headline,
  step,
  /** Short names for the four marks, which are side by side at 320 px. */
  stepMark: step,
  story,
  carrier,
  track: {
    title: '物流详情',
    journey: '物流轨迹',
    beijingTime: '北京时间',
    deviceTime: '本机时间',
    timeZoneChoice: '时间按哪里算',
    zoneDiffers: '你的手机不在北京时区，可以换成本机时间看。',
    zoneSwitched: (span: string, behind: boolean) =>
      `已换成你手机的时间，比北京${behind ? '慢' : '快'} ${span}。`,
    progress: '进度',
    /** One step, spoken by a screen reader. */
    spokenStep: (position: number, step: string, details: readonly string[]) =>
      `第 ${position} 步，共 4 步：${[step, ...details].join('，')}`,
    stepState: { done: '已完成', now: '进行中', todo: '还没到', skipped: '无记录' },
    stepTook: (span: string) => `用了 ${span}`,
    /** The headline of a stuck parcel; `span` is "52 小时". */
    stuckFor: (span: string) => `${span}没动了`,
    /** The probable stage of a code that WeChat does not list, by its first digit. */
    guessedStage: (stageWord: string) => `可能是${stageWord}`,
    /** The headline and the story, spoken by a screen reader. */
    spokenHeadline: (title: string, story: string) => `${title}。${story}`,
    /** One node, spoken by a screen reader: label, message and time. */
    spokenNode: (parts: readonly string[]) => parts.join('，'),
    /** True if every node shows its label, for readers who do not understand the carrier's Chinese messages. */
    labelsEveryNode: false,
    lastChecked: '上次查询',
    savedOnDevice: '存下的内容',
    lastUpdate: '快递最近消息',
    noUpdateYet: '还没有',
    /** How updates reach the page. */
    liveMode: { live: '有新消息会自动出现', polling: '每隔几分钟自动查一次', off: '' },
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
    /** The gap between the newest node and now. */
    noUpdatesFor: (span: string) => `${span}没有新消息`,
  },
  /** Labels for buttons that call or copy a number. */
  contact: {
    call: (number: string) => `拨打 ${number}`,
    copyCode: (code: string) => `复制取件码 ${code}`,
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
    collectWithin: (hours: number) => `快递消息说：请在 ${hours} 小时内取出`,
    /** The deadline of a locker or station: "今天 20:00", "11月25日" or "20:00"; one of the two may be empty. */
    collectBy: (day: string, clock: string) => `快递消息说：请在${day}${clock && ` ${clock} `}前取件`,
    /** Marks a waiting parcel as collected, on this phone only; and takes that back. */
    collected: '我取到了',
    notCollected: '还没取到',
    collectedTitle: '你已经取走了',
    collectedText: '这是你在这台手机上记下的。快递再有消息，就按快递说的来。',
    cause: '快递给的原因',
    /** Explains the `chase` button. */
    chaseHint: '情况替你写好了：点「催一催」就会复制，并打开商家的聊天，粘贴就能发。',
    /** Explains the `claim` button. */
    claimHint: '情况替你写好了：点「找商家处理」就会复制，并打开商家的聊天，粘贴就能发。',
    shopMessageCopied: '情况写好了，已经复制。在商家的聊天里粘贴就能发。',
    /** The message to the shop, line by line. */
    shopMessage: {
      chase: (headline: string) => `你好，我的包裹「${headline}」，请帮忙催一催。`,
      claim: (headline: string) => `你好，快递显示「${headline}」，请帮忙补发或者赔付。`,
      notReceived: (headline: string) => `你好，快递显示「${headline}」，可是我没有收到，请帮忙查一查。`,
      goods: (name: string) => `商品：${name}`,
      waybill: (carrierName: string, waybillId: string) => `运单：${carrierName} ${waybillId}`,
      order: (orderId: string) => `订单：${orderId}`,
      lastUpdate: (when: string, message: string) => `快递最近消息：${when} ${message}`,
    },
    /** The tab of one of several parcels, spoken by a screen reader. */
    spokenTab: (name: string, state: string) => `${name}，${state}`,
    optionsTitle: '现在可以这样做',
    lookUp: (carrierName: string) => `拿单号去${carrierName}官方查`,
    callHotline: (carrierName: string) => `打给${carrierName}客服`,
    copy: '复制',
    call: '拨打',
    notShippedYet: '商家还没有发货。发货以后，这里就有它的消息。',
  },
  notifications: {
    button: '告诉我',
    statusText: {
      offered: '派送、签收或出了问题时，微信会告诉你。',
      asking: '正在问微信',
      agreed: '好，下一次有这样的消息，微信会告诉你。',
      declined: '没有打开。想要的时候，再点一次就好。',
      failed: '没能记下来，过一会儿再点一次。',
    },
  },
  waiting: {
    title: '等快递员来取',
    text: '商家已经发货，快递员还没扫描。第一次扫描以后，这里就有消息。',
    nextTitle: '接下来会这样',
    next: [
      { stage: 'collect', title: '快递员上门取件', text: '扫描以后，这里就有第一条消息' },
      { stage: 'transit', title: '送往你的城市', text: '每到一站都会更新' },
      { stage: 'deliver', title: '派送到你手上', text: '快递员出发时，这里就能看到' },
    ] satisfies { stage: Stage; title: string; text: string }[],
  },
  orders: {
    title: '我的包裹',
    loading: '正在找你的包裹',
    moreLoading: '正在找更早的包裹',
    moreFailed: '更早的包裹没有找到',
    parcelOf: (orderId: string) => `订单 ${orderId} 的包裹`,
    goodsAndMore: (name: string, others: number) => `${name} 等 ${others + 1} 件`,
    orderedOn: (when: string) => `${when} 下单`,
    notShippedYet: '商家还没有发货',
    showingSaved: '下面是上一次找到的包裹',
    empty: '还没有包裹',
    emptyText: '下单以后，它走到哪儿，这里都看得见。',
    toCollect: '等你来取',
    moving: '在路上',
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
  /** What went wrong and what the customer can do, for each failure reason of the services. */
  failed: {
    offline: { title: '没有网络', text: '连上网以后，再试一次就好。' },
    timeout: { title: '等得有点久', text: '微信一直没有回答，过一会儿再试试。' },
    busy: { title: '问的人有点多', text: '微信这会儿忙不过来，过几分钟再试试。' },
    'not-found': {
      title: '没找到这个订单',
      text: '看看是不是用下单的微信打开的，或者回到商家那里再点一次。',
    },
    'not-tracked': {
      title: '暂时查不到它',
      text: '微信还没有这个单号的消息。刚发货的包裹，一般几小时后就能查到。',
    },
    forbidden: { title: '这里还不能查物流', text: '商家的物流查询还没有设置好，可以直接问问商家。' },
    'bad-request': { title: '链接不完整', text: '这个链接里没有订单，请从订单里再点一次。' },
    'bad-reply': { title: '消息没读懂', text: '微信的回答有点问题，过一会儿再试试。' },
    unavailable: { title: '出了点问题', text: '这不是你的错，过一会儿再试试。' },
  } satisfies Record<FailureReason, { title: string; text: string }>,
}
