import { isPerson } from './courier'
import type { MessageReading } from './messageReading'
import type { Scan } from './phrases'
import { WAITING_PLACE } from './placeNames'

/** A signer in brackets behind the verb: "已签收（邻居）", but "已签收（曼谷）" tells where. */
const ROLE = /本人|家|邻|同事|同学|朋友|室友|门卫|保安|物业|前台|收发|他人|代收|代签|收[件货]人|客户|\*/
const IN_BRACKETS = /(?:签|签收|妥投|代收|送达|成功) ?[(（[【]$/

/** True if the words for who signed, or for who waits for whom, may mean something else. */
export function isDoubtful({ message, text }: Scan, { kind, signer }: MessageReading): boolean {
  // The customer's wait for the courier, or the parcel's for the customer.
  if (kind === 'awaitingPickup' && /(?:^|您的快件|您的包裹)(?:待|等待)取件(?:[,.]|$)/.test(text)) return true
  if (!signer || !IN_BRACKETS.test(message.slice(0, signer.start))) return false
  return !ROLE.test(signer.text) && !isPerson(signer.text) && !WAITING_PLACE.test(signer.text)
}

/** The reading without what its words do not say for certain. */
export function keepSureParts<Reading extends MessageReading>(scan: Scan, reading: Reading): Reading {
  return isThere(named(atTheDoor(withoutClerk(scan, reading))))
}

/** "到【深圳转运中心】": it is there, and not bound for it. */
function isThere<Reading extends MessageReading>(reading: Reading): Reading {
  const { place, towards } = reading
  return place && place.start === towards?.start ? { ...reading, towards: null } : reading
}

/** "签收人：PDA图片", "签收人：已签收" are no names. */
function named<Reading extends MessageReading>(reading: Reading): Reading {
  const { signer } = reading
  return signer && /图片|拍照|^已签收$/.test(signer.text) ? { ...reading, signer: null } : reading
}

/** "签收人：家门口": where it was put, not who signed. */
function atTheDoor<Reading extends MessageReading>(reading: Reading): Reading {
  const { signer } = reading
  return signer && /门[口前外]$/.test(signer.text) ? { ...reading, place: signer, signer: null } : reading
}

/** Who scanned a parcel is not a courier who brings it. */
function withoutClerk<Reading extends MessageReading>({ tokens }: Scan, reading: Reading): Reading {
  const has = (label: string): boolean => tokens.some(({ kind }) => kind === label)
  if (!has('clerk') || has('courier')) return reading
  const phones = reading.phones.map((phone) => (phone.of === 'courier' ? { ...phone, of: null } : phone))
  return { ...reading, courier: null, phones }
}
