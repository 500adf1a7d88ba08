import { cleanup } from '@testing-library/react'
import type { ComponentType } from 'react'
import { answerLater, answerWith, failWith } from '../../testing/cloud'
import { madeUp } from '../../testing/madeUpLanguage'
import { openPage, settled } from '../../testing/openPage'
import { recordWarnings } from '../../testing/pageDriver'
import { beginWhenRecorded } from '../../testing/recordedTime'
import { RECORDED_AT, recordedOrderPage, recordedPath } from '../../testing/recordings'
import { IN_TRANSIT_ORDER, NOT_PICKED_UP_ORDER, TWO_WAYBILLS_ORDER } from '../../testing/trackPageDriver'
import OrdersPage from './orders'
import SharePage from './share'
import TrackPage from './track'

jest.mock('../services/transport/callFunction')

/** Renders every page in a language that does not exist. A word outside its brackets is either data or was written into a component. */

const LETTER = /\p{L}+/gu
beginWhenRecorded()

recordWarnings()

const SHARED = { orderId: IN_TRANSIT_ORDER, deliveryId: 'ZTO', waybillId: '73123456789012' }

const tracks = [
  'stage-accepted',
  'stage-in-transit',
  'stage-out-for-delivery',
  'stage-locker',
  'stage-signed-by-gatehouse',
  'exception-delivery-failed',
  'exception-stuck',
  'exception-returned',
  'exception-lost',
  'exception-delayed',
  'stage-signed-too-early',
  NOT_PICKED_UP_ORDER,
  TWO_WAYBILLS_ORDER,
  'rough-rows',
  'rough-unknown-type',
]

it.each(tracks)('the track page takes all its words from the catalogue: %s', async (orderId) => {
  const reply = recordedPath(orderId)
  answerWith(reply)
  expect(await ownLetters(TrackPage, { orderId }, reply)).toEqual([])
})

it.each(['offline', 'timeout', 'busy', 'not-found', 'not-tracked', 'forbidden', 'unavailable'] as const)(
  'both pages take all their words from the catalogue after a failure: %s',
  async (reason) => {
    failWith(reason)
    expect(await ownLetters(TrackPage, { orderId: IN_TRANSIT_ORDER })).toEqual([])
    expect(await ownLetters(OrdersPage)).toEqual([])
  },
)

it('both pages take all their words from the catalogue while they load', async () => {
  answerLater()
  expect(await ownLetters(TrackPage, { orderId: IN_TRANSIT_ORDER })).toEqual([])
  expect(await ownLetters(OrdersPage)).toEqual([])
})

it.each(['oABC123456', 'oSTAGES00001', 'nobody'])(
  'the list of orders takes all its words from the catalogue for customer %s',
  async (openid) => {
    const reply = recordedOrderPage(openid)
    answerWith(reply)
    expect(await ownLetters(OrdersPage, {}, reply)).toEqual([])
  },
)

const LINK = { id: 'a', createdAt: RECORDED_AT - 90_000, expiresAt: RECORDED_AT + 90_000, uses: 2 }

it.each([
  ['no link', []],
  ['a link', [LINK]],
])('the page for sharing takes all its words from the catalogue, with %s', async (_count, shares) => {
  answerWith({ shares })
  expect(await ownLetters(SharePage, SHARED)).toEqual([])
})

it.each(['offline', 'busy'] as const)(
  'the page for sharing takes all its words from the catalogue after a failure: %s',
  async (reason) => {
    failWith(reason)
    expect(await ownLetters(SharePage, SHARED)).toEqual([])
  },
)

it('this test finds a word that is not in the catalogue', async () => {
  answerWith(recordedPath(IN_TRANSIT_ORDER))
  const Careless = () => <button aria-label='Close'>⟦fine⟧</button>
  expect(await ownLetters(Careless)).toEqual(['Close'])
})

/** The words on a page that come neither from the catalogue nor from the reply (`data`) or the query. */
async function ownLetters(
  Page: ComponentType,
  query: Record<string, string> = {},
  data: object = {},
): Promise<string[]> {
  const { container } = await settled(() => openPage(Page, query, madeUp))
  const spoken = [...container.querySelectorAll('*')].flatMap((element) =>
    ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  )
  const texts = [...textsIn(container), ...spoken]
  cleanup()
  const given = JSON.stringify([data, query])
  return texts
    .flatMap((text) => withoutBrackets(text).match(LETTER) ?? [])
    .filter((word) => !given.includes(word))
}

function textsIn(node: Node): string[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? '']
  return [...node.childNodes].flatMap(textsIn)
}

/** Brackets are nested where a sentence contains another string of the catalogue. */
function withoutBrackets(text: string): string {
  const outside = text.replace(/⟦[^⟦⟧]*⟧/g, ' ')
  return outside === text ? text : withoutBrackets(outside)
}
