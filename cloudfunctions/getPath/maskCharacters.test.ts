import { maskMessage } from './maskMessage'

// A single character that is often part of a name is shown only between words that are safe.

it.each([
  ['follows a masked one', '李的快件已签收', '***快件已签收'],
  ['follows one that was masked for that reason', '李的在快件已签收', '***快件已签收'],
  ['precedes a masked one', '快件已签收，由李代收', '快件已签收，***代收'],
  ['precedes one that is masked for that reason', '快件已签收，在由李代收', '快件已签收，***代收'],
  ['begins the message before a masked one', '由李代收，已签收', '***代收，已签收'],
  ['ends the message after a masked one', '已签收，李的', '已签收，***'],
])('masks such a character that %s', (_what, message, masked) => {
  expect(maskMessage(message)).toBe(masked)
})

it.each(['您的快件由快递员派送', '由快递员代收', '快件已签收了'])(
  'shows such a character beside safe words only: %s',
  (message) => {
    expect(maskMessage(message)).toBe(message)
  },
)

it.each([
  ['two masked words', '已由 李建国 王芳 代收', '已由 *** 代收'],
  ['three masked words', '已由 李建国 王芳 张伟 代收', '已由 *** 代收'],
  ['masked words with signs between them', '已签收，签收人：李建国·王芳-张伟', '已签收，签收人：***'],
  ['masked words with a comma between them', '已签收，李建国，王芳', '已签收，***，***'],
])('writes %s as one mask if only a joint is between them', (_what, message, masked) => {
  expect(maskMessage(message)).toBe(masked)
})

it.each([
  ['a long dash', '已签收–李建国', '已签收–***'],
  ['a full-width sign', '已签收！李建国', '已签收！***'],
  ['a full-width digit', '已签收，１３８００', '已签收，***'],
  ['a wide space', '已签收\u3000李建国', '已签收 ***'],
])('masks the right characters after or in %s', (_what, message, masked) => {
  expect(maskMessage(message)).toBe(masked)
})

it('shows two dates, and masks the digits of three', () => {
  const two = '预计11月24日或11月25日送达'
  expect(maskMessage(two)).toBe(two)
  expect(maskMessage('预计11月24日或11月25日或11月26日送达')).toBe('预计***送达')
})
