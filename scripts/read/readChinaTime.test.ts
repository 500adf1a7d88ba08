import { readChinaTime } from './readChinaTime'

it.each([
  ['2024-07-25 15:00', '2024-07-25T07:00:00Z'],
  ['2024-07-25 15:00:07', '2024-07-25T07:00:07Z'],
  ['2024-02-29 00:00', '2024-02-28T16:00:00Z'],
  ['2050-01-19 23:59:59', '2050-01-19T15:59:59Z'],
  // A clock in New York skips this hour.
  ['2024-03-10 02:30', '2024-03-09T18:30:00Z'],
])('reads %s as a time in China', (text, iso) => {
  expect(readChinaTime(text)).toBe(Date.parse(iso) / 1000)
})

it.each([
  '',
  'yesterday',
  '2024-07-25',
  '2024-7-25 15:00',
  '2024-07-25T15:00',
  '2024-07-25 15:00 ',
  '2024-02-30 15:00',
  '2023-02-29 15:00',
  '2024-13-01 15:00',
  '2024-07-25 24:00',
  '2024-07-25 15:60',
  '2024-07-25 15:00:60',
  '1999-12-31 23:59',
])('takes "%s" for no time', (text) => {
  expect(readChinaTime(text)).toBeNull()
})
