import { View } from '@tarojs/components'
import Timeline from 'peer:@taroify/core/timeline'
import type { PathItem } from '../path'
import { writeTime } from '../path'

/** The component that the library documents for this. */
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
            <View>{writeTime(row)}</View>
          </Timeline.Content>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}
