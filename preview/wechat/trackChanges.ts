import * as v from 'valibot'

/** A node as WeChat's HTTPS API writes it; the time is in Unix seconds. */
const ReportedNode = v.object({ action_time: v.number(), action_type: v.number(), action_msg: v.string() })
export type ReportedNode = v.InferOutput<typeof ReportedNode>

export interface WaybillKey {
  deliveryId: string
  waybillId: string
}

const Track = v.looseObject({ path_item_list: v.array(v.unknown()) })

/** The nodes that carriers have reported since the start, in memory only. */
export class TrackChanges {
  private readonly nodes = new Map<string, ReportedNode[]>()

  add(waybill: WaybillKey, node: ReportedNode): void {
    this.nodes.set(writeKey(waybill), [...this.find(waybill), node])
  }

  find(waybill: WaybillKey): ReportedNode[] {
    return this.nodes.get(writeKey(waybill)) ?? []
  }
}

/** Adds nodes at the end of a getPath reply. A reply without a track, such as an error, is returned as it is. */
export function appendNodes(text: string, nodes: ReportedNode[]): string {
  if (nodes.length === 0) return text
  const track = v.safeParse(Track, JSON.parse(text))
  if (!track.success) return text
  const path_item_list = [...track.output.path_item_list, ...nodes]
  return JSON.stringify({ ...track.output, path_item_num: path_item_list.length, path_item_list })
}

/** Reads the well-formed nodes of a getPath reply; an empty list if there is no track. */
export function readNodes(text: string): ReportedNode[] {
  const track = v.safeParse(Track, JSON.parse(text))
  return track.success ? track.output.path_item_list.filter((row) => v.is(ReportedNode, row)) : []
}

function writeKey({ deliveryId, waybillId }: WaybillKey): string {
  return JSON.stringify([deliveryId, waybillId])
}
