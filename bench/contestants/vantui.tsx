import { Steps } from 'peer:@antmjs/vantui/es/steps'
import type { PathItem } from '../path'
import { writeTime } from '../path'

/** The library has no timeline; its vertical steps are what shops use. */
export function Path({ rows }: { rows: readonly PathItem[] }) {
  const steps = rows.map((row) => ({ text: row.actionMsg, desc: writeTime(row) }))
  return <Steps direction='vertical' active={0} steps={steps} />
}
