import * as v from 'valibot'
import { startBenchCloud, type BenchCloud } from './benchCloud'
import { addCounts, countsBetween, NO_REQUESTS, type RequestCounts } from './requestCounts'
import { createSampleParcels, type Parcel } from './sampleParcels'
import { createSampleViews, type View } from './sampleViews'
import { createRandom } from './seededRandom'

/** A number of parcels and how often each is viewed. */
export interface Traffic {
  parcels: number
  viewsEach: number
  /** Whether WeChat pushes what carriers report. */
  pushes: boolean
}

export interface TrafficResult {
  views: number
  refreshes: number
  /** Answers with `stale: true`. */
  stale: number
  pushes: number
  /** The requests that the views made. */
  viewRequests: RequestCounts
  /** The requests that the pushes made. */
  pushRequests: RequestCounts
}

const GetPathReplySchema = v.object({ ok: v.literal(true), data: v.object({ stale: v.boolean() }) })

/** Simulates the pushes and views of parcels over their whole journeys. The clock moves from call to call. */
export async function simulateTraffic(traffic: Traffic): Promise<TrafficResult> {
  const random = createRandom(2)
  const parcels = createSampleParcels(traffic.parcels, random)
  const cloud = await startBenchCloud(parcels)
  try {
    const simulation = new TrafficSimulation(cloud, traffic.pushes)
    // One parcel after another gives the same counts as all at once, because they share nothing.
    for (const parcel of parcels) {
      await simulation.runJourney(parcel, createSampleViews(parcel, traffic.viewsEach, random))
    }
    const { counts } = simulation
    return { ...counts, viewRequests: countsBetween(counts.pushRequests, await cloud.requestCounts()) }
  } finally {
    await cloud.close()
  }
}

class TrafficSimulation {
  readonly counts = { views: 0, refreshes: 0, stale: 0, pushes: 0, pushRequests: NO_REQUESTS }

  constructor(
    private readonly cloud: BenchCloud,
    private readonly pushes: boolean,
  ) {}

  /** Runs the reports and views of a parcel in order of time. */
  async runJourney(parcel: Parcel, views: readonly View[]): Promise<void> {
    let reported = 0
    const reportUntil = async (at: number): Promise<void> => {
      for (; (parcel.items[reported]?.actionTime ?? Infinity) <= at; reported += 1) {
        await this.report(parcel, reported + 1)
      }
    }
    for (const view of views) {
      await reportUntil(view.at)
      await this.view(parcel, view)
    }
    await reportUntil(Number.MAX_SAFE_INTEGER)
  }

  private async report(parcel: Parcel, count: number): Promise<void> {
    const items = parcel.items.slice(0, count)
    this.cloud.setPath(parcel, items)
    if (!this.pushes) return
    const before = await this.cloud.requestCounts()
    await this.cloud.push(parcel, items)
    const requests = countsBetween(before, await this.cloud.requestCounts())
    this.counts.pushes += 1
    this.counts.pushRequests = addCounts(this.counts.pushRequests, requests)
  }

  private async view({ orderId, openid }: Parcel, { at, refresh }: View): Promise<void> {
    const event = { orderId, ...(refresh && { refresh }) }
    const { data } = v.parse(GetPathReplySchema, await this.cloud.call('getPath', event, openid, at))
    this.counts.views += 1
    if (refresh) this.counts.refreshes += 1
    if (data.stale) this.counts.stale += 1
  }
}
