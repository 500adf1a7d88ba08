import { screen, within, type RenderResult } from '@testing-library/react'
import type { Translations } from '../src/locales/translations'
import TrackPage from '../src/pages/track'
import type { OrderPath } from '../contract/replies'
import { answerWith } from './cloud'
import { openPage, openPageAgain, settled } from './openPage'
import { advanceTime } from './pageDriver'
import { RECORDED_AT, recordedPath } from './recordings'
import { watching } from './taro'

/**
 * Opens the track page and reads it. A test file that uses it mocks services/transport/callFunction with jest.mock, as
 * testing/cloud.ts says.
 */

/** WeChat's documented sample: three nodes of 2018. */
export const SAMPLE_ORDER = '01234567890123456789'
/** Eight nodes. */
export const IN_TRANSIT_ORDER = '202611200117'
export const SIGNED_ORDER = '202611180042'
/** Held up for 52 hours. */
export const STUCK_ORDER = '202611190008'
export const NOT_PICKED_UP_ORDER = '202611230003'
/** The first of its parcels is out for delivery, the second is signed. */
export const TWO_WAYBILLS_ORDER = '202611210056'
export const SECOND_WAYBILL = '463100928817735'

/** A node of the moment of the recordings, newer than every recorded one. */
export const OUT_FOR_DELIVERY_ITEM = {
  actionTime: RECORDED_AT,
  actionType: 300002,
  actionMsg: '【深圳市】正在派送',
}

/** Opens the page on a new device, with the answer that the test has set. */
export function openTrackPage(
  query: Record<string, string>,
  translations?: Translations,
): Promise<RenderResult> {
  return settled(() => openPage(TrackPage, query, translations))
}

/** Opens the page on a new device; the cloud answers with the recording of the order. */
export function openRecordedOrder(orderId: string): Promise<RenderResult> {
  answerWith(recordedPath(orderId))
  return openTrackPage({ orderId })
}

/** Opens the page on the same device after a restart. A saved parcel is shown in the first frame; the cloud is asked after it. */
export async function reopenTrackPage(query: Record<string, string>): Promise<void> {
  await settled(() => openPageAgain(TrackPage, query))
  await advanceTime(20)
}

/** The same answer one minute later, with one more node. */
export function withNewItem(path: OrderPath, item = OUT_FOR_DELIVERY_ITEM): OrderPath {
  return {
    ...path,
    pathItemNum: path.pathItemList.length + 1,
    pathItemList: [...path.pathItemList, item],
    checkedAt: path.checkedAt + 60,
  }
}

/** Sends a document to the page's watch, as the cloud does when the stored track changes. */
export function pushTrack(document: object): Promise<void> {
  return settled(() => {
    watching()[0]?.onChange({ docs: [document], docChanges: [] })
  })
}

/** Ends the page's watch with an error. */
export function breakWatch(): Promise<void> {
  return settled(() => {
    watching()[0]?.onError(new Error('refused'))
  })
}

export function timeline(): HTMLElement {
  return screen.getByRole('list', { name: '物流轨迹' })
}

/** Each node as a screen reader says it, in the order of the list. */
export function spokenNodes(): (string | null)[] {
  return within(timeline())
    .getAllByRole('listitem')
    .map((node) => node.getAttribute('aria-label'))
}

/** The live region that announces new nodes. */
export function updateLog(): HTMLElement {
  return screen.getByRole('log')
}
