interface Carrier {
  /** The brand colour, as a hex string. */
  colour: string
  /** Customer service number in mainland China; left out if it is not certain, or if the company has closed. */
  hotline?: string
}

/**
 * The carriers of WeChat's logistics assistant by `delivery_id`; TEST is WeChat's own sandbox. SF_CASH and DB_CASH are
 * biz_ids, not carriers. WeChat's other logistics products use other ids for the same carriers (YD for YUNDA, JD for
 * JDL), which do not belong here. BEST, PJ and HHTT have closed or merged.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express-old/expressinfo.html
 */
const CARRIERS = {
  SF: { colour: '#2B2B2B', hotline: '95338' },
  STO: { colour: '#D9641E', hotline: '95543' },
  YTO: { colour: '#6A3A93', hotline: '95554' },
  ZTO: { colour: '#2563B0', hotline: '95311' },
  YUNDA: { colour: '#C79A00', hotline: '95546' },
  BEST: { colour: '#1F7A4D' },
  EMS: { colour: '#1B7A3D', hotline: '11183' },
  PJ: { colour: '#C2185B' },
  DB: { colour: '#22438C', hotline: '95353' },
  JDL: { colour: '#D4282D', hotline: '950616' },
  JTSD: { colour: '#D92B2B', hotline: '956025' },
  ANE: { colour: '#C4561B' },
  UCE: { colour: '#2F7F9E' },
  HHTT: { colour: '#B8352A' },
  TEST: { colour: '#59626F' },
} as const satisfies Record<string, Carrier>

/** A `delivery_id` in this list. Every language has a name for it. */
export type CarrierId = keyof typeof CARRIERS

const CARRIERS_BY_ID: ReadonlyMap<string, Carrier> = new Map(Object.entries(CARRIERS))

/** True for a carrier of this list, which every language has a name for. */
export function isListedCarrier(deliveryId: string): deliveryId is CarrierId {
  return CARRIERS_BY_ID.has(deliveryId)
}

/** The carrier's brand colour as a hex string; null for an unknown carrier. */
export function carrierColour(deliveryId: string): string | null {
  return CARRIERS_BY_ID.get(deliveryId)?.colour ?? null
}

/** The carrier's customer service number; null if the carrier is unknown or its number is not certain. */
export function carrierHotline(deliveryId: string): string | null {
  return CARRIERS_BY_ID.get(deliveryId)?.hotline ?? null
}
