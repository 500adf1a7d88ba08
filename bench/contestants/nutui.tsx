import Step from 'peer:@nutui/nutui-react-taro/dist/es/packages/step/index.js'
import Steps from 'peer:@nutui/nutui-react-taro/dist/es/packages/steps/index.js'
import { formatChinaTime, type PathItem } from '../samplePath'

/** The library has no timeline. Shops use its vertical steps. */
export function Path({ rows }: { rows: readonly PathItem[] }) {
  return (
    <Steps direction='vertical' type='dot' value={0}>
      {rows.map((row, index) => (
        <Step key={row.actionTime} value={index} title={row.actionMsg} description={formatChinaTime(row)} />
      ))}
    </Steps>
  )
}
