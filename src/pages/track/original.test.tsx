import Taro from '@tarojs/taro'
import { fireEvent, screen, within } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { IN_TRANSIT_ORDER, openTrackPage } from '../../../testing/trackPageDriver'
import * as phrases from '../../domain/message/phrases'
import * as sentences from '../../presenters/fillSentence'
import { en } from '../../locales/en'
import { zhTW } from '../../locales/zh-TW'
import type { Translations } from '../../locales/translations'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const NEWEST = '【深圳市】快件已到达 深圳转运中心，正在分拣'

function open(t?: Translations) {
  answerWith(recordedPath(IN_TRANSIT_ORDER))
  return openTrackPage({ orderId: IN_TRANSIT_ORDER }, t)
}

function newest(t = en): HTMLElement {
  const list = screen.getByRole('list', { name: t.track.journey })
  const [node] = within(list).getAllByRole('listitem')
  if (!node) throw new Error('no node')
  return node
}

function tapNewest(name: RegExp): Promise<void> {
  return settled(() => {
    within(newest()).getByRole('button', { name }).click()
  })
}

describe('in English', () => {
  it('a node shows its message in English, and a screen reader hears the same', async () => {
    await open(en)
    expect(newest()).toHaveTextContent('Being sorted at Shenzhen hub.')
    expect(newest().getAttribute('aria-label')).toMatch(/^In transit, Being sorted at Shenzhen hub, /)
    expect(newest()).not.toHaveTextContent('到达')
  })

  it("one tap shows the carrier's own words, and another one the translation again", async () => {
    await open(en)
    await tapNewest(/^Original message, /)
    expect(newest().getAttribute('aria-label')).toContain('到达')
    await tapNewest(/^Translation, /)
    expect(newest().getAttribute('aria-label')).toContain('Being sorted')
  })

  it('what is copied is the original', async () => {
    await open(en)
    fireEvent.contextMenu(newest())
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: NEWEST })
  })

  it('no message is read or written again when the page is drawn again', async () => {
    await open(en)
    const calls = [jest.spyOn(phrases, 'scanMessage'), jest.spyOn(sentences, 'fillSentence')]
    await tapNewest(/^Original message, /)
    await tapNewest(/^Translation, /)
    expect(calls.map(({ mock }) => mock.calls.length)).toEqual([0, 0])
  })
})

it('in Traditional characters a node shows its message in the words of Taiwan', async () => {
  await open(zhTW)
  expect(newest(zhTW)).toHaveTextContent('分揀中')
  expect(screen.getAllByRole('button', { name: /原文$/ }).length).toBeGreaterThan(0)
})

it('in Simplified characters no message is written again', async () => {
  await open()
  expect(screen.queryAllByRole('button', { name: /原文|译文/ })).toEqual([])
})
