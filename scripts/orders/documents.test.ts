import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PUT_STATUSES, PutOrder } from '../../contract/putOrders'
import { readOrder } from '../../cloudfunctions/shared/order'
import { readCodeBlocks } from '../../testing/markdownChecks'
import { readOrderRows } from './orderRows'

describe.each(['orders.md', 'orders.zh-CN.md'])('docs/%s', (file) => {
  const text = readFileSync(path.resolve(__dirname, '../../docs', file), 'utf8')
  // The columns of the view over a shop's own tables have other names, and a test of their own.
  const sections = text.split(/\n(?=## )/).filter((section) => !section.includes('`shop_orders`'))
  const firstCells = Array.from(sections.join('\n').matchAll(/^\| `(\w+)` +\|/gm), ([, name = '']) => name)

  it('shows CSV that the import reads', () => {
    const [csv = ''] = readCodeBlocks(text, 'csv')
    const { rows, problems } = readOrderRows(Buffer.from(csv))
    expect(problems).toEqual([])
    expect(rows.map(({ order }) => order)).toMatchObject([
      { orderId: '202611200117', createdAt: 1795141080, waybills: [{}, {}] },
      { orderId: '202611210204', waybills: [] },
    ])
  })

  it('shows a document that the functions read', () => {
    const [json = ''] = readCodeBlocks(text, 'json')
    expect(readOrder(JSON.parse(json))).toMatchObject({ orderId: '202611200117', ended: false })
  })

  it('explains every field and every status', () => {
    expect([...firstCells].sort()).toEqual([...Object.keys(PutOrder.entries), ...PUT_STATUSES].sort())
  })
})
