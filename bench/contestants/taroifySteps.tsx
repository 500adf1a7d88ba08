import { View } from '@tarojs/components'
import Steps from 'peer:@taroify/core/steps'
import type { PathItem } from '../path'
import { writeTime } from '../path'

/** The library's other candidate, leaner than its timeline. */
export function Path({ rows }: { rows: readonly PathItem[] }) {
  return (
    <Steps value={0} direction='vertical'>
      {rows.map((row) => (
        <Steps.Step key={row.actionTime}>
          <View>{row.actionMsg}</View>
          <View>{writeTime(row)}</View>
        </Steps.Step>
      ))}
    </Steps>
  )
}
