import { carrier } from '../carriers/en'

/** Carriers by what WeChat calls them, without "express" or "logistics". */
const BRANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    顺丰: carrier.SF,
    申通: carrier.STO,
    圆通: carrier.YTO,
    中通: carrier.ZTO,
    韵达: carrier.YUNDA,
    百世: carrier.BEST,
    极兔: carrier.JTSD,
    京东: carrier.JDL,
    德邦: carrier.DB,
    安能: carrier.ANE,
    邮政: 'China Post',
    菜鸟: 'Cainiao',
    跨越: 'Kuayue Express',
    宅急送: 'ZJS Express',
  }),
)

/**
 * The English name of a carrier that has none of ours, by the name that WeChat gives it. Freight and same-city services are other
 * companies, so their names stay as they are.
 */
export function carrierInEnglish(name: string): string {
  const [, brand = ''] = /^(?:中国)?(.+?)(?:速运|速递|快递|物流|速递物流|快递包裹|裹裹)?$/.exec(name) ?? []
  return BRANDS.get(brand) ?? name
}
