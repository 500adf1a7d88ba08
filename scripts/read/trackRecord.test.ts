import { en } from '../../src/locales/en'
import { zhCN } from '../../src/locales/zh-CN'
import type { Translations } from '../../src/locales/translations'
import { readChinaTime } from './readChinaTime'
import { toTrackRecord } from './trackRecord'

type Row = [clock: string, code: number, message: string]

/** Rows on 25 July 2024. */
function recordOf(rows: Row[], now?: string, t: Translations = zhCN) {
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

const PICKED_UP: Row = ['06:00', 100001, '【深圳市】已揽收']
const OUT: Row = ['08:20', 300002, '快递员正在派送，电话13900139000']
const WAITING: Row = ['12:05', 300005, '快件已存入【城南丰巢柜】，取件码 123456，请及时取件'] as [
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

it('has the moment until when a waiting parcel is kept', () => {
  const keptFor: Row = ['12:05', 300005, '快件已存入【城南丰巢柜】，取件码 123456，请在24小时内取件']
  expect(recordOf([PICKED_UP, keptFor])?.until).toBe('明天 12:05')
})

it('has the moment until when a delay is announced', () => {
  const delayed: Row = ['12:05', 200001, '因暴雨道路封闭，快件预计延误至7月27日送达']
  expect(recordOf([PICKED_UP, delayed])).toMatchObject({
    status: 'delayed',
    until: expect.stringMatching(/7月27日|周六/) as string,
  })
})

it('has the last reported place of a parcel on its way, and none once the journey has ended', () => {
  const arrived: Row = ['07:00', 200001, '快件到达【深圳转运中心】']
  expect(recordOf([PICKED_UP, arrived])?.place).toBe('深圳转运中心')
  expect(recordOf([PICKED_UP, arrived, ['09:00', 300003, '已签收']])?.place).toBeNull()
})

it('calls the branch if only its number is known', () => {
  const out: Row = ['08:20', 300002, '快件正在派送中，如有疑问请联系网点电话021-35320001']
  expect(recordOf([PICKED_UP, out])).toMatchObject({
    action: { kind: 'callBranch', words: zhCN.action.main.callBranch },
    callNumber: '02135320001',
  })
})

it('is written in the given language', () => {
  expect(recordOf([PICKED_UP], '07:00', en)).toMatchObject({
    title: en.headline.pickedUp,
    action: { kind: 'refresh', words: en.track.refresh },
  })
})

it('looks at a track without "now" one hour after its newest row, whatever the order of the rows', () => {
  const old: Row = ['05:00', 100001, '已揽收']
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

it('reads a track of very many rows', () => {
  const row = { actionTime: readChinaTime('2024-07-25 00:00') ?? 0, actionType: 200001, actionMsg: '' }
  const track = { id: 'A', line: 1, nowSeconds: null, rows: Array<typeof row>(200_000).fill(row) }
  expect(toTrackRecord(track, zhCN)?.status).toBe('inTransit')
})

it('is null for a track without rows', () => {
  expect(recordOf([])).toBeNull()
})
