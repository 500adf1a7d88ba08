import { usePullDownRefresh } from '@tarojs/taro'
import { stopPullDown } from '../platform/navigation'

/** Calls `refresh` when the customer pulls the page down, and shows the spinner until it settles. */
export function usePullDown(refresh: () => Promise<void>): void {
  usePullDownRefresh(() => {
    void refresh().finally(stopPullDown)
  })
}
