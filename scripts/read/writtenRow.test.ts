import { withMessages } from '../../testing/onDemand'
import { en } from '../../src/locales/en'
import { zhCN } from '../../src/locales/zh-CN'
import { zhTW } from '../../src/locales/zh-TW'
import { summarize, toWrittenRow } from './writtenRow'

const MESSAGE = '【长沙市】快件离开【长沙转运中心】，已发往【深圳转运中心】'

it.each([
  ['en', en, 'page', 'Left Changsha hub for Shenzhen hub.'],
  ['zh-TW', zhTW, 'page', '已離開 長沙轉運中心，前往 深圳轉運中心。'],
  ['zh-CN', zhCN, 'carrier', '长沙市 快件离开【长沙转运中心】，已发往【深圳转运中心】'],
])('a message is written as the page shows it in %s', (_, t, words, text) => {
  expect(toWrittenRow(MESSAGE, withMessages(t))).toEqual({ complete: true, words, text })
})

it("a message that is not completely read keeps the carrier's words", () => {
  expect(toWrittenRow('快件预计明天到达【长沙转运中心】', withMessages(en))).toEqual({
    complete: false,
    words: 'carrier',
    text: '快件预计明天到达【长沙转运中心】',
  })
})

it('counts how many messages are completely read and written', () => {
  const rows = ['快件已发车', '快件未发车', MESSAGE].map((message) => toWrittenRow(message, withMessages(en)))
  expect(summarize(rows)).toBe('3 messages: 2 (67 %) completely read, 2 (67 %) written in the language.')
  expect(summarize([])).toBe('0 messages: 0 (0 %) completely read, 0 (0 %) written in the language.')
})
