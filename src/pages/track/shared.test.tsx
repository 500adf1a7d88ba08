import { screen } from '@testing-library/react'
import type { SharedPath } from '../../../contract/sharedPath'
import { answerWith, failWith, requests } from '../../../testing/cloud'
import { advanceTime, firePageEvent, firstHeading } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedPath } from '../../../testing/recordings'
import { storage, watching } from '../../../testing/taro'
import { IN_TRANSIT_ORDER, openTrackPage, spokenNodes } from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const { pathItemList, checkedAt, stale } = recordedPath(IN_TRANSIT_ORDER)

/** What getPath answers for a link; the back end has masked the messages. */
function sharedPath(fields: Partial<SharedPath> = {}): SharedPath {
  const rows =
    fields.pathItemList ?? pathItemList.map((row) => row && { ...row, actionMsg: '派件员 ***（***）' })
  return {
    deliveryId: 'ZTO',
    waybillEnd: '9012',
    pathItemNum: rows.length,
    pathItemList: rows,
    checkedAt,
    stale,
    sharedUntil: RECORDED_AT + 7200,
    ...fields,
  }
}

async function openShared(fields?: Partial<SharedPath>): Promise<void> {
  answerWith(sharedPath(fields))
  await openTrackPage({ share: 'TOKEN' })
}

it('asks with the token alone, and says that the parcel is shared and until when', async () => {
  await openShared()
  expect(requests()).toEqual([{ share: 'TOKEN', refresh: false }])
  expect(screen.getByRole('status')).toHaveTextContent('家人分享给你的包裹17:41 前都能看')
})

it('shows the journey and the end of the waybill number', async () => {
  await openShared()
  expect(firstHeading()).toBe('正在路上')
  expect(spokenNodes()).toHaveLength(8)
  expect(screen.getByText('尾号 9012')).toBeInTheDocument()
})

it('offers a refresh, and nothing to copy, call, subscribe to or ask the shop', async () => {
  await openShared()
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['刷新'])
})

it('watches nothing and saves nothing on the device', async () => {
  await openShared()
  await advanceTime(60_000)
  expect(watching()).toEqual([])
  expect([...storage.keys()]).toEqual([])
})

it('asks WeChat when the page is pulled down', async () => {
  await openShared()
  await firePageEvent('pullDown')
  expect(requests()).toEqual([
    { share: 'TOKEN', refresh: false },
    { share: 'TOKEN', refresh: true },
  ])
})

it('says what comes next for a parcel that is not picked up yet', async () => {
  await openShared({ pathItemList: [], pathItemNum: 0 })
  expect(firstHeading()).toBe('等快递员揽收')
  expect(screen.queryByText('分享给家人')).toBeNull()
})

it('says that the link was not found if it is wrong, expired or ended', async () => {
  failWith('not-found')
  await openTrackPage({ share: '' })
  expect(firstHeading()).toBe('没找到这个分享')
  expect(screen.getByRole('button', { name: '看看我的包裹' })).toBeInTheDocument()
})

it('shows nothing more of the parcel once the link is ended', async () => {
  await openShared()
  failWith('not-found')
  await firePageEvent('pullDown')
  expect(firstHeading()).toBe('没找到这个分享')
  expect(screen.queryByRole('list', { name: '物流轨迹' })).toBeNull()
})

it('keeps the parcel on screen under a notice if a refresh fails', async () => {
  await openShared()
  failWith('offline')
  await firePageEvent('pullDown')
  expect(spokenNodes()).toHaveLength(8)
  expect(screen.getAllByRole('status').map((status) => status.textContent)).toContainEqual(
    '没有网络下面是 15:41 查到的内容',
  )
})

it('offers to try again if nothing could be loaded', async () => {
  failWith('offline')
  await openTrackPage({ share: 'TOKEN' })
  expect(screen.getByRole('button', { name: '重新连接' })).toBeInTheDocument()
})
