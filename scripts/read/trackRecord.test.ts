import { en } from '../../src/locales/en'
import { zhCN } from '../../src/locales/zh-CN'
import type { Translations } from '../../src/locales/translations'
import { readChinaTime } from './readChinaTime'
import { toTrackRecord } from './trackRecord'

/** Rows on 25 July 2024. */
function recordOf(
  rows: [clock: string, code: number, message: string][],
  now?: string,
  t: Translations = zhCN,
) {
  const secondsOf = (clock: string) => readChinaTime(`2024-07-25 ${clock}`) ?? 0
  return toTrackRecord(
    {
      id: 'A',
      line: 1,
      nowSeconds: now === undefined ? null : secondsOf(now),
      rows: rows.map(([clock, actionType, actionMsg]) => ({
        actionTime: secondsOf(clock),
        actionType,
        actionMsg,
      })),
    },
    t,
  )
}

const PICKED_UP = ['06:00', 100001, '【深圳市】已揽收'] as [string, number, string]
const OUT = ['08:20', 300002, '快递员正在派送，电话13900139000'] as [string, number, string]
const WAITING = ['12:05', 300005, '快件已存入【城南丰巢柜】，取件码 123456，请及时取件'] as [
  string,
  number,
  string,
]

it('says of a parcel out for delivery what the page says', () => {
  const { story, ...rest } = recordOf([OUT, PICKED_UP], '09:00') ?? {}
  expect(story).toContain('今天 08:20')
  expect(rest).toEqual({
    id: 'A',
    status: 'outForDelivery',
    title: zhCN.headline.outForDelivery,
    steps: [
      { step: 'pickedUp', state: 'done' },
      { step: 'inTransit', state: 'skipped' },
      { step: 'outForDelivery', state: 'now' },
      { step: 'signed', state: 'todo' },
    ],
    codes: [],
    place: null,
    until: null,
    action: { kind: 'call', words: zhCN.action.main.call },
    callNumber: '13900139000',
    stuck: null,
  })
})

it('has the pickup code and the place of a parcel that waits', () => {
  expect(recordOf([PICKED_UP, OUT, WAITING])).toMatchObject({
    status: 'readyForCollection',
    codes: ['123456'],
    place: '城南丰巢柜',
    action: { kind: 'copyCode', words: zhCN.action.main.copyCode },
    callNumber: null,
  })
})

it('is written in the given language', () => {
  expect(recordOf([PICKED_UP], '07:00', en)).toMatchObject({
    title: en.headline.pickedUp,
    action: { kind: 'refresh', words: en.track.refresh },
  })
})

it('looks at a track without "now" one hour after its newest row, whatever the order of the rows', () => {
  const old: typeof PICKED_UP = ['05:00', 100001, '已揽收']
  expect(recordOf([PICKED_UP, OUT, old])).toEqual(recordOf([old, PICKED_UP, OUT], '09:20'))
  expect(recordOf([PICKED_UP, OUT])?.stuck).toBeNull()
})

it('tells that a parcel is stuck', () => {
  const silent = toTrackRecord(
    {
      id: 'A',
      line: 1,
      nowSeconds: readChinaTime('2024-07-29 00:00'),
      rows: [{ actionTime: readChinaTime('2024-07-25 00:00') ?? 0, actionType: 200001, actionMsg: '' }],
    },
    zhCN,
  )
  expect(silent).toMatchObject({
    stuck: 'noUpdates',
    title: zhCN.track.stuckFor('96 小时'),
    action: { kind: 'chase' },
  })
})

it('is null for a track without rows', () => {
  expect(recordOf([])).toBeNull()
})
