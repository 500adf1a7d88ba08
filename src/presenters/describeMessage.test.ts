import { describeMessage, hasNumber, type NumberLook } from './describeMessage'

/** A message as it is drawn: numbers in angle brackets with the punctuation they keep, kept text in braces. */
function drawn(message: string, look: NumberLook): string {
  const { place, runs } = describeMessage(message, look)
  const written = runs.map((run) => {
    if ('contact' in run) return `<${run.before}|${run.contact.text}|${run.after}>`
    return run.kept ? `{${run.text}}` : run.text
  })
  return [...(place === null ? [] : [`[${place}]`]), ...written].join(' ')
}

it.each([
  ['a comma behind it', '联系13800138000，谢谢', '联系 <|13800138000|，> 谢谢'],
  ['brackets around it', '王师傅（13800138000），派送', '王师傅 <（|13800138000|），> 派送'],
  ['a gap and a comma behind it', '联系13800138000 ，谢谢', '联系 <|13800138000|，> 谢谢'],
  ['a full stop at the end', '请联系13800138000。', '请联系 <|13800138000|。>'],
  ['two numbers', '13800138000、13900139000。', '<|13800138000|、> <|13900139000|。>'],
  ['nothing beside it', '13800138000', '<|13800138000|>'],
])('a number keeps the punctuation beside it on its line: %s', (_, message, expected) => {
  expect(drawn(message, 'button')).toBe(expected)
  expect(drawn(message, 'link')).toBe(expected)
})

it('a number without an action is part of the text', () => {
  expect(drawn('王师傅（13800138000），派送', 'text')).toBe('王师傅（1380013800 {0），} 派送')
  expect(hasNumber(describeMessage('联系13800138000，谢谢', 'text'))).toBe(false)
})

it('a pickup code is text, beside a telephone number to tap', () => {
  expect(drawn('取件码62307481，电话13800138000', 'button')).toBe('取件码6230748 {1，} 电话 <|13800138000|>')
})

it.each([
  ['【深圳市】，快件已到达', '[深圳市] 快件已到达'],
  ['【深圳市】 快件已到达', '[深圳市] 快件已到达'],
  ['【深圳市】：13800138000', '[深圳市] <|13800138000|>'],
])('no mark is left between a place and the text: %s', (message, expected) => {
  expect(drawn(message, 'button')).toBe(expected)
})

it.each([
  ['单号AB1234567890123，已发出', '单号AB123456789012 {3，} 已发出'],
  ['(ABCDEFGHIJKLMN) 已发出', '[ABCDEFGHIJKLMN] 已发出'],
  ['经(ABCDEFGHIJKLMN) 已发出', '经(ABCDEFGHIJKLM {N)}  已发出'],
  ['单号AB1234567890123 已发出', '单号AB1234567890123 已发出'],
  ['编号A1，已发出', '编号A1，已发出'],
])(
  'a string that may be broken anywhere keeps its last letter beside the punctuation: %s',
  (message, expected) => {
    expect(drawn(message, 'text')).toBe(expected)
  },
)

it('loses no letter of a message, whatever is in it', () => {
  for (const message of ['', '，', '（）', '……13800138000……', 'A'.repeat(300) + '，', '!!!!!!!!!!!!!!!!']) {
    const { place, runs } = describeMessage(message, 'link')
    const text = runs.map((run) => ('contact' in run ? run.before + run.contact.text + run.after : run.text))
    expect((place ?? '') + text.join('')).toBe(message)
  }
})
