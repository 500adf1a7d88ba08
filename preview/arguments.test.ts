import path from 'node:path'
import { readArguments } from './arguments'

it('serves the fixtures of the project on port 5173 unless told otherwise', () => {
  expect(readArguments([])).toEqual({ port: 5173, fixtures: path.join(__dirname, 'fixtures') })
})

it('takes another port and other fixtures', () => {
  expect(readArguments(['--port', '8080', '--fixtures', '/srv/orders'])).toEqual({
    port: 8080,
    fixtures: '/srv/orders',
  })
})

it('takes fixtures from the folder it is started in', () => {
  expect(readArguments(['--fixtures=orders']).fixtures).toBe(path.resolve('orders'))
})

it.each(['http', '-1', '65536', '80.5', ''])('refuses %p for a port', (port) => {
  expect(() => readArguments([`--port=${port}`])).toThrow('--port takes a number from 0 to 65535')
})

it('refuses an option it does not know', () => {
  expect(() => readArguments(['--mock'])).toThrow('--mock')
})

it('refuses what is not an option', () => {
  expect(() => readArguments(['orders'])).toThrow('orders')
})
