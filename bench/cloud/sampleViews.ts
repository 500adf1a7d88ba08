import type { Parcel } from './sampleParcels'

/** One call of getPath by the track page. */
export interface View {
  /** Unix seconds. */
  at: number
  /** Whether the customer pulled the page down to refresh it. */
  refresh: boolean
}

const MINUTE = 60
/** A visit has one to three views; half of those after the first are refreshes. */
const MAX_VIEWS_PER_VISIT = 3

/**
 * Views of a parcel by its customer, `count` of them, oldest first. Most visits come in the hours after a new item, six
 * times as many while the parcel is out for delivery, and the views of a visit are minutes apart.
 */
export function createSampleViews({ items }: Parcel, count: number, random: () => number): View[] {
  const weights = items.map(({ actionType }) => (actionType === 300002 ? 6 : 1))
  const views: View[] = []
  while (views.length < count) {
    const item = items[pick(weights, random)]
    if (!item) throw new Error('A parcel without items has no views.')
    // Half of all visits come within an hour of the item.
    let at = item.actionTime + Math.floor(-Math.log(1 - random()) * 87 * MINUTE)
    const viewsInVisit = 1 + Math.floor(random() * MAX_VIEWS_PER_VISIT)
    for (let nth = 0; nth < viewsInVisit && views.length < count; nth += 1) {
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
