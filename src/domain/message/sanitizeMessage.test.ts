import { cpuMsOf } from '../../../testing/cpuTime'
import { sanitizeMessage } from './sanitizeMessage'

it.each([
  ['已揽收', '已揽收'],
  ['  已揽收\t', '已揽收'],
  ['已到达   深圳\r\n转运中心', '已到达 深圳 转运中心'],
  ['重量<3kg，已揽收', '重量<3kg，已揽收'],
  ['😀已签收', '😀已签收'],
  ['长'.repeat(500), '长'.repeat(500)],
  ['', ''],
])('sanitizeMessage removes only white space from %j', (message, text) => {
  expect(sanitizeMessage(message)).toEqual({ text, cleaned: false })
})

it.each([
  ['<b>已揽收</b>', '已揽收'],
  ['已揽收<br/>请等待', '已揽收 请等待'],
  ['<A HREF="tel:1">电话</A>', '电话'],
  ['已<!-- 内部 -->揽收', '已 揽收'],
  ['A&amp;B&nbsp;&lt;3&gt; &quot;好&quot; &#39;', `A&B <3> "好" '`],
  ['已揽收\u0000\u0007\u001b\u0085!', '已揽收 !'],
  ['\u202e已\u200b揽收\ufeff', '已揽收'],
  ['已签收\ud83d', '已签收'],
  ['\u3164', ''],
  ['\u2800\u115f\uffa0\u034f', ''],
  ['\u3164已揽收\u2800', '已揽收'],
  ['长'.repeat(501), `${'长'.repeat(499)}…`],
  [`${'长'.repeat(498)}😀😀`, `${'长'.repeat(498)}…`],
])('sanitizeMessage cleans %j', (message, text) => {
  expect(sanitizeMessage(message)).toEqual({ text, cleaned: true })
})

it.each([undefined, null, 0, 5, true, {}, [], Number.NaN])(
  'sanitizeMessage returns null for %p',
  (message) => {
    expect(sanitizeMessage(message)).toBeNull()
  },
)

it.each(['<', '<a', '&', ' ', '\u0000', '<a '])(
  'sanitizeMessage reads a million of %j in less than 200 ms of the processor',
  (hostile) => {
    const text = hostile.repeat(1_000_000)
    expect(cpuMsOf(() => sanitizeMessage(text))).toBeLessThan(200)
  },
)
