import * as v from 'valibot'
import { PathItemList, type PathItem } from '../../contract/pathItem'
import { logNote } from './callRecord'
import type { ExpressApi, GetPathParameters } from './expressApi'
import { Failure } from './failure'

/** WeChat's logistics assistant. */
export interface Logistics {
  /** The track of one waybill; it has no rows until the parcel is picked up. Throws a Failure. */
  getPath(parameters: GetPathParameters): Promise<Path>
}

export interface Path {
  pathItemList: PathItem[]
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

/** Reads WeChat's replies. One of another shape is BAD_REPLY. */
export function createLogistics(api: Pick<ExpressApi, 'getPath'>): Logistics {
  return {
    getPath: async (parameters) => readPath(await api.getPath(parameters)),
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
