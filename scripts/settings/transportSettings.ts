import { matches } from './matches'
import type { Setting } from './settings'

type Settings = Readonly<Record<string, string>>

const ADDRESS = /^https:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w.~/-]*[\w.~-])?$/
const isAddress = matches(
  ADDRESS,
  'is no address of https without a slash at its end: write one such as https://parcels.example.com',
)

/** The settings that say how the mini-program reaches its back end. */
export const TRANSPORT_SETTINGS: readonly Setting[] = [
  {
    name: 'TARO_APP_TRANSPORT',
    use: 'build',
    findProblem: matches(
      /^(?:cloud|container|http)$/,
      'is none of cloud, container and http: write one of them, or leave it empty for cloud',
    ),
  },
  { name: 'TARO_APP_SERVER_URL', use: 'build', findProblem: isAddress },
  { name: 'TARO_APP_SESSION_URL', use: 'build', findProblem: isAddress },
  {
    name: 'TARO_APP_CONTAINER_SERVICE',
    use: 'build',
    findProblem: matches(
      /^[a-z\d][a-z\d-]{0,62}$/,
      'is no name of a service: copy it from the list of services in the console of WeChat Cloud Run',
    ),
  },
]

/** What each way to the back end needs; the cloud functions need nothing. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  container: ['TARO_APP_CONTAINER_SERVICE'],
  http: ['TARO_APP_SERVER_URL', 'TARO_APP_SESSION_URL'],
}

/** The way to the back end that the settings choose. */
export function readTransport({ TARO_APP_TRANSPORT = '' }: Settings): string {
  return TARO_APP_TRANSPORT.trim() || 'cloud'
}

/** A sentence for each setting that the chosen way needs and that is empty. */
export function findMissingForTransport(settings: Settings): string[] {
  const transport = readTransport(settings)
  const missing = (NEEDED[transport] ?? []).filter((name) => !settings[name]?.trim())
  return missing.map(
    (name) =>
      `${name} is empty, but TARO_APP_TRANSPORT=${transport} needs it: docs/transport.md says what it is.`,
  )
}
