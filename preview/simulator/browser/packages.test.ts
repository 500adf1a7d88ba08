/** @jest-environment jsdom */
import { Packages } from './packages'

const ROOTS = ['pages/map', 'languages']

let online: boolean
let crossings: number

const createPackages = (roots = ROOTS) =>
  new Packages(
    roots,
    {
      crossed: () => {
        crossings += 1
        return Promise.resolve(online)
      },
    },
    window.localStorage,
  )

beforeEach(() => {
  window.localStorage.clear()
  online = true
  crossings = 0
})

it.each([
  ['pages/track/index', 'common', true],
  ['runtime', 'pages/map/places', false],
  ['pages/map/index', 'pages/map/places', true],
  ['pages/map/index', 'common', true],
  ['pages/map/index', 'languages/messages', false],
  ['app', 'pages/mapmaker', true],
])('may %s require %s at once: %s', (from, to, may) => {
  expect(createPackages().mayRequire(from, to)).toBe(may)
})

it('downloads a sub-package over the network, once', async () => {
  const packages = createPackages()
  await expect(packages.download('languages/messages')).resolves.toBe(true)
  await expect(packages.download('languages/other')).resolves.toBe(true)
  expect(crossings).toBe(1)
})

it('has a sub-package after a restart without a network', async () => {
  await createPackages().download('languages/messages')
  online = false
  await expect(createPackages().download('languages/messages')).resolves.toBe(true)
  await expect(createPackages().download('pages/map/places')).resolves.toBe(false)
})

it('has the sub-package of a page that was opened', async () => {
  const packages = createPackages()
  packages.keep('pages/map/index')
  online = false
  await expect(packages.download('pages/map/places')).resolves.toBe(true)
})

it('has the main package always, and forgets a sub-package that is no longer there', async () => {
  await createPackages().download('languages/messages')
  online = false
  await expect(createPackages([]).download('languages/messages')).resolves.toBe(true)
  expect(crossings).toBe(1)
})
