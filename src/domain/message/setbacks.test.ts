import { scanMessage } from './phrases'
import { findReports } from './reports'
import { hasTrouble, isRecipientsTrouble, readSetback } from './setbacks'

const read = (message: string): string | null => {
  const scan = scanMessage(message)
  return readSetback(scan, findReports(scan))
}

it.each([
  ['收件人拒收，派送失败', 'refused'],
  ['派送失败', 'attemptFailed'],
  ['派送失败，延迟派送', 'delayed'],
  ['延迟，派送失败', 'attemptFailed'],
  ['派送不成功，已改约', 'attemptFailed'],
  ['派送失败，转寄', 'attemptFailed'],
  ['已签收，派送失败', 'attemptFailed'],
  ['改派', 'redirected'],
  ['转交顺丰，改派', 'redirected'],
  ['延误', 'delayed'],
  ['滞留，延误', 'delayed'],
  ['延误，滞留', 'held'],
  ['延误，到达', 'delayed'],
  ['滞留', 'held'],
  ['滞留，联系不上', 'attemptFailed'],
  ['滞留，联系不上，面单破损', 'held'],
])('"%s" is the setback %s', (message, setback) => {
  expect(read(message)).toBe(setback)
})

it.each(['派送失败，已签收', '改派，转交顺丰', '延误，已签收', '延误，正在派送', '已到达', ''])(
  '"%s" is no setback, or one that a later report outdates',
  (message) => {
    expect(read(message)).toBeNull()
  },
)

it.each([
  ['电话无人接听', true],
  ['（电话无人接听）', true],
  ['派件失败【因电话无人接听】', true],
  ['如电话无人接听', false],
  ['面单破损', false],
  ['', false],
])('"%s" tells that the recipient could not be reached: %p', (message, trouble) => {
  expect(hasTrouble(scanMessage(message))).toBe(trouble)
})

it.each([
  ['电话无人接听', true],
  ['电话无人接听，面单破损', false],
  ['面单破损', false],
])('in "%s" nothing is wrong but that: %p', (message, only) => {
  expect(isRecipientsTrouble(scanMessage(message))).toBe(only)
})
