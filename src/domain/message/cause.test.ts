import { readCause } from './cause'

it.each([
  ['受雨雪天气影响，部分路段封闭，快件滞留', '受雨雪天气影响，部分路段封闭'],
  ['派送不成功：电话无人接听，明天再次派送。', '电话无人接听'],
  ['派送失败(收件人电话无法接通)，电话13800138000', '收件人电话无法接通'],
  ['投递失败，备注：收件人电话关机', '收件人电话关机'],
  ['派送异常-收件人地址不详', '收件人地址不详'],
  ['清关延误：缺少收件人身份信息，请尽快补充', '缺少收件人身份信息'],
  ['退回原因是：商品破损', '商品破损'],
  ['因收件人不在家无法派送', '收件人不在家'],
  ['快件因缺少证件被扣留', '缺少证件'],
  ['因为台风，航班取消，快件延误', '台风，航班取消'],
  ['由于快件量大，派送延迟', '快件量大'],
  ['收件人地址有误，已退回', '收件人地址有误'],
  ['【深圳市】收件人拒收：外包装破损，快件将退回寄件人', '外包装破损'],
  ['【深圳市】收件人不在家，已放代收点', '收件人不在家'],
  ['因天气（暴雨）影响，快件延误', '天气（暴雨）影响'],
  ['因为台风，航班取消', '台风，航班取消'],
  ['派送失败（地址不详）客户改约', '地址不详'],
  ['退回原因：商品破损 】】', '商品破损'],
  ['原因：，缺件导致无法派送', '缺件'],
  ['原因：。派送不成功：电话关机', '电话关机'],
  ['原因：快件破损，已退回', '快件破损'],
  ['原因：您包裹破损', '您包裹破损'],
  ['请留意，派送失败：电话无人接听', '电话无人接听'],
])('the cause in %p is %p', (message, cause) => {
  expect(readCause(message)).toBe(cause)
})

it.each([
  ['a failure without a reason', '派送失败，明天再次派送'],
  ['a failure and what comes next', '派送失败：明天再次派送'],
  ['a negation', '时效不受天气影响'],
  ['general advice', '如电话无人接听，请联系网点'],
  ['general thanks', '感谢您因信任选择我们'],
  ['a name that contains 因', '基因检测中心已签收'],
  ['因此 (therefore)', '因此派送延迟'],
  ['a label without a reason', '原因：'],
  ['a label and a bracket', '原因：】'],
  ['an empty message', ''],
])('%s (%p) has no cause', (_, message) => {
  expect(readCause(message)).toBeNull()
})

it('a cause longer than 40 characters is shortened', () => {
  expect(readCause(`原因：${'雪'.repeat(40)}`)).toBe('雪'.repeat(40))
  const cause = readCause(`原因：${'雪'.repeat(60)}`)
  expect(cause).toBe(`${'雪'.repeat(39)}…`)
})
