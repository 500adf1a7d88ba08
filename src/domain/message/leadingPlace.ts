import { normalize } from './normalize'

/** Carriers put the place of an event, a city or a hub, in brackets at the front: 【…】. */
const LEADING_PLACE = /^\s*【([^【】]{1,20})】\s*(\S[\s\S]*)$/

/** A sender's name, as in text messages, or a stage in the brackets is not a place. */
const NOT_A_PLACE =
  /^(?:(?:菜鸟|丰巢|顺丰|圆通|中通|申通|韵达|极兔|京东|中国邮政|邮政|EMS|德邦|百世|兔喜|妈妈|递管家)(?:驿站|速递|快递|速运|物流|智能柜|生活)?|签收|代签收|派送|派件|派送中|派件中|运输|运输中|在途|揽收|揽件|已揽收|已签收|到件|发件|入柜|待取件|问题件|异常|滞留|拒收|退回|.{0,4}(?:通知|提醒|提示))$/i

/** Splits the place in front off a carrier's message; `place` is null and `rest` the whole message if there is none. */
export function splitLeadingPlace(message: string): { place: string | null; rest: string } {
  const [, place, rest] = LEADING_PLACE.exec(message) ?? []
  if (!place || !rest || NOT_A_PLACE.test(normalize(place).trim())) return { place: null, rest: message }
  return { place, rest }
}
