import { cleanup } from '@testing-library/react'
import type { ComponentType } from 'react'
import { answerLater, answerWith, failWith } from '../../testing/cloud'
import { openPage, settled } from '../../testing/openPage'
import { recordWarnings } from '../../testing/pageDriver'
import { beginWhenRecorded } from '../../testing/recordedTime'
import { recordedOrderPage, recordedPath } from '../../testing/recordings'
import { IN_TRANSIT_ORDER, NOT_PICKED_UP_ORDER, TWO_WAYBILLS_ORDER } from '../../testing/trackPageDriver'
import type { Translations } from '../locales/translations'
import { zhCN } from '../locales/zh-CN'
import OrdersPage from './orders'
import TrackPage from './track'

jest.mock('../services/transport/cloud')

/**
 * Renders both pages in a language that does not exist, in which every string of the catalogue is written as ⟦…⟧. A text
 * outside such brackets is either data or was written into a component.
 */

const LETTER = /\p{L}+/gu
beginWhenRecorded()

recordWarnings()

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
  const { container } = await settled(() => openPage(Page, query, pseudo(zhCN) as Translations))
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

/** A catalogue or a part of it, with brackets around each string. */
function pseudo(part: unknown): unknown {
  if (typeof part === 'string') return `⟦${part}⟧`
  if (typeof part === 'function') {
    const sentence = part as (...given: unknown[]) => unknown
    return (...given: unknown[]) => pseudo(sentence(...given))
  }
  if (Array.isArray(part)) return part.map((each) => pseudo(each))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, pseudo(value)]))
}
