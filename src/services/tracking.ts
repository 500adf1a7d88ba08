import Taro from '@tarojs/taro'
import * as v from 'valibot'
import type { GetPathRequest } from '../../contract/replies'
import type { TrackedWaybill, Waybill } from '../domain/order'
import type { ReadingReport } from '../domain/pathEvent'
import { callFunction } from './transport/cloud'
import { ServiceError } from './errors'
import { toTrackedWaybill, readTrack, WireOrderPath, WireTrack, type TrackReading } from './orderPath'

/**
 * What the carrier has reported about one waybill of an order: `waybillId`, or else its first.
 * Throws ServiceError; source: the cloud function getPath.
 */
export async function getPath(request: GetPathRequest): Promise<TrackedWaybill> {
  if (!request.orderId) throw new ServiceError('bad-request')
  const waybill = toTrackedWaybill(await callFunction('getPath', request, WireOrderPath))
  tellDeveloper(waybill, waybill.report)
  return waybill
}

/** A change of the watched track. The first one is the track as it is now, or nothing where none is stored. */
const Snapshot = v.object({ docs: v.array(v.unknown()) })

interface Watcher {
  onTrack: (track: TrackReading) => void
  /** The watch is over: refused, or cut off. Once at the most, and nothing comes after it. */
  onEnd: () => void
}

/**
 * Watches the stored track of a waybill of this customer's, without asking anybody; returns how to stop.
 * Source: the collection `tracks`, whose rule lets its owner read it.
 */
export function watchTrack({ deliveryId, waybillId }: Waybill, { onTrack, onEnd }: Watcher): () => void {
  let over = false
  const end = (): void => {
    if (!over) onEnd()
    over = true
  }
  try {
    const tracks = Taro.cloud.database().collection('tracks')
    // The rule of the collection wants the owner named in the question; WeChat fills in who asks.
    const watching = tracks.where({ _id: `${deliveryId}-${waybillId}`, _openid: '{openid}' }).watch({
      onChange: (snapshot: unknown) => {
        const track = readSnapshot(snapshot)
        if (track && !over) onTrack(track)
      },
      onError: end,
    })
    return () => {
      over = true
      // What is closed already, or was never open, rejects.
      Promise.resolve(watching.close()).catch(() => undefined)
    }
  } catch {
    // WeChat before 2.9.2 has no watch, and a mini-program without a cloud has no database.
    end()
    return () => undefined
  }
}

/** A document that is no track, or one that WeChat has not answered for yet, is passed over, and the developer facts. */
function readSnapshot(snapshot: unknown): TrackReading | null {
  const { output, success } = v.safeParse(Snapshot, snapshot)
  if (!success) return null
  const [document] = output.docs
  if (document === undefined) return null
  const track = v.safeParse(WireTrack, document)
  if (track.success) {
    const reading = readTrack(track.output)
    tellDeveloper(track.output, reading.report)
    return reading
  }
  console.warn('A watched track could not be read, and was passed over.')
  return null
}

/** What was odd about a track interests whoever looks at the console; the customer is told on the page. */
function tellDeveloper({ deliveryId, waybillId }: Waybill, { anomalies }: ReadingReport): void {
  if (Object.keys(anomalies).length > 0) {
    console.warn(`The track of ${deliveryId}-${waybillId} is not as documented: ${JSON.stringify(anomalies)}`)
  }
}
