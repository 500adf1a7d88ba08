import { normalize } from './normalize'

it.each([
  ['（０７５５）１２３：Ａ，Ｂ！', '(0755)123:A,B!'],
  ['0755—12‑3–4', '0755-12-3-4'],
  ['甲　乙\n丙\u200b丁\u00a0戊', '甲 乙 丙 丁 戊'],
  ['【深圳】，。、', '【深圳】,。、'],
])('normalize turns %p into %p', (written, plain) => {
  expect(normalize(written)).toBe(plain)
})
