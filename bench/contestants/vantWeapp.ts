import { writeTime } from '../samplePath'
import type { NativeLibrary } from '../native/nativeLibrary'

/** The library has no timeline; its vertical steps are what shops use. */
export const library: NativeLibrary = {
  folder: '@vant/weapp/dist',
  components: { 'van-steps': 'steps/index' },
  wxml: '<van-steps direction="vertical" steps="{{nodes}}" active="{{0}}" />',
  nodeOf: (row) => ({ text: row.actionMsg, desc: writeTime(row) }),
}
