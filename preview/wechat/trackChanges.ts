import * as v from 'valibot'

/** A node as WeChat's HTTPS API writes it; the time is in Unix seconds. */
const ReportedNode = v.object({ action_time: v.number(), action_type: v.number(), action_msg: v.string() })
export type ReportedNode = v.InferOutput<typeof ReportedNode>

export interface WaybillKey {
  deliveryId: string
  waybillId: string
}

const Track = v.looseObject({ path_item_list: v.array(v.unknown()) })

/** Nodes that carriers have reported since the start, on top of what the fixtures say. They are gone at the end. */
export class TrackChanges {
  private readonly nodes = new Map<string, ReportedNode[]>()

  add(waybill: WaybillKey, node: ReportedNode): void {
    this.nodes.set(writeKey(waybill), [...this.of(waybill), node])
  }

  of(waybill: WaybillKey): ReportedNode[] {
    return this.nodes.get(writeKey(waybill)) ?? []
  }
}

/** The body of a getPath reply with the news at its end; one that holds no track, as an error does, stays as it is. */
export function appendNodes(text: string, news: ReportedNode[]): string {
  if (news.length === 0) return text
  const track = v.safeParse(Track, JSON.parse(text))
  if (!track.success) return text
  const path_item_list = [...track.output.path_item_list, ...news]
  return JSON.stringify({ ...track.output, path_item_num: path_item_list.length, path_item_list })
}

/** The nodes of a getPath reply that have a node's shape; none where it holds no track. */
export function readNodes(text: string): ReportedNode[] {
  const track = v.safeParse(Track, JSON.parse(text))
  return track.success ? track.output.path_item_list.filter((row) => v.is(ReportedNode, row)) : []
}

function writeKey({ deliveryId, waybillId }: WaybillKey): string {
  return JSON.stringify([deliveryId, waybillId])
}
