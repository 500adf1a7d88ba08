import type { Parcel } from './sampleParcels'

/** Somebody looks at a parcel. */
export interface View {
  /** Unix seconds. */
  at: number
  /** Whether the customer pulls the page down for something newer. */
  refresh: boolean
}

const MINUTE = 60
/** A look is one to three views; each one after the first is a refresh as often as not. */
const MOST_VIEWS_IN_A_LOOK = 3

/**
 * When a customer looks at a parcel: mostly in the hours after news, six times as often while it is out for delivery, and
 * again within minutes. In their order; exactly so many.
 */
export function makeViews({ items }: Parcel, count: number, random: () => number): View[] {
  const weights = items.map(({ actionType }) => (actionType === 300002 ? 6 : 1))
  const views: View[] = []
  while (views.length < count) {
    const news = items[pick(weights, random)]
    if (!news) throw new Error('A parcel without news is not looked at.')
    // Half of all looks come within an hour of the news.
    let at = news.actionTime + Math.floor(-Math.log(1 - random()) * 87 * MINUTE)
    const viewsInLook = 1 + Math.floor(random() * MOST_VIEWS_IN_A_LOOK)
    for (let nth = 0; nth < viewsInLook && views.length < count; nth += 1) {
      views.push({ at, refresh: nth > 0 && random() < 0.5 })
      at += 10 + Math.floor(random() * 10 * MINUTE)
    }
  }
  return views.sort((one, other) => one.at - other.at)
}

function pick(weights: readonly number[], random: () => number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let left = random() * total
  return weights.findIndex((weight) => (left -= weight) < 0)
}
