import { Journal, type SimulatorRecords } from './journal'
import { formatLogLine } from './logLine'

const noRecords = (): SimulatorRecords => ({ problems: [], console: [], cloudCalls: [], setData: [] })

/** Formats the log of these records. */
function lineOf(records: Partial<SimulatorRecords>) {
  const journal = new Journal()
  journal.update({ ...noRecords(), ...records }, 0)
  return journal.entries.map(formatLogLine)
}

const call = { name: 'getPath', request: {} }

it.each([
  ['an answer', '{"result":{"ok":true,"data":{"orderId', 'getPath  12 ms  ok', 'good'],
  ['a refusal', '{"result":{"ok":false,"code":"BUSY"},"requestID":"1"}', 'getPath  12 ms  BUSY', 'warning'],
  [
    'a call that failed',
    'cloud.callFunction:fail -504003',
    'getPath  12 ms  cloud.callFunction:fail -504003',
    'warning',
  ],
])('shows the result of a cloud call: %s', (_, reply, text, tone) => {
  expect(lineOf({ cloudCalls: [{ ...call, reply, milliseconds: 12 }] })).toEqual([
    { tag: 'cloud', text, tone },
  ])
})

it('shows a cloud call without an answer as pending', () => {
  expect(lineOf({ cloudCalls: [call] })).toEqual([{ tag: 'cloud', text: 'getPath  …', tone: 'plain' }])
})

it.each([
  [999, 'pages/track/index  999 B'],
  [10_949, 'pages/track/index  10.9 KB'],
])('formats %i bytes of a setData', (bytes, text) => {
  expect(lineOf({ setData: [{ is: 'pages/track/index', keys: [], bytes }] })).toMatchObject([{ text }])
})

it('shows a problem with its file', () => {
  const problem = { where: 'pages/track/index.wxss', sentence: 'Unclosed block (line 3)' }
  expect(lineOf({ problems: [problem] })).toEqual([
    { tag: 'problem', text: 'pages/track/index.wxss: Unclosed block (line 3)', tone: 'bad' },
  ])
})

it('lists each record once, in order', () => {
  const records = noRecords()
  const journal = new Journal()
  journal.update(records, 1)
  records.cloudCalls.push(call)
  journal.update(records, 2)
  records.setData.push({ is: 'a', keys: [], bytes: 1 })
  records.console.push({ level: 'warn', text: 'rows set aside' })
  journal.update(records, 3)
  journal.update(records, 4)
  expect(journal.entries.map(({ kind, atMs }) => [kind, atMs])).toEqual([
    ['cloud', 2],
    ['setData', 3],
    ['console', 3],
  ])
})
