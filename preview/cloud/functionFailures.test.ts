import { rmSync } from 'node:fs'
import { returned, writeFunctions } from '../../testing/functions'
import { createFunctionHost, type FunctionHost } from './functionHost'

/** One function for each way in which a call can fail. */
const sources = {
  throws: "exports.main = async () => { throw new Error('a bug') }",
  rejects:
    "exports.main = async () => { Promise.reject(new Error('not awaited')); await new Promise(() => {}) }",
  exits: "exports.main = async (event) => { if (event.exit) process.exit(1); return 'alive' }",
  hangs: "exports.main = async (event) => { if (event.hang) await new Promise(() => {}); return 'alive' }",
  spins: "exports.main = async (event) => { while (event.spin); return 'alive' }",
  broken: 'exports.main = ',
}

const timeoutSeconds = (name: string): number => (name === 'hangs' || name === 'spins' ? 1 : 10)

let functions: string
let host: FunctionHost

beforeAll(() => {
  functions = writeFunctions(sources)
})

beforeEach(() => {
  host = createFunctionHost({ functions, timeoutSeconds, environment: {}, log: () => undefined })
})

afterEach(() => host.close())

afterAll(() => {
  rmSync(functions, { recursive: true })
})

const threw = (text: string) => ({ errCode: -504002, errMsg: expect.stringContaining(text) as unknown })

it.each([
  ['throws', 'throws', 'a bug'],
  ['does not handle a rejection', 'rejects', 'not awaited'],
  ['does not parse', 'broken', 'Unexpected end of input'],
])('answers -504002 for a function that %s', async (_what, name, text) => {
  await expect(host.call(name, {}, {})).resolves.toMatchObject(threw(text))
})

it.each([
  ['exits', { exit: true }, threw('the function exited')],
  ['hangs', { hang: true }, { errCode: -504003 }],
  ['spins', { spin: true }, { errCode: -504003 }],
])('serves the next call after one that %s', async (name, event, reply) => {
  const first = host.call(name, event, {})
  const second = host.call(name, {}, {})
  await expect(first).resolves.toMatchObject(reply)
  await expect(second).resolves.toMatchObject(returned('alive'))
})

it('says after how many seconds a call timed out', async () => {
  await expect(host.call('hangs', { hang: true }, {})).resolves.toMatchObject({
    errMsg: expect.stringContaining('Invoking task timed out after 1 seconds') as unknown,
  })
})
