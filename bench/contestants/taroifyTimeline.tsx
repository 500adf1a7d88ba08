import { View } from '@tarojs/components'
import Timeline from 'peer:@taroify/core/timeline'
import { formatChinaTime, type PathItem } from '../samplePath'

/** The library's component for a timeline. */
export function Path({ rows }: { rows: readonly PathItem[] }) {
  return (
    <Timeline>
      {rows.map((row) => (
        <Timeline.Item key={row.actionTime}>
          <Timeline.Separator>
            <Timeline.Dot />
            <Timeline.Connector />
          </Timeline.Separator>
          <Timeline.Content>
            <View>{row.actionMsg}</View>
            <View>{formatChinaTime(row)}</View>
          </Timeline.Content>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}
