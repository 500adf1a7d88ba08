import { replyToNotification } from './notifications'

const notification = {
  touser: 'oABC',
  template_id: 'T',
  page: 'pages/x',
  data: { thing1: { value: '已签收' } },
}

it('accepts a notification and logs the text that a customer would read', () => {
  const lines: string[] = []
  const reply = replyToNotification(notification, (line) => lines.push(line))
  expect(reply).toMatchObject({ text: expect.stringContaining('"errcode":0') as unknown })
  expect(lines).toEqual(['notification to oABC: 已签收 (pages/x)'])
})

it.each([
  ['a recipient', { touser: '' }, 40003],
  ['a template', { template_id: undefined }, 40037],
  ['text in a field', { data: { thing1: { value: '' } } }, 47003],
])('refuses a notification without %s', (_what, broken, code) => {
  const reply = replyToNotification({ ...notification, ...broken }, () => undefined)
  expect(reply).toMatchObject({ text: expect.stringContaining(`"errcode":${code}`) as unknown })
})
