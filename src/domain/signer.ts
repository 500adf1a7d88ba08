import type { MessageReading } from './message/messageReading'

/** Who signed for a parcel. */
export interface Signer {
  /** As the carrier writes it; 本人 for the recipient in any wording. */
  name: string
  /** `keeper`: a locker, station, shop or spot, where the parcel now is. */
  kind: 'recipient' | 'keeper' | 'person'
}

/** Words for lockers, stations, shops and spots where parcels are left; a gatehouse or a front desk is asked like a person. */
const KEEPER =
  /柜|櫃|[驿驛]站|代[收理办]点|代[收理]點|代理店|自提|[便超]利|超市|商店|门店|門市|服务[站点部]|服務|快递[点室站]|菜鸟|丰巢|兔喜|邮政所|邮局|店$|[门門]口|[车車]棚|信箱|楼道|locker|station/i
/** How the reading names the recipient. */
export const RECIPIENT = '本人'

/** Who signed, by what a message says; null if it names nobody. */
export function readSigner({ signer }: MessageReading): Signer | null {
  if (signer === null) return null
  const name = signer.value
  if (name === RECIPIENT) return { name, kind: 'recipient' }
  return { name, kind: KEEPER.test(name) ? 'keeper' : 'person' }
}
