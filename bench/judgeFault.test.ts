import { FAULTY_MESSAGE, GOOD_MESSAGE } from './faultyPaths'
import { judgeFault } from './judgeFault'

const TIME = '2026-01-01 09:00:00'

it.each([
  ['null message', ['运输中', GOOD_MESSAGE], 'survives'],
  ['null message', [TIME, GOOD_MESSAGE], 'survives'],
  ['null message', ['null', GOOD_MESSAGE], 'prints nonsense'],
  ['null message', [], 'loses a row'],
  ['object message', null, 'throws'],
  ['object message', ['[object Object]', GOOD_MESSAGE], 'prints nonsense'],
  ['object message', ['运输中', GOOD_MESSAGE], 'survives'],
  ['missing time', [FAULTY_MESSAGE, '时间未知', GOOD_MESSAGE], 'survives'],
  ['missing time', [FAULTY_MESSAGE, 'Invalid Date', GOOD_MESSAGE], 'prints nonsense'],
  ['missing time', [FAULTY_MESSAGE, '1970-01-01 08:00', GOOD_MESSAGE], 'prints nonsense'],
  ['missing time', [GOOD_MESSAGE], 'loses a row'],
  ['duplicate rows', [FAULTY_MESSAGE, FAULTY_MESSAGE, GOOD_MESSAGE], 'draws it twice'],
  ['duplicate rows', [FAULTY_MESSAGE, GOOD_MESSAGE], 'survives'],
  ['unknown code', [FAULTY_MESSAGE, GOOD_MESSAGE], 'survives'],
  ['unknown code', [FAULTY_MESSAGE], 'loses a row'],
] as const)('judges a %s with %j on screen as "%s"', (fault, texts, verdict) => {
  expect(judgeFault(fault, texts)).toBe(verdict)
})
