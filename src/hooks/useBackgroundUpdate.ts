import { useDidShow } from '@tarojs/taro'
import { listOrders } from '../services/orders'
import { hasMovingWaybill, removeOldWaybills } from '../services/savedWaybills'

/** The list of orders loads itself. */
const ORDER_LIST = 'pages/orders/index'

/**
 * Removes old waybills from this device, and updates the others, when the mini-program comes to the front, with one call for all of them.
 * A failure is ignored, because each waybill is also updated when it is opened.
 */
export function useBackgroundUpdate(): void {
  useDidShow((options) => {
    removeOldWaybills(Math.floor(Date.now() / 1000))
    if (options?.path !== ORDER_LIST && hasMovingWaybill()) listOrders().catch(() => undefined)
  })
}
