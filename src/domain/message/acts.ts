import type { Happening } from './messageReading'

/** What exactly was done, for kinds whose words do not all say the same. */
export type Act =
  | 'ordered'
  | 'paid'
  | 'preparing'
  | 'packed'
  | 'leftWarehouse'
  | 'dispatched'
  | 'awaiting'
  | 'courierCalled'
  | 'courierAccepted'
  | 'sorted'
  | 'sorting'
  /** Something else is being done with it. */
  | 'handling'
  | 'bagged'
  | 'unpacked'
  | 'loaded'
  | 'unloaded'
  | 'stored'
  | 'weighed'
  | 'checked'
  | 'scanned'
  | 'sealed'
  | 'awaitingDelivery'
  | 'assigning'
  /** Ready to leave for the next place. */
  | 'next'
  /** On its way, without a place. */
  | 'moving'
  | 'withAirline'
  | 'clearing'
  | 'cleared'
  | 'inspected'
  | 'out'
  | 'arranged'
  | 'riderHasIt'
  | 'held'
  | 'problem'
  | 'goingBack'
  /** Going back, and arrived at a place on the way. */
  | 'backAt'
  | 'intercepted'
  | 'signed'
  | 'signedFor'
  | 'delivered'
  | 'collected'

/** The words for each act; a kind whose words all say the same has none. */
const ACTS = {
  accepted: {
    ordered: '下单 提交 提交成功 提交了订单 订单成立 商家已接单',
    paid: '付款成功 支付完成 支付成功',
    packed: '打包 打包完成 拣货完毕 待打包',
    preparing: '配货 待配货 备货 拣货中 开始处理 拣货单 验货完成',
    leftWarehouse: '出库 出货',
    dispatched: '发货 商家发货 商家已发货 卖家发货 卖家已发货 仓库发货 仓库已发货',
  },
  awaitingPickup: {
    courierCalled: '通知 通知快递公司揽件',
    courierAccepted: '接单',
    awaiting: '',
  },
  sorted: {
    sorted: '分拣 分拨 分货 理货 processed',
    sorting: '分拣中 分货中 理货中 整理中 正在中转',
    handling: '',
    bagged: '集包 装包 装袋 建包',
    packed: '打包',
    unpacked: '拆包',
    loaded: '装车',
    unloaded: '卸车 到卸车',
    stored: '入库 库存中',
    weighed: '称重',
    checked: '安检',
    awaitingDelivery: '等待派送 等待配送 待派送 待配送 准备派送 准备配送',
    assigning: '分配派送员 准备分配派送员 等待分配派送员 准备分配配送员 等待分配配送员 分配最合适的快递员',
    scanned: '扫描',
    sealed: '出口直封',
    moving: '运输中 运输途中',
    withAirline: '航空公司接收 乘机',
    next: '发往 发向 运往 送往 寄往 发出 下一站',
  },
  customs: {
    cleared: '放行 海关放行 清关完成 cleared_customs',
    inspected: '查验',
    clearing: '清关 清关中 报关 通关 申报 送交出口海关',
  },
  outForDelivery: {
    riderHasIt: '骑手已取货',
    arranged: '安排派送 安排派件 安排配送 安排投递 安排送货',
    out: '',
  },
  held: {
    problem:
      '问题件扫描 疑难件扫描 问题件 疑难件 异常件 快件异常 包裹异常 邮件异常 订单异常 到件异常 中转异常',
    held: '滞留 停留 扣留 暂扣 留仓 留仓扫描 滞留件扫描 扣件 留置 积压 暂存 暂存于 暂存在 暂存至 留存 暂停派送 暂停中转 暂停配送 暂停投递 held_by_customs on_hold',
  },
  returning: { goingBack: '', backAt: '到达 抵达', intercepted: '拦截' },
  signed: {
    signed: '签收 送货上门签收 签收人 signed',
    signedFor: '代签收 代签 代收 代为签收 代为收取',
    collected:
      '取出 被领取 取走 取回 提走 领走 领取 领取成功 取件成功 完成取件 消费者已取货 顾客已取货 客户已取货 collected',
    delivered:
      '妥投 完成配送 完成派送 配送完成 派送完成 投递完成 配送成功 派送成功 送达 送到 送至 送货上门 确认收货 收到 delivered',
  },
} as const satisfies Partial<Record<Happening, Partial<Record<Act, string>>>>
type WithActs = keyof typeof ACTS

/** A kind, or a kind with its act: what one sentence reports. */
export type ReportName = {
  [K in Exclude<Happening, 'notice'>]: K extends WithActs ? `${K}/${keyof (typeof ACTS)[K] & string}` : K
}[Exclude<Happening, 'notice'>]

const ACTS_OF: Readonly<Partial<Record<Happening, Readonly<Partial<Record<Act, string>>>>>> = ACTS
/** Words for what is done without being told of: they name the act only if no other word does. */
const WEAK = /^(?:scanned|next|moving|assigning|awaitingDelivery)$/

/** What exactly the words of a message report: the first act that they name for certain; null if no word is known. */
export function readAct(kind: Happening, words: readonly string[]): Act | null {
  const acts = Object.entries(ACTS_OF[kind] ?? {}) as [Act, string][]
  const found = words
    .map((word) => word.toLowerCase().replace(/ /g, '_'))
    .flatMap((word) => acts.find(([, known]) => known.split(' ').includes(word))?.[0] ?? [])
  const usual =
    words.length > 0 && kind !== 'sorted' ? acts.find(([, known]) => known === '')?.[0] : undefined
  return found.find((act) => !WEAK.test(act)) ?? found[0] ?? usual ?? null
}

/** The name of what is reported; null for a notice, which reports nothing. */
export function reportName(kind: Happening, act: Act | null): ReportName | null {
  if (kind === 'notice') return null
  return (act !== null && hasActs(kind) ? `${kind}/${act}` : kind) as ReportName
}

/** True if the kind's words differ so much that they cannot be said again without the act. */
export function hasActs(kind: Happening): boolean {
  return kind in ACTS
}
