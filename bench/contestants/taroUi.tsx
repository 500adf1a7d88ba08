import AtTimeline from 'peer:taro-ui/lib/components/timeline'
import type { PathItem } from '../path'
import { writeTime } from '../path'

/** The component that the library documents for this. */
export function Path({ rows }: { rows: readonly PathItem[] }) {
  return <AtTimeline items={rows.map((row) => ({ title: row.actionMsg, content: [writeTime(row)] }))} />
}
