import { readParcelLocation } from './parcelLocation'

it.each([
  ['快件已到达深圳转运中心正在分拣', 'at', '深圳转运中心', null, true],
  ['到达 深圳转运中心 后将尽快派送', 'at', '深圳转运中心', null, false],
  ['离开 A 仓，已到达【深圳转运中心】', 'at', '深圳转运中心', null, false],
  ['到达【长沙转运中心】，已发往【深圳转运中心】', 'left', '长沙转运中心', '深圳转运中心', false],
  ['【深圳市】快件已发往 广州转运中心', 'left', '深圳市', '广州转运中心', false],
  ['【深圳市】正在分拣', 'at', '深圳市', null, true],
  ['【深圳市】已到达目的地', 'at', '深圳市', null, false],
  ['快件在【深圳转运中心】分拣完成', 'at', '深圳转运中心', null, false],
  ['快件已到深圳科技园营业部', 'at', '深圳科技园营业部', null, false],
  ['快件途经【武汉转运中心】', 'at', '武汉转运中心', null, false],
  ['到达【石家庄正定机场】，发往将军澳分拨中心', 'left', '石家庄正定机场', '将军澳分拨中心', false],
  ['由航班 CZ3456 从广州白云机场起飞，前往乌鲁木齐', 'left', '广州白云机场', '乌鲁木齐', false],
  ['快递员已收取快件，正送往【广州新塘集散点】', 'left', null, '广州新塘集散点', false],
  ['快件已从【深圳】发往 下一站【长沙】', 'left', '深圳', '长沙', false],
  ['已离开（Ａ栋）', 'left', null, null, false],
  ['离开“Ａ仓”', 'left', 'Ａ仓', null, false],
])('%p means %s %p, bound for %p, sorting: %p', (message, movement, place, towards, sorting) => {
  expect(readParcelLocation(message)).toEqual({ movement, place, towards, sorting })
})

it.each([
  ['an expected arrival', '预计明天到达深圳转运中心'],
  ['a planned departure', '天气好转后将尽快发出'],
  ['a parcel that has not arrived', '快件尚未到达深圳转运中心'],
  ['a courier setting out', '派件员已出发，正在派送'],
  ['a stage of the work', '快件已进入派送环节'],
  ['a parcel paid for on delivery', '快件已到付 12 元'],
  ['the city of the recipient', '快件已到您所在的城市'],
  ['a request to go somewhere', '请前往深圳转运中心'],
  ['a pickup', '快递员已成功取件'],
  ['an empty message', ''],
])('%s (%p) has no location', (_, message) => {
  expect(readParcelLocation(message)).toBeNull()
})

it('a parcel that is planned to be sent on has not left', () => {
  expect(readParcelLocation('已到达【杭州】，准备发往【深圳】')).toMatchObject({
    movement: 'at',
    towards: '深圳',
  })
})

it('a parcel at a sorting centre is not necessarily being sorted', () => {
  expect(readParcelLocation('到达【深圳分拣中心】')).toMatchObject({ sorting: false })
})
