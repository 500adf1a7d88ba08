import { narrativeOf } from '../../testing/narrativeOf'
import { readingOf } from '../../testing/readingOf'
import { findCallNumber } from './callNumber'
import type { PhoneOwner } from './message/messageReading'
import { toNode } from './pathNode'

const OUT = [30, 300002, '【望京】的王某（13900139000）正在派件'] as const
const FAILED = [34, 300004, '派送不成功：电话无人接听'] as const

const callNumber = (...rows: Parameters<typeof narrativeOf>) => narrativeOf(...rows).callNumber

it('a number whose owner is not said is not offered', () => {
  const phone = { text: '13800138000', value: '13800138000', start: 0, end: 11, extension: null }
  const node = (of: PhoneOwner | null) => ({
    ...toNode({ atSeconds: 0, actionType: 300002, message: '' }),
    reading: readingOf({ phones: [{ ...phone, of }] }),
  })
  expect(findCallNumber([node(null)])).toBeNull()
  expect(findCallNumber([node('sender')])).toBeNull()
  expect(findCallNumber([node('station')])).toBeNull()
  expect(findCallNumber([node('courier')])?.number).toBe('13800138000')
})

describe('the number to call', () => {
  it('is the courier who is out with the parcel', () => {
    expect(callNumber([...OUT])).toEqual({ number: '13900139000', extension: null, of: 'courier' })
  })

  it('is in the row before, if the newest says that the delivery failed', () => {
    expect(callNumber([...OUT], [...FAILED])?.number).toBe('13900139000')
  })

  it('is that of the newest round', () => {
    const rows = [
      [...OUT],
      [...FAILED],
      [50, 300002, '派件员李某，电话13700137000，派送中'],
      [52, 300004, '派送不成功'],
    ]
    expect(callNumber(...(rows as Parameters<typeof narrativeOf>))?.number).toBe('13700137000')
  })

  it('is in the first of two rows of one round', () => {
    expect(callNumber([...OUT], [31, 300002, '正在派送途中'])?.number).toBe('13900139000')
  })

  it('is not that of an earlier round', () => {
    expect(callNumber([...OUT], [...FAILED], [50, 300002, '正在派件'])).toBeNull()
  })

  it('is the branch if no courier is named', () => {
    expect(callNumber([30, 300002, '正在派件，网点电话：028-84190001'])).toEqual({
      number: '02884190001',
      extension: null,
      of: 'branch',
    })
  })

  it('is the courier of the row before rather than the branch', () => {
    expect(callNumber([...OUT], [34, 300004, '派送不成功，网点电话：028-84190001'])?.of).toBe('courier')
  })

  it.each([
    ['the recipient', '送去客户处无人,收件人电话:13800138000'],
    ['a hotline', '派送不成功，客服电话 95311'],
  ])('is never that of %s', (_, message) => {
    expect(callNumber([34, 300004, message])).toBeNull()
  })

  it.each([
    ['has only been picked up', 100001, '已揽收，揽收人: 乔某（15176000958）'],
    ['waits at a station', 300005, '已暂存至城南菜鸟驿站，请联系快递员王某13900139000'],
    ['was signed for', 300003, '已签收，快递员王某13900139000'],
    ['goes back', 400003, '快件正在退回，快递员王某13900139000'],
  ])('is not offered for a parcel that %s', (_, actionType, message) => {
    expect(callNumber([30, actionType, message])).toBeNull()
  })

  it('keeps its extension apart', () => {
    expect(callNumber([30, 300002, '配送员正在派送，快递员王某电话：13800138000转8812'])).toEqual({
      number: '13800138000',
      extension: '8812',
      of: 'courier',
    })
  })
})
