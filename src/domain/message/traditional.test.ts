import { simplify } from './traditional'

const simplifyAll = (text: string): string => Array.from(text, simplify).join('')

it.each([
  ['貨件遭收件人拒收', '货件遭收件人拒收'],
  ['順利送達', '顺利送达'],
  ['請憑取貨碼領取包裹', '请凭取货码领取包裹'],
  ['貨件已抵達鳳山營業所，分貨中', '货件已抵达鳳山营业所，分货中'],
  ['電話無人接聽', '电话无人接听'],
  ['運送途中遺失', '运送途中遗失'],
  ['颱風影響，延誤', '台风影响，延误'],
])('"%s" is read as "%s"', (traditional, simplified) => {
  expect(simplifyAll(traditional)).toBe(simplified)
})

it.each(['快件已签收', 'Out for delivery 138', '，。【】', '乾', ''])(
  '"%s" has no Traditional character of the trade and stays as it is',
  (text) => {
    expect(simplifyAll(text)).toBe(text)
  },
)

it('a simplified character is never changed again', () => {
  const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, index) => String.fromCharCode(0x4e00 + index))
  const twice = all.filter((character) => simplify(simplify(character)) !== simplify(character))
  expect(twice).toEqual([])
})
