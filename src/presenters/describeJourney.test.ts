import { toJourney } from '../domain/journey'
import { chinaTimeZone } from '../domain/timeZone'
import { zhCN } from '../locales/zh-CN'
import { describeJourney } from './describeJourney'

const NOW = 1_795_419_660

it.each([
  ['on its way', 200001, 1, 'transit'],
  ['out for delivery', 300002, 1, 'deliver'],
  ['ready to collect', 300005, 1, 'locker'],
  ['not delivered', 300004, 1, 'missed'],
  ['not picked up', 100002, 1, 'missed'],
  ['held up', 400002, 1, 'hourglass'],
  ['silent for days', 200001, 60, 'hourglass'],
  ['signed', 300003, 1, 'signed'],
  ['of a code on no list', 299999, 1, 'transit'],
])('heads a parcel that is %s with its own icon', (_, actionType, hoursAgo, icon) => {
  const journey = toJourney([{ atSeconds: NOW - hoursAgo * 3600, actionType, message: '' }])
  const view = { nowSeconds: NOW, zone: chinaTimeZone, translations: zhCN.time }
  expect(journey.headline && describeJourney(journey, journey.headline, view, zhCN).icon).toBe(icon)
})

it.each([
  ['set out', [300002], '快递员带着它出发了'],
  ['was signed for', [100001, 300003], '签收。'],
])('does not tell at what future time a parcel %s', (_, types, text) => {
  const events = types.map((actionType, index) => ({
    atSeconds: NOW + (index + 1 - types.length) * 86_400 + 172_800,
    actionType,
    message: '',
  }))
  const journey = toJourney(events)
  const view = { nowSeconds: NOW, zone: chinaTimeZone, translations: zhCN.time }
  const facts = journey.headline && describeJourney(journey, journey.headline, view, zhCN).text
  expect(facts).toContain(text)
  expect(facts).not.toMatch(/\d/)
})
