import { CLOUDBASE_MANAGER, loadTool } from '../tools'
import type { CloudEnvironment, FunctionSettings, Index } from './cloudEnvironment'

/** The part of @cloudbase/manager-node that is used here. */
export interface Manager {
  database: {
    createCollectionIfNotExists(name: string): Promise<{ IsCreated: boolean }>
    checkIndexExists(collection: string, index: string): Promise<{ Exists: boolean }>
    updateCollection(collection: string, change: { CreateIndexes: object[] }): Promise<unknown>
  }
  functions: {
    getFunctionDetail(name: string): Promise<FunctionDetail>
    createFunction(upload: { func: object; functionRootPath: string; force: boolean }): Promise<unknown>
  }
  commonService(): { call(request: { Action: string; Param: object }): Promise<unknown> }
}

interface FunctionDetail {
  Environment?: { Variables?: { Key: string; Value: string }[] }
  Triggers?: { TriggerName: string }[]
}

/** Tencent Cloud's code for a function that does not exist. */
const NOT_FOUND = /^ResourceNotFound\b/

export interface TencentKeys {
  secretId: string
  secretKey: string
  envId: string
}

/** Administers an environment with the keys of its Tencent Cloud account. Downloads the tool if it is not there. */
export function createManagedEnvironment(keys: TencentKeys): CloudEnvironment {
  const ManagerNode = loadTool(CLOUDBASE_MANAGER) as new (keys: TencentKeys) => Manager
  return administer(new ManagerNode(keys), keys.envId)
}

/** An environment's administration by the tool. */
export function administer(manager: Manager, envId: string): CloudEnvironment {
  return {
    addCollection: (name) => addCollection(manager, name),
    addIndex: (collection, index) => addIndex(manager, collection, index),
    setRule: (collection, rule) => setRule(manager, envId, collection, rule),
    uploadFunction: (settings, folder) => uploadFunction(manager, settings, folder),
  }
}

async function addCollection({ database }: Manager, name: string): Promise<boolean> {
  try {
    return (await database.createCollectionIfNotExists(name)).IsCreated
  } catch (error) {
    // The tool reads fields of an environment that it did not get.
    if (!(error instanceof TypeError)) throw error
    throw new Error('Tencent Cloud knows no environment TARO_APP_CLOUD_ENV for these keys', { cause: error })
  }
}

async function addIndex(
  { database }: Manager,
  collection: string,
  { name, unique, fields }: Index,
): Promise<boolean> {
  if ((await database.checkIndexExists(collection, name)).Exists) return false
  const keys = fields.flatMap((field) =>
    Object.entries(field).map(([Name, direction]) => ({ Name, Direction: String(direction) })),
  )
  await database.updateCollection(collection, {
    CreateIndexes: [{ IndexName: name, MgoKeySchema: { MgoIndexKeys: keys, MgoIsUnique: unique } }],
  })
  return true
}

/** https://cloud.tencent.com/document/api/876/128959 */
async function setRule(manager: Manager, envId: string, collection: string, rule: string): Promise<boolean> {
  const where = { EnvId: envId, CollectionName: collection }
  const now = (await manager.commonService().call({ Action: 'DescribeSafeRule', Param: where })) as {
    AclTag?: string
    Rule?: string | null
  }
  if (now.AclTag === 'CUSTOM' && isSameJson(now.Rule, rule)) return false
  const Param = { ...where, AclTag: 'CUSTOM', Rule: rule }
  await manager.commonService().call({ Action: 'ModifySafeRule', Param })
  return true
}

function isSameJson(text: string | null | undefined, other: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text ?? '')) === JSON.stringify(JSON.parse(other))
  } catch {
    return false
  }
}

/** The tool updates a function that exists. It would replace all its variables and make its triggers twice. */
async function uploadFunction(
  { functions }: Manager,
  { variables, triggers, ...settings }: FunctionSettings,
  folder: string,
): Promise<boolean> {
  const detail = await findFunction(functions, settings.name)
  const had = (detail?.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value] as const)
  const known = (detail?.Triggers ?? []).map(({ TriggerName }) => TriggerName)
  const func = {
    ...settings,
    envVariables: { ...Object.fromEntries(had), ...variables },
    triggers: triggers.filter(({ name }) => !known.includes(name)),
  }
  await functions.createFunction({ func, functionRootPath: folder, force: true })
  return detail === undefined
}

async function findFunction(
  functions: Manager['functions'],
  name: string,
): Promise<FunctionDetail | undefined> {
  try {
    return await functions.getFunctionDetail(name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_FOUND.test(String(error.code))) return undefined
    throw error
  }
}
