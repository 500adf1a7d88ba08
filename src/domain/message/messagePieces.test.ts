import { hasContact, splitMessage } from './messagePieces'

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
  [
    '取件码62307481，电话0755-26712345',
    [null, '取件码', { pickupCode: '62307481' }, '，电话', { phone: '075526712345' }],
  ],
])('splitMessage splits %p into %j', (message, parts) => {
  expect(read(message)).toEqual(parts)
})

it.each([
  ['电话:13800138000', true],
  ['快件已到达', false],
  ['', false],
])('%p has something to call or copy: %p', (message, has) => {
  expect(hasContact(splitMessage(message))).toBe(has)
})
