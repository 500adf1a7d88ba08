import path from 'node:path'
import * as v from 'valibot'
import { readCollections, readJson, type Collection } from '../doctor/project'
import type { Settings } from '../settings/readSettings'
import type { CloudEnvironment, FunctionSettings } from './cloudEnvironment'
import type { Part, Task } from './task'
import type { WechatUploads } from './wechatUploads'

export interface Deployment {
  root: string
  settings: Settings
  /** Created when a task needs it, as it may have to be downloaded. */
  environment: () => CloudEnvironment
  uploads: () => WechatUploads
  version: string
  description: string
}

const describe = (changed: boolean): string => (changed ? 'done' : 'was there already')

/** The tasks of a part of a deployment. Nothing is asked or changed before they run. */
export function planTasks(part: Part, deployment: Deployment): Task[] {
  if (part === 'database')
    return readCollections(deployment.root).flatMap((each) => planCollection(each, deployment))
  if (part === 'functions')
    return readFunctionSettings(deployment).map((each) => planFunction(each, deployment))
  const { uploads, version, description } = deployment
  return [
    {
      part,
      label: `program ${version} as a trial version`,
      run: async () => {
        await uploads().uploadProgram(version, description)
        return 'uploaded'
      },
    },
  ]
}

function planCollection({ name, rule, indexes }: Collection, { environment }: Deployment): Task[] {
  const part: Part = 'database'
  return [
    { part, label: `collection ${name}`, run: async () => describe(await environment().addCollection(name)) },
    ...indexes.map((index) => ({
      part,
      label: `index ${name}.${index.name}`,
      run: async () => describe(await environment().addIndex(name, index)),
    })),
    {
      part,
      label: `rule of ${name}`,
      run: async () => describe(await environment().setRule(name, JSON.stringify(rule))),
    },
  ]
}

function planFunction(settings: FunctionSettings, { root, environment }: Deployment): Task {
  const { name, runtime, timeout, triggers } = settings
  const extra = triggers.map((trigger) => `, trigger ${trigger.name}`).join('')
  return {
    part: 'functions',
    label: `function ${name} (${runtime}, ${timeout} s${extra})`,
    run: async () => {
      const isNew = await environment().uploadFunction(settings, path.join(root, 'dist/cloudfunctions'))
      return isNew ? 'created' : 'updated'
    },
  }
}

const FunctionsFile = v.object({
  functions: v.array(
    v.object({
      name: v.string(),
      handler: v.string(),
      runtime: v.string(),
      timeout: v.number(),
      memorySize: v.number(),
      installDependency: v.boolean(),
      triggers: v.optional(v.array(v.object({ name: v.string(), type: v.string(), config: v.string() })), []),
    }),
  ),
})

/** The functions of cloudbaserc.json, with the variables by which they ask WeChat. */
function readFunctionSettings({ root, settings }: Deployment): FunctionSettings[] {
  const { functions } = v.parse(FunctionsFile, readJson(path.join(root, 'cloudbaserc.json')))
  return functions.map((each) => ({
    ...each,
    variables: chooseVariables(each.name, settings),
  }))
}

/** The secret goes only to a function that asks WeChat over HTTPS: getPath if it is set so, and confirmReceipt if it is used. */
function chooseVariables(
  name: string,
  { WECHAT_API = '', WECHAT_APPID = '', WECHAT_APPSECRET = '', TARO_APP_CONFIRM_RECEIPT = '' }: Settings,
): Record<string, string> {
  const keys = { WECHAT_APPID, WECHAT_APPSECRET }
  if (name === 'getPath') return WECHAT_API === 'https' ? { WECHAT_API, ...keys } : { WECHAT_API: 'cloud' }
  return name === 'confirmReceipt' && TARO_APP_CONFIRM_RECEIPT !== '' ? keys : {}
}
