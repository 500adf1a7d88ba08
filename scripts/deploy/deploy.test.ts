import path from 'node:path'
import { readCollections, readFunctionNames, readJson } from '../doctor/project'
import type { Settings } from '../settings/readSettings'
import { findObstacles } from './checkDeployable'
import type { CloudEnvironment, FunctionSettings } from './cloudEnvironment'
import { listRights } from './listRights'
import { planTasks, type Deployment } from './planTasks'
import { PARTS, runTasks, type Task } from './task'

const ROOT = path.resolve(__dirname, '../..')

/** A deployment that notes what it does; `failing` is the collection that cannot be made. */
function createDeployment(
  settings: Settings = {},
  failing?: string,
): { deployment: Deployment; done: string[]; uploaded: FunctionSettings[] } {
  const done: string[] = []
  const uploaded: FunctionSettings[] = []
  const note = (what: string): Promise<boolean> => {
    done.push(what)
    return Promise.resolve(true)
  }
  const environment: CloudEnvironment = {
    addCollection: (name) =>
      name === failing ? Promise.reject(new Error('no quota left')) : note(`collection ${name}`),
    addIndex: (collection, { name }) => note(`index ${collection}.${name}`),
    setRule: (collection, rule) => note(`rule ${collection} ${rule}`),
    uploadFunction: (each) => {
      uploaded.push(each)
      return note(`function ${each.name}`)
    },
  }
  const deployment: Deployment = {
    root: ROOT,
    settings,
    version: '1.2.3',
    description: 'a test',
    environment: () => environment,
    uploads: () => ({
      uploadProgram: async (version) => {
        await note(`program ${version}`)
      },
      printPreviewCode: () => Promise.resolve(),
    }),
  }
  return { deployment, done, uploaded }
}

const allTasks = (deployment: Deployment): Task[] => PARTS.flatMap((part) => planTasks(part, deployment))

it('a deployment makes every collection with its indexes and rule, uploads every function, then the program', async () => {
  const { deployment, done } = createDeployment()
  await runTasks(allTasks(deployment), () => undefined)
  const collections = readCollections(ROOT).flatMap(({ name, rule, indexes }) => [
    `collection ${name}`,
    ...indexes.map((index) => `index ${name}.${index.name}`),
    `rule ${name} ${JSON.stringify(rule)}`,
  ])
  const functions = readFunctionNames(ROOT).map((name) => `function ${name}`)
  expect(done.filter((each) => !each.startsWith('function'))).toEqual([...collections, 'program 1.2.3'])
  expect(done.filter((each) => each.startsWith('function')).sort()).toEqual(functions.sort())
})

it('planning changes nothing', () => {
  const { deployment, done } = createDeployment()
  expect(allTasks(deployment).length).toBeGreaterThan(20)
  expect(done).toEqual([])
})

it('a failure says what is not done and how to go on, and nothing after it is tried', async () => {
  const { deployment, done } = createDeployment({}, 'orders')
  const lines: string[] = []
  const run = runTasks(allTasks(deployment), (line) => lines.push(line))
  await expect(run).rejects.toThrow('collection orders failed: no quota left')
  await expect(run).rejects.toThrow('Not done: collection orders; index orders.orderId')
  await expect(run).rejects.toThrow(
    'npm run deploy -- --only database && npm run deploy -- --only functions && npm run deploy -- --only program',
  )
  expect(done.some((each) => each.startsWith('function'))).toBe(false)
  expect(lines[0]).toMatch(/^✓ collection /)
  expect(lines.pop()).toBe('✗ collection orders')
})

it('only getPath over HTTPS and a confirmReceipt that is used get the secret', async () => {
  const keys = { WECHAT_APPID: 'wx0123456789abcdef', WECHAT_APPSECRET: '0123456789abcdef0123456789abcdef' }
  const variablesOf = async (settings: Settings): Promise<Record<string, object>> => {
    const { deployment, uploaded } = createDeployment(settings)
    await runTasks(planTasks('functions', deployment), () => undefined)
    return Object.fromEntries(uploaded.map(({ name, variables }) => [name, variables]))
  }
  expect(await variablesOf(keys)).toMatchObject({ getPath: { WECHAT_API: 'cloud' }, shares: {} })
  const https = await variablesOf({ ...keys, WECHAT_API: 'https' })
  expect(https.getPath).toEqual({ WECHAT_API: 'https', ...keys })
  const others = Object.keys(https).filter((name) => name !== 'getPath')
  expect(others.map((name) => https[name])).toEqual(others.map(() => ({})))
  const confirming = await variablesOf({ ...keys, TARO_APP_CONFIRM_RECEIPT: 'true' })
  expect(confirming.confirmReceipt).toEqual(keys)
})

it('cloudbaserc.json names every function', () => {
  const { functions } = readJson(path.join(ROOT, 'cloudbaserc.json')) as { functions: { name: string }[] }
  expect(functions.map(({ name }) => name).sort()).toEqual(readFunctionNames(ROOT).sort())
})

it('what is missing is said for the parts that were asked for', () => {
  const names = (settings: Settings, part: (typeof PARTS)[number]): string[] =>
    findObstacles(ROOT, settings, [part]).map((sentence) => sentence.split(' ')[0] ?? '')
  expect(names({}, 'program')).toEqual(['TARO_APP_CLOUD_ENV', 'WECHAT_UPLOAD_KEY', 'project.config.json'])
  expect(names({}, 'database')).toContain('TENCENT_SECRET_ID')
  expect(names({ TARO_APP_CLOUD_ENV: 'shop-1', WECHAT_UPLOAD_KEY: 'nowhere' }, 'program')).toEqual([
    'The',
    'project.config.json',
  ])
})

it('the program is not uploaded over the one that its pages are part of', () => {
  const settings = { TARO_APP_PAGE_ROOT: 'parcel-path' }
  const sentence = /^TARO_APP_PAGE_ROOT says .+ --only database --only functions\.$/
  expect(findObstacles(ROOT, settings, PARTS)).toContainEqual(expect.stringMatching(sentence))
  expect(findObstacles(ROOT, settings, ['database', 'functions'])).not.toContainEqual(
    expect.stringMatching(sentence),
  )
})

it('the rights to give by hand are those of the functions’ config.json', () => {
  expect(listRights(ROOT)).toContain('getPath: logistics.getPath')
  expect(listRights(ROOT)).not.toContain('listOrders')
})
