import { readEvent, readEvents, type RowAnomaly, type PathItem } from './pathEvent'

const AT = 1795254000
const row = { actionTime: AT, actionType: 100001, actionMsg: '已揽收' }

const read = (item: PathItem) => {
  const anomalies: RowAnomaly[] = []
  const event = readEvent(item, (anomaly) => anomalies.push(anomaly))
  return { event, anomalies }
}

it('reads a row that is as documented without anomalies', () => {
  expect(read(row)).toEqual({
    event: { atSeconds: AT, actionType: 100001, message: '已揽收' },
    anomalies: [],
  })
})

describe('a time', () => {
  it.each([
    ['missing', undefined],
    ['null', null],
    ['zero', 0],
    ['negative', -1],
    ['not a number', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['a date as text', '2026-11-21 17:40'],
    ['empty text', ''],
    ['an object', { seconds: AT }],
    ['a second before the year 2000', 946_684_799],
    ['in milliseconds before the year 2000', 946_684_799_999 - 500_000_000_000],
    ['in microseconds', AT * 1_000_000],
  ])('that is %s is unknown, and the row is kept', (_, time) => {
    expect(read({ ...row, actionTime: time })).toEqual({
      event: { atSeconds: null, actionType: 100001, message: '已揽收' },
      anomalies: ['timeUnknown'],
    })
  })

  it.each([
    ['the first second of 2000', 946_684_800, 946_684_800],
    ['the last second of ten digits', 9_999_999_999, 9_999_999_999],
    ['digits as text', String(AT), AT],
    ['a fraction, which is truncated', AT + 0.9, AT],
  ])('that is %s is read', (_, time, atSeconds) => {
    expect(read({ ...row, actionTime: time })).toMatchObject({ event: { atSeconds }, anomalies: [] })
  })

  it.each([
    ['a number', AT * 1000 + 999],
    ['digits as text', `${AT}999`],
  ])('in milliseconds, as %s, is read and noted as an anomaly', (_, time) => {
    expect(read({ ...row, actionTime: time })).toMatchObject({
      event: { atSeconds: AT },
      anomalies: ['timeInMilliseconds'],
    })
  })

  it('does not keep a row that has no message and no code', () => {
    expect(read({ actionTime: AT, actionType: undefined, actionMsg: '' })).toEqual({
      event: null,
      anomalies: ['nothingToShow'],
    })
  })
})

describe('a code', () => {
  it.each([undefined, null, 'PICKED_UP', {}, Number.NaN])(
    'that is %p is read as 0, and the message is kept',
    (type) => {
      expect(read({ ...row, actionType: type })).toMatchObject({
        event: { actionType: 0, message: '已揽收' },
        anomalies: ['typeUnreadable'],
      })
    },
  )

  it('that is digits as text is read', () => {
    expect(read({ ...row, actionType: '300003' })).toMatchObject({
      event: { actionType: 300003 },
      anomalies: [],
    })
  })

  it('that is on none of the lists is kept and noted as an anomaly', () => {
    expect(read({ ...row, actionType: 200888 })).toMatchObject({
      event: { actionType: 200888 },
      anomalies: ['typeUnlisted'],
    })
  })
})

describe('a message', () => {
  it.each([undefined, null, 5, { text: '已揽收' }, ['已揽收']])('that is %p is empty', (message) => {
    expect(read({ ...row, actionMsg: message })).toMatchObject({
      event: { message: '' },
      anomalies: ['messageUnreadable'],
    })
  })

  it('that needs cleaning is cleaned and noted as an anomaly', () => {
    expect(read({ ...row, actionMsg: '<b>已揽收</b>' })).toMatchObject({
      event: { message: '已揽收' },
      anomalies: ['messageCleaned'],
    })
  })
})

it('counts the rows it leaves out, and each anomaly', () => {
  const rows = [row, null, null, { ...row, actionTime: 0 }]
  expect(readEvents(rows, 4)).toEqual({
    events: [
      { atSeconds: AT, actionType: 100001, message: '已揽收' },
      { atSeconds: null, actionType: 100001, message: '已揽收' },
    ],
    report: { unreadableRows: 2, anomalies: { nothingToShow: 2, timeUnknown: 1 } },
  })
})

it.each([
  [3, { countDisagrees: 1 }],
  [0, { countDisagrees: 1 }],
  [1, {}],
  [undefined, {}],
  ['3', {}],
])('compares the number of rows with the announced number %p', (announced, anomalies) => {
  expect(readEvents([row], announced).report.anomalies).toEqual(anomalies)
})
