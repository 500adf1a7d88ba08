import { cpuMsOf } from '../../testing/cpuTime'
import { masks } from './masking'

it.each([
  ['快递员 138****8000 正在派送', '快递员 13800138000 正在派送'],
  ['签收人：王*', '签收人：王小明'],
  ['签收人：王**，电话 138****8000', '签收人：王小明，电话 13800138000'],
  ['派件员王师傅（138****8000）', '王师傅派送中，电话13800138000'],
  ['电话 138xxxx8000', '电话 138-0013-8000'],
  ['联系电话xxxxxx', '联系电话13800138000'],
  ['电话 1**********', '电话 138****8000'],
  ['138＊＊＊＊8000', '13800138000'],
])('takes "%s" as the masked form of "%s"', (masked, open) => {
  expect(masks(masked, open)).toBe(true)
  expect(masks(open, masked)).toBe(false)
})

it.each([
  ['已签收', '已签收'],
  ['快递员 138****8000 正在派送', '快递员 13900139000 正在派送'],
  ['快递员 138****8000 正在派送', '快件已到达深圳'],
  ['快件已到达 * 深圳', '快件已到达广州'],
  ['138****8000', '138***8000'],
  ['1*', '1**'],
  ['', '13800138000'],
])('does not take "%s" as a masked form of "%s"', (masked, open) => {
  expect(masks(masked, open)).toBe(false)
})

it('compares long texts in linear time', () => {
  const masked = '1*'.repeat(250)
  const open = '1'.repeat(500)
  const compareOften = (): void => {
    for (let times = 0; times < 200; times += 1) masks(masked, `${open}2`)
  }
  expect(cpuMsOf(compareOften)).toBeLessThan(1000)
})

it('compares texts of 100,000 characters in linear time', () => {
  for (const unit of ['1', '1*', '12345678 ', 'x', '王*']) {
    const text = unit.repeat(100_000 / unit.length)
    expect(cpuMsOf(() => masks(`*${text}`, `${text}87654321`))).toBeLessThan(1000)
  }
})
