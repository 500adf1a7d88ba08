import { screen } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { recordWarnings } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { openRecordedOrder, openTrackPage, SAMPLE_ORDER, spokenNodes } from '../../../testing/trackPageDriver'

/** A track with rows that are incomplete or cannot be read. */
const ROUGH_ORDER = 'rough-rows'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const warnings = recordWarnings()

it('leaves out unreadable rows, shows the others, and says how many are missing', async () => {
  await openRecordedOrder(ROUGH_ORDER)
  expect(spokenNodes()).toHaveLength(6)
  expect(screen.getByText('另有 1 条消息不完整，没有显示')).toBeInTheDocument()
  expect(warnings.messages()).toHaveLength(1)
})

it('labels an unlisted code with what its message says, and keeps the message', async () => {
  await openRecordedOrder(ROUGH_ORDER)
  expect(spokenNodes()).toContain('运输中，广州市，快件正在中转，11月22日 13:00')
  expect(spokenNodes()).toContain('其他消息，快件状态更新，11月22日 14:00')
})

it('shows a row without a time by its stage, and says that the time is unknown', async () => {
  await openRecordedOrder(ROUGH_ORDER)
  expect(spokenNodes()).toContain('运输中，没有时间的一行，时间未知')
})

it('shows the stage of a row whose message is not text', async () => {
  await openRecordedOrder(ROUGH_ORDER)
  expect(spokenNodes()).toContain('运输中，11月22日 12:00')
})

it.each([
  ['whose rows are all unreadable', [null, {}]],
  ['that has a count but no rows', []],
])('reports a bad reply, not a parcel waiting for pickup, for a track %s', async (_, pathItemList) => {
  answerWith({ ...recordedPath(SAMPLE_ORDER), pathItemList })
  await openTrackPage({ orderId: SAMPLE_ORDER })
  expect(screen.getByRole('heading', { name: '物流信息读取失败' })).toBeInTheDocument()
})
