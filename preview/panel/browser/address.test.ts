import type { Scenario } from '../../scenarios'
import {
  orderOnScreen,
  readAddress,
  scenarioAddress,
  showsScenario,
  withSetting,
  writeAddress,
  type Address,
} from './address'

const address: Address = {
  query: { openid: 'oMe', theme: 'dark' },
  link: '/pages/track/index?orderId=A-1&waybillId=2',
}
const scenario: Scenario = {
  name: 'Dark',
  group: 'The phone',
  link: '/pages/track/index?orderId=A-1',
  query: { openid: 'oMe', theme: 'dark' },
  shows: 'A-1',
}

it('reads the address that it has written', () => {
  const { search, hash } = new URL(writeAddress(address), 'http://127.0.0.1')
  expect(readAddress({ search, hash })).toEqual(address)
})

it('writes an address without settings without a question mark', () => {
  expect(writeAddress({ query: {}, link: '/pages/orders/index' })).toBe('/#/pages/orders/index')
})

it('sets a setting of the address, and removes it again', () => {
  const english = withSetting(address, 'lang', 'en')
  expect(english.query).toEqual({ ...address.query, lang: 'en' })
  expect(withSetting(english, 'lang', undefined)).toEqual(address)
})

it('keeps only the layout settings when it opens a scenario', () => {
  const present = { query: { width: '320', lang: 'en' }, link: '/' }
  expect(scenarioAddress(scenario, present)).toEqual({
    query: { openid: 'oMe', theme: 'dark', width: '320' },
    link: '/pages/track/index?orderId=A-1',
  })
})

it.each([
  ['in any layout', { query: { theme: 'dark', width: '414', openid: 'oMe' }, link: scenario.link }, true],
  ['with another setting', { query: { ...scenario.query, lang: 'en' }, link: scenario.link }, false],
  ['without one of its own', { query: { openid: 'oMe' }, link: scenario.link }, false],
  ['at another link', { query: { ...scenario.query }, link: '/pages/orders/index' }, false],
])('recognises the address of a scenario %s', (_, shown, shows) => {
  expect(showsScenario(shown, scenario)).toBe(shows)
})

it.each([
  ['/pages/track/index?orderId=A-1', { orderId: 'A-1', waybillId: null }],
  ['/pages/track/index?waybillId=2&orderId=A-1', { orderId: 'A-1', waybillId: '2' }],
  ['/pages/track/index', undefined],
  ['/pages/orders/index?orderId=A-1', undefined],
])('reads the order on screen from %s', (link, order) => {
  expect(orderOnScreen({ query: {}, link })).toEqual(order)
})
