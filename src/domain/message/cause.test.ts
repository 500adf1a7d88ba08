import { readCause } from './cause'
import { partOf, scanMessage } from './phrases'

const read = (message: string, onlyIntroduced = false): string | null => {
  const scan = scanMessage(message)
  return partOf(scan, readCause(scan, onlyIntroduced))?.text ?? null
}

it.each([
  ['问题原因【电话无人接听】', '电话无人接听'],
  ['派件不成功，原因：客户要求改期', '客户要求改期'],
  ['延迟，原因为暴雨', '暴雨'],
  ['投递失败，原因【因地址不详】', '地址不详'],
  ['留仓，原因：【原因：超区】', '超区'],
  ['留仓，原因：【原因超区】', '超区'],
  ['留仓，原因：【受台风影响】', '受台风影响'],
  ['由于电话无人接听原因 派件不成功', '电话无人接听'],
  ['因：台风，快件延误', '台风'],
  ['受疫情管控影响，该区域暂停派送', '受疫情管控影响'],
])('a reason is named behind its introduction: %s', (message, cause) => {
  expect(read(message)).toBe(cause)
  expect(read(message, true)).toBe(cause)
})

it.each([
  ['派送延迟:偏远地址，将延迟派送', '偏远地址'],
  ['滞留：外场', '外场'],
  ['派件不成功(因电话无人接听)', '电话无人接听'],
  ['揽收失败：商家未备货', '商家未备货'],
  ['派送不成功，政府机关，工作日续送', '政府机关'],
  ['滞留（原因：外场积压）', '外场积压'],
  ['应客户要求,快件正在退回中', '客户要求'],
  ['您的快件地址不详，快件退回', '地址不详'],
  ['超时，应地址不详，快件退回', '地址不详'],
  ['时地址不详，快件退回', '地址不详'],
  ['已到达。地址不详，快件退回', '地址不详'],
  ['派送失败，超区延误', '超区延误'],
  ['派送失败：超区延误', '超区延误'],
  ['地址不详延误', '地址不详'],
  ['逾期未領，邮件已由【滨江邮政支局】退回', '逾期未領'],
  ['地址不详，电话错误，快件退回', '地址不详，电话错误'],
  ['收件人拒收，快件已退回发件网点', '收件人拒收'],
])('a reason without an introduction is found where none is introduced: %s', (message, cause) => {
  expect(read(message)).toBe(cause)
  expect(read(message, true)).toBeNull()
})

it.each([
  '派送不成功',
  '派送不成功：',
  '派送不成功，收件人拒收',
  '派送不成功，将再次派送',
  '派送不成功，快递员王某',
  '滞留（外场）',
  '滞留，外场',
  '滞留【原因】',
  '滞留原因',
  '受理成功',
  '派送不成功甲，地址',
  '原因甲',
  '受伤，一二三四五，一二三四五，一二三，一二三，甲，乙，影响',
  '如因台风延误',
  '收件人拒收',
  '客户，快件退回',
  '快件已到达',
  '原因',
  '',
])('"%s" gives no reason', (message) => {
  expect(read(message)).toBeNull()
})

it('an introduced reason comes before one that is not introduced', () => {
  expect(read('地址不详，原因：超区')).toBe('超区')
  expect(read('因台风，派送失败，原因：超区')).toBe('超区')
  expect(read('派送失败：地址不详，因台风')).toBe('台风')
})

it('a refusal is a reason only before a return', () => {
  expect(read('快件退回，收件人拒收')).toBeNull()
  expect(read('客户拒收退回')).toBe('客户拒收')
})
