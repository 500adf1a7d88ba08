import { findMissingForTransport } from './transportSettings'

it.each([
  ['nothing', {}, []],
  ['cloud', { TARO_APP_TRANSPORT: 'cloud' }, []],
  ['a container', { TARO_APP_TRANSPORT: 'container' }, ['TARO_APP_CONTAINER_SERVICE']],
  [
    'a container with its service',
    { TARO_APP_TRANSPORT: 'container', TARO_APP_CONTAINER_SERVICE: 'parcels' },
    [],
  ],
  ['http', { TARO_APP_TRANSPORT: ' http ' }, ['TARO_APP_SERVER_URL', 'TARO_APP_SESSION_URL']],
  [
    'http without a login',
    {
      TARO_APP_TRANSPORT: 'http',
      TARO_APP_SERVER_URL: 'https://parcels.example.com',
      TARO_APP_SESSION_URL: ' ',
    },
    ['TARO_APP_SESSION_URL'],
  ],
])('names each setting that is missing for %s', (_, settings, names) => {
  expect(
    findMissingForTransport(settings as Record<string, string>).map((each) => each.split(' ')[0]),
  ).toEqual(names)
})
