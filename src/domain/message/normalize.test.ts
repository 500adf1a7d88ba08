import { normalize } from './normalize'

it.each([
  ['full-width digits and letters', 'ＳＦ１３８０', 'SF1380'],
  ['full-width signs', '，！？：；（）＊＋', ',!?:;()*+'],
  ['opening brackets', '【〖［[「『《〈“〔｛{', '[[[[[[[[[[[['],
  ['closing brackets', '】〗］]」』》〉”〕｝}', ']]]]]]]]]]]]'],
  ['dashes', '-‐‑‒–—―−－﹣·•~～', '--------------'],
  ['the ends of sentences', '。…；', '..;'],
  ['bars and colons', '|｜︰', ',,:'],
  ['white space', '\t \n\u00a0\u3000', '     '],
  ['halves of pictures', '到📦', '到  '],
  ['Traditional characters', '簽收', '签收'],
  ['quotation marks', '"中通"到"圆通"', '[中通]到[圆通]'],
])('%s are spelled in one way: %j becomes %j', (_kind, message, text) => {
  expect(normalize(message).text).toBe(text)
})

it.each(['', 'SF-1:2,3', '快件已到达', '&amp;', 'é', '\u0000', '、'])('%j stays as it is', (message) => {
  expect(normalize(message).text).toBe(message)
})

it('invisible characters are left out, and each character knows its index in the message', () => {
  expect(normalize('已\u200b签\ufe0f收\ufeff')).toEqual({ text: '已签收', at: [0, 2, 4, 6] })
})

it('the text of an empty message begins and ends at 0', () => {
  expect(normalize('')).toEqual({ text: '', at: [0] })
})
