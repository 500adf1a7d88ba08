import { listContacts, splitMessage } from './messagePieces'
import { readMessage } from './readMessage'

const read = (message: string) => {
  const { place, pieces } = splitMessage(message)
  return [place, ...pieces.map(({ text, contact }) => (contact ? { [contact.kind]: contact.value } : text))]
}

it.each([
  ['', [null]],
  ['快件已到达', [null, '快件已到达']],
  ['【深圳市】王师傅 13800138000 正在派送', ['深圳市', '王师傅 ', { phone: '13800138000' }, ' 正在派送']],
  ['电话:13800138000', [null, '电话:', { phone: '13800138000' }]],
  ['13800138000', [null, { phone: '13800138000' }]],
  ['单号SF1380013800012', [null, '单号', { waybill: 'SF1380013800012' }]],
  ['【深圳市】，快件已到达', ['深圳市', '快件已到达']],
  ['由【深圳公司】签收', [null, '由【深圳公司】签收']],
  ['快件到达【深圳】', [null, '快件到达【深圳】']],
  ['深圳公司 已发出', [null, '深圳公司 已发出']],
  ['取件码62307481，电话0755-26712345', [null, '取件码62307481，电话', { phone: '075526712345' }]],
])('splitMessage splits %p into %j', (message, parts) => {
  expect(read(message)).toEqual(parts)
})

it("the customer's own and the sender's phone are no contacts", () => {
  const contacts = listContacts(
    readMessage('收件人电话13800138000，商家电话13900139000，网点电话13700137000'),
  )
  expect(contacts.map(({ value }) => value)).toEqual(['13700137000'])
})

it('contacts stand in text order, whatever their kind', () => {
  const contacts = listContacts(readMessage('取件码8866，单号SF1380013800012，电话13800138000，取件码8867'))
  expect(contacts.map(({ kind }) => kind)).toEqual(['pickupCode', 'waybill', 'phone', 'pickupCode'])
})
