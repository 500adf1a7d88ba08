import { checkTransport } from './checkTransport'

const HTTP = {
  TARO_APP_TRANSPORT: 'http',
  TARO_APP_SERVER_URL: 'https://parcels.example.com:8443/v1',
  TARO_APP_SESSION_URL: 'https://shop.example.com/session',
}
const states = (settings: Record<string, string>) => checkTransport(settings).map(({ state }) => state)

it('needs nothing for the cloud functions', () => {
  expect(states({})).toEqual(['fine'])
})

it('names what is missing for the chosen way', () => {
  expect(states({ TARO_APP_TRANSPORT: 'http' })).toEqual(['missing', 'missing'])
  expect(states({ TARO_APP_TRANSPORT: 'container' })).toEqual(['missing'])
})

it("names the domains that WeChat's console must list, each once", () => {
  const domains = (settings: Record<string, string>) => checkTransport(settings)[1]?.text
  expect(domains(HTTP)).toContain(
    'https://parcels.example.com:8443 and https://shop.example.com under request, and wss://parcels.example.com:8443 under socket',
  )
  expect(domains({ ...HTTP, TARO_APP_SESSION_URL: 'https://parcels.example.com:8443/session' })).toContain(
    'list https://parcels.example.com:8443 under request',
  )
})

it('says what Cloud Run needs in the console', () => {
  expect(states({ TARO_APP_TRANSPORT: 'container', TARO_APP_CONTAINER_SERVICE: 'parcels' })).toEqual([
    'fine',
    'byHand',
  ])
})
