import { View } from '@tarojs/components'
import Steps from 'peer:@taroify/core/steps'
import { formatChinaTime, type PathItem } from '../samplePath'

/** The library's vertical steps, which need fewer elements than its timeline. */
export function Path({ rows }: { rows: readonly PathItem[] }) {
  return (
    <Steps value={0} direction='vertical'>
      {rows.map((row) => (
        <Steps.Step key={row.actionTime}>
          <View>{row.actionMsg}</View>
          <View>{formatChinaTime(row)}</View>
        </Steps.Step>
      ))}
    </Steps>
  )
}
