import { useEffect, useMemo, useRef, useState } from 'react'
import type { Order } from '../domain/order'
import { findUnknown, readTracks, withNews, type Asked, type News } from '../services/fillOrders'
import { useOnline, useReconnect } from './useOnline'
import { usePageVisible } from './usePageVisible'

const NO_NEWS: News = new Map()

/**
 * The listed orders with the news of those parcels of which the list knows nothing: their tracks are asked for, three at a
 * time, and saved on the device, so that a parcel opens at once. Nothing is asked for without network, in a search (`fills`
 * false), or while the page is covered. After a failure that is not the parcel's own nothing is asked for a minute.
 */
export function useFilledOrders(orders: readonly Order[], fills: boolean): readonly Order[] {
  const [news, setNews] = useState(NO_NEWS)
  const asked = useRef<Asked>({ parcels: new Set(), callsMs: [], pausedUntilMs: 0 })
  const running = useRef(Promise.resolve())
  const visible = usePageVisible()
  const online = useOnline()
  useReconnect(() => {
    // The failure before it was that of the network.
    asked.current.pausedUntilMs = 0
  })
  useEffect(() => {
    if (!fills || !visible || !online) return undefined
    let stopped = false
    const nextParcels = () => (stopped ? [] : findUnknown(orders, asked.current, Date.now()))
    const fill = async (): Promise<void> => {
      for (let parcels = nextParcels(); parcels.length > 0; parcels = nextParcels()) {
        const found = await readTracks(parcels, asked.current, Date.now())
        // One update for three parcels: each is a setData call.
        if (found.size > 0) setNews((known) => new Map([...known, ...found]))
      }
    }
    // After the calls for an earlier list, so that there are never more than three.
    running.current = running.current.then(fill)
    return () => {
      stopped = true
    }
  }, [orders, fills, visible, online])
  return useMemo(() => withNews(orders, news), [orders, news])
}
