import { Steps } from 'peer:@antmjs/vantui/es/steps'
import { formatChinaTime, type PathItem } from '../samplePath'

/** The library has no timeline. Shops use its vertical steps. */
export function Path({ rows }: { rows: readonly PathItem[] }) {
  const steps = rows.map((row) => ({ text: row.actionMsg, desc: formatChinaTime(row) }))
  return <Steps direction='vertical' active={0} steps={steps} />
}
