import { useDidShow } from '@tarojs/taro'
import { hasMovingWaybill } from '../services/savedWaybills'
import { readOrderPage } from './orderPages'

/** The list of orders asks for itself. */
const LIST = 'pages/orders/index'

/**
 * Brings the journeys on this device up to date whenever the mini-program comes to the front: with one list of orders,
 * not one call each. A failure costs nothing, as each journey asks for itself when it is opened.
 */
export function useBackgroundUpdate(): void {
  useDidShow((options) => {
    if (options?.path !== LIST && hasMovingWaybill()) readOrderPage().catch(() => undefined)
  })
}
