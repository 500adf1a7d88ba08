import { usePullDownRefresh } from '@tarojs/taro'
import { stopPullDown } from '../platform/navigation'

/** Runs `refresh` when the customer pulls the page down; the spinner stays until it has settled. */
export function usePullDown(refresh: () => Promise<void>): void {
  usePullDownRefresh(() => {
    void refresh().finally(stopPullDown)
  })
}
