import type { NotificationKind } from '../../contract/notification'
import { trackId } from '../../contract/track'
import type { Waybill } from '../../contract/waybill'
import { SDK_DEADLINE_MS, type Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { readUpdatedCount } from './documents'
import { Failure } from './failure'

/** How often customers have agreed to be told of their parcels: WeChat allows one notice for each yes. */
export interface ConsentStore {
  /** Counts one more notice of each kind. `knownAt` is when the news began that the customer knows already. */
  add(
    of: Consenting,
    kinds: readonly NotificationKind[],
    knownAt: Partial<Record<NotificationKind, number>>,
  ): Promise<void>
  /** Uses up one notice for news that began at `beganAt`; false where none is left, or this news has been told. */
  consume(of: Consenting, kind: NotificationKind, beganAt: number): Promise<boolean>
  /** Forgets the notices of this kind, as the customer wants no more of them. */
  revoke(of: Consenting, kind: NotificationKind): Promise<void>
}

export interface Consenting extends Waybill {
  openid: string
}

/** The consents in CloudBase's document database. Its calls throw a Failure; `openid` must not be empty. */
export function createConsentStore(cloud: Cloud, deadlineMs = SDK_DEADLINE_MS): ConsentStore {
  const db = cloud.database()
  const _ = db.command
  const consents = db.collection('consents')
  const update = async (condition: object, data: object): Promise<boolean> =>
    readUpdatedCount(await cloudCall(deadlineMs, () => consents.where(condition).update({ data }))) > 0

  return {
    async add(of, kinds, knownAt) {
      const counts = kinds.map((kind): [string, unknown] => [`left.${kind}`, _.inc(1)])
      const known = Object.entries(knownAt).map(([kind, beganAt]): [string, unknown] => [
        `toldAt.${kind}`,
        beganAt,
      ])
      const more = (): Promise<boolean> =>
        update({ _id: consentId(of) }, Object.fromEntries([...counts, ...known]))
      if (await more()) return
      try {
        const first = firstConsent(of, kinds, knownAt)
        await cloudCall(deadlineMs, () => consents.add({ data: first }))
      } catch (error) {
        // The first one may have been made meanwhile.
        if (!(error instanceof Failure) || !(await more())) throw error
      }
    },

    consume: (of, kind, beganAt) =>
      update(
        { _id: consentId(of), [`left.${kind}`]: _.gt(0), [`toldAt.${kind}`]: _.lt(beganAt) },
        { [`left.${kind}`]: _.inc(-1), [`toldAt.${kind}`]: beganAt },
      ),

    async revoke(of, kind) {
      await update({ _id: consentId(of) }, { [`left.${kind}`]: 0 })
    },
  }
}

const NONE: Record<NotificationKind, number> = { outForDelivery: 0, signed: 0, exception: 0 }

/** `left`: how many notices of each kind may go out; `toldAt`: when the newest news began that is known already. */
function firstConsent(
  of: Consenting,
  kinds: readonly NotificationKind[],
  knownAt: Partial<Record<NotificationKind, number>>,
): object {
  const one = Object.fromEntries(kinds.map((kind) => [kind, 1]))
  return {
    _id: consentId(of),
    _openid: of.openid,
    left: { ...NONE, ...one },
    toldAt: { ...NONE, ...knownAt },
  }
}

function consentId(of: Consenting): string {
  return `${trackId(of)}-${of.openid}`
}
