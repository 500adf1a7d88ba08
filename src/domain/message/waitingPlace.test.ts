import { shapeOf } from './grammar'
import { partOf, scanMessage } from './phrases'
import { readWaitingPlace } from './waitingPlace'

const read = (message: string): (string | null)[] => {
  const scan = scanMessage(message)
  const { waitingAt, hub } = readWaitingPlace(scan, shapeOf(scan, true), shapeOf(scan, false))
  return [waitingAt, hub].map((range) => partOf(scan, range)?.text ?? null)
}

it.each([
  ['快件已存放至【城东超市】', '城东超市'],
  ['您的快件已放至小区门卫处，请及时取回', '小区门卫处'],
  ['已放入： 3号楼丰巢柜', '3号楼丰巢柜'],
  ['快件已暂存在（12）【城东店】', '城东店'],
  ['快件已存放 甲 - 【城东店】', '城东店'],
  ['快件已到达[代收点]，请及时取件', '代收点'],
  ['已到至：城东驿站', '城东驿站'],
  ['快件已由城东驿站代收', '城东驿站'],
  ['凭手机尾号 8000 到前台领取', '前台'],
  ['请到城东超市凭码领取', '城东超市'],
  ['请到城东超市', '城东超市'],
  ['请到城东超市，谢谢', '城东超市'],
  ['您的快件，城东菜鸟驿站，谢谢', '城东菜鸟驿站'],
  ['已到菜鸟驿站，请到城东店领取', '城东店'],
  ['已到菜鸟驿站，请领取', '菜鸟驿站'],
])('"%s" waits at %s', (message, place) => {
  expect(read(message)[0]).toBe(place)
})

it.each([
  '快件已存放至【城东】',
  '将存放至【城东超市】',
  '请取件',
  '到达【深圳转运中心】',
  '快件，甲乙丙，谢谢',
  '快件，店铺甲，谢谢',
  '快件已从【城东超市】发出',
])('"%s" names no place where it waits', (message) => {
  expect(read(message)[0]).toBeNull()
})

it.each([
  ['到达【深圳转运中心】', '深圳转运中心'],
  ['到达【深圳营业部】', '深圳营业部'],
  ['到达【城东超市】', null],
])('a hub is told apart from a place where parcels wait: %s', (message, hub) => {
  expect(read(message)[1]).toBe(hub)
})

it('of two places the first counts, of two bare stations the last', () => {
  expect(read('已放至前台，请到城东超市领取')[0]).toBe('前台')
  expect(read('请到城东超市领取，已放至前台')[0]).toBe('城东超市')
  expect(read('您好，城东驿站，谢谢，城西驿站')[0]).toBe('城西驿站')
})
