import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sanitizeMessage } from '../domain/message/sanitizeMessage'
import { messages as en } from '../locales/messages/en'
import type { MessageWords } from '../locales/messages/messageWords'
import { createMessageWriter } from './writeMessage'
import { messages as zhTW } from '../locales/messages/zh-TW'

const FILE = path.resolve(__dirname, '../../preview/fixtures/corpus/written.tsv')
const rows = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [id = '', message = '', english = '', traditional = ''] = line.split('\t')
    return { id, message, english, traditional }
  })

function write(message: string, words: MessageWords): string {
  const written = createMessageWriter(words).write(sanitizeMessage(message)?.text ?? '')
  return written ? written.map(({ text }) => text).join('') : '-'
}

it('there are at least 60 messages that are written', () => {
  expect(rows.filter(({ english }) => english !== '-').length).toBeGreaterThanOrEqual(60)
})

it.each(rows)(
  'the message $id is written as its reader would say it',
  ({ message, english, traditional }) => {
    expect(write(message, en)).toBe(english)
    expect(write(message, zhTW)).toBe(traditional)
  },
)

it('a sentence in English has no Chinese sign', () => {
  expect(rows.filter(({ english }) => /[，。、：；！]/.test(english))).toEqual([])
})

it('a sentence in Traditional characters has the words of Taiwan', () => {
  const sentences = Object.values(zhTW.sentences).join('') + Object.values(zhTW.causes).join('')
  expect(sentences).not.toMatch(/消息|派送|派件|發貨|電話關機|聯系|信息|质量|們/)
})
