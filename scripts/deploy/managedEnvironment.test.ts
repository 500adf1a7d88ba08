import type { FunctionSettings } from './cloudEnvironment'
import { administer, type Manager } from './managedEnvironment'

const RULE = '{"read":false,"write":false}'
const SETTINGS: FunctionSettings = {
  name: 'cleanUp',
  handler: 'index.main',
  runtime: 'Nodejs18.15',
  timeout: 60,
  memorySize: 256,
  installDependency: false,
  variables: { WECHAT_API: 'cloud' },
  triggers: [{ name: 'hourly', type: 'timer', config: '0 17 * * * * *' }],
}

interface FakeManager {
  manager: Manager
  /** Every change that was asked for. */
  changes: unknown[]
}

/** A CloudBase in memory, which has what the test says. */
function createManager(has: { index?: boolean; rule?: string; detail?: object | Error } = {}): FakeManager {
  const changes: unknown[] = []
  const change = (...what: unknown[]): Promise<undefined> => {
    changes.push(what)
    return Promise.resolve(undefined)
  }
  const detail =
    has.detail ?? Object.assign(new Error('no such function'), { code: 'ResourceNotFound.Function' })
  const manager: Manager = {
    database: {
      createCollectionIfNotExists: () => Promise.resolve({ IsCreated: true }),
      checkIndexExists: () => Promise.resolve({ Exists: has.index ?? false }),
      updateCollection: (...args) => change('updateCollection', ...args),
    },
    functions: {
      getFunctionDetail: () => (detail instanceof Error ? Promise.reject(detail) : Promise.resolve(detail)),
      createFunction: (upload) => change('createFunction', upload),
    },
    commonService: () => ({
      call: (request) =>
        request.Action === 'DescribeSafeRule'
          ? Promise.resolve({ AclTag: has.rule === undefined ? 'PRIVATE' : 'CUSTOM', Rule: has.rule })
          : change(request),
    }),
  }
  return { manager, changes }
}

it('an index is made with its fields in their order', async () => {
  const { manager, changes } = createManager()
  const index = {
    name: 'owner_newest',
    unique: false,
    fields: [{ _openid: 1 as const }, { createdAt: -1 as const }],
  }
  expect(await administer(manager, 'shop-1').addIndex('orders', index)).toBe(true)
  expect(changes).toEqual([
    [
      'updateCollection',
      'orders',
      {
        CreateIndexes: [
          {
            IndexName: 'owner_newest',
            MgoKeySchema: {
              MgoIndexKeys: [
                { Name: '_openid', Direction: '1' },
                { Name: 'createdAt', Direction: '-1' },
              ],
              MgoIsUnique: false,
            },
          },
        ],
      },
    ],
  ])
})

it('an index that is there is not made again', async () => {
  const { manager, changes } = createManager({ index: true })
  const index = { name: 'orderId', unique: true, fields: [{ orderId: 1 as const }] }
  expect(await administer(manager, 'shop-1').addIndex('orders', index)).toBe(false)
  expect(changes).toEqual([])
})

it('a rule is set, unless the collection has it in any spelling', async () => {
  const other = createManager({ rule: '{"read":true,"write":false}' })
  expect(await administer(other.manager, 'shop-1').setRule('orders', RULE)).toBe(true)
  expect(other.changes).toEqual([
    [
      {
        Action: 'ModifySafeRule',
        Param: { EnvId: 'shop-1', CollectionName: 'orders', AclTag: 'CUSTOM', Rule: RULE },
      },
    ],
  ])
  const same = createManager({ rule: '{ "read": false, "write": false }' })
  expect(await administer(same.manager, 'shop-1').setRule('orders', RULE)).toBe(false)
  expect(same.changes).toEqual([])
})

it('a function that is not there is created with its runtime, time-out, variables and triggers', async () => {
  const { manager, changes } = createManager()
  expect(await administer(manager, 'shop-1').uploadFunction(SETTINGS, 'dist/cloudfunctions')).toBe(true)
  const { variables, ...func } = SETTINGS
  expect(changes).toEqual([
    [
      'createFunction',
      { func: { ...func, envVariables: variables }, functionRootPath: 'dist/cloudfunctions', force: true },
    ],
  ])
})

it('a function that is there keeps its other variables, and its triggers are not made twice', async () => {
  const detail = {
    Environment: { Variables: [{ Key: 'OURS', Value: '1' }] },
    Triggers: [{ TriggerName: 'hourly' }],
  }
  const { manager, changes } = createManager({ detail })
  expect(await administer(manager, 'shop-1').uploadFunction(SETTINGS, 'dist/cloudfunctions')).toBe(false)
  expect(changes).toMatchObject([
    ['createFunction', { func: { envVariables: { OURS: '1', WECHAT_API: 'cloud' }, triggers: [] } }],
  ])
})

it('a key that Tencent Cloud refuses is not taken for a function that is not there', async () => {
  const refusal = Object.assign(new Error('the SecretId is not found'), {
    code: 'AuthFailure.SecretIdNotFound',
  })
  const { manager, changes } = createManager({ detail: refusal })
  await expect(administer(manager, 'shop-1').uploadFunction(SETTINGS, 'dist')).rejects.toBe(refusal)
  expect(changes).toEqual([])
})

it('an environment that the keys do not reach is said in words', async () => {
  const { manager } = createManager()
  manager.database.createCollectionIfNotExists = () => Promise.reject(new TypeError("reading 'EnvId'"))
  await expect(administer(manager, 'shop-1').addCollection('orders')).rejects.toThrow('knows no environment')
})
