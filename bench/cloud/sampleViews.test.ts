import { makeParcels } from './sampleParcels'
import { seededRandom } from './seededRandom'
import { makeViews } from './sampleViews'

const parcels = makeParcels(200, seededRandom(1))
const times = (items: readonly { actionTime: number }[]) => items.map(({ actionTime }) => actionTime)
const sorted = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other)

it('makes the same parcels in every run, each with an id of its own', () => {
  expect(makeParcels(200, seededRandom(1))).toEqual(parcels)
  expect(new Set(parcels.map(({ orderId }) => orderId)).size).toBe(200)
})

it('lets every parcel begin with a courier and end signed, in the order of time', () => {
  for (const { items } of parcels) {
    expect(times(items)).toEqual(sorted(times(items)))
    expect([items[0]?.actionType, items.at(-1)?.actionType]).toEqual([100003, 300003])
  }
})

it('delivers about one in ten at the second try', () => {
  const twice = parcels.filter(({ items }) => items.some(({ actionType }) => actionType === 300004))
  expect(twice.length).toBeGreaterThan(10)
  expect(twice.length).toBeLessThan(35)
})

it('makes as many views as asked for, in their order, none before the first news', () => {
  for (const parcel of parcels) {
    const views = makeViews(parcel, 17, seededRandom(2))
    const moments = views.map(({ at }) => at)
    expect(moments).toHaveLength(17)
    expect(moments).toEqual(sorted(moments))
    expect(moments[0]).toBeGreaterThanOrEqual(parcel.items[0]?.actionTime ?? 0)
  }
})

it('pulls the page down in about a quarter of the views', () => {
  const views = parcels.flatMap((parcel) => makeViews(parcel, 100, seededRandom(3)))
  const refreshes = views.filter(({ refresh }) => refresh).length
  expect(refreshes / views.length).toBeGreaterThan(0.2)
  expect(refreshes / views.length).toBeLessThan(0.3)
})
