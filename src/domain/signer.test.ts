import { readingOf } from '../../testing/readingOf'
import { readSigner } from './signer'

const signerOf = (value: string) =>
  readSigner(readingOf({ kind: 'signed', signer: { text: value, value, start: 0, end: value.length } }))

it.each([
  ['菜鸟的北京市朝阳区南湖中园1区【自提柜】'],
  ['驿站'],
  ['皮村韵达门店'],
  ['城南顺丰速运代理店'],
  ['代收点'],
  ['家家乐超市'],
  ['綠島快遞櫃'],
  ['家门口'],
  ['小区东门车棚'],
])('%s keeps the parcel, which can be collected there', (name) => {
  expect(signerOf(name)).toEqual({ name, kind: 'keeper' })
})

it.each([['家人'], ['门卫'], ['前台'], ['王某']])('%s is a person to ask', (name) => {
  expect(signerOf(name)).toEqual({ name, kind: 'person' })
})

it('the recipient signed in person', () => {
  expect(signerOf('本人')).toEqual({ name: '本人', kind: 'recipient' })
})

it('a message that names nobody has no signer', () => {
  expect(readSigner(readingOf({ kind: 'signed' }))).toBeNull()
})
