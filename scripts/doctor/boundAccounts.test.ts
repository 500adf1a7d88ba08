import { readBoundAccounts } from './boundAccounts'

it('lists the accounts of the documented sample', () => {
  const account = { biz_id: '123456789', delivery_id: 'YUNDA', status_code: 0, alias: '', quota_num: 55 }
  expect(readBoundAccounts({ count: 1, list: [account] })).toEqual([
    { deliveryId: 'YUNDA', accountId: '123456789', status: 'bound', waybillsLeft: 55 },
  ])
})

it.each([
  [1, 'under review'],
  [2, 'failed'],
  [3, 'unbound'],
  [9, 'unknown'],
  ['0', 'unknown'],
  [undefined, 'unknown'],
])('reads the status %j as %s', (status_code, status) => {
  expect(readBoundAccounts({ list: [{ delivery_id: 'SF', status_code }] })).toMatchObject([
    { deliveryId: 'SF', accountId: '', status },
  ])
})

it.each([[{ count: 0, list: [] }], [{ count: 0, list: null }], [{ count: 0 }]])(
  'finds no account in %j',
  (body) => {
    expect(readBoundAccounts(body)).toEqual([])
  },
)

it('leaves out an entry that cannot be read', () => {
  const list = [null, 'SF', { biz_id: '1' }, { delivery_id: 'SF', status_code: 0 }]
  expect(readBoundAccounts({ list })).toHaveLength(1)
})

it('throws BAD_REPLY for a reply without a list', () => {
  expect(() => readBoundAccounts({ list: 'none' })).toThrow(
    expect.objectContaining({ code: 'BAD_REPLY' }) as Error,
  )
  expect(() => readBoundAccounts([])).toThrow(expect.objectContaining({ code: 'BAD_REPLY' }) as Error)
})
