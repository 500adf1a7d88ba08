import { normalize } from './normalize'

/** A leading 【…】 is the carriers' way to say where it happened: a city, or a hub. */
const LEADING_PLACE = /^\s*【([^【】]{1,20})】\s*(\S[\s\S]*)$/

/** Text messages begin with who sends them, and some carriers with the stage: neither is a place. */
const NO_PLACE =
  /^(?:(?:菜鸟|丰巢|顺丰|圆通|中通|申通|韵达|极兔|京东|中国邮政|邮政|EMS|德邦|百世|兔喜|妈妈|递管家)(?:驿站|速递|快递|速运|物流|智能柜|生活)?|签收|代签收|派送|派件|派送中|派件中|运输|运输中|在途|揽收|揽件|已揽收|已签收|到件|发件|入柜|待取件|问题件|异常|滞留|拒收|退回|.{0,4}(?:通知|提醒|提示))$/i

/** Takes the place off the front of a carrier's message; null where it does not begin with one. */
export function splitLeadingPlace(message: string): { place: string | null; rest: string } {
  const [, place, rest] = LEADING_PLACE.exec(message) ?? []
  if (!place || !rest || NO_PLACE.test(normalize(place).trim())) return { place: null, rest: message }
  return { place, rest }
}
