import { readCauses } from './causeKinds'

it.each([
  ['电话无人接听', ['noAnswer']],
  ['收件人电话无人接听', ['noAnswer']],
  ['電話無人接聽', ['noAnswer']],
  ['电话关机', ['unreachable']],
  ['无法联系到收方客户', ['unreachable']],
  ['收件人电话号码为空号', ['wrongNumber']],
  ['收件人不在家', ['notThere']],
  ['收方客户公司放假', ['closed']],
  ['该地址无此人', ['unknown']],
  ['收件地址不详', ['badAddress']],
  ['客户地址变更', ['newAddress']],
  ['超出派送范围', ['outOfRange']],
  ['收件地址超出配送范围', ['outOfRange']],
  ['客户要求改期派送', ['otherTime']],
  ['寄件人要求退回', ['sendBack']],
  ['商品破损', ['damage']],
  ['天气原因', ['weather']],
  ['政府机关、学校等特殊单位', ['restricted']],
  ['收件地址不详细、电话号码错误', ['badAddress', 'wrongNumber']],
  ['电话无人接听/关机/无信号，暂无法联系到收方客户', ['noAnswer', 'unreachable']],
  ['电话无人接听，宇航员未归', null],
  ['未破损', null],
  ['', null],
])('the reasons in "%s" are %j', (text, causes) => {
  expect(readCauses(text)).toEqual(causes)
})
