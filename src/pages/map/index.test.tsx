import { useState } from 'react'
import { Map } from '@tarojs/components'
import { cleanup, screen } from '@testing-library/react'
import { answerLater, answerWith, failWith, requests } from '../../../testing/cloud'
import { openPage, openPageAgain, settled } from '../../../testing/openPage'
import { advanceTime, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { NOT_PICKED_UP_ORDER, STUCK_ORDER } from '../../../testing/trackPageDriver'
import { en } from '../../locales/en'
import { zhCN } from '../../locales/zh-CN'
import { zhTW } from '../../locales/zh-TW'
import type { Translations } from '../../locales/translations'
import TrackPage from '../track'
import MapPage from '.'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const orderId = STUCK_ORDER
const map = jest.mocked(Map)

async function open(reply: object = recordedPath(orderId), translations?: Translations): Promise<void> {
  answerWith(reply)
  await settled(() => openPage(MapPage, { orderId }, translations))
}

/** A visit of the track page saves the parcel. */
async function saveOnDevice(): Promise<void> {
  answerWith(recordedPath(orderId))
  await settled(() => openPage(TrackPage, { orderId }))
  cleanup()
}

/** The map above the track page, as WeChat stacks them. */
function PageStack() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <TrackPage />
      <button
        onClick={() => {
          setOpen(true)
        }}
      >
        open the map
      </button>
      {open && <MapPage />}
    </>
  )
}

const stops = () => screen.queryAllByRole('listitem').map((item) => item.getAttribute('aria-label'))
/** What WeChat's map was given last. Taro's properties have more types than this page sends. */
const drawn = () => map.mock.lastCall?.[0] as unknown as Drawn
interface Drawn {
  markers: { iconPath: string; callout: { content: string; display: string } }[]
  polyline: { points: object[]; dottedLine?: boolean }[]
  includePoints: object[]
}

it('marks the cities with their times, and draws the way that is left as a dashed line', async () => {
  await open()
  expect(drawn().markers.map(({ callout }) => callout.content)).toEqual([
    '保山\n周四 17:40',
    '昆明\n周五 08:14',
    '长沙\n周六 06:22',
    '深圳\n目的地',
  ])
  expect(drawn().polyline.map(({ points, dottedLine }) => [points.length, dottedLine ?? false])).toEqual([
    [3, false],
    [2, true],
  ])
  expect(drawn().includePoints).toHaveLength(2)
  expect(drawn().markers[0]?.iconPath).toBe('/pages/map/stop.png')
})

it('lists all that the map shows in words', async () => {
  await open()
  expect(stops()).toEqual(['保山，周四 17:40', '昆明，周五 08:14', '长沙，周六 06:22', '深圳，目的地'])
  expect(screen.getByText(/^目前在长沙，已走约 1\d\d0 公里/)).toBeInTheDocument()
  expect(screen.getByText(/直线距离/)).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '从保山到深圳的路线图，各站见下方列表' })).toBeInTheDocument()
})

it.each([
  [en, 'Changsha, Sat 06:22', 'Cities on the way'],
  [zhTW, '長沙，週六 06:22', '經過的城市'],
])('is in the language of the page', async (t, stop, title) => {
  await open(recordedPath(orderId), t)
  expect(stops()).toContain(stop)
  expect(screen.getByRole('heading')).toHaveTextContent(title)
})

it('shows what the track page has loaded, without asking again', async () => {
  answerWith(recordedPath(orderId))
  await settled(() => openPage(PageStack, { orderId }))
  // SWR itself sends nothing again within two seconds.
  await advanceTime(3000)
  await tap('open the map')
  await advanceTime(3000)
  expect(requests()).toHaveLength(1)
  expect(stops()).toContain('长沙，周六 06:22')
})

it('shows what is saved on the device until the answer comes', async () => {
  await saveOnDevice()
  const answer = answerLater()
  await settled(() => openPageAgain(MapPage, { orderId }))
  expect(screen.queryByRole('status')).toBeNull()
  expect(stops()).toContain('深圳，目的地')
  const path = { ...recordedPath(orderId), destination: undefined }
  await settled(() => {
    answer(path)
  })
  expect(stops()).not.toContain('深圳，目的地')
})

it('says why what is saved could not be updated', async () => {
  await saveOnDevice()
  failWith('busy')
  await settled(() => openPageAgain(MapPage, { orderId }))
  expect(stops()).toContain('长沙，周六 06:22')
  expect(screen.getByText('下面是 15:41 查到的内容')).toBeInTheDocument()
})

it('says that it is loading', async () => {
  answerLater()
  await settled(() => openPage(MapPage, { orderId }))
  expect(screen.getByRole('status')).toHaveAccessibleName('正在查询物流')
})

it('says what failed, and asks again when the customer wants it', async () => {
  failWith('timeout')
  await settled(() => openPage(MapPage, { orderId }))
  answerWith(recordedPath(orderId))
  await tap(/再试|重试/)
  expect(stops()).toContain('长沙，周六 06:22')
})

it('says that a link without an order is wrong, and asks for nothing', async () => {
  await settled(() => openPage(MapPage, { waybillId: '1' }))
  expect(screen.getByRole('heading')).toHaveTextContent(zhCN.failed['bad-request'].title)
  expect(requests()).toEqual([])
})

it.each([NOT_PICKED_UP_ORDER, 'stage-accepted', 'rough-rows'])(
  'says that no route can be drawn if no two cities are sure: %s',
  async (id) => {
    const reply = recordedPath(id)
    answerWith({ ...reply, destination: undefined, pathItemList: reply.pathItemList.slice(0, 1) })
    await settled(() => openPage(MapPage, { orderId: id }))
    expect(screen.getByRole('heading')).toHaveTextContent('还画不出路线')
    expect(stops()).toEqual([])
  },
)
