/** Why a parcel was not delivered, is kept or is late. */
export const causes = {
  /** The recipient could not be reached or found: a delivery failed. */
  trouble:
    '无人 无此人 无人接听 电话无人接听 无法接通 电话无法接通 无法/暂无法/未/未能+联系/联系到/联系上 联系不上 联系不到 不在 不在家 家中无人 不在指定地址 地址+不详/有误/错误/变更/不完整/不清 不详 不详细 有误 错误 电话/号码/电话号码+错误/有误 空号 停机 关机 无信号 名址有误 拒接 超区 超出派送范围 休假 放假 休息 离职 节假日 外出 临时外出 出差 搬迁 查无此人 特殊单位 政府机关 企事业单位 门禁 无电梯 不同意 偏远地址 有争议 金额有争议 未遇 逾期/超时+未取/未领 address_incomplete recipient_not_available not_available',
  /** Something else keeps it: a wish, the goods, the papers. */
  defect:
    '客户/收件人/寄件人+要求 买家申请退款 改期 更改时间 拒付 到付 破损 损坏 外包装破损 面单 面单破损 面单模糊 面单脱落 错分 少件 申报信息 申报价值 资料不全 不完整 不全 缺失 到货破损 证件不全 身份证信息 有问题 不符 违禁品 禁寄品 违规寄递 安全原因 故障 设备故障 分拣设备故障 暂不派送 invoice_missing',
  /** Weather, roads and volume: a delay. */
  nature:
    '天气 天气原因 台风 暴雨 暴雪 大雪 大雾 洪水 雨雪 冰雪 地震 塌方 恶劣天气 自然灾害 不可抗力 交通/道路+管制/封闭 部分路段封闭 封闭 疫情 疫情管控 封路 交通拥堵 爆仓 业务量 高峰 双十一 双11 春节 赛事 航班延误 航班取消 车辆故障 weather',
  reason: '原因 问题/留仓/拦截/退回/退件/转寄/滞留/异常/拒收/失败+原因 理由 备注',
  because: '因为 由于 因 受 due_to',
} as const
