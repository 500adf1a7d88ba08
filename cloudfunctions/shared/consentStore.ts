import type { NotificationKind } from '../../contract/notification'
import type { TrackKey } from '../../contract/track'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { readDocuments, readUpdatedCount } from './documents'
import { Failure } from './failure'
import { hashTexts } from './trackId'

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
  /**
   * Removes all consents of this kind, because WeChat refused the notification of the update that began at `beganAt`.
   * A consent that was given since that one was used up stays.
   */
  revoke(key: ConsentKey, kind: NotificationKind, beganAt: number): Promise<void>
}

/** Consents are counted for each customer and waybill of an order. `openid` must not be empty. */
export interface ConsentKey extends TrackKey {
  openid: string
}

/**
 * Most consents of a kind that are kept for one parcel. A dialog gives one, and a parcel has few updates of a kind; without
 * a limit a customer's own program could store any number without a dialog.
 */
export const MAX_CONSENTS = 5

/** The consents in CloudBase's document database. */
export function createConsentStore(cloud: Cloud, deadline: Deadline = EACH_REQUEST): ConsentStore {
  const db = cloud.database()
  const _ = db.command
  const consents = db.collection('consents')
  const update = async (condition: object, data: object): Promise<boolean> =>
    readUpdatedCount(await cloudCall(deadline, () => consents.where(condition).update({ data }))) > 0
  const exists = async (_id: string): Promise<boolean> =>
    readDocuments(await cloudCall(deadline, () => consents.where({ _id }).limit(1).get())).length > 0

  return {
    async add(key, kinds, knownAt) {
      const _id = consentId(key)
      const known = withPrefix('toldAt', knownAt)
      const increment = (some: readonly NotificationKind[]): Promise<boolean> => {
        const room = withPrefix('left', toAll(some, _.lt(MAX_CONSENTS)))
        const counts = {
          ...withPrefix('left', toAll(some, _.inc(1))),
          ...withPrefix('sentAt', toAll(some, 0)),
        }
        return update({ _id, ...room }, { ...counts, ...known })
      }
      if (await increment(kinds)) return
      try {
        const first = createConsent(key, kinds, knownAt)
        await cloudCall(deadline, () => consents.add({ data: first }))
      } catch (error) {
        // The document exists: one kind is at its limit, or another call has just added the document.
        if (!(error instanceof Failure) || !(await exists(_id))) throw error
        for (const kind of kinds) await increment([kind])
      }
    },

    consume: (key, kind, beganAt) =>
      update(
        { _id: consentId(key), [`left.${kind}`]: _.gt(0), [`toldAt.${kind}`]: _.lt(beganAt) },
        { [`left.${kind}`]: _.inc(-1), [`toldAt.${kind}`]: beganAt, [`sentAt.${kind}`]: beganAt },
      ),

    async revoke(key, kind, beganAt) {
      await update({ _id: consentId(key), [`sentAt.${kind}`]: beganAt }, { [`left.${kind}`]: 0 })
    },
  }
}

/** The same value for each kind. */
function toAll<T>(kinds: readonly NotificationKind[], value: T): Partial<Record<NotificationKind, T>> {
  return Object.fromEntries(kinds.map((kind) => [kind, value]))
}

/** The paths of fields within a field, as the database wants them: `left.signed`. */
function withPrefix(
  field: string,
  values: Partial<Record<NotificationKind, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([kind, value]) => [`${field}.${kind}`, value]))
}

const NONE: Record<NotificationKind, number> = { outForDelivery: 0, signed: 0, exception: 0 }

/**
 * A document of the collection `consents`. `left`: consents left of each kind. `toldAt`: when the newest update of each
 * kind began that the customer knows about, Unix seconds. `sentAt`: when the update began for which the newest consent was
 * used up, Unix seconds; 0 if one was given since.
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
    orderId: key.orderId,
    deliveryId: key.deliveryId,
    waybillId: key.waybillId,
    left: { ...NONE, ...one },
    toldAt: { ...NONE, ...knownAt },
    sentAt: NONE,
  }
}

function consentId({ openid, orderId, deliveryId, waybillId }: ConsentKey): string {
  return hashTexts([openid, orderId, deliveryId, waybillId])
}
