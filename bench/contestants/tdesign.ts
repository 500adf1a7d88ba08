import { formatChinaTime } from '../samplePath'
import type { NativeLibrary } from '../native/nativeLibrary'

/** The library has no timeline. Its retail template shows a parcel's path with vertical steps. */
export const library: NativeLibrary = {
  folder: 'tdesign-miniprogram/miniprogram_dist',
  components: { 't-steps': 'steps/steps', 't-step': 'step-item/step-item' },
  wxml: `<t-steps layout="vertical" current="{{0}}">
  <t-step wx:for="{{nodes}}" wx:key="time" title="{{item.message}}" content="{{item.time}}" />
</t-steps>`,
  toNode: (row) => ({ message: row.actionMsg, time: formatChinaTime(row) }),
}
