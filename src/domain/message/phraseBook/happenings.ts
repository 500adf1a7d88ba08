/**
 * Words for what happened to a parcel. "a/b+c/d" stands for ac, ad, bc and bd; an underscore for a space. "已"
 * (already) before a word is read alone, so no word begins with it.
 */
export const happenings = {
  accept:
    '下单 提交成功 提交了订单 商家已接单 付款成功 支付完成 订单成立 验货完成 拣货单 拣货中 配货 待配货 出库 分配到仓库 打印面单 商家/卖家/仓库+发货/已发货 等待+发货/卖家发货/商家发货 备货 拣货完毕 出货 托运资料 支付成功 开始处理 打包完成',
  awaitPickup:
    '等待/待/准备/即将+揽收/揽件/取件 等待/待+快递/快递员/快递小哥/快递公司/快递员上门/商家+揽收/取件/揽件/出货 上门+取件/揽收 前往取件 预约取件 通知快递公司揽件 分配+快递员/取件员/揽收员 接单 骑手已到店',
  pickup:
    '揽收 揽件 揽件中 收取 收取快件 收件 收件入库 收寄 揽件扫描 交付+京东快递/京东物流/京东/顺丰/中通/圆通/韵达/申通/极兔/邮政 交货方 揽收扫描 picked_up',
  pickupFail: '揽收/揽件/取件/上门取件+失败/不成功/未成功/异常 未取到件 上门未取到件 未能揽收',
  arrive: '到达 飞机进港 抵达 运抵 到货 进入 途经 到件 到港 到站 回到 交付 收入 arrived_at arrived',
  leave: '离开 驶离 离港 departed_from departed left',
  send: '发/运/飞/送/寄/开+往/向 发至 运至 转运至',
  next: '目的地 转运目的地 下一+站/站点/网点/部门',
  goOn: '出发 转运 转运中 in_transit 发车 封发车 发出 启运 起飞 封发 发运 发件 离境 驶出',
  sort: 'processed 分拣 分拨 集包 装包 装袋 装车 卸车 到卸车 入库 称重 安检 打包 建包 拆包 换单 扫描 理货 理货中 分货 分货中 整理中 正在中转 出口直封 库存中 等待/待+配送/派送/分拣 分拣中 分配',
  idle: '运输+中/途中 航空公司接收 乘机 准备/等待+分配派送员/分配配送员 准备+派送/配送 分配派送员 分配最合适的快递员 保管中 处理中',
  handOver:
    '转交 移交 交由 转运邮政 转国内物流派送 转第三方 交承运商 转至邮政 并由其负责 hand_over handed_to handed_over_to',
  deliver:
    '派送/派件/配送/投递/送货+中/途中 正在/开始/外出/安排/出仓/出班+派送/派件/配送/投递/送货 正在为您+派送/派件 为您+派送/派件 派件扫描 派出 快递员/派送员/骑手+已出发 骑手已取货 骑手已到店取货 到店取货 向您赶来 正向您赶来 送往您 送往您的 out_for_delivery',
  delivering: '派送 派件 配送 投递 送货 再派 再投',
  fail: '派送/派件/投递/配送/送货/签收+不成功/失败/未成功/异常/未遇/拉回/未果 未+派送/配送/投递+成功 未/未能/无法/没能+妥投/送达/投递/派送/派件/配送/送到 不成功 失败签收 delivery_failed delivery_attempted attempted_delivery unsuccessful_delivery',
  refuse: '拒收 拒签 拒绝签收 refused',
  hold: '疑似+丢失/遗失/破损/丢件 订单/快件/包裹/邮件+异常 滞留件扫描 扣件 问题件/疑难件/留仓+扫描 留仓 滞留 停留 扣留 暂扣 问题件 疑难件 异常件 中转异常 到件异常 卡关 积压 待处理 待核实 留置 核查 暂停+派送/中转/清关/配送/投递 held_by_customs on_hold',
  delay: '延迟 延误 推迟 晚点 晚到 延期 改约 时效延长 delayed',
  redirect:
    '转寄 转寄件 转送至 转往 改派 改址 改寄 改送 改投 转投 更改+地址/派送地址 按新地址派送 rerouted redirected',
  intercept: '拦截',
  goBack: '退回 退回件 转退 退件 退货 退运 退供货商 退还 返回 送回 return_to_sender returned_to_sender',
  lose: '丢失 遗失 灭失 丢件 lost',
  destroy: '销毁 烧毁 全部烧毁 报废 弃件 损毁 毁损 内件已毁 没收 destroyed disposed',
  customs:
    '清关 清关中 清关完成 送交出口海关 报关 通关 海关 海关放行 放行 查验 申报 关税 进口税 需缴纳 cleared_customs customs_clearance',
  sign: '签收 妥投 完成+配送/派送/取件 配送/派送/投递+完成/成功 送货上门 送货上门签收 确认收货 取件成功 消费者/顾客/客户+已取货 signed delivered',
  signFor: '代+签收/签/收/保管 代为+签收/收取/保管/签收保管 签收保管 代签收保管',
  takeOut: '取出 被领取 取走 取回 提走 领走 领取成功 collected',
  store:
    '存放 存放+至/在/于 放入 存入 投入 放/存/送+至/到 暂存 暂存+至/在/于 暂放 暂放+至/在/于 寄存 寄存+至/在/于 放置 放置+于/在/至 收到 放在 放于 留存 移库至 转入 送抵 送达 投放 投递/派送/派件/配送+至/到 入柜 投柜 到店 配达 保管 available_for_pickup ready_for_collection',
  cancel: '取消 撤销 关闭 cancelled canceled',
  collect:
    '取件 领取 自提 取货 提货 来取 前来取 自取 提取 速取 领件 提件 去取 开柜取件 取+包裹/快递/快件/您/您的/您的快递/您的包裹/运单/运单尾号/圆通/中通/申通/韵达/顺丰/极兔/京东/邮政 取它 到店取 取餐',
} as const
