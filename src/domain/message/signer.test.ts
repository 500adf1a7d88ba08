import { partOf, scanMessage } from './phrases'
import { readSigner } from './signer'

const read = (message: string): string | null => readSigner(scanMessage(message))?.value ?? null

it.each([
  ['已签收,签收人：张三', '张三'],
  ['已签收,签收人是门卫签收', '门卫'],
  ['已签收,签收人是【收发章】', '收发章'],
  ['签收人 汤某洋', '汤某洋'],
  ['签收人已签收【甲驿站】', '甲驿站'],
  ['您的快件已被【家人】签收', '家人'],
  ['由 前台 签收', '前台'],
  ['快件已由邻居王阿姨代收', '邻居王阿姨'],
  ['已签收：【门卫】', '门卫'],
  ['已签收（家人）', '家人'],
  ['快件，物业代收', '物业'],
  ['物业代收', '物业'],
  ['签收人：门卫，谢谢', '门卫'],
  ['签收人：物业代收', '物业'],
  ['签收人：【门卫，城东】', '门卫'],
  ['签收人：【门卫。城东】', '门卫'],
  ['签收人：门卫123', '门卫123'],
  ['签收人：代收点甲', '代收点甲'],
  ['已签收（门卫代签）', '门卫'],
  ['已签收（门卫签收）', '门卫'],
  ['签收人：菜鸟驿站', '菜鸟驿站'],
  ['已签收，收件人：汤某洋', '汤某洋'],
])('"%s" was signed for by %s', (message, signer) => {
  expect(read(message)).toBe(signer)
})

it.each([
  '您的邮件已由本人签收',
  '快件已由收件人签收',
  '收件人已签收',
  '客户签收',
  '签收人：收件人',
  '签收人：本人签收',
  '已签收（本人）',
  '已放至本人',
  '已签收,签收人:【本人】',
])('the recipient is 本人 in any wording: %s', (message) => {
  expect(read(message)).toBe('本人')
})

it.each([
  '已签收',
  '签收人：他人',
  '签收人：其他人',
  '签收人：代收',
  '已签收（凭取货码）',
  '已签收（请评价）',
  '签收人是草签',
  '已签收（电话甲）',
  '已签收（1234567）',
  '签收人：图片',
  '签收人：null',
  '签收人：拍照签收',
  '请由张三签收',
  `签收人：${'甲'.repeat(41)}`,
  '王某签收',
])('"%s" names no one for certain', (message) => {
  expect(read(message)).toBeNull()
})

it('the longest name has 40 characters', () => {
  expect(read(`签收人：${'甲'.repeat(40)}`)).toBe('甲'.repeat(40))
})

it('the part of the message is the name without the space in front', () => {
  const scan = scanMessage('签收人是【 汤某洋】')
  expect(partOf(scan, readSigner(scan))?.text).toBe('汤某洋')
})

it('the first rule that finds someone decides', () => {
  expect(read('已由甲驿站签收，签收人：王某')).toBe('王某')
  expect(read('已由甲驿站签收，签收人：他人')).toBe('甲驿站')
})
