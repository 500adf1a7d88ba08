import * as v from 'valibot'
import type { SampleOrder } from './sampleRows'
import type { ServerFleet } from '../../testing/serverFleet'

const Created = v.object({ data: v.object({ created: v.object({ token: v.string() }) }) })

/**
 * Opens a shared link to one parcel `guests` times at the same time, over all instances and each time as another customer.
 * Returns how many were answered with its track.
 */
export async function viewTogether(fleet: ServerFleet, order: SampleOrder, guests: number): Promise<number> {
  const post = async (index: number, name: string, openid: string, body: object): Promise<unknown> => {
    const origin = fleet.instances[index % fleet.instances.length]?.origin ?? ''
    const headers = await fleet.headersOf(openid)
    const answer = await fetch(`${origin}/functions/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return answer.json()
  }
  const { orderId, waybill, openid } = order
  const shared = await post(0, 'shares', openid, { action: 'create', orderId, ...waybill })
  const { token } = v.parse(Created, shared).data.created
  const answers = await Promise.all(
    Array.from({ length: guests }, (_, index) =>
      post(index, 'getPath', `oGUEST${String(index).padStart(6, '0')}`, { share: token }),
    ),
  )
  return answers.filter((answer) => v.is(v.object({ ok: v.literal(true) }), answer)).length
}
