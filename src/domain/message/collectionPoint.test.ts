import { readCollectionPoint } from './collectionPoint'

it.each([
  ['已放入 丰巢智能柜，取件码 62307481', '丰巢智能柜', null],
  ['已放入丰巢智能柜 取件码 62307481', '丰巢智能柜', null],
  ['已存放至【科技园菜鸟驿站】，请及时领取', '科技园菜鸟驿站', null],
  ['已投递至 8 栋智能柜，取件码：A1B2C3', '8 栋智能柜', null],
  ['包裹存放在 丰巢柜（科技园 12 栋），取件码 1234', '丰巢柜（科技园 12 栋）', null],
  ['已由京东快递驿站代收，取货码 8-3-2017', '京东快递驿站', null],
  ['物业代收，请及时领取', '物业', null],
  ['请到科技园驿站取件', '科技园驿站', null],
  ['取件码 1-1-1001，地址：科技园北区 5 栋', '科技园北区 5 栋', null],
  ['【菜鸟驿站】包裹已到科技园菜鸟驿站，凭 8-2-5120 取件', '科技园菜鸟驿站', null],
  ['取件码 1234', null, null],
  ['取件码 1234，请在 48 小时内取出', null, 48],
  ['取件码 1234，请于24个小时之内领取', null, 24],
  ['取件码 1234，三天内领取', null, 72],
  ['取件码 1234，两日内取件', null, 48],
  ['取件码 1234，7天内取件', null, 168],
  ['取件码 1234，24小时内有效', null, null],
  ['取件码 1234，24小时营业', null, null],
])('the collection point in %p is %p, within hours: %p', (message, place, withinHours) => {
  expect(readCollectionPoint(message)).toEqual({ place, withinHours })
})

it.each([
  '快递员已上门取件',
  '已安排收派员上门取件',
  '快件已从柜中取出',
  '包裹已被领取',
  '取件成功',
  '凭取货码签收',
  '快件已到达 深圳转运中心',
  '派送员正在派送，请保持电话畅通',
  '',
])('%p has no collection point', (message) => {
  expect(readCollectionPoint(message)).toBeNull()
})
