import { stateOf, type Row } from '../../testing/journeyOf'

const PICKED_UP: Row = [0, 100001, '【深圳市】已揽收']
const ARRIVED: Row = [20, 200001, '快件已到达【望京】']
const OUT: Row = [24, 300002, '【望京】的王某（13900139000）正在派件']
const IN_LOCKER: Row = [28, 300005, '快件已存入【城南丰巢柜】，取件码 123456，请及时取件']
const SIGNED: Row = [30, 300003, '已签收']

describe('a parcel that waits to be collected', () => {
  it.each<[string, Row]>([
    ['a text message that could not be sent', [29, 200001, '取件短信未能送达收件人，请凭身份证取件']],
    ['such a message under a code of delivery', [29, 300002, '取件短信未能送达收件人']],
    ['a scan of the branch', [29, 200001, '快件已到达【望京】']],
    ['a scan of a hub that came late', [29, 200001, '快件离开【北京】，已发往【望京】']],
    ['a row of unknown words on the road', [29, 200001, '系统记录']],
    ['a row without words on the road', [29, 200001]],
    ['a pickup that came late', [29, 100001, '已揽收']],
    ['a hold-up', [29, 400002, '快件滞留']],
    ['a row of another kind', [29, 500001, '系统记录']],
  ])('still waits after %s', (_, row) => {
    expect(stateOf(PICKED_UP, ARRIVED, OUT, IN_LOCKER, row)).toBe('readyForCollection')
  })

  it.each<[string, Row, string]>([
    ['it is taken out by the courier', [29, 300006], 'takenBackOut'],
    ['a courier sets out with it', [29, 300002, '正在派件'], 'outForDelivery'],
    ['it is signed for', SIGNED, 'signed, ended'],
    ['its return begins', [29, 400003, '快件正在退回寄件人'], 'returning'],
    ['it is refused', [29, 400004], 'refused'],
    ['it is lost', [29, 400005, '快件丢失，请联系寄件人'], 'lost, ended'],
    ['it leaves for another city a day later', [53, 200001, '快件离开【北京】，已发往【上海】'], 'inTransit'],
  ])('no longer waits when %s', (_, row, state) => {
    expect(stateOf(PICKED_UP, ARRIVED, OUT, IN_LOCKER, row)).toBe(state)
  })

  it('still waits if it seems to leave for another city within a day', () => {
    expect(stateOf(PICKED_UP, OUT, IN_LOCKER, [51, 200001, '快件离开【北京】，已发往【上海】'])).toBe(
      'readyForCollection',
    )
  })
})

describe('a parcel that was signed for', () => {
  it.each<[string, Row, string]>([
    ['it is placed at a station', [40, 300005, '快件已送达【城南驿站】，请及时领取'], 'readyForCollection'],
    ['it is not delivered', [40, 300004, '派送不成功：电话无人接听'], 'deliveryFailed'],
    ['it is taken out of the locker', [40, 300006], 'takenBackOut'],
    ['it is refused', [40, 400004], 'refused'],
    ['its return begins', [40, 400003, '快件正在退回寄件人'], 'returning'],
    ['it is lost', [40, 400005, '快件丢失，请联系寄件人'], 'lost, ended'],
    ['it is destroyed', [40, 400005, '快件已损毁'], 'destroyed, ended'],
  ])('is not when %s', (_, row, state) => {
    expect(stateOf(PICKED_UP, OUT, SIGNED, row)).toBe(state)
  })

  it.each<[string, Row]>([
    ['a scan', [40, 200001, '快件已到达【望京】']],
    ['a row on the courier', [40, 300002, '正在派件']],
    ['a hold-up', [40, 400002, '快件滞留']],
    ['a problem', [40, 400005, '面单磨损']],
    ['a cancellation', [40, 400001]],
    ['a notice', [40, 300003, '在官网"运单资料&签收图",可查看签收人信息']],
    ['an unlisted code', [40, 770001]],
  ])('stays signed after %s', (_, row) => {
    expect(stateOf(PICKED_UP, OUT, SIGNED, row)).toBe('signed, ended')
  })
})

describe('a parcel that goes back', () => {
  const RETURNING: Row = [30, 400003, '快件正在退回寄件人']

  it.each<[string, Row, string]>([
    ['is on its way while it is scanned', [40, 200001, '快件离开【北京】，已发往【深圳】'], 'returning'],
    ['is on its way while a courier brings it to the shop', [40, 300002, '正在派件'], 'returning'],
    ['is back when the shop signs', [40, 300003, '已签收'], 'returned, ended'],
    ['is back when somebody signs for the shop', [40, 300007, '门卫代签收'], 'returned, ended'],
    ['is back when the words say so', [40, 200001, '退件已在仓库签收'], 'returned, ended'],
    ['can be lost', [40, 400005, '快件丢失，请联系寄件人'], 'lost, ended'],
  ])('%s', (_, row, state) => {
    expect(stateOf(PICKED_UP, OUT, RETURNING, row)).toBe(state)
  })

  it('is back when the shop signs for what was refused and sent off', () => {
    const refused: Row = [30, 400004, '收件人拒收']
    const departed: Row = [36, 200001, '快件离开【望京】，已发往【深圳】']
    expect(stateOf(PICKED_UP, OUT, refused, departed)).toBe('refused')
    expect(stateOf(PICKED_UP, OUT, refused, departed, [60, 300003])).toBe('returned, ended')
    expect(stateOf(PICKED_UP, OUT, refused, [60, 300003])).toBe('signed, ended')
  })
})

describe('a parcel that is lost or destroyed', () => {
  it.each<[string, Row, string]>([
    ['stays lost after a scan', [40, 200001, '快件已到达【望京】'], 'lost, ended'],
    ['stays lost after a notice', [40, 500001, '系统记录'], 'lost, ended'],
    ['was found if a courier has it', [40, 300002, '正在派件'], 'outForDelivery'],
    ['was found if it is signed for', [40, 300003, '已签收'], 'signed, ended'],
  ])('%s', (_, row, state) => {
    expect(stateOf(PICKED_UP, [30, 400005, '快件丢失，请联系寄件人'], row)).toBe(state)
  })

  it('stays destroyed after a courier was sent out', () => {
    expect(stateOf(PICKED_UP, [30, 400005, '快件已损毁'], [40, 300002, '正在派件'])).toBe('destroyed, ended')
  })
})
