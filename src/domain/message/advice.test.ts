import { scanMessage } from './phrases'

/** What a message tells, without its advice. */
const told = (message: string): string =>
  scanMessage(message)
    .phrases.filter((phrase) => phrase.told && phrase.kind !== 'comma' && phrase.kind !== 'stop')
    .map(({ text }) => text)
    .join('')

it.each([
  '感谢您的支持',
  '如有丢失请联系',
  '如未签收',
  '请签收',
  '可签收',
  '需签收',
  '需要签收',
  '务必签收',
  '请到门口取件',
  '请凭1234取件',
  '您请签收',
  '您的快件请签收',
  '疫情期间请佩戴口罩',
])('a clause that begins like advice tells nothing: %s', (message) => {
  expect(told(message)).toBe(
    message.startsWith('您的快件') ? '您的快件' : message.startsWith('您') ? '您' : '',
  )
})

it.each([
  ['感谢您的支持，快件已签收', '快件已签收'],
  ['请您签收。快件已到达', '快件已到达'],
  ['快件已到达，请签收', '快件已到达'],
  ['快件已到达。如未签收，快件丢失', '快件已到达快件丢失'],
])('advice ends with its clause: %s', (message, text) => {
  expect(told(message)).toBe(text)
})

it.each([
  ['已到达请签收', '已到达请签收'],
  ['将签收', '将签收'],
  ['前往深圳', '前往深圳'],
  ['凭1234签收', '凭1234签收'],
  ['前台请签收', '前台请签收'],
])(
  'behind the first words of a clause, or without a request, nothing becomes advice: %s',
  (message, text) => {
    expect(told(message)).toBe(text)
  },
)

it('a bracket begins a new clause, and one without a name tells nothing', () => {
  expect(told('签收（123）请评价')).toBe('签收')
  expect(told('请评价（123）签收')).toBe('签收')
  expect(told('【甲】请评价')).toBe('甲')
})
