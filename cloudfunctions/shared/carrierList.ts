import * as v from 'valibot'
import { MAX_CARRIER_NAME_LENGTH } from '../../contract/limits'
import { sanitizeMessage } from '../../src/domain/message/sanitizeMessage'
import type { ExpressApi } from './expressApi'
import { Failure } from './failure'

export interface Carrier {
  /** WeChat's `delivery_id`. */
  deliveryId: string
  /** WeChat's name of the carrier: one line of plain text. */
  deliveryName: string
}

/** WeChat has about fifteen; a longer list is cut, because it is kept in one document. */
const MAX_CARRIERS = 500

/** A name from outside: without markup, line breaks and characters that show nothing, and cut. */
const CarrierName = v.pipe(v.string(), v.transform(cleanName), v.nonEmpty())

const Carrier = v.object({
  deliveryId: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
  deliveryName: CarrierName,
})

const DeliveryReply = v.object({ data: v.array(v.unknown()) })

/** The carriers of WeChat's logistics assistant. Throws a Failure, BAD_REPLY for a reply of another shape. */
export async function fetchCarriers(api: Pick<ExpressApi, 'getAllDelivery'>): Promise<Carrier[]> {
  const reply = v.safeParse(DeliveryReply, await api.getAllDelivery())
  if (!reply.success) throw new Failure('BAD_REPLY', 'logistics.getAllDelivery did not answer with a list')
  return readCarriers(reply.output.data)
}

/** Reads a list of carriers; an entry that cannot be read, or has no name, is left out. */
export function readCarriers(list: unknown[]): Carrier[] {
  return list.slice(0, MAX_CARRIERS).flatMap((entry) => {
    const carrier = v.safeParse(Carrier, entry)
    return carrier.success ? [carrier.output] : []
  })
}

function cleanName(name: string): string {
  const characters = Array.from(sanitizeMessage(name)?.text ?? '')
  let cut = ''
  for (const character of characters) {
    if (cut.length + character.length > MAX_CARRIER_NAME_LENGTH) break
    cut += character
  }
  return cut.trim()
}
