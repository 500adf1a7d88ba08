import { readMessage } from '../../src/domain/message/readMessage'

/** What stands in place of a code or a number. */
const MASK = '***'

/** Invisible characters, which would hide that digits belong together. */
const INVISIBLE = /\p{Cf}/gu

/** After such a word the next token is taken for a code, even a short one. */
const LABELLED = new RegExp(
  String.raw`((?:码|密码|口令|编号|货号|code|pin)(?:\s*(?:是|为|is\b|[:：]))?\s*[“"'「【[(（]*)([\p{Nd}A-Za-z零〇一二三四五六七八九十两幺壹贰叁肆伍陆柒捌玖][^\s，。,；;、！!）)】\]」”"]*)`,
  'giu',
)

/** Four or more digits with signs between them: a phone, a waybill, a code, and also a date. */
const DIGITS = /\p{Nd}(?:[\s\-‐-―−.·•、*＊×xX()（）/+_]*\p{Nd}){3,}/gu

/** Numbers joined by dashes, such as a shelf, and letters with digits. Each is tried once a word, which takes linear time. */
const JOINED = /(?<![A-Za-z\p{Nd}])[A-Za-z\p{Nd}]+(?:[-‐-―−][A-Za-z\p{Nd}]*\p{Nd}[A-Za-z\p{Nd}]*)+/gu
const MIXED = /(?<![A-Za-z])[A-Za-z]+\p{Nd}{2,}[A-Za-z\p{Nd}]*|\p{Nd}{2,}[A-Za-z]+[A-Za-z\p{Nd}]*/gu

/** A phone or a code in Chinese numerals. */
const NUMERALS =
  /[零〇一二三四五六七八九两幺壹贰叁肆伍陆柒捌玖](?:[\s\-‐-―−]*[零〇一二三四五六七八九两幺壹贰叁肆伍陆柒捌玖]){3,}/gu

/**
 * A carrier's message without pickup codes, phones and other numbers, for a notification, which is on screen while the phone is
 * locked. It masks too much rather than too little.
 */
export function maskMessage(message: string): string {
  const plain = message.normalize('NFKC').replace(INVISIBLE, '')
  const { phones, codes, waybills } = readMessage(plain)
  const masked = [...phones, ...codes, ...waybills]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}${MASK}${text.slice(end)}`, plain)
  return [DIGITS, JOINED, MIXED, NUMERALS]
    .reduce((text, pattern) => text.replace(pattern, MASK), masked.replace(LABELLED, `$1${MASK}`))
    .replace(/(?:\*{3}[\s\-+]*)+\*{3}/g, MASK)
}

/** True if the shop wants carriers' messages in full in its notifications: the setting is `true`, see .env.example. */
export function namesDetails(setting = ''): boolean {
  return setting.trim() === 'true'
}
