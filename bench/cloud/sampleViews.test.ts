import { createSampleParcels } from './sampleParcels'
import { createRandom } from './seededRandom'
import { createSampleViews } from './sampleViews'

const parcels = createSampleParcels(200, createRandom(1))
const times = (items: readonly { actionTime: number }[]) => items.map(({ actionTime }) => actionTime)
const sorted = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other)

it('creates the same parcels in every run, each with its own order id', () => {
  expect(createSampleParcels(200, createRandom(1))).toEqual(parcels)
  expect(new Set(parcels.map(({ orderId }) => orderId)).size).toBe(200)
})

it('starts every journey with a courier and ends it signed, oldest item first', () => {
  for (const { items } of parcels) {
    expect(times(items)).toEqual(sorted(times(items)))
    expect([items[0]?.actionType, items.at(-1)?.actionType]).toEqual([100003, 300003])
  }
})

it('delivers about one parcel in ten at the second attempt', () => {
  const twice = parcels.filter(({ items }) => items.some(({ actionType }) => actionType === 300004))
  expect(twice.length).toBeGreaterThan(10)
  expect(twice.length).toBeLessThan(35)
})

it('creates the number of views asked for, oldest first, none before the first item', () => {
  for (const parcel of parcels) {
    const views = createSampleViews(parcel, 17, createRandom(2))
    const moments = views.map(({ at }) => at)
    expect(moments).toHaveLength(17)
    expect(moments).toEqual(sorted(moments))
    expect(moments[0]).toBeGreaterThanOrEqual(parcel.items[0]?.actionTime ?? 0)
  }
})

it('refreshes in about a quarter of the views', () => {
  const views = parcels.flatMap((parcel) => createSampleViews(parcel, 100, createRandom(3)))
  const refreshes = views.filter(({ refresh }) => refresh).length
  expect(refreshes / views.length).toBeGreaterThan(0.2)
  expect(refreshes / views.length).toBeLessThan(0.3)
})
