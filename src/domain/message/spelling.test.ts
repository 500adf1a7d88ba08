import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readMessage } from './readMessage'

const fixture = path.resolve(__dirname, '../../../preview/fixtures/corpus/readings.json')
const messages = (JSON.parse(readFileSync(fixture, 'utf8')) as { message: string }[]).map(
  ({ message }) => message,
)

/** What a reading says, without the spelling of its texts. */
function said(message: string): unknown {
  const { kind, phones, codes, waybills, place, towards, signer, cause } = readMessage(message)
  return {
    kind,
    phones: phones.map(({ value, of }) => [value, of]),
    codes: codes.map(({ value }) => value),
    waybills: waybills.map(({ value }) => value),
    texts: [place, towards, signer, cause].map((part) => part && plain(part.text)),
  }
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b【】〖〗[\]()]/g, '')
    .replace(/、/g, ',')
}

it.each([
  [
    'full-width digits and letters',
    (text: string) =>
      text.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ],
  ['square brackets', (text: string) => text.replace(/【/g, '[').replace(/】/g, ']')],
  ['lenticular brackets of the other kind', (text: string) => text.replace(/【/g, '〖').replace(/】/g, '〗')],
  [
    'full-width commas and colons',
    (text: string) => text.replace(/,(?!\d)/g, '，').replace(/:(?!\d)/g, '：'),
  ],
  ['zero-width spaces', (text: string) => text.replace(/./gsu, '$&\u200b')],
])('a message says the same with %s', (_spelling, spell) => {
  for (const message of messages) expect([message, said(spell(message))]).toEqual([message, said(message)])
})

it.each(['感谢您的支持，期待再次为您服务！', '疫情期间请佩戴口罩。', '温馨提示：祝您生活愉快'])(
  'a message says the same with "%s" behind it',
  (filler) => {
    for (const message of messages.filter((text) => /[。！!]$/.test(text)))
      expect([message, said(message + filler)]).toEqual([message, said(message)])
  },
)
