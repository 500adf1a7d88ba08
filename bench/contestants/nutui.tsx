import Step from 'peer:@nutui/nutui-react-taro/dist/es/packages/step/index.js'
import Steps from 'peer:@nutui/nutui-react-taro/dist/es/packages/steps/index.js'
import type { PathItem } from '../path'
import { writeTime } from '../path'

/** The library has no timeline; its vertical steps are what shops use. */
export function Path({ rows }: { rows: readonly PathItem[] }) {
  return (
    <Steps direction='vertical' type='dot' value={0}>
      {rows.map((row, index) => (
        <Step key={row.actionTime} value={index} title={row.actionMsg} description={writeTime(row)} />
      ))}
    </Steps>
  )
}
