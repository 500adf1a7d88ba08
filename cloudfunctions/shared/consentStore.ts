import type { NotificationKind } from '../../contract/notification'
import { trackId } from '../../contract/track'
import type { Waybill } from '../../contract/waybill'
import { SDK_DEADLINE_MS, type Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { readDocuments, readUpdatedCount } from './documents'
import { Failure } from './failure'

/** How many notifications customers have agreed to: WeChat allows one for each consent. Throws a Failure. */
export interface ConsentStore {
  /** Adds one consent of each kind that has fewer than MAX_CONSENTS. `knownAt` is when an update began that the customer knows about already. */
  add(
    key: ConsentKey,
    kinds: readonly NotificationKind[],
    knownAt: Partial<Record<NotificationKind, number>>,
  ): Promise<void>
  /** Uses up one consent for an update that began at `beganAt`; false if none is left or the customer knows of it. */
  consume(key: ConsentKey, kind: NotificationKind, beganAt: number): Promise<boolean>
  /** Removes all consents of this kind, because the customer no longer accepts notifications. */
  revoke(key: ConsentKey, kind: NotificationKind): Promise<void>
}

/** Consents are counted for each customer and waybill. `openid` must not be empty. */
export interface ConsentKey extends Waybill {
  openid: string
}

/**
 * Most consents of a kind that are kept for one parcel. A dialog gives one, and a parcel has few updates of a kind; without
 * a limit a customer's own program could store any number without a dialog.
 */
export const MAX_CONSENTS = 5

/** The consents in CloudBase's document database. */
export function createConsentStore(cloud: Cloud, deadlineMs = SDK_DEADLINE_MS): ConsentStore {
  const db = cloud.database()
  const _ = db.command
  const consents = db.collection('consents')
  const update = async (condition: object, data: object): Promise<boolean> =>
    readUpdatedCount(await cloudCall(deadlineMs, () => consents.where(condition).update({ data }))) > 0
  const exists = async (_id: string): Promise<boolean> =>
    readDocuments(await cloudCall(deadlineMs, () => consents.where({ _id }).limit(1).get())).length > 0

  return {
    async add(key, kinds, knownAt) {
      const _id = consentId(key)
      const known = Object.entries(knownAt).map(([kind, beganAt]): [string, unknown] => [
        `toldAt.${kind}`,
        beganAt,
      ])
      const increment = (some: readonly NotificationKind[]): Promise<boolean> => {
        const room = some.map((kind): [string, unknown] => [`left.${kind}`, _.lt(MAX_CONSENTS)])
        const counts = some.map((kind): [string, unknown] => [`left.${kind}`, _.inc(1)])
        return update({ _id, ...Object.fromEntries(room) }, Object.fromEntries([...counts, ...known]))
      }
      if (await increment(kinds)) return
      try {
        const first = createConsent(key, kinds, knownAt)
        await cloudCall(deadlineMs, () => consents.add({ data: first }))
      } catch (error) {
        // The document exists: one kind is at its limit, or another call has just added the document.
        if (!(error instanceof Failure) || !(await exists(_id))) throw error
        for (const kind of kinds) await increment([kind])
      }
    },

    consume: (key, kind, beganAt) =>
      update(
        { _id: consentId(key), [`left.${kind}`]: _.gt(0), [`toldAt.${kind}`]: _.lt(beganAt) },
        { [`left.${kind}`]: _.inc(-1), [`toldAt.${kind}`]: beganAt },
      ),

    async revoke(key, kind) {
      await update({ _id: consentId(key) }, { [`left.${kind}`]: 0 })
    },
  }
}

const NONE: Record<NotificationKind, number> = { outForDelivery: 0, signed: 0, exception: 0 }

/**
 * A document of the collection `consents`. `left`: consents left of each kind. `toldAt`: when the newest update of each
 * kind began that the customer knows about, Unix seconds.
 */
function createConsent(
  key: ConsentKey,
  kinds: readonly NotificationKind[],
  knownAt: Partial<Record<NotificationKind, number>>,
): object {
  const one = Object.fromEntries(kinds.map((kind) => [kind, 1]))
  return {
    _id: consentId(key),
    _openid: key.openid,
    left: { ...NONE, ...one },
    toldAt: { ...NONE, ...knownAt },
  }
}

function consentId(key: ConsentKey): string {
  return `${trackId(key)}-${key.openid}`
}
