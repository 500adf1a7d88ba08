import * as v from 'valibot'
import { addAsked, askedBetween, NOTHING_ASKED, type Asked } from './requestCounts'
import { openBenchCloud, type BenchCloud } from './benchCloud'
import { makeParcels, type Parcel } from './sampleParcels'
import { seededRandom } from './seededRandom'
import { makeViews, type View } from './sampleViews'

export interface Mix {
  parcels: number
  viewsEach: number
  /** Whether WeChat pushes what carriers report. */
  pushes: boolean
}

/** What came of the views of a mix. */
export interface Played {
  views: number
  refreshes: number
  /** Answers that had to be older than they should be. */
  stale: number
  pushes: number
  /** Of the views alone, and of the pushes alone. */
  askedByViews: Asked
  askedByPushes: Asked
}

const Reply = v.object({ ok: v.literal(true), data: v.object({ stale: v.boolean() }) })

/** Lets customers look at parcels from their orders to their ends, on a clock that runs as fast as the calls do. */
export async function playMix(mix: Mix): Promise<Played> {
  const random = seededRandom(2)
  const parcels = makeParcels(mix.parcels, random)
  const cloud = await openBenchCloud(parcels)
  try {
    const game = new Game(cloud, mix.pushes)
    // One parcel after the other is as good as all at once: they share nothing.
    for (const parcel of parcels) await game.play(parcel, makeViews(parcel, mix.viewsEach, random))
    return { ...game.played, askedByViews: askedBetween(game.played.askedByPushes, await cloud.asked()) }
  } finally {
    await cloud.close()
  }
}

class Game {
  readonly played = { views: 0, refreshes: 0, stale: 0, pushes: 0, askedByPushes: NOTHING_ASKED }

  constructor(
    private readonly cloud: BenchCloud,
    private readonly pushes: boolean,
  ) {}

  /** Plays what is reported of a parcel and who looks at it, in the order of time. */
  async play(parcel: Parcel, views: readonly View[]): Promise<void> {
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
    this.cloud.report(parcel, items)
    if (!this.pushes) return
    const before = await this.cloud.asked()
    await this.cloud.push(parcel, items)
    const asked = askedBetween(before, await this.cloud.asked())
    this.played.pushes += 1
    this.played.askedByPushes = addAsked(this.played.askedByPushes, asked)
  }

  private async view({ orderId, openid }: Parcel, { at, refresh }: View): Promise<void> {
    const event = { orderId, ...(refresh && { refresh }) }
    const { data } = v.parse(Reply, await this.cloud.call('getPath', event, openid, at))
    this.played.views += 1
    if (refresh) this.played.refreshes += 1
    if (data.stale) this.played.stale += 1
  }
}
