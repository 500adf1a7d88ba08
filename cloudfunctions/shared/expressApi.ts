import type { Deadline } from './deadline'

/** The parameters of WeChat's `logistics.getPath`; without `openid` if the order's `addSource` is 2. */
export interface GetPathParameters {
  openid?: string
  orderId: string
  deliveryId: string
  waybillId: string
}

/**
 * WeChat's logistics assistant, in the names of its cloud calls. A reply is unchecked, its names are in camel case, and it is
 * no error of WeChat's: these are thrown as a Failure.
 */
export interface ExpressApi {
  getPath(parameters: GetPathParameters): Promise<unknown>
  getAllDelivery(): Promise<unknown>
}

/** Creates the API for one call of a function. */
export type CreateExpressApi = (deadline: Deadline) => ExpressApi
