import Taro from '@tarojs/taro'
import { act, cleanup, screen } from '@testing-library/react'
import { answerWith, failWith, requests } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedPath } from '../../../testing/recordings'
import { fire, watching } from '../../../testing/taro'
import TrackPage from './index'

jest.mock('../../services/transport/cloud')

const IN_TRANSIT = '202611200117'
const path = recordedPath(IN_TRANSIT)
const outForDelivery = { actionTime: RECORDED_AT, actionType: 300002, actionMsg: '【深圳市】正在派送' }
const later = {
  ...path,
  pathItemNum: path.pathItemNum + 1,
  pathItemList: [...path.pathItemList, outForDelivery],
  checkedAt: RECORDED_AT + 60,
}

beginWhenRecorded()

const open = (orderId = IN_TRANSIT) => settled(() => openPage(TrackPage, { orderId }))
const heading = () => screen.getAllByRole('heading')[0]?.textContent
const log = () => screen.getByRole('log')
const push = (document: object) =>
  settled(() => {
    watching()[0]?.onChange({ docs: [document], docChanges: [] })
  })

/** Has the phone take its time to measure the page; the returned function lets it answer. */
function holdMeasuring(): () => void {
  const held: (() => void)[] = []
  const part = { boundingClientRect: jest.fn(), scrollOffset: jest.fn() }
  const exec = (answer: (answers: unknown[]) => void) =>
    held.push(() => {
      answer([null, { scrollTop: 0 }])
    })
  jest
    .mocked(Taro.createSelectorQuery)
    .mockReturnValue({ select: () => part, selectViewport: () => part, exec } as never)
  return () => {
    for (const answer of held) answer()
  }
}

describe('a page on screen', () => {
  it('watches the track of its waybill, and says that news shows up by itself', async () => {
    answerWith(path)
    await open()
    expect(watching().map(({ id }) => id)).toEqual(['ZTO-73123456789012'])
    expect(screen.getByText('有新消息会自动出现')).toBeInTheDocument()
  })

  it('shows a node that comes, and says so once, without asking the cloud', async () => {
    answerWith(path)
    await open()
    await push(later)
    expect(heading()).toBe('正在派送')
    expect(log()).toHaveTextContent('有 1 条新消息：派送中')
    expect(requests()).toHaveLength(1)
  })

  it.each([
    ['older', { ...later, checkedAt: RECORDED_AT - 1 }],
    ['no track', { hello: 'world' }],
    ['of no time', { ...later, checkedAt: 0 }],
  ])('passes over what is %s', async (_, document) => {
    jest.spyOn(console, 'warn').mockReturnValue()
    answerWith(path)
    await open()
    await push(document)
    expect(heading()).toBe('正在路上')
  })

  it('leaves the word that it could not be brought up to date, where the watch tells what is known', async () => {
    answerWith(path)
    await open()
    failWith('offline')
    await settled(() => {
      screen.getByRole('button', { name: '刷新' }).click()
    })
    await push(path)
    expect(screen.getByRole('status')).toHaveTextContent('没有网络')
    await push(later)
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('leaves the word that WeChat could not be asked, where the watch tells what is known', async () => {
    answerWith({ ...path, stale: true })
    await open()
    await push(path)
    expect(screen.getByRole('status')).toBeInTheDocument()
  })

  it('takes what comes within the second in which it was asked for', async () => {
    answerWith(path)
    await open()
    await push({ ...later, checkedAt: path.checkedAt })
    expect(heading()).toBe('正在派送')
  })

  it('stops watching while it is hidden, and begins again when it is shown', async () => {
    answerWith(path)
    await open()
    await settled(() => {
      fire('hide')
    })
    expect(watching()).toEqual([])
    await settled(() => {
      fire('show')
    })
    expect(watching()).toHaveLength(1)
  })

  it('stops watching when it is closed', async () => {
    answerWith(path)
    await open()
    cleanup()
    expect(watching()).toEqual([])
  })

  it('watches nothing once the journey has ended', async () => {
    answerWith(recordedPath('202611180042'))
    await open('202611180042')
    expect(watching()).toEqual([])
    expect(screen.queryByText('有新消息会自动出现')).toBeNull()
  })

  it('watches the other waybill when that one is chosen', async () => {
    answerWith(recordedPath('202611210056'))
    await open('202611210056')
    answerWith({ ...recordedPath('202611210056', '463100928817735'), pathItemList: [], pathItemNum: 0 })
    await settled(() => {
      screen.getByRole('tab', { name: '包裹 2 · 韵达快递' }).click()
    })
    expect(watching().map(({ id }) => id)).toEqual(['YUNDA-463100928817735'])
  })

  it('keeps what comes while another waybill is being chosen to the waybill it is of', async () => {
    const both = recordedPath('202611210056')
    const other = { ...recordedPath('202611210056', '463100928817735'), pathItemList: [], pathItemNum: 0 }
    answerWith(both)
    await open('202611210056')
    const measured = holdMeasuring()
    await push({ ...both, checkedAt: RECORDED_AT + 60 })
    answerWith(other)
    await settled(() => {
      screen.getByRole('tab', { name: '包裹 2 · 韵达快递' }).click()
    })
    await settled(measured)
    expect(screen.getByText('463100928817735')).toBeInTheDocument()
    expect(screen.getByRole('tab', { name: '包裹 2 · 韵达快递' })).toHaveAttribute('aria-selected', 'true')
  })
})

describe('a watch that breaks off', () => {
  const breakOff = () =>
    settled(() => {
      watching()[0]?.onError(new Error('refused'))
    })
  const wait = (minutes: number) =>
    act(async () => {
      await jest.advanceTimersByTimeAsync(minutes * 60_000)
    })

  it('gives way to asking now and then, ever more slowly, and says so', async () => {
    answerWith(path)
    await open()
    await breakOff()
    expect(screen.getByText('每隔几分钟自动查一次')).toBeInTheDocument()
    expect(requests()).toHaveLength(1)
    await wait(1)
    expect(requests()).toHaveLength(2)
    await wait(1)
    expect(requests()).toHaveLength(2)
    await wait(1)
    expect(requests()).toHaveLength(3)
    await wait(30)
    expect(requests()).toHaveLength(6)
  })

  it('is followed by no asking while the page is hidden', async () => {
    answerWith(path)
    await open()
    await breakOff()
    await settled(() => {
      fire('hide')
    })
    await wait(30)
    expect(requests()).toHaveLength(1)
  })

  it('is opened anew when a newer answer shows that the cloud is there', async () => {
    answerWith(path)
    await open()
    await breakOff()
    answerWith(later)
    await wait(1)
    expect(watching()).toHaveLength(1)
    expect(screen.getByText('有新消息会自动出现')).toBeInTheDocument()
  })

  it('is opened anew when the page is shown again', async () => {
    answerWith(path)
    await open()
    await breakOff()
    for (const event of ['hide', 'show'] as const) {
      await settled(() => {
        fire(event)
      })
    }
    expect(screen.getByText('有新消息会自动出现')).toBeInTheDocument()
  })
})
