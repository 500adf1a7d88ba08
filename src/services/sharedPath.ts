import { SharedPath } from '../../contract/sharedPath'
import type { SharedWaybill } from '../domain/sharing'
import { readTrack } from './orderPath'
import { callFunction } from './transport/callFunction'

/**
 * The parcel that a link opens; `refresh` asks WeChat again. Throws ServiceError, `not-found` for any link that does not
 * open; source: the cloud function getPath.
 */
export async function getSharedPath(share: string, refresh: boolean): Promise<SharedWaybill> {
  const path = await callFunction('getPath', { share, refresh }, SharedPath)
  const { deliveryId, deliveryName, waybillEnd, pathItemNum, stale, sharedUntil } = path
  return {
    deliveryId,
    deliveryName,
    waybillEnd,
    ...readTrack(path, pathItemNum),
    stale,
    sharedUntilSeconds: sharedUntil,
  }
}
