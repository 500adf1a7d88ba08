import type { CarrierId } from '../../domain/carrier'

export const carrier: Record<CarrierId, string> = {
  SF: 'SF Express',
  STO: 'STO Express',
  YTO: 'YTO Express',
  ZTO: 'ZTO Express',
  YUNDA: 'Yunda Express',
  BEST: 'BEST Express',
  EMS: 'China Post EMS',
  PJ: 'Pinjun Express',
  DB: 'Deppon Express',
  JDL: 'JD Logistics',
  JTSD: 'J&T Express',
  ANE: 'ANE Logistics',
  UCE: 'UC Express',
  HHTT: 'TTK Express',
  TEST: 'Test carrier',
}
