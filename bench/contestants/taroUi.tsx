import AtTimeline from 'peer:taro-ui/lib/components/timeline'
import { formatChinaTime, type PathItem } from '../samplePath'

/** The library's component for a timeline. */
export function Path({ rows }: { rows: readonly PathItem[] }) {
  return <AtTimeline items={rows.map((row) => ({ title: row.actionMsg, content: [formatChinaTime(row)] }))} />
}
