import * as v from 'valibot'
import WebSocket from 'ws'
import type { SampleOrder } from '../bench/server/sampleRows'
import type { ServerFleet } from './serverFleet'

/** A socket of a customer who looks at a parcel's page. */
export interface WatchedTrack {
  /** The rows that the page shows. */
  rows: () => number
  /** True if the server has ended the watch or the connection. */
  hasEnded: () => boolean
  close: () => void
}

const Told = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ document: v.object({ pathItemList: v.array(v.unknown()) }) }),
)

/** Watches a parcel on an instance. Resolves when its track has arrived; rejects if it does not. */
export async function watchTrack(
  fleet: ServerFleet,
  origin: string,
  { openid, orderId, waybill }: SampleOrder,
): Promise<WatchedTrack> {
  const headers = await fleet.headersOf(openid)
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/live`, { headers })
  let rows = 0
  let ended = false
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', () => {
      ended = true
      reject(new Error('The socket was closed before its first document.'))
    })
    socket.on('open', () => {
      socket.send(JSON.stringify({ watch: { orderId, ...waybill } }))
    })
    socket.on('message', (message: Buffer) => {
      const told = v.safeParse(Told, message.toString())
      if (told.success) rows = told.output.document.pathItemList.length
      else ended = true
      resolve()
    })
  })
  return {
    rows: () => rows,
    hasEnded: () => ended,
    close: () => {
      socket.terminate()
    },
  }
}
