import { fireEvent, screen } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { clipboard } from '../../../testing/taro'
import { IN_TRANSIT_ORDER, openTrackPage } from '../../../testing/trackPageDriver'
import * as understanding from '../../domain/message/understanding'
import * as reading from '../../domain/message/readMessage'
import * as writing from '../../locales/messages/sentences'
import { en } from '../../locales/en'
import { zhTW } from '../../locales/zh-TW'
import type { Translations } from '../../locales/translations'

jest.mock('../../services/transport/cloud')

beginWhenRecorded()

const RECORDED = recordedPath(IN_TRANSIT_ORDER)
const NEWEST = RECORDED.pathItemList.reduce((newest, item) =>
  item.actionTime > newest.actionTime ? item : newest,
)

function open(t?: Translations) {
  answerWith(RECORDED)
  return openTrackPage({ orderId: IN_TRANSIT_ORDER }, t)
}

function newest(): HTMLElement {
  const [node] = screen.getAllByRole('listitem')
  if (!node) throw new Error('no node')
  return node
}

describe('in English', () => {
  it('a node shows its message in English, and a screen reader hears the same', async () => {
    await open(en)
    expect(newest()).toHaveTextContent('Arrived')
    expect(newest().getAttribute('aria-label')).toMatch(/^In transit, Arrived at .+ hub/)
    expect(newest()).not.toHaveTextContent(NEWEST.actionMsg.slice(-8))
  })

  it("one tap shows the carrier's own words, and another one the translation again", async () => {
    await open(en)
    const [button] = screen.getAllByRole('button', { name: /^Original message, / })
    await settled(() => button?.click())
    expect(newest().getAttribute('aria-label')).toContain('到达')
    await tap(/^Translation, /)
    expect(newest().getAttribute('aria-label')).toMatch(/Arrived/)
  })

  it('what is copied is the original', async () => {
    await open(en)
    await settled(() => fireEvent(newest(), new Event('longpress', { bubbles: true })))
    expect(clipboard()).toBe(NEWEST.actionMsg)
  })

  it('each message is read, understood and written once, however often the page is drawn', async () => {
    const calls = [
      jest.spyOn(reading, 'readMessage'),
      jest.spyOn(understanding, 'understandMessage'),
      jest.spyOn(writing, 'fillSentence'),
    ]
    await open(en)
    const [, , written] = calls
    const before = written?.mock.calls.length
    const [button] = screen.getAllByRole('button', { name: /^Original message, / })
    await settled(() => button?.click())
    await tap(/^Translation, /)
    expect(written?.mock.calls.length).toBe(before)
  })
})

it('in Traditional characters a node shows its message in the words of Taiwan', async () => {
  await open(zhTW)
  expect(newest()).toHaveTextContent('已到達')
  expect(screen.getAllByRole('button', { name: /原文$/ }).length).toBeGreaterThan(0)
})

it('in Simplified characters no message is written again', async () => {
  await open()
  expect(screen.queryAllByRole('button', { name: /原文|译文/ })).toEqual([])
})
