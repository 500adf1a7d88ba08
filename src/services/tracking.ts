import * as v from 'valibot'
import { OrderPath } from '../../contract/replies'
import type { GetPathRequest } from '../../contract/requests'
import { TrackDocument, type TrackKey } from '../../contract/track'
import { UnixSeconds } from '../../contract/unixSeconds'
import type { TrackedWaybill, Waybill } from '../domain/order'
import type { ReadingReport } from '../domain/pathEvent'
import { ServiceError } from './errors'
import { readTrack, toTrackedWaybill, type TrackReading } from './orderPath'
import { removeSavedOrder } from './savedWaybills'
import { callFunction } from './transport/callFunction'
import { chooseTransport } from './transport/chooseTransport'

/**
 * What the carrier has reported about one waybill of an order: `waybillId`, or the first without it. If the order is not
 * found, what this device keeps of it is removed. Throws ServiceError; source: the cloud function getPath.
 */
export async function getPath(request: GetPathRequest): Promise<TrackedWaybill> {
  const { orderId, ...others } = request
  if (!orderId && !others.tradeNo && !others.transactionId) throw new ServiceError('bad-request')
  // An empty id is none: the order is then named by its payment.
  const named: GetPathRequest = orderId ? request : others
  const waybill = toTrackedWaybill(
    await callFunction('getPath', named, OrderPath).catch(forgetUnknownOrder(named)),
  )
  warnOfAnomalies(waybill, waybill.report)
  return waybill
}

function forgetUnknownOrder(request: GetPathRequest): (error: unknown) => never {
  return (error) => {
    if (error instanceof ServiceError && error.reason === 'not-found') removeSavedOrder(request)
    throw error
  }
}

interface TrackWatcher {
  onTrack: (track: TrackReading) => void
  /** Called at most once, when the watch is refused, closed or finds no track; no other callback follows. */
  onEnd: () => void
}

/**
 * Watches the stored track of one of this customer's waybills, without asking WeChat; returns a function that stops it.
 * Source: the collection `tracks`, whose rule lets its owner read it, or the server's /live.
 */
export function watchTrack(key: TrackKey, { onTrack, onEnd }: TrackWatcher): () => void {
  const onDocument = (document: unknown): void => {
    const track = readTrackDocument(document)
    if (track) onTrack(track)
  }
  return chooseTransport().watchTrack(key, { onDocument, onEnd })
}

/** Null for a document that cannot be read, or that WeChat has not answered for yet. */
function readTrackDocument(document: unknown): TrackReading | null {
  const track = v.safeParse(TrackDocument, document)
  if (track.success && v.is(UnixSeconds, track.output.checkedAt)) {
    const reading = readTrack(track.output)
    warnOfAnomalies(track.output, reading.report)
    return reading
  }
  console.warn('A watched track could not be read and was skipped.')
  return null
}

/** Anomalies go to the developer's console; the page tells the customer about unreadable rows. */
function warnOfAnomalies({ deliveryId, waybillId }: Waybill, { anomalies }: ReadingReport): void {
  if (Object.keys(anomalies).length > 0) {
    console.warn(`The track of ${deliveryId}-${waybillId} is not as documented: ${JSON.stringify(anomalies)}`)
  }
}
