import { cleanup } from '@testing-library/react'
import type { ComponentType } from 'react'
import { answerLater, answerWith, failWith } from '../../testing/cloud'
import { openPage, settled } from '../../testing/openPage'
import { beginWhenRecorded } from '../../testing/recordedTime'
import { recordedOrderPage, recordedPath } from '../../testing/recordings'
import type { Translations } from '../locales/translations'
import { zhCN } from '../locales/zh-CN'
import OrdersPage from './orders'
import TrackPage from './track'

jest.mock('../services/transport/cloud')

/**
 * Both pages in a language that does not exist: every string of the catalogue comes out as ⟦…⟧. What a customer can see
 * or hear outside of such brackets is data, or was written into a component.
 */

const ORDER = '202611200117'
const LETTER = /\p{L}+/gu
/** Keys whose strings dayjs fills in. */
const FORMATS = new Set(['date', 'dateWithYear'])

beginWhenRecorded()

beforeEach(() => {
  // What it tells developers of a rough track is in English, and none of a customer's.
  jest.spyOn(console, 'warn').mockReturnValue()
})

const tracks = [
  'stage-accepted',
  'stage-in-transit',
  'stage-out-for-delivery',
  'stage-locker',
  'stage-signed-by-gatehouse',
  'exception-delivery-failed',
  'exception-stuck',
  '202611230003',
  '202611210056',
  'rough-rows',
  'rough-unknown-type',
]

it.each(tracks)('the track page says nothing of its own about %s', async (orderId) => {
  const reply = recordedPath(orderId)
  answerWith(reply)
  expect(await ownLetters(TrackPage, { orderId }, reply)).toEqual([])
})

it.each(['offline', 'timeout', 'busy', 'not-found', 'not-tracked', 'forbidden', 'unavailable'] as const)(
  'neither page says anything of its own when it fails: %s',
  async (reason) => {
    failWith(reason)
    expect(await ownLetters(TrackPage, { orderId: ORDER })).toEqual([])
    expect(await ownLetters(OrdersPage)).toEqual([])
  },
)

it('neither page says anything of its own while it waits', async () => {
  answerLater()
  expect(await ownLetters(TrackPage, { orderId: ORDER })).toEqual([])
  expect(await ownLetters(OrdersPage)).toEqual([])
})

it.each(['oABC123456', 'oSTAGES00001', 'nobody'])(
  'the list of orders says nothing of its own to %s',
  async (openid) => {
    const reply = recordedOrderPage(openid)
    answerWith(reply)
    expect(await ownLetters(OrdersPage, {}, reply)).toEqual([])
  },
)

it('finds a word that is in no catalogue', async () => {
  answerWith(recordedPath(ORDER))
  const Careless = () => <button aria-label='Close'>⟦fine⟧</button>
  expect(await ownLetters(Careless)).toEqual(['Close'])
})

/** The words on a page that are neither from the catalogue nor in `data`, what the page was told and asked for. */
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

/** Brackets may stand inside of others, as where a sentence takes in a word. */
function withoutBrackets(text: string): string {
  const outside = text.replace(/⟦[^⟦⟧]*⟧/g, ' ')
  return outside === text ? text : withoutBrackets(outside)
}

/** A catalogue, or a part of one, with each of its sentences in brackets. A string named `stage` is for the drawing. */
function pseudo(part: unknown, name = ''): unknown {
  // What an outer bracket is for readers, a square one is for dayjs: what stands inside is no format.
  if (typeof part === 'string' && FORMATS.has(name)) return `[⟦]${part}[⟧]`
  if (typeof part === 'string') return name === 'stage' ? part : `⟦${part}⟧`
  if (typeof part === 'function') {
    const sentence = part as (...given: unknown[]) => unknown
    return (...given: unknown[]) => pseudo(sentence(...given))
  }
  if (Array.isArray(part)) return part.map((each) => pseudo(each))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, pseudo(value, key)]))
}
