import { readMessage } from './readMessage'

/** Processor time in milliseconds, which a busy machine does not change as it does the time of day. */
function timeToRead(text: string): number {
  const began = process.cpuUsage()
  readMessage(text)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

it.each([
  ...[
    '深圳',
    '到达',
    '签收人:A',
    '收件人拒收',
    '到A取',
    '因',
    '1:',
    '(',
    '【1】',
    '凭1234',
    '电话',
    '请',
    '，',
    '138 ',
    '8-2-',
  ],
  ...[
    '(0755)',
    '放入 （',
    '在A',
    '从',
    ',1234',
    '由A',
    '转',
    '取件码',
    '取',
    '已',
    '-',
    '*',
    '\ud83d',
    ' ',
    '快递',
    'A ',
  ],
])('100,000 characters of "%s" take no more time for each than 10,000 do', (fragment) => {
  const text = fragment.repeat(Math.ceil(100_000 / fragment.length))
  timeToRead(text.slice(0, 1_000))
  const short = timeToRead(text.slice(0, 10_000))
  // Quadratic time would take 100 times as long; 40 leaves room for the garbage collector.
  expect(timeToRead(text)).toBeLessThan(40 * Math.max(short, 5))
})
