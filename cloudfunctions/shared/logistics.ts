import * as v from 'valibot'
import { PathItemList, type PathItem } from '../../contract/pathItem'
import { logNote, timeUpstream } from './callRecord'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { Failure } from './failure'

/** WeChat's logistics assistant. */
export interface Logistics {
  /** The track of one waybill; it has no rows until the parcel is picked up. Throws a Failure. */
  getPath(parameters: GetPathParameters): Promise<Path>
}

/** The parameters of WeChat's cloud call `logistics.getPath`; without `openid` if the order's `addSource` is 2. */
export interface GetPathParameters {
  openid?: string
  orderId: string
  deliveryId: string
  waybillId: string
}

export interface Path {
  pathItemList: PathItem[]
}

/** The part of the SDK used here; the SDK types `openapi` as a record of `any`. */
interface OpenApi {
  logistics: { getPath(parameters: GetPathParameters): Promise<unknown> }
}

const PathReply = v.pipe(
  v.object({
    // The SDK resolves a reply that is not JSON as { result: the text }.
    result: v.exactOptional(v.never()),
    waybillId: v.exactOptional(v.unknown()),
    pathItemNum: v.exactOptional(v.unknown()),
    // Without a default, so that the check below can tell a missing list from an empty one.
    pathItemList: v.optional(PathItemList),
  }),
  v.check((reply) => 'waybillId' in reply || 'pathItemNum' in reply || 'pathItemList' in reply),
)

/** WeChat through the SDK's cloud call, which needs no access token. A reply of another shape is BAD_REPLY. */
export function createLogistics(cloud: Cloud, deadline: Deadline = EACH_REQUEST): Logistics {
  // See OpenApi. The reply is read with a schema.
  const openApi = cloud.openapi as unknown as OpenApi
  return {
    async getPath(parameters) {
      const call = (): Promise<unknown> => openApi.logistics.getPath(parameters)
      return readPath(await timeUpstream(() => cloudCall(deadline, call)))
    },
  }
}

function readPath(reply: unknown): Path {
  const result = v.safeParse(PathReply, reply)
  if (!result.success) throw new Failure('BAD_REPLY', 'logistics.getPath did not answer with a track')
  const pathItemList = result.output.pathItemList ?? []
  const { pathItemNum: announced } = result.output
  if (typeof announced === 'number' && announced !== pathItemList.length) {
    // An empty list means that nothing has happened yet; announced but missing rows do not.
    if (pathItemList.length === 0)
      throw new Failure('BAD_REPLY', `logistics.getPath announced ${announced} rows and sent none`)
    logNote('logistics.getPath', { announced, sent: pathItemList.length })
  }
  return { pathItemList }
}
