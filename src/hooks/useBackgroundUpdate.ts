import { useDidShow } from '@tarojs/taro'
import { PAGE_PATHS } from '../domain/pagePaths'
import { listOrders } from '../services/orders'
import { hasMovingWaybill, removeOldWaybills } from '../services/savedWaybills'

/**
 * Removes old waybills from this device, and updates the others, when the mini-program comes to the front, with one call for all of them.
 * A failure is ignored, because each waybill is also updated when it is opened.
 */
export function useBackgroundUpdate(): void {
  useDidShow((options) => {
    removeOldWaybills(Math.floor(Date.now() / 1000))
    // The list of orders loads itself.
    if (options?.path !== PAGE_PATHS.orders && hasMovingWaybill()) listOrders().catch(() => undefined)
  })
}
