/**
 * The carriers of WeChat's logistics assistant by `delivery_id`; TEST is WeChat's own sandbox. WeChat's other
 * logistics products use other ids for the same carriers (YD for YUNDA, JD for JDL): those are not meant here.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express-old/expressinfo.html
 */
export type CarrierId = keyof typeof CARRIER_COLOURS

const CARRIER_COLOURS = {
  SF: '#2B2B2B',
  STO: '#D9641E',
  YTO: '#6A3A93',
  ZTO: '#2563B0',
  YUNDA: '#C79A00',
  BEST: '#1F7A4D',
  EMS: '#1B7A3D',
  PJ: '#C2185B',
  DB: '#22438C',
  JDL: '#D4282D',
  JTSD: '#D92B2B',
  ANE: '#C4561B',
  UCE: '#2F7F9E',
  HHTT: '#B8352A',
  TEST: '#59626F',
} as const

const COLOURS_BY_ID: ReadonlyMap<string, string> = new Map(Object.entries(CARRIER_COLOURS))

/** The colour a customer knows the carrier by, or null for a carrier we do not know. */
export function carrierColour(deliveryId: string): string | null {
  return COLOURS_BY_ID.get(deliveryId) ?? null
}
