import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { OrderPath } from '../../contract/replies'
import type { GetPathRequest } from '../../contract/requests'
import { TrackDocument, trackId } from '../../contract/track'
import { UnixSeconds } from '../../contract/unixSeconds'
import type { TrackedWaybill, Waybill } from '../domain/order'
import type { ReadingReport } from '../domain/pathEvent'
import { ServiceError } from './errors'
import { readTrack, toTrackedWaybill, type TrackReading } from './orderPath'
import { callFunction } from './transport/cloud'

/**
 * What the carrier has reported about one waybill of an order: `waybillId`, or the first without it.
 * Throws ServiceError; source: the cloud function getPath.
 */
export async function getPath(request: GetPathRequest): Promise<TrackedWaybill> {
  if (!request.orderId) throw new ServiceError('bad-request')
  const waybill = toTrackedWaybill(await callFunction('getPath', request, OrderPath))
  warnOfAnomalies(waybill, waybill.report)
  return waybill
}

/** An event of a watch. The first one holds the current track, or no document if none is stored. */
const Snapshot = v.object({ docs: v.array(v.unknown()) })

interface Watcher {
  onTrack: (track: TrackReading) => void
  /** Called at most once, when the watch is refused or closed; no other callback follows. */
  onEnd: () => void
}

/**
 * Watches the stored track of one of this customer's waybills, without asking WeChat; returns a function that stops it.
 * Source: the collection `tracks`, whose rule lets its owner read it.
 */
export function watchTrack(waybill: Waybill, { onTrack, onEnd }: Watcher): () => void {
  let over = false
  const end = (): void => {
    if (!over) onEnd()
    over = true
  }
  try {
    const tracks = Taro.cloud.database().collection('tracks')
    // The collection's rule requires the owner in the query; WeChat replaces `{openid}` by the caller's.
    const watching = tracks.where({ _id: trackId(waybill), _openid: '{openid}' }).watch({
      onChange: (snapshot: unknown) => {
        const track = readSnapshot(snapshot)
        if (track && !over) onTrack(track)
      },
      onError: end,
    })
    return () => {
      over = true
      // Closing a watch that is closed already, or was never open, rejects.
      Promise.resolve(watching.close()).catch(() => undefined)
    }
  } catch {
    // WeChat before 2.9.2 has no watch, and a mini-program without a cloud has no database.
    end()
    return () => undefined
  }
}

/** Null if there is no document, or one that cannot be read or that WeChat has not answered for yet. */
function readSnapshot(snapshot: unknown): TrackReading | null {
  const { output, success } = v.safeParse(Snapshot, snapshot)
  if (!success) return null
  const [document] = output.docs
  if (document === undefined) return null
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
function warnOfAnomalies(waybill: Waybill, { anomalies }: ReadingReport): void {
  if (Object.keys(anomalies).length > 0) {
    console.warn(`The track of ${trackId(waybill)} is not as documented: ${JSON.stringify(anomalies)}`)
  }
}
