import { toParcel } from '../domain/parcel'
import type { PathEvent } from '../domain/pathEvent'
import { chinaTimeZone } from '../domain/timeZone'
import { zhCN } from '../locales/zh-CN'
import { describeJourney } from './describeJourney'

const NOW = 1_795_419_660

function summaryOf(events: PathEvent[]) {
  const parcel = toParcel(events, NOW)
  const view = { nowSeconds: NOW, zone: chinaTimeZone, translations: zhCN.time }
  return parcel && describeJourney(parcel, view, zhCN)
}

it.each([
  ['on its way', 200001, 1, 'transit'],
  ['out for delivery', 300002, 1, 'deliver'],
  ['ready to collect', 300005, 1, 'locker'],
  ['not delivered', 300004, 1, 'missed'],
  ['not picked up', 100002, 1, 'missed'],
  ['held up', 400002, 1, 'hourglass'],
  ['without updates for days', 200001, 60, 'hourglass'],
  ['signed', 300003, 1, 'signed'],
  ['of a code on no list', 299999, 1, 'transit'],
])('a parcel that is %s has its own icon', (_, actionType, hoursAgo, icon) => {
  const events = [{ atSeconds: NOW - hoursAgo * 3600, actionType, message: '' }]
  expect(summaryOf(events)?.icon).toBe(icon)
})

it.each([
  ['set out', [300002], '快递员带着它出发了'],
  ['was signed for', [100001, 300003], '签收。'],
])('the story leaves out a future time at which a parcel %s', (_, types, text) => {
  const events = types.map((actionType, index) => ({
    atSeconds: NOW + (index + 1 - types.length) * 86_400 + 172_800,
    actionType,
    message: '',
  }))
  const story = summaryOf(events)?.text
  expect(story).toContain(text)
  expect(story).not.toMatch(/\d/)
})
