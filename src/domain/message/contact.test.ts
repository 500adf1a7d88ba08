import { listContacts } from '../../../testing/listContacts'
import { findContacts, type Contact } from './contact'

it('findContacts gives each contact its text, the number to dial and its place in the message', () => {
  expect(findContacts('电话（0755）1234 5678 转 12。')).toEqual<Contact[]>([
    {
      kind: 'phone',
      text: '（0755）1234 5678 转 12',
      value: '075512345678',
      extension: '12',
      start: 2,
      end: 22,
    },
  ])
})

it('findContacts does not take a phone after a pickup code for another code', () => {
  expect(listContacts('取件码 62307481，13800138000')).toEqual(['pickupCode 62307481', 'phone 13800138000'])
})
