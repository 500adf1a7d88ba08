import Taro from '@tarojs/taro'
import { callPhone, offerCall } from './calls'
import { copyText } from './clipboard'
import { openPage, replacePage } from './navigation'
import { onRefusal } from './refusals'

const listener = jest.fn()
let stop: () => void

beforeEach(() => {
  stop = onRefusal(listener)
})

afterEach(() => {
  stop()
})

const labels = { call: (phone: string) => phone, copyNumber: 'copy' }

it.each([
  [{ errno: 112, errMsg: 'setClipboardData:fail' }, 'undeclared'],
  [{ errMsg: 'setClipboardData:fail api scope is not declared in the privacy agreement' }, 'undeclared'],
  [{ errno: 104, errMsg: 'setClipboardData:fail' }, 'disagreed'],
  [{ errMsg: 'setClipboardData:fail privacy permission is not authorized' }, 'disagreed'],
  [{ errno: '112', errMsg: 'setClipboardData:fail system error' }, 'failed'],
  [new Error('broken'), 'failed'],
  ['setClipboardData:fail', 'failed'],
  [null, 'failed'],
])('a copy that WeChat refuses with %j is reported as %s', async (error, reason) => {
  jest.mocked(Taro.setClipboardData).mockRejectedValueOnce(error)
  expect(await copyText('6230')).toBe(false)
  expect(listener.mock.calls).toEqual([[{ request: 'copy', reason, text: '6230' }]])
})

const refused = { errMsg: 'x:fail system error' }

it.each([
  ['a call', () => callPhone('95543'), 'makePhoneCall', { request: 'call', text: '95543' }],
  [
    'a choice of calls',
    () => offerCall('95543', labels),
    'showActionSheet',
    { request: 'call', text: '95543' },
  ],
  [
    'the list of orders',
    () => {
      replacePage('pages/orders/index')
    },
    'redirectTo',
    { request: 'open', text: '' },
  ],
  [
    'another page',
    () => {
      openPage('/pages/share/index')
    },
    'navigateTo',
    { request: 'open', text: '' },
  ],
] as const)('reports %s that WeChat refuses', async (_, ask, call, said) => {
  jest.mocked(Taro[call]).mockRejectedValueOnce(refused)
  await ask()
  await Promise.resolve()
  expect(listener.mock.calls).toEqual([[{ reason: 'failed', ...said }]])
})

it.each([
  ['a call', () => callPhone('95543'), 'makePhoneCall'],
  ['a choice of calls', () => offerCall('95543', labels), 'showActionSheet'],
] as const)('reports nothing if the customer cancels %s', async (_, ask, call) => {
  jest.mocked(Taro[call]).mockRejectedValueOnce({ errMsg: `${call}:fail cancel` })
  await ask()
  expect(listener).not.toHaveBeenCalled()
})

it('reports a refused copy of a number that was chosen in the sheet', async () => {
  jest.mocked(Taro.showActionSheet).mockResolvedValueOnce({ tapIndex: 1, errMsg: '' })
  jest.mocked(Taro.setClipboardData).mockRejectedValueOnce({ errno: 104 })
  await offerCall('95543', labels)
  expect(listener.mock.calls).toEqual([[{ request: 'copy', reason: 'disagreed', text: '95543' }]])
})

it('does not call back after it was unsubscribed', async () => {
  stop()
  jest.mocked(Taro.setClipboardData).mockRejectedValueOnce({ errno: 112 })
  await copyText('6230')
  expect(listener).not.toHaveBeenCalled()
})
