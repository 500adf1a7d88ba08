import { catalogueSentences } from '../../testing/catalogueSentences'
import type { Milestone } from '../domain/actionType'
import { zhCN } from './zh-CN'

/** The courier collects (揽收) before these. */
const BEFORE_PICKUP: readonly Milestone[] = [
  'preparing',
  'accepted',
  'awaitingPickup',
  'courierAssigned',
  'courierReassigned',
  'awaitingPayment',
  'paid',
  'pickedUp',
  'pickupFailed',
]
/** The customer collects (取件) after these. */
const COLLECTING: readonly Milestone[] = ['readyForCollection', 'takenBackOut']
/** 取 is what a customer does. */
const NOT_THE_COURIERS = /取件|来取|取走|取到/

it.each(BEFORE_PICKUP)(
  'the words for a parcel that no courier has yet are those of the courier: %s',
  (name) => {
    expect(wordsOf(name).filter((text) => NOT_THE_COURIERS.test(text))).toEqual([])
  },
)

it('a parcel that waits for its first scan waits for 揽收', () => {
  const texts = catalogueSentences(zhCN.waiting).map(({ text }) => text)
  expect(texts.filter((text) => NOT_THE_COURIERS.test(text))).toEqual([])
  expect(texts).toContain('等快递员揽收')
})

it.each(COLLECTING)(
  'the words for a parcel that a customer collects are those of the customer: %s',
  (name) => {
    expect(wordsOf(name).filter((text) => text.includes('揽收'))).toEqual([])
  },
)

it('the ticket of a parcel that a customer collects never says 揽收', () => {
  const texts = catalogueSentences({ ...zhCN.action, ...zhCN.orders }).map(({ text }) => text)
  expect(texts.filter((text) => text.includes('揽收'))).toEqual([])
})

/** Every label, headline and story of a milestone. */
function wordsOf(name: Milestone): string[] {
  const { milestone, headline, story } = zhCN
  return [
    milestone[name],
    headline[name],
    ...catalogueSentences({ story: { [name]: story[name] } }).map(({ text }) => text),
  ]
}
