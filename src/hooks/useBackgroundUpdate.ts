import { useDidShow } from '@tarojs/taro'
import { listOrders } from '../services/orders'
import { hasMovingWaybill } from '../services/savedWaybills'

/** The list of orders loads itself. */
const ORDER_LIST = 'pages/orders/index'

/**
 * Updates the waybills saved on this device when the mini-program comes to the front, with one call for all of them.
 * A failure is ignored, because each waybill is also updated when it is opened.
 */
export function useBackgroundUpdate(): void {
  useDidShow((options) => {
    if (options?.path !== ORDER_LIST && hasMovingWaybill()) listOrders().catch(() => undefined)
  })
}
