import { IN_TRANSIT, RECORDED_AT } from './fixtures'
import type { Preview } from './previewControl'

/** The journey lengths that budgets are measured with. */
export const NODE_COUNTS = [10, 100, 500] as const

/** Seconds between two nodes: seven a day, as a carrier reports them. */
const NODE_INTERVAL = 12_000

/** Gives the parcel in transit a journey of `count` nodes; the newest is `ageSeconds` old. */
export function writeJourney(preview: Preview, count: number, ageSeconds = 3600): void {
  const path_item_list = Array.from({ length: count }, (_, index) => ({
    action_time: RECORDED_AT - ageSeconds - index * NODE_INTERVAL,
    action_type: index === count - 1 ? 100001 : 200001,
    action_msg: `【第${count - index}站】快件离开 集散中心，发往 下一站转运中心，正在运输途中`,
  })).reverse()
  const path = preview.readPath(IN_TRANSIT.path)
  preview.writePath(IN_TRANSIT.path, { ...path, path_item_num: count, path_item_list })
}
