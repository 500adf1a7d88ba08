import { formatChinaTime } from '../samplePath'
import type { NativeLibrary } from '../native/nativeLibrary'

/** The library has no timeline. Shops use its vertical steps. */
export const library: NativeLibrary = {
  folder: '@vant/weapp/dist',
  components: { 'van-steps': 'steps/index' },
  wxml: '<van-steps direction="vertical" steps="{{nodes}}" active="{{0}}" />',
  toNode: (row) => ({ text: row.actionMsg, desc: formatChinaTime(row) }),
}
