import fc from 'fast-check'
import { maskMessage } from './maskMessage'
import { SAFE_CHARACTERS, SAFE_WORD_LIST } from './safeWords'

// Hostile messages: what identifies a person, written in any way and put anywhere into what carriers write.

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超兰霞平刚桂明国建华志文海燕玲红梅浩宇欣怡子轩梓涵雨泽思远'

const one = (characters: string) => fc.constantFrom(...Array.from(characters))
const name = fc
  .tuple(one(SURNAMES), one(GIVEN), fc.option(one(GIVEN), { nil: '' }))
  .map((parts) => parts.join(''))
  // A name of words such as 平 is not what is tested here.
  .filter((written) => Array.from(written).every((each) => !SAFE_CHARACTERS.includes(each)))

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${String(length)}}$`))
/** The same digits as people and machines write them. */
const SCRIPTS: readonly ((digit: string) => string)[] = [
  (digit) => digit,
  (digit) => String.fromCharCode(0xff10 + Number(digit)),
  (digit) => '零一二三四五六七八九'[Number(digit)] ?? '',
  (digit) => '零壹贰叁肆伍陆柒捌玖'[Number(digit)] ?? '',
  (digit) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(digit)] ?? '',
  (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '',
  (digit) => String.fromCodePoint(0x1d7ce + Number(digit)),
  (digit) => `${digit}\u{fe0f}\u20e3`,
]
const SEPARATORS = ['', ' ', '-', '.', '·', '，', '\u200b', '/', '（', '*']
const secretNumber = fc
  .tuple(
    fc.oneof(digits(4), digits(6), digits(8), fc.stringMatching(/^1[3-9]\d{9}$/), digits(13)),
    fc.constantFrom(...SCRIPTS),
    fc.constantFrom(...SEPARATORS),
  )
  .map(([number, write, separator]) => Array.from(number, write).join(separator))
const code = fc.stringMatching(/^[A-Z]\d?-?[A-Z0-9]{3,5}$/)
const door = fc
  .tuple(
    fc.constantFrom('8', '12', '302', '三', '十二', '三〇二'),
    fc.constantFrom('号', '栋', '室', '单元', '楼', '弄'),
  )
  .map((parts) => parts.join(''))

const around = fc.oneof(
  fc.constantFrom(...SAFE_WORD_LIST),
  one(SAFE_CHARACTERS),
  fc.constantFrom(
    ...[
      '【',
      '】',
      '（',
      '）',
      '，',
      '。',
      '：',
      ' ',
      '深圳转运中心',
      '【深圳市】',
      '到达 ',
      '离开',
      '签收人：',
      '派件员',
      '由',
      '已',
      '先生',
      '收',
      '@',
      '\n',
      '<b>',
      '&nbsp;',
      '\u202e',
      '📦',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const part = fc.array(around, { maxLength: 6 }).map((parts) => parts.join(''))

/** Everything that a reader could use of the text: signs and masks are no information. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
const asciiDigits = (text: string) => text.normalize('NFKC').replace(/\D/g, '')

function assertMasked(secret: fc.Arbitrary<string>, check: (masked: string, secret: string) => void): void {
  fc.assert(
    fc.property(part, secret, part, (before, hidden, after) => {
      check(maskMessage(`${before}${hidden}${after}`), hidden)
    }),
    { numRuns: 2000 },
  )
}

it('never shows a person’s name, wherever it stands', () => {
  assertMasked(name, (masked, hidden) => {
    expect(letters(masked)).not.toContain(hidden)
  })
})

it('never shows three digits in a row of a phone, a code or a waybill, in any script and with any separators', () => {
  assertMasked(secretNumber, (masked) => {
    expect(asciiDigits(masked).length).toBeLessThanOrEqual(8)
    expect(masked).not.toMatch(/\p{N}{3}/u)
    expect(masked).not.toMatch(/[零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖]{2}/)
  })
})

it('never shows a code of letters and digits', () => {
  assertMasked(code, (masked) => {
    expect(masked).not.toMatch(/[A-Za-z]/)
  })
})

it('never shows the number of a door, a building or a floor', () => {
  assertMasked(door, (masked) => {
    expect(masked).not.toMatch(/[\d三十二〇] ?[号栋室楼弄]|[\d三十二〇] ?单元/)
  })
})

it('shows only known words, names of places, signs and dates, whatever the message is', () => {
  const message = fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), part)
  fc.assert(
    fc.property(message, (text) => {
      expect(maskMessage(text)).not.toMatch(/[A-Za-z\p{So}\p{Cc}\p{Cf}\p{Co}]|\d{3}/u)
    }),
    { numRuns: 2000 },
  )
})

it('masks a message that is masked already to itself', () => {
  fc.assert(
    fc.property(part, (text) => {
      const masked = maskMessage(text)
      expect(maskMessage(masked)).toBe(masked)
    }),
  )
})
