import { timeUpstream } from './callRecord'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import type { ExpressApi, GetPathParameters } from './expressApi'

/** The part of the SDK used here; the SDK types `openapi` as a record of `any`. */
interface OpenApi {
  logistics: {
    getPath(parameters: GetPathParameters): Promise<unknown>
    getAllDelivery(parameters: object): Promise<unknown>
  }
}

/** WeChat through the SDK's cloud calls, which need no access token but a function that the mini-program has called. */
export function createCloudApi(cloud: Cloud, deadline: Deadline = EACH_REQUEST): ExpressApi {
  // See OpenApi. The replies are read with schemas.
  const openApi = cloud.openapi as unknown as OpenApi
  const call = (work: () => Promise<unknown>): Promise<unknown> =>
    timeUpstream(() => cloudCall(deadline, work))
  return {
    getPath: (parameters) => call(() => openApi.logistics.getPath(parameters)),
    // Without an argument the SDK sends nothing.
    getAllDelivery: () => call(() => openApi.logistics.getAllDelivery({})),
  }
}
