import type { NotificationKind } from '../../contract/notification'
import type { TrackKey } from '../../contract/track'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { readUpdatedCount } from './documents'
import { Failure } from './failure'
import { hashTexts } from './trackId'

/** How many notifications customers have agreed to: WeChat allows one for each consent. Throws a Failure. */
export interface ConsentStore {
  /** Adds one consent of each kind. `knownAt` is when an update began that the customer knows about already. */
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

/** The consents in CloudBase's document database. */
export function createConsentStore(cloud: Cloud, deadline: Deadline = EACH_REQUEST): ConsentStore {
  const db = cloud.database()
  const _ = db.command
  const consents = db.collection('consents')
  const update = async (condition: object, data: object): Promise<boolean> =>
    readUpdatedCount(await cloudCall(deadline, () => consents.where(condition).update({ data }))) > 0

  return {
    async add(key, kinds, knownAt) {
      const counts = kinds.flatMap((kind): [string, unknown][] => [
        [`left.${kind}`, _.inc(1)],
        [`sentAt.${kind}`, 0],
      ])
      const known = Object.entries(knownAt).map(([kind, beganAt]): [string, unknown] => [
        `toldAt.${kind}`,
        beganAt,
      ])
      const increment = (): Promise<boolean> =>
        update({ _id: consentId(key) }, Object.fromEntries([...counts, ...known]))
      if (await increment()) return
      try {
        const first = createConsent(key, kinds, knownAt)
        await cloudCall(deadline, () => consents.add({ data: first }))
      } catch (error) {
        // Another call may have added the document in the meantime.
        if (!(error instanceof Failure) || !(await increment())) throw error
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
