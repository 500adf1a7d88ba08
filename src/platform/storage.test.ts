import * as v from 'valibot'
import type * as Phone from '../../testing/taro'
import type * as Storage from './storage'

/** The storage of a build for this folder, and the device's keys and values beneath. */
function load(pageRoot: string) {
  process.env.TARO_APP_PAGE_ROOT = pageRoot
  const loaded: { own?: typeof Storage; device?: typeof Phone } = {}
  jest.isolateModules(() => {
    /* eslint-disable @typescript-eslint/no-require-imports -- the folder is a constant of the build */
    loaded.own = require('./storage') as typeof Storage
    loaded.device = require('../../testing/taro') as typeof Phone
    /* eslint-enable @typescript-eslint/no-require-imports */
  })
  process.env.TARO_APP_PAGE_ROOT = ''
  if (!loaded.own || !loaded.device) throw new Error('The modules did not load.')
  return { own: loaded.own, device: loaded.device.storage }
}

const Value = v.object({ a: v.number() })

it('keeps the keys as they are in a mini-program of its own', () => {
  const { own, device } = load('')
  own.writeStored('journeys', { a: 1 })
  expect([...device]).toEqual([['journeys', { a: 1 }]])
  expect(own.listStored()).toEqual(['journeys'])
  expect(own.readStored('journeys', Value)).toEqual({ a: 1 })
})

it("never reads, lists, replaces or removes a key of the shop's in its mini-program", () => {
  const { own, device } = load('parcel-path')
  device.set('journeys', { a: 0 })
  expect(own.readStored('journeys', Value)).toBeNull()
  own.writeStored('journeys', { a: 1 })
  expect(own.readStored('journeys', Value)).toEqual({ a: 1 })
  expect(own.listStored()).toEqual(['journeys'])
  own.removeStored('journeys')
  expect([...device]).toEqual([['journeys', { a: 0 }]])
})
