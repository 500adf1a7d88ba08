import type { CarrierId } from '../../domain/carrier'

export const carrier: Record<CarrierId, string> = {
  SF: '順豐速運',
  STO: '申通快遞',
  YTO: '圓通速遞',
  ZTO: '中通快遞',
  YUNDA: '韻達快遞',
  BEST: '百世快遞',
  EMS: '中國郵政 EMS',
  PJ: '品駿快遞',
  DB: '德邦快遞',
  JDL: '京東快遞',
  JTSD: '極兔快遞',
  ANE: '安能物流',
  UCE: '優速快遞',
  HHTT: '天天快遞',
  TEST: '測試快遞',
}
