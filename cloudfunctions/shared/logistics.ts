import * as v from 'valibot'
import { PathItemList, type PathItem } from '../../contract/pathItem'
import { SDK_DEADLINE_MS, type Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { Failure } from './failure'

/** WeChat's logistics assistant. */
export interface Logistics {
  /** The track of one waybill; one that has not been picked up yet has no nodes. */
  getPath(waybill: PathQuery): Promise<Path>
}

/** The parameters of WeChat's cloud call `logistics.getPath`; `openid` is left out where `addSource` is 2. */
export interface PathQuery {
  openid?: string
  orderId: string
  deliveryId: string
  waybillId: string
}

export interface Path {
  pathItemList: PathItem[]
}

/** The part of the SDK used here: it types `openapi` as a record of `any`. */
interface OpenApi {
  logistics: { getPath(parameters: PathQuery): Promise<unknown> }
}

const PathReply = v.pipe(
  v.object({
    // The SDK resolves a reply that is not JSON, as { result: the text }.
    result: v.exactOptional(v.never()),
    waybillId: v.exactOptional(v.unknown()),
    pathItemNum: v.exactOptional(v.unknown()),
    // Without a default, so that the check below can tell a missing list from an empty one.
    pathItemList: v.optional(PathItemList),
  }),
  v.check((reply) => 'waybillId' in reply || 'pathItemNum' in reply || 'pathItemList' in reply),
)

/** WeChat through the SDK's cloud call, which needs no access token. Throws a Failure, BAD_REPLY among them. */
export function createLogistics(cloud: Cloud, deadlineMs = SDK_DEADLINE_MS): Logistics {
  // See OpenApi: what comes back is read by a schema all the same.
  const openApi = cloud.openapi as unknown as OpenApi
  return {
    async getPath(waybill) {
      const reply = await cloudCall(deadlineMs, () => openApi.logistics.getPath(waybill))
      return readPath(reply)
    },
  }
}

function readPath(reply: unknown): Path {
  const result = v.safeParse(PathReply, reply)
  if (!result.success)
    throw new Failure('BAD_REPLY', 'logistics.getPath answered with something else than a track')
  const pathItemList = result.output.pathItemList ?? []
  const { pathItemNum: announced } = result.output
  if (typeof announced === 'number' && announced !== pathItemList.length) {
    // Nodes that were announced and did not come along are no sign that nothing has happened yet.
    if (pathItemList.length === 0)
      throw new Failure('BAD_REPLY', `logistics.getPath announced ${announced} nodes and sent none`)
    console.warn(JSON.stringify({ where: 'logistics.getPath', announced, sent: pathItemList.length }))
  }
  return { pathItemList }
}
