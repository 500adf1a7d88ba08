import { journeyOf, START, type Row } from '../../testing/journeyOf'
import { findLocation, type ParcelLocation } from './parcelLocation'

const at = (hours: number): number => START + hours * 3600

function locationAfter(...rows: Row[]): Partial<ParcelLocation> | null {
  return findLocation(journeyOf(...rows).nodes)
}

const SORTED: Row = [4, 200001, '快件在【南平延平集散点】完成分拣,准备发往 【南平邵武营业点】']

it('a parcel that arrived is there since then', () => {
  expect(locationAfter([3, 200001, '快件到达 【南平延平集散点】'])).toEqual({
    movement: 'at',
    place: '南平延平集散点',
    towards: null,
    sorting: false,
    sinceSeconds: at(3),
  })
})

it('a parcel that was sorted is there since its arrival, and its next stop is known', () => {
  expect(locationAfter([3, 200001, '快件到达 【南平延平集散点】'], SORTED)).toMatchObject({
    place: '南平延平集散点',
    towards: '南平邵武营业点',
    sinceSeconds: at(3),
  })
})

it('sorting alone does not say when the parcel came', () => {
  expect(locationAfter(SORTED)).toMatchObject({ movement: 'at', place: '南平延平集散点', sinceSeconds: null })
})

it('one row may report the arrival and the sorting after it', () => {
  expect(locationAfter([3, 200001, '【深圳市】快件已到达 深圳转运中心，正在分拣'])).toMatchObject({
    place: '深圳转运中心',
    sorting: true,
    sinceSeconds: at(3),
  })
})

it('of several rows of one arrival the first tells the hour', () => {
  expect(
    locationAfter(
      [3, 200001, '[呼和浩特市]快件已到达【内蒙古呼和浩特转运中心】'],
      [4, 200001, '系统记录'],
      [5, 200001, '[呼和浩特市]快件已到达【内蒙古呼和浩特转运中心】'],
      [6, 200001, '[呼和浩特市]快件已到达【内蒙古呼和浩特转运中心】'],
    )?.sinceSeconds,
  ).toBe(at(3))
})

it('an arrival after a departure from the same place is a new one', () => {
  expect(
    locationAfter(
      [3, 200001, '快件已到达【望京】'],
      [4, 200001, '快件离开【望京】，已发往【北京】'],
      [9, 200001, '快件已到达【望京】'],
    )?.sinceSeconds,
  ).toBe(at(9))
})

describe('a parcel that left', () => {
  it('has left the place that the row names', () => {
    expect(locationAfter([3, 200001, '您的快件离开【石家庄转运中心】，已发往【成都转运中心】'])).toEqual({
      movement: 'left',
      place: '石家庄转运中心',
      towards: '成都转运中心',
      sorting: false,
      sinceSeconds: at(3),
    })
  })

  it('has left the place of the row before for its next stop, if its own row names neither', () => {
    expect(
      locationAfter([3, 200001, '快件到达 【南平延平集散点】'], SORTED, [5, 200001, '快件已发车']),
    ).toEqual({
      movement: 'left',
      place: '南平延平集散点',
      towards: '南平邵武营业点',
      sorting: false,
      sinceSeconds: at(5),
    })
  })

  it('has left the hub of the row before rather than the city in front', () => {
    expect(
      locationAfter(
        [3, 200001, '[淮安市]快件已到达【江苏淮安转运中心】'],
        [4, 200001, '[淮安市]快件已发往【江苏南京转运中心】'],
      ),
    ).toMatchObject({ place: '江苏淮安转运中心', towards: '江苏南京转运中心' })
  })

  it('has left the city in front if the row before was in another one', () => {
    expect(
      locationAfter(
        [3, 200001, '【长沙市】快件已到达【长沙转运中心】'],
        [9, 200001, '【深圳市】快件已发往【科技园营业部】'],
      ),
    ).toMatchObject({ place: '深圳市', towards: '科技园营业部' })
  })

  it('has not left the place that it is bound for', () => {
    expect(locationAfter([3, 200001, '快件已到达【望京】'], [9, 200001, '快件已发往【望京】'])).toMatchObject(
      { place: null, towards: '望京' },
    )
  })

  it('has not left from where it had left before, if its row names only the next stop', () => {
    expect(
      locationAfter(
        [3, 200001, '快件离开【石家庄】，已发往【成都】'],
        [9, 200001, '快件已发往【高新区三部】'],
      ),
    ).toMatchObject({ place: null, towards: '高新区三部' })
  })

  it('is bound for where the same hub was to send it', () => {
    const left: Row = [5, 200001, '货物已完成分拣，离开【南平延平集散点】']
    expect(locationAfter(SORTED, left)).toMatchObject({ movement: 'left', towards: '南平邵武营业点' })
  })

  it('keeps no old destination when its row names another place', () => {
    expect(
      locationAfter(
        [3, 200001, '快件离开【石家庄】，已发往【成都】'],
        [9, 200001, '货物已完成分拣，离开【上海浦东分拨中心】'],
      ),
    ).toMatchObject({ place: '上海浦东分拨中心', towards: null })
  })

  it('has no location if neither its row nor an older one names a place', () => {
    expect(locationAfter([5, 200001, '快件已发车'])).toBeNull()
  })
})

it('a row without a place leaves the location to the row before', () => {
  expect(locationAfter([3, 200001, '快件已到达【望京】'], [5, 200001, '系统记录'])?.place).toBe('望京')
})

it('a journey whose rows name no place has no location', () => {
  expect(locationAfter([3, 200001, '运输中'])).toBeNull()
  expect(locationAfter()).toBeNull()
})
