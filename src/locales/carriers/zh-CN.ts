import type { CarrierId } from '../../domain/carrier'

export const carrier: Record<CarrierId, string> = {
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
